/** What a check found. `mend` is something that keeps a part of Homeroom from working. */
export type Finding = {
  readonly state: 'well' | 'off' | 'mend'
  readonly part: string
  readonly text: string
}

export const well = (part: string, text: string): Finding => ({ state: 'well', part, text })
export const off = (part: string, text: string): Finding => ({ state: 'off', part, text })
export const mend = (part: string, text: string): Finding => ({ state: 'mend', part, text })

/** An unexpected failure, as the operator should read it. */
export function reason(error: unknown): string {
  if (!(error instanceof Error)) return String(error)
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : ''
  return `${error.message}${cause}`
}
