import fc from 'fast-check'
import type { Nodes, RootContent } from 'mdast'
import { gfmToMarkdown } from 'mdast-util-gfm'
import { toMarkdown } from 'mdast-util-to-markdown'
import { describe, expect, test } from 'vitest'
import { VIEW } from '../../src/core/view.ts'
import { PAGE } from '../../src/lesson/limits.ts'
import { measure, measureText, tablesOf } from '../../src/lesson/measure.ts'
import { packPages } from '../../src/lesson/pages.ts'
import { parseLesson } from '../../src/lesson/parse/parse.ts'
import type { Lesson, Page } from '../../src/lesson/types.ts'
import { lessonFile } from './temp.ts'

const word = fc.constantFrom(
  'a',
  'be',
  'cat',
  'door',
  'e.g.',
  '*not*',
  '`code`',
  '[x](https://a.b/c)',
  '**bold**',
  'Zürich',
  '日本',
)
const sentence = fc
  .array(word, { minLength: 2, maxLength: 30 })
  .map((words) => `${words.join(' ').replace(/^./, (letter) => letter.toUpperCase())}.`)
const prose = fc.array(sentence, { minLength: 1, maxLength: 60 }).map((sentences) => sentences.join(' '))
const block = fc.oneof(
  { weight: 5, arbitrary: prose },
  fc
    .array(fc.array(sentence, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 40 })
    .map((items) => items.map((item) => `- ${item.join(' ')}`).join('\n')),
  fc
    .array(prose, { minLength: 1, maxLength: 6 })
    .map((items) => items.map((item, n) => `${n + 7}. ${item}`).join('\n')),
  fc.array(prose, { minLength: 1, maxLength: 3 }).map((all) => all.map((each) => `> ${each}`).join('\n>\n')),
  fc
    .array(fc.array(word, { minLength: 1, maxLength: 12 }), { minLength: 1, maxLength: 120 })
    .map((lines) => `\`\`\`js\n${lines.map((line) => line.join(' ')).join('\n')}\n\`\`\``),
  fc
    .array(fc.tuple(word, word, word), { minLength: 1, maxLength: 130 })
    .map((rows) => `|One|Two|Three|\n|-|-|-|\n${rows.map((row) => `|${row.join('|')}|`).join('\n')}`),
  fc.constantFrom('### A smaller heading', '#### A smaller one yet', '---', '![A map](https://a.b/map.png)'),
)
const section = fc.tuple(
  fc.constantFrom('## One', '## Two *or* three', '## Key terms'),
  fc.array(block, { maxLength: 12 }),
)
const body = fc
  .array(section, { minLength: 1, maxLength: 5 })
  .map((sections) => sections.flatMap(([title, blocks]) => [title, ...blocks]).join('\n\n'))

const parsed = fc
  .tuple(fc.string({ unit: fc.constantFrom('a', ' b', '. ', '(', '-'), minLength: 1, maxLength: 300 }), body)
  .map(([summary, text]) => {
    const file = lessonFile({
      id: 'a',
      summary: JSON.stringify(`S${summary}`.slice(0, 300)),
      body: `${text}\n`,
    })
    return parseLesson('a.md', new TextEncoder().encode(file)).lesson
  })
  .filter((lesson) => lesson !== undefined)

// Hundreds of made-up lessons each: how long that takes is the machine's affair.
describe('any lesson that parses without an error', { timeout: 300_000 }, () => {
  test('fits on pages within the limits of every platform', () => {
    fc.assert(
      fc.property(parsed, (lesson) => {
        const { pages, overlong } = packPages(lesson.summary, lesson.sections)
        expect(overlong).toEqual([])
        expect(pages).toHaveLength(lesson.pages)
        for (const [index, page] of pages.entries()) {
          const nodes = nodesOf(page)
          const text = measure(nodes) + (index === 0 ? measureText(lesson.summary) + 2 : 0)
          expect(text).toBeLessThanOrEqual(PAGE.text)
          expect(nodes.length).toBeLessThanOrEqual(PAGE.blocks)
          const tables = tablesOf(nodes)
          expect(tables.length).toBeLessThanOrEqual(1)
          for (const table of tables) expect(table.children.length).toBeLessThanOrEqual(100)
        }
      }),
      { numRuns: 150 },
    )
  })

  test('loses no text on its pages', () => {
    fc.assert(
      fc.property(parsed, (lesson) => {
        const { pages } = packPages(lesson.summary, lesson.sections)
        for (const { id, body: whole } of lesson.sections) {
          const shown = pages.flatMap(({ blocks }) =>
            blocks.flatMap((one) => (one.kind === 'body' && one.section === id ? one.nodes : [])),
          )
          expect(lettersOf(shown)).toBe(lettersOf(whole))
        }
      }),
      { numRuns: 150 },
    )
  })

  test('has the section on every page, and no heading at the end of one', () => {
    fc.assert(
      fc.property(parsed, ({ summary, sections }) => {
        for (const { blocks } of packPages(summary, sections).pages) {
          let titled: string | undefined
          for (const one of blocks) {
            if (one.kind === 'heading') titled = one.section
            else expect(one.section).toBe(titled)
          }
          const last = blocks.at(-1)
          expect(last?.kind).not.toBe('heading')
          expect(last?.kind === 'body' && last.nodes.at(-1)?.type).not.toBe('heading')
        }
      }),
      { numRuns: 150 },
    )
  })
})

function nodesOf({ blocks }: Page): RootContent[] {
  return blocks.flatMap((one): RootContent[] =>
    one.kind === 'body'
      ? [...one.nodes]
      : [{ type: 'heading', depth: 2, children: [{ type: 'text', value: one.title }] }],
  )
}

/** All letters in order, tables' repeated headers left out. */
function lettersOf(nodes: readonly Nodes[]): string {
  const letters = (node: Nodes): string => {
    if ('value' in node) return node.value.replace(/\s+/g, '')
    if (node.type === 'image') return node.alt ?? ''
    if (node.type === 'table') return node.children.slice(1).map(letters).join('')
    if (node.type === 'link') return node.url + node.children.map(letters).join('')
    return 'children' in node ? node.children.map(letters).join('') : ''
  }
  return nodes.map(letters).join('')
}

describe('packing', () => {
  const lessonOf = (text: string): Lesson => {
    const { lesson, faults } = parseLesson(
      'a.md',
      new TextEncoder().encode(lessonFile({ id: 'a', body: text })),
    )
    if (!lesson) throw new Error(JSON.stringify(faults))
    return lesson
  }
  const pack = (text: string) => {
    const { summary, sections } = lessonOf(text)
    return packPages(summary, sections).pages
  }
  const sentences = (count: number, from = 1) =>
    Array.from({ length: count }, (_, n) => `Sentence ${from + n} has a few words and an end.`).join(' ')

  test('keeps a short lesson on one page', () => {
    expect(pack(`## One\n\n${sentences(5)}\n\n## Two\n\n${sentences(5)}\n`)).toHaveLength(1)
  })

  test('begins a section on a new page when it fits there whole', () => {
    const pages = pack(`## One\n\n${sentences(40)}\n\n## Two\n\n${sentences(20)}\n\n${sentences(20)}\n`)
    expect(pages.map(({ blocks }) => blocks.map((one) => one.section))).toEqual([
      ['one', 'one'],
      ['two', 'two'],
    ])
  })

  test('fills its pages about evenly', () => {
    const paragraphs = Array.from({ length: 12 }, (_, n) => sentences(9, n * 9)).join('\n\n')
    const sizes = pack(`## One\n\n${paragraphs}\n`).map((page) => measure(nodesOf(page)))
    expect(sizes.length).toBeGreaterThan(1)
    expect(Math.min(...sizes) / Math.max(...sizes)).toBeGreaterThan(0.7)
  })

  test('splits a long paragraph between sentences', () => {
    const pages = pack(`## One\n\n${sentences(200)}\n`)
    expect(pages.length).toBeGreaterThan(1)
    for (const page of pages) {
      expect(lettersOf(nodesOf(page).slice(1))).toMatch(/^Sentence\d+hasafewwords.*end\.$/)
    }
  })

  test('splits a long list between items and counts on', () => {
    const items = Array.from({ length: 60 }, (_, n) => `${n + 5}. ${sentences(3, n)}`).join('\n')
    const starts = pack(`## One\n\n${items}\n`).map((page) => {
      const list = nodesOf(page).find((node) => node.type === 'list')
      return [list?.start, list?.children.length]
    })
    expect(starts.length).toBeGreaterThan(1)
    let next = 5
    for (const [start, count] of starts) {
      expect(start).toBe(next)
      next += count ?? 0
    }
    expect(next).toBe(65)
  })

  test('repeats the header of a long table', () => {
    const rows = Array.from({ length: 150 }, (_, n) => `|${n}|row ${n}|`).join('\n')
    const tables = pack(`## One\n\n|Number|Name|\n|-|-|\n${rows}\n`).flatMap((page) =>
      tablesOf(nodesOf(page)),
    )
    expect(tables.length).toBeGreaterThan(1)
    for (const table of tables) expect(lettersOf(table.children.slice(0, 1))).toBe('NumberName')
    expect(tables.reduce((sum, table) => sum + table.children.length - 1, 0)).toBe(150)
  })

  test('splits long code between lines, in the same language', () => {
    const code = Array.from({ length: 200 }, (_, n) => `print(${n})  # a line of code`).join('\n')
    const parts = pack(`## One\n\n\`\`\`python\n${code}\n\`\`\`\n`).map((page) => {
      return nodesOf(page).find((node) => node.type === 'code')
    })
    expect(parts.length).toBeGreaterThan(1)
    expect(parts.every((part) => part?.lang === 'python')).toBe(true)
    expect(parts.map((part) => part?.value).join('\n')).toBe(code)
  })

  test('keeps one table a page', () => {
    const table = '|A|B|\n|-|-|\n|1|2|\n'
    expect(pack(`## One\n\n${table}\n\nText.\n\n${table}`)).toHaveLength(2)
  })
})

describe('measuring', () => {
  test('is never less than what Markdown takes with every mark escaped', () => {
    fc.assert(
      fc.property(parsed, ({ sections }) => {
        for (const { body: nodes } of sections) {
          const written = toMarkdown(
            { type: 'root', children: [...nodes] },
            { extensions: [gfmToMarkdown({ tablePipeAlign: false })], bullet: '-' },
          )
          expect(measure(nodes)).toBeGreaterThanOrEqual(written.trimEnd().length)
        }
      }),
      { numRuns: 100 },
    )
  })
  test('counts every punctuation mark twice', () => {
    expect(measureText('a*b_c!')).toBe(9)
  })
  test('leaves a page room in a view', () => {
    expect(PAGE.text).toBeLessThan(VIEW.text)
    expect(PAGE.blocks).toBeLessThan(VIEW.blocks)
  })
})
