import fc from 'fast-check'
import type { Nodes } from 'mdast'
import { describe, expect, it } from 'vitest'
import { paragraph, parseMarkdown, root, text } from '../../../src/core/markdown.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import { measure } from '../../../src/lesson/measure.ts'
import { render } from '../../../src/platforms/slack/render.ts'
import { validateBlocks } from '../../fakes/slack/index.ts'
import { drawing, file } from './drawings.ts'
import { pressTo, shown } from './harness.ts'

const words = fc.string({ unit: 'grapheme', minLength: 1, maxLength: 30 })
const label = (maxLength: number) =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength })
    .map((value) => value.slice(0, maxLength - 1).trim() || 'x')

/** Markdown as authors write it, and as nobody should. */
const source: fc.Arbitrary<string> = fc
  .array(
    fc.oneof(
      words,
      words.map((line) => `## ${line}`),
      words.map((line) => `- ${line}\n  - ${line}\n    1. ${line}`),
      fc
        .integer({ min: 1, max: 14 })
        .map((depth) => Array.from({ length: depth }, (_, at) => `${'  '.repeat(at)}- x`).join('\n')),
      words.map((line) => `7. ${line}\n\n   \`\`\`\n   ${line}\n   \`\`\`\n8. > ${line}`),
      words.map((line) => `> ${line}\n> - **${line}**`),
      words.map((line) => `\`\`\`\n${line}\n\`\`\``),
      words.map((line) => `| ${line} | b |\n|---|---|\n| ~~c~~ | [d](https://example.org) |`),
      words.map((line) => `![${line}](https://example.org/p.png)`),
      words.map((line) => `*${line}* **${line}** [${line}](https://example.org) \`${line}\``),
      fc.integer({ min: 1, max: 40 }).map((count) => 'x\n\n---\n\n'.repeat(count)),
      fc.integer({ min: 1, max: 30 }).map((count) => '![p](https://example.org/p.png)\n\n'.repeat(count)),
      fc.constantFrom('![](ftp://x)', '[](https://example.org)', '[![](ftp://x)](ftp://x)', '- \n- x', '>'),
      fc.constantFrom(
        '---',
        '<!channel>',
        '<@U1>',
        '@everyone',
        '<b>x</b>',
        '- [x]',
        '[^1]\n\n[^1]: x',
        '| |\n|-|',
      ),
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((lines) => lines.join('\n\n'))

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('text' as const), markdown: source.map(parseMarkdown) }),
  fc.record({
    kind: fc.constant('text' as const),
    markdown: source.map(parseMarkdown),
    quiet: fc.constant(true as const),
  }),
  fc.record({
    kind: fc.constant('fields' as const),
    rows: fc.array(fc.tuple(label(40), words), { maxLength: VIEW.fields }),
  }),
  fc.constant({ kind: 'divider' as const }),
  fc.record({
    kind: fc.constant('image' as const),
    png: fc.uint8Array({ minLength: 1, maxLength: 20 }),
    alt: label(VIEW.alt),
  }),
  fc.constant(file('homeroom.json')),
  fc.record({
    kind: fc.constant('buttons' as const),
    buttons: fc.array(
      fc.record({ label: label(VIEW.buttonLabel), press: words.map((to) => pressTo(to.slice(0, 2))) }),
      { maxLength: VIEW.buttons },
    ),
  }),
  fc.record({
    kind: fc.constant('choice' as const),
    placeholder: label(VIEW.placeholder),
    options: fc.array(
      fc.record({
        label: label(VIEW.choiceLabel),
        description: label(VIEW.choiceDescription),
        press: words.map((to) => pressTo(to.slice(0, 2))),
      }),
      { maxLength: VIEW.choiceOptions },
    ),
  }),
)

const view: fc.Arbitrary<View> = fc
  .record({
    context: label(VIEW.context),
    title: label(VIEW.title),
    body: fc.array(block, { maxLength: VIEW.blocks, size: 'max' }),
  })
  .map((each) => ({ ...each, body: withinText(each.body) }))

/** The blocks whose texts together stay within what a view holds. */
function withinText(body: readonly Block[]): Block[] {
  let left: number = VIEW.text
  return body.filter((each) => {
    if (each.kind !== 'text') return true
    left -= measure([each.markdown])
    return left >= 0
  })
}

/** What Slack refuses besides the fake's rules: empty texts, addresses, and the shape of rich text and tables. */
function faults(value: unknown, path = ''): string[] {
  if (Array.isArray(value)) {
    if (value.length === 0) return [`${path} is empty`]
    return value.flatMap((each, index) => faults(each, `${path}/${index}`))
  }
  if (typeof value !== 'object' || value === null) return []
  const node = value as Record<string, unknown>
  const found: string[] = []
  if (node.text === '') found.push(`${path} has no text`)
  if (node.type === 'link' && !/^https?:/.test(String(node.url))) found.push(`${path} leads elsewhere`)
  if (Number(node.indent ?? 0) > 8) found.push(`${path} is too deep`)
  if (node.type === 'table') {
    const widths = new Set((node.rows as unknown[][]).map((row) => row.length))
    if (widths.size !== 1 || Math.max(...widths) > 20) found.push(`${path} is ragged`)
  }
  return [...found, ...Object.entries(node).flatMap(([key, part]) => faults(part, `${path}/${key}`))]
}

describe('the renderer', () => {
  it('makes a message that Slack takes of every view within its limits', () => {
    fc.assert(
      fc.property(view, (each) => {
        const message = render(each)
        expect(validateBlocks(message.blocks)).toEqual([])
        expect(message.blocks.length === 0 ? [] : faults(message.blocks)).toEqual([])
        expect(message.blocks.filter(({ type }) => type === 'table').length).toBeLessThanOrEqual(1)
        expect(message.text.length).toBeGreaterThan(0)
        expect(message.text.length).toBeLessThanOrEqual(3_000)
        expect(message.text).not.toMatch(/[<>]|&(?!amp;|lt;|gt;)/)
      }),
      { numRuns: 300 },
    )
  })

  it('shows what a person wrote letter by letter', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 200 }), (written) => {
        const message = render({ body: [{ kind: 'text', markdown: root(paragraph(text(written))) }] })
        expect(shown(message)).toBe(written)
        expect(JSON.stringify(message.blocks)).not.toMatch(
          /"type":"(user|usergroup|broadcast|channel|mrkdwn|emoji)"/,
        )
      }),
    )
  })

  it('takes a view that is full in every way', () => {
    const rows = Array.from({ length: VIEW.rows }, () => ({
      kind: 'buttons' as const,
      buttons: Array.from({ length: VIEW.buttons }, (_, index) => ({
        label: 'b'.repeat(VIEW.buttonLabel),
        press: pressTo(String(index)),
      })),
    }))
    const options = Array.from({ length: VIEW.choiceOptions }, (_, index) => ({
      label: 'o'.repeat(VIEW.choiceLabel),
      description: 'd'.repeat(VIEW.choiceDescription),
      press: pressTo(String(index)),
    }))
    const long: Nodes[] = []
    while (measure(long) < VIEW.text - 100) long.push(paragraph(text('w'.repeat(80))))
    const full: View = {
      context: 'c'.repeat(VIEW.context),
      title: 't'.repeat(VIEW.title),
      body: [
        { kind: 'text', markdown: { type: 'root', children: long as [] } },
        { kind: 'fields', rows: Array.from({ length: VIEW.fields }, () => ['l'.repeat(40), 'v'.repeat(80)]) },
        ...rows,
        { kind: 'choice', placeholder: 'p'.repeat(VIEW.placeholder), options },
        ...Array.from({ length: VIEW.images }, (_, at) => ({
          ...drawing(String(at)),
          alt: 'a'.repeat(VIEW.alt),
        })),
        ...Array.from({ length: VIEW.files }, (_, at) => file(`${'f'.repeat(60)}-${at}.json`)),
        ...Array.from({ length: VIEW.blocks - 7 - VIEW.images - VIEW.files }, () => ({
          kind: 'divider' as const,
        })),
      ],
    }
    const { blocks, pictures } = render(full)
    expect(validateBlocks(blocks)).toEqual([])
    expect(pictures?.size).toBe(VIEW.images)
  })
})
