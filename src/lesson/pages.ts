import type { Heading, RootContent } from 'mdast'
import { PAGE } from './limits.ts'
import { cellText, measure, measureText, tablesOf } from './measure.ts'
import { split } from './split.ts'
import type { Page, PageBlock, Section } from './types.ts'

export type Packed = {
  readonly pages: readonly Page[]
  /** Blocks (or pieces of one) that no page can hold: each is an error in the lesson. */
  readonly overlong: readonly RootContent[]
}

/**
 * Packs a lesson into as few pages as hold it, filled about evenly. A block stays whole unless it is too
 * long for a page of its own, and a section that fits on one page is not torn when that leaves the page
 * before it well filled.
 */
export function packPages(summary: string, sections: readonly Section[]): Packed {
  const full = pack(summary, sections, PAGE.text)
  let best = full
  let [short, long] = [Math.floor(PAGE.text / full.pages.length), PAGE.text]
  for (let step = 0; step < BALANCING_STEPS && full.pages.length > 1; step += 1) {
    const room = Math.round((short + long) / 2)
    const packed = pack(summary, sections, room)
    const asGood = packed.torn <= full.torn && packed.overlong.length <= full.overlong.length
    if (packed.pages.length === full.pages.length && asGood) {
      best = packed
      long = room
    } else short = room
  }
  return best
}

const BALANCING_STEPS = 5
const BETWEEN = 2
/** A page this full may end early, so that the next section begins on a page of its own. */
const WELL_FILLED = 0.4
/** Less room than this is not worth beginning a long block in. */
const WORTH_FILLING = 0.25

function pack(summary: string, sections: readonly Section[], room: number): Packed & { torn: number } {
  const packer = new Packer(room, measureText(summary) + BETWEEN)
  for (const section of sections) packer.add(section)
  return packer.finish()
}

class Packer {
  readonly #pages: Page[] = []
  readonly #overlong: RootContent[] = []
  #blocks: PageBlock[] = []
  #used: number
  #count = 0
  #tables = 0
  #section: Section | undefined
  #torn = 0
  readonly #room: number

  constructor(room: number, used: number) {
    this.#room = room
    this.#used = used
  }

  add(section: Section): void {
    this.#section = undefined
    const whole = headingSize(section) + measure(section.body) + BETWEEN
    const free = this.#room - this.#used
    if (whole > free && whole <= this.#room && this.#used > this.#room * WELL_FILLED) this.#turn()
    let lead: Heading[] = []
    for (const block of section.body) {
      if (block.type === 'heading') lead.push(block)
      else {
        this.#place(section, lead, block)
        lead = []
      }
    }
    for (const heading of lead) this.#place(section, [], heading)
  }

  finish(): Packed & { torn: number } {
    if (this.#count > 0 || this.#pages.length === 0) this.#turn()
    return { pages: this.#pages, overlong: this.#overlong, torn: this.#torn }
  }

  /** Sub-headings go with the block that they introduce. */
  #place(section: Section, lead: readonly Heading[], block: RootContent): void {
    const nodes = [...lead, block]
    const begun = this.#count > 0
    if (this.#accepts(section, nodes)) {
      this.#append(section, nodes)
    } else if (begun && new Packer(this.#room, 0).#accepts(section, nodes)) {
      this.#turn()
      this.#place(section, lead, block)
    } else {
      const worth = !begun || this.#room - this.#used > this.#room * WORTH_FILLING
      const parts = worth && split(block, (piece) => this.#accepts(section, [...lead, piece]))
      if (parts) {
        this.#torn += 1
        this.#append(section, [...lead, parts[0]])
        this.#turn()
        this.#place(section, [], parts[1])
      } else if (begun || this.#pages.length === 0) {
        this.#turn()
        this.#place(section, lead, block)
      } else {
        this.#overlong.push(block)
        this.#append(section, nodes)
        this.#turn()
      }
    }
  }

  #accepts(section: Section, nodes: readonly RootContent[]): boolean {
    const heading = this.#needsHeading(section)
    const text = this.#used + (heading ? headingSize(section) : 0) + measure(nodes) + BETWEEN
    const tables = tablesOf(nodes)
    return (
      text <= this.#room &&
      this.#count + nodes.length + (heading ? 1 : 0) <= PAGE.blocks &&
      this.#tables + tables.length <= PAGE.tables &&
      tables.every(
        (table) => table.children.length <= PAGE.tableRows && cellText(table).length <= PAGE.tableCharacters,
      )
    )
  }

  #append(section: Section, nodes: readonly RootContent[]): void {
    if (this.#needsHeading(section)) {
      this.#blocks.push({ kind: 'heading', section: section.id, title: section.title })
      this.#used += headingSize(section)
      this.#count += 1
    }
    const last = this.#blocks.at(-1)
    if (last?.kind === 'body' && last.section === section.id) {
      this.#blocks[this.#blocks.length - 1] = { ...last, nodes: [...last.nodes, ...nodes] }
    } else this.#blocks.push({ kind: 'body', section: section.id, nodes })
    this.#section = section
    this.#used += measure(nodes) + BETWEEN
    this.#count += nodes.length
    this.#tables += tablesOf(nodes).length
  }

  #needsHeading(section: Section): boolean {
    return this.#section !== section && section.title !== ''
  }

  #turn(): void {
    this.#pages.push({ blocks: this.#blocks })
    this.#blocks = []
    this.#used = 0
    this.#count = 0
    this.#tables = 0
    this.#section = undefined
  }
}

function headingSize(section: Section): number {
  return section.title === '' ? 0 : measureText(section.title) + 4 + BETWEEN
}
