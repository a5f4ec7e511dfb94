/**
 * Where the bytes of a payload's picture or file are, by what the payload calls it: `attachment://chart.png`,
 * the id of a Slack file, or an address of the web. Undefined: they were not given.
 */
export type Pictures = (name: string) => string | undefined

/** Pictures whose bytes are at hand, by the payload's name for them; of the rest those of the web. */
export function picturesOf(files: ReadonlyMap<string, Uint8Array>): Pictures {
  return (name) => {
    const bytes = files.get(name)
    if (bytes) return dataUrl(bytes)
    return name.startsWith('https://') ? name : undefined
  }
}

/** A PNG as an address. */
export function dataUrl(png: Uint8Array): string {
  return `data:image/png;base64,${Buffer.from(png).toString('base64')}`
}
