import { paragraph, root, text } from '../../core/markdown.ts'
import type { Block, View } from '../../core/view.ts'
import { type Content, contentOf } from './content.ts'
import { CODES, codeOf } from './wire.ts'

/** Sends a view: where the bot may write but attach nothing, with the words of its pictures instead. */
export async function sendView<T>(view: View, send: (content: Content) => Promise<T>): Promise<T> {
  try {
    return await send(contentOf(view))
  } catch (error) {
    const words = codeOf(error) === CODES.missingPermissions ? inWords(view) : undefined
    if (!words) throw error
    return await send(words)
  }
}

/** Undefined where there is no picture, where a file would be lost, and where the words do not fit. */
function inWords(view: View): Content | undefined {
  const { body } = view
  if (body.some(({ kind }) => kind === 'file') || !body.some(({ kind }) => kind === 'image')) return undefined
  try {
    return contentOf({ ...view, body: body.map(told) })
  } catch (error) {
    if (error instanceof RangeError) return undefined
    throw error
  }
}

function told(block: Block): Block {
  if (block.kind !== 'image') return block
  return { kind: 'text', markdown: root(paragraph(text(block.alt))), quiet: true }
}
