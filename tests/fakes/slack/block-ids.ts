import { randomBytes } from 'node:crypto'
import { clone } from '../loopback/json.ts'
import { randomHex } from './ids.ts'
import type { Block, Element, PlacedBlock } from './wire.ts'

const INTERACTIVE = /button|select|picker|overflow|radio|checkbox|input/

/** Copies of the blocks with the block and action ids that Slack fills in. */
export function assignIds(blocks: Block[] | null | undefined): PlacedBlock[] {
  return (blocks ?? []).map((block, index) => {
    const placed = { block_id: `b${index}${randomHex(2)}`, ...clone(block) }
    for (const element of elementsIn(placed)) assignActionId(element)
    return placed
  })
}

function assignActionId(element: Element): void {
  if (element.type === 'input' || !INTERACTIVE.test(element.type ?? '')) return
  element.action_id ||= randomBytes(3).toString('base64url')
}

const elementsIn = ({ elements, accessory, element }: Block): Element[] =>
  [...(elements ?? []), accessory, element].filter((item) => typeof item === 'object' && item !== null)

/** An element that can be acted on, and the block it is in. */
export interface PlacedElement {
  element: Element & { action_id: string }
  block: PlacedBlock
}

/** Every element with an action id. */
export const interactiveElements = (blocks: Block[] | null | undefined): PlacedElement[] =>
  (blocks ?? []).flatMap((block) =>
    elementsIn(block)
      .filter((element) => element.action_id)
      .map((element) => ({ element, block }) as PlacedElement),
  )

/** The rich text block that Slack makes of a plain message. */
export const richTextBlocks = (text: string): PlacedBlock[] => [
  {
    type: 'rich_text',
    block_id: randomHex(2),
    elements: [{ type: 'rich_text_section', elements: [{ type: 'text', text }] }],
  },
]
