import { describe, expect, it } from 'vitest'
import { paragraph, parseMarkdown, root, text } from '../../../src/core/markdown.ts'
import type { Block, View } from '../../../src/core/view.ts'
import { render } from '../../../src/platforms/slack/render.ts'
import { pressTo } from './harness.ts'

const blocksOf = (...body: Block[]) => render({ body }).blocks
const markdown = (source: string) => blocksOf({ kind: 'text', markdown: parseMarkdown(source) })
const rich = (source: string) => {
  const [block] = markdown(source)
  return block?.type === 'rich_text' ? block.elements : undefined
}
const section = (...elements: object[]) => ({ type: 'rich_text_section', elements })
const words = (value: string, style?: object) => ({ type: 'text', text: value, ...(style ? { style } : {}) })
const plain = (value: string) => ({ type: 'plain_text', text: value, emoji: false })

describe('a view', () => {
  it('is context, header, text, fields, a rule, buttons and a choice', () => {
    const view: View = {
      context: 'Builders · Lesson 7 of 12',
      title: 'When the chat window is not enough',
      body: [
        { kind: 'text', markdown: root(paragraph(text('A window is for thinking.'))) },
        { kind: 'text', markdown: parseMarkdown('page **1** of [4](https://example.org)'), quiet: true },
        {
          kind: 'fields',
          rows: [
            ['Read', '3 of 12'],
            ['Best', '9'],
          ],
        },
        { kind: 'divider' },
        {
          kind: 'buttons',
          buttons: [
            { label: 'Next', look: 'primary', press: pressTo('2') },
            { label: 'Next', press: pressTo('2') },
            { label: 'Source', url: 'https://example.org' },
          ],
        },
        {
          kind: 'choice',
          placeholder: 'Open',
          options: [
            { label: 'One', description: 'the first', press: pressTo('1') },
            { label: 'Again', press: pressTo('1') },
          ],
        },
      ],
    }
    expect(render(view).blocks).toEqual([
      { type: 'context', elements: [plain('Builders · Lesson 7 of 12')] },
      { type: 'header', text: plain('When the chat window is not enough') },
      { type: 'rich_text', elements: [section(words('A window is for thinking.'))] },
      { type: 'context', elements: [plain('page 1 of 4 (https://example.org)')] },
      {
        type: 'rich_text',
        elements: [
          section(
            words('Read', { bold: true }),
            words('  3 of 12'),
            words('\nBest', { bold: true }),
            words('  9'),
          ),
        ],
      },
      { type: 'divider' },
      {
        type: 'actions',
        elements: [
          { type: 'button', text: plain('Next'), action_id: 'press:0', style: 'primary', value: 'step?to=2' },
          { type: 'button', text: plain('Next'), action_id: 'press:1', value: 'step?to=2' },
          { type: 'button', text: plain('Source'), action_id: 'press:2', url: 'https://example.org' },
        ],
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'static_select',
            action_id: 'press:0',
            placeholder: plain('Open'),
            options: [
              { text: plain('One'), description: plain('the first'), value: 'step?to=1' },
              { text: plain('Again'), value: 'step?to=1#2' },
            ],
          },
        ],
      },
    ])
  })

  it('has a text for notifications, in which nothing can ping', () => {
    const body: Block[] = [
      { kind: 'text', markdown: root(paragraph(text('<!channel> R&D'))) },
      { kind: 'fields', rows: [['Read', '3']] },
      { kind: 'divider' },
    ]
    expect(render({ title: 'Hello <@U1>', body }).text).toBe(
      'Hello &lt;@U1&gt; · &lt;!channel&gt; R&amp;D · Read: 3',
    )
    expect(render({ body: [] }).text).toBe('—')
  })

  it('shortens the text for notifications after a whole word', () => {
    const long = render({
      body: [{ kind: 'text', markdown: root(paragraph(text('a&b '.repeat(1_000)))) }],
    }).text
    expect(long.length).toBeLessThanOrEqual(3_000)
    expect(long).toMatch(/ a&amp;b…$/)
    const solid = render({
      body: [{ kind: 'text', markdown: root(paragraph(text('&'.repeat(1_000)))) }],
    }).text
    expect(solid).toMatch(/&amp;…$/)
  })

  it.each<[string, View]>([
    ['a title', { title: 'x'.repeat(151), body: [] }],
    ['a button', { body: [{ kind: 'buttons', buttons: [{ label: 'x'.repeat(76), press: pressTo('1') }] }] }],
    ['blocks', { body: Array.from({ length: 51 }, () => ({ kind: 'divider' as const })) }],
    ['characters', { body: [{ kind: 'text', markdown: root(paragraph(text('x'.repeat(12_001)))) }] }],
    ['a quiet text', { context: 'x'.repeat(20_001), body: [] }],
    [
      'buttons of a row',
      { body: [{ kind: 'buttons', buttons: Array(26).fill({ label: 'x', press: pressTo('1') }) }] },
    ],
    [
      'options',
      {
        body: [
          { kind: 'choice', placeholder: '', options: Array(101).fill({ label: 'x', press: pressTo('1') }) },
        ],
      },
    ],
  ])('that has more than Slack takes is refused by number: %s', (_what, view) => {
    expect(() => render(view)).toThrow(/\d+ .*Slack takes \d+/)
    expect(() => render(view)).toThrow(RangeError)
  })
})

describe('Markdown', () => {
  it('becomes styled text and links, and merges what looks alike', () => {
    expect(rich('a **b *c*** ~~d~~ `e`\nf [**g**](https://example.org) <b>')).toEqual([
      section(
        words('a '),
        words('b ', { bold: true }),
        words('c', { bold: true, italic: true }),
        words(' '),
        words('d', { strike: true }),
        words(' '),
        words('e', { code: true }),
        words(' f '),
        { type: 'link', url: 'https://example.org', text: 'g' },
        words(' <b>'),
      ),
    ])
  })

  it('opens web addresses only', () => {
    expect(rich('[a](javascript:alert) [b](mailto:x@y.z) ![c](ftp://d) ![e](http://f/g.png)')).toEqual([
      section(words('a b c '), { type: 'link', url: 'http://f/g.png', text: 'e' }),
    ])
  })

  it('follows reference links, and keeps what leads nowhere', () => {
    expect(rich('[a][1] [b][2]\n\n[1]: https://example.org')).toEqual([
      section({ type: 'link', url: 'https://example.org', text: 'a' }, words(' [b][2]')),
    ])
  })

  it('puts paragraphs apart, and a heading close above its text', () => {
    expect(rich('# One\n\ntwo\n\nthree')).toEqual([
      section(words('One', { bold: true }), words('\ntwo\n\nthree')),
    ])
  })

  it('nests lists by indenting, and goes on counting', () => {
    expect(rich('3. a\n   - b\n     - c\n4. d\n\nafter')).toEqual([
      { type: 'rich_text_list', style: 'ordered', offset: 2, elements: [section(words('a'))] },
      { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(words('b'))] },
      { type: 'rich_text_list', style: 'bullet', indent: 2, elements: [section(words('c'))] },
      { type: 'rich_text_list', style: 'ordered', offset: 3, elements: [section(words('d'))] },
      section(words('\nafter')),
    ])
  })

  it('keeps code, quotes and boxes within lists', () => {
    expect(rich('1. a\n\n   ```\n   b\n   ```\n\n   c\n2. - [x] d\n3. e\n   > f')).toEqual([
      { type: 'rich_text_list', style: 'ordered', elements: [section(words('a'))] },
      { type: 'rich_text_preformatted', elements: [words('b')] },
      section(words('c')),
      { type: 'rich_text_list', style: 'bullet', indent: 1, elements: [section(words('☑ d'))] },
      { type: 'rich_text_list', style: 'ordered', offset: 1, elements: [section(words('e\nf'))] },
    ])
  })

  it('sets a heading apart from a quote above it', () => {
    expect(rich('> a\n\n### b\nc')).toEqual([
      { type: 'rich_text_quote', elements: [words('a')] },
      section(words('\n'), words('b', { bold: true }), words('\nc')),
    ])
  })

  it('keeps a quote in one piece, lists and code in it too', () => {
    expect(rich('> a **b**\n>\n> - c\n> - d\n>\n> ```\n> e\n> ```')).toEqual([
      {
        type: 'rich_text_quote',
        elements: [
          words('a '),
          words('b', { bold: true }),
          words('\n\n• c\n• d\n\n'),
          words('e', { code: true }),
        ],
      },
    ])
  })

  it('shows footnotes where they are', () => {
    expect(rich('a[^1]\n\n[^1]: b')).toEqual([section(words('a[1]\n\n[1] b'))])
  })

  it('gives rules and lone pictures blocks of their own', () => {
    expect(
      markdown('a\n\n---\n\n![A plan](https://example.org/p.png)\n\n![](https://example.org/q.png)'),
    ).toEqual([
      { type: 'rich_text', elements: [section(words('a'))] },
      { type: 'divider' },
      { type: 'image', image_url: 'https://example.org/p.png', alt_text: 'A plan' },
      { type: 'rich_text', elements: [section({ type: 'link', url: 'https://example.org/q.png' })] },
    ])
  })

  it('shows a picture that does not stand alone as a link with its words', () => {
    const cat = { type: 'link', url: 'https://a.example/c.png', text: 'A cat' }
    const picture = '![A cat](https://a.example/c.png)'
    expect(rich(`**A**  ${picture}`)).toEqual([section(words('A', { bold: true }), words('  '), cat)])
    expect(rich(`- one\n- ${picture}`)).toEqual([
      { type: 'rich_text_list', style: 'bullet', elements: [section(words('one')), section(cat)] },
    ])
    expect(rich(`> ${picture}`)).toEqual([{ type: 'rich_text_quote', elements: [cat] }])
    expect(JSON.stringify(markdown(`|a|\n|-|\n|${picture}|`))).toContain(JSON.stringify(section(cat)))
    expect(rich('[![A cat](https://a.example/c.png)](https://a.example/page)')).toEqual([
      section({ ...cat, url: 'https://a.example/page' }),
    ])
  })

  it('keeps rules as text where the message is full', () => {
    const blocks = blocksOf(...Array.from({ length: 24 }, () => ({ kind: 'divider' as const })), {
      kind: 'text',
      markdown: parseMarkdown('a\n\n---\n\n'.repeat(40)),
    })
    expect(blocks.length).toBeLessThanOrEqual(50)
    expect(JSON.stringify(blocks.at(-1))).toContain('a\\n\\n—\\n\\na')
  })

  it('shows the first table as a table, and the next as lines', () => {
    const table = '| a | b |\n|:-:|--:|\n| **c** | |'
    expect(markdown(`${table}\n\n${table}`)).toEqual([
      {
        type: 'table',
        column_settings: [
          { align: 'center', is_wrapped: true },
          { align: 'right', is_wrapped: true },
        ],
        rows: [
          [words('a'), words('b')],
          [words('c', { bold: true }), words(' ')],
        ].map((row) => row.map((cell) => ({ type: 'rich_text', elements: [section(cell)] }))),
      },
      {
        type: 'rich_text',
        elements: [{ type: 'rich_text_preformatted', elements: [words('a | b\nc |')] }],
      },
    ])
  })

  it('shows a table that is too wide as lines', () => {
    const row = `|${' x |'.repeat(21)}`
    const rule = `|${' - |'.repeat(21)}`
    expect(rich(`${row}\n${rule}\n${row}`)).toEqual([
      {
        type: 'rich_text_preformatted',
        elements: [words(Array(2).fill(Array(21).fill('x').join(' | ')).join('\n'))],
      },
    ])
  })
})
