import type { Element } from 'hast'
import { el } from '../platforms/web/render/element.ts'

/** Something of a payload that this preview does not draw yet: shown by its name, never left out. */
export function unknownPart(name: string): Element {
  return el('span', { className: ['unknown-part'] }, `[${name}]`)
}
