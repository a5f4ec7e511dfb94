import fc from 'fast-check'
import type { BlockContent, PhrasingContent, Root, RootContent } from 'mdast'
import { paragraph, root } from '../../../src/core/markdown.ts'
import type { Press } from '../../../src/core/press.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import { measure, measureText } from '../../../src/lesson/measure.ts'
import { file, picture } from './scripted-bot.ts'

/** As long as a press may be, near enough. */
const LONG_PRESS = 'p'.repeat(96) as Press

const words = fc.oneof(
  fc.string({ unit: 'binary', minLength: 1, maxLength: 8 }),
  fc.stringMatching(/^[!-/:-@[-`{-~]{1,8}$/),
  fc.constantFrom('a', ' ', '1. ', '`', 'http://a.b'),
)
const urls = fc.constantFrom(
  'https://a.b',
  'https://a.b/(((((',
  'https://a.b/c_d?e=f',
  'nowhere',
  'https://a.b/ ',
)

const { phrasing, block } = fc.letrec<{ phrasing: PhrasingContent; block: BlockContent }>((tie) => {
  const inner = fc.array(tie('phrasing'), { minLength: 1, maxLength: 3 })
  const blocks = fc.array(tie('block'), { minLength: 1, maxLength: 3 })
  return {
    phrasing: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      words.map((value): PhrasingContent => ({ type: 'text', value })),
      words.map((value): PhrasingContent => ({ type: 'inlineCode', value })),
      fc.constant<PhrasingContent>({ type: 'break' }),
      fc.record({ type: fc.constant('image' as const), url: urls, alt: words }),
      fc.record({ type: fc.constantFrom('strong', 'emphasis', 'delete'), children: inner }),
      fc.record({ type: fc.constant('link' as const), url: urls, children: inner as never }),
    ) as fc.Arbitrary<PhrasingContent>,
    block: fc.oneof(
      { depthSize: 'small', withCrossShrink: true },
      inner.map((children) => paragraph(...children)),
      words.map((value) => ({ type: 'code' as const, value: `${value}\n${value}`, lang: 'js' })),
      words.map((value) => ({ type: 'html' as const, value })),
      fc.constant({ type: 'thematicBreak' as const }),
      fc.record({ type: fc.constant('heading'), depth: fc.integer({ min: 1, max: 6 }), children: inner }),
      fc.record({ type: fc.constant('blockquote'), children: blocks }),
      fc.record({
        type: fc.constant('list'),
        ordered: fc.boolean(),
        start: fc.constantFrom(1, 999_999_999),
        children: fc.array(
          fc.record({
            type: fc.constant('listItem'),
            checked: fc.constantFrom(null, true, false),
            children: blocks,
          }),
          { minLength: 1, maxLength: 3 },
        ),
      }),
    ) as fc.Arbitrary<BlockContent>,
  }
})

const table = fc.array(fc.tuple(inCell(), inCell()), { minLength: 1, maxLength: 6 }).map(
  (rows): RootContent => ({
    type: 'table',
    children: rows.map((cells) => ({
      type: 'tableRow',
      children: cells.map((children) => ({ type: 'tableCell', children })),
    })),
  }),
)

function inCell(): fc.Arbitrary<PhrasingContent[]> {
  return fc.array(phrasing, { minLength: 1, maxLength: 3 })
}

const seed = fc.oneof({ weight: 4, arbitrary: block }, { weight: 1, arbitrary: table })

/** The same few nodes as often as the room allows: what is small once may be much at the limit. */
function filled(nodes: readonly RootContent[], room: number): Root {
  const times = Math.floor((room + BLANK_LINE) / (measure(nodes) + BLANK_LINE))
  return root(...Array.from({ length: Math.max(0, times) }, () => nodes).flat())
}
const BLANK_LINE = 2

const label = (max: number) => fc.string({ unit: 'grapheme', minLength: 1, maxLength: Math.floor(max / 12) })

const actions = fc.array(
  fc.oneof(
    fc.array(label(VIEW.buttonLabel), { minLength: 1, maxLength: VIEW.buttons }).map(
      (labels): Block => ({
        kind: 'buttons',
        buttons: labels.map((each) => ({ label: each, press: LONG_PRESS })),
      }),
    ),
    fc.array(label(VIEW.choiceLabel), { minLength: 1, maxLength: VIEW.choiceOptions }).map(
      (labels): Block => ({
        kind: 'choice',
        placeholder: 'x'.repeat(VIEW.placeholder),
        options: labels.map((each) => ({ label: each, description: each, press: LONG_PRESS })),
      }),
    ),
  ),
  { maxLength: VIEW.rows },
)

const SPOTS = VIEW.rows + VIEW.images + VIEW.files

/** What the adapter's own room takes of a title and a context: their letters and many marks. */
const HEAD = VIEW.title + VIEW.context + 100

/** Views within their own limits, with whatever may be in them. */
export const views: fc.Arbitrary<View> = fc
  .record({
    title: fc.string({ maxLength: VIEW.title }),
    context: fc.string({ maxLength: VIEW.context }),
    seeds: fc.array(
      fc.record({ nodes: fc.array(seed, { minLength: 1, maxLength: 4 }), quiet: fc.boolean() }),
      { minLength: 1, maxLength: VIEW.blocks },
    ),
    fields: fc.array(fc.tuple(words, words), { minLength: 1, maxLength: VIEW.fields }),
    actions,
    pictures: fc.array(fc.constant<Block>(picture('x'.repeat(VIEW.alt))), { maxLength: VIEW.images }),
    files: fc.array(fc.constant<Block>(file('a.json', '{}')), { maxLength: VIEW.files }),
    spots: fc.array(fc.nat(VIEW.blocks), { minLength: SPOTS, maxLength: SPOTS }),
    dividers: fc.boolean(),
  })
  .filter(({ title, context }) => measureText(title) + measureText(context) <= HEAD)
  .map(({ title, context, seeds, fields, actions: rows, pictures, files, spots, dividers }) => {
    let room = VIEW.text - fields.flat().reduce((sum, each) => sum + measureText(each), 0)
    const body: Block[] = [{ kind: 'fields', rows: fields }]
    for (const { nodes, quiet } of seeds) {
      const markdown = filled(nodes, room)
      if (markdown.children.length === 0) continue
      room -= measure(markdown.children)
      body.push({ kind: 'text', markdown, ...(quiet ? { quiet: true as const } : {}) })
      if (dividers) body.push({ kind: 'divider' })
    }
    const between = [...rows, ...pictures, ...files]
    const some = body.slice(0, VIEW.blocks - between.length)
    for (const [index, each] of between.entries()) some.splice(spots[index]!, 0, each)
    return { title, context, body: some }
  })
