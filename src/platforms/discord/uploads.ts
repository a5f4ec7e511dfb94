import type { View } from '../../core/view.ts'
import { LIMITS, refuseOver } from './limits.ts'

/** A file that goes with a message, where a component shows it by its name. */
export type Upload = { readonly name: string; readonly data: Uint8Array }

/** A view's pictures and files in the order of its blocks, named apart. @throws RangeError over LIMITS */
export function uploadsOf({ body }: View): Upload[] {
  const uploads: Upload[] = []
  const taken = new Set<string>()
  for (const block of body) {
    if (block.kind !== 'image' && block.kind !== 'file') continue
    const data = block.kind === 'image' ? block.png : block.bytes
    refuseOver(LIMITS.upload, data.length, 'bytes of a file')
    const name = apart(block.kind === 'image' ? 'picture.png' : block.name, taken)
    // Discord would tidy any other name, and then not find the file that the component names.
    if (!FILE_NAME.test(name)) throw new RangeError(`not the name of a file: ${name}`)
    taken.add(name)
    uploads.push({ name, data })
  }
  refuseOver(LIMITS.uploads, uploads.length, 'files of a message')
  return uploads
}

const FILE_NAME = /^[a-z\d][a-z\d.-]*$/

function apart(name: string, taken: ReadonlySet<string>): string {
  const [, stem = name, extension = ''] = /^(.+?)(\.[^.]*)?$/.exec(name) ?? []
  let free = name
  for (let copy = 2; taken.has(free); copy++) free = `${stem}-${copy}${extension}`
  return free
}
