import fc from 'fast-check'
import type { PhrasingContent, RootContent } from 'mdast'
import { toString as plainText } from 'mdast-util-to-string'
import { describe, expect, test } from 'vitest'
import { paragraph, parseMarkdown, root, strong, text } from '../../../src/core/markdown.ts'
import { quiet, segments } from '../../../src/platforms/discord/markdown.ts'
import { readMarkdown, visible } from './read-markdown.ts'

/** Text that tries to be markup. */
const hostile = fc
  .array(
    fc.oneof(
      { weight: 2, arbitrary: fc.string({ unit: 'binary', maxLength: 6 }) },
      fc.constantFrom('<@123456789012345678>', '<@&1>', '@everyone', '@here', '<#123456789012345678>'),
      fc.constantFrom(
        '<t:1700000000:R>',
        '<:a:123456789012345678>',
        '<a:b:1>',
        '</help:1>',
        '<id:guide>',
        ':x:',
      ),
      fc.constantFrom(
        '||',
        '**',
        '*',
        '__',
        '_',
        '~~',
        '~',
        '`',
        '``',
        '```',
        '\\',
        '[',
        ']',
        '(',
        ')',
        '<',
        '>',
      ),
      fc.constantFrom(
        '# ',
        '-# ',
        '> ',
        '>>> ',
        '- ',
        '* ',
        '+ ',
        '1. ',
        '12',
        '.',
        '#',
        '\n',
        '\r\n',
        ' ',
        '  ',
      ),
      fc.constantFrom(
        '[x](https://a.b)',
        '](https://evil.example)',
        'https://a.b/c_d',
        'http:',
        '//a.b',
        'word',
      ),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''))

const markdownOf = (...nodes: RootContent[]): string =>
  segments(root(...nodes), true)
    .map((segment) => (segment.kind === 'text' ? segment.text : `{${segment.kind}}`))
    .join('')

/** Markdown counts a line break in a text as a space. */
const asShown = (value: string): string => visible(value.replace(/\s*[\r\n]\s*/g, ' ')).trim()

const PING = /(?<!\\)(?:<@|<#|<t:|<a?:|<\/|@everyone|@here)/

describe('literal text', () => {
  test('is shown as it is and becomes nothing else', () => {
    fc.assert(
      fc.property(hostile, (value) => {
        const markdown = markdownOf(paragraph(text(value)))
        const seen = readMarkdown(markdown)
        expect([...seen.marks]).toEqual([])
        expect(seen.text.trim()).toBe(asShown(value))
        expect(markdown).not.toMatch(PING)
      }),
      { numRuns: 2_000 },
    )
  })

  test('cut into pieces anywhere is still nothing else', () => {
    fc.assert(
      fc.property(hostile, fc.nat(), (value, cut) => {
        const at = value.length === 0 ? 0 : cut % value.length
        const markdown = markdownOf(paragraph(text(value.slice(0, at)), text(value.slice(at))))
        const { marks } = readMarkdown(markdown)
        expect([...marks]).toEqual([])
        expect(markdown).not.toMatch(PING)
      }),
      { numRuns: 2_000 },
    )
  })

  test('beside a link does not take it over', () => {
    fc.assert(
      fc.property(hostile, hostile, (before, after) => {
        const link = { type: 'link' as const, url: 'https://good.example/', children: [text('Open it')] }
        const markdown = markdownOf(paragraph(text(before), link, text(after)))
        const { text: shown, marks } = readMarkdown(markdown)
        expect([...marks]).toEqual(['link'])
        expect(shown.trim()).toBe(visible(`${line(before)}Open it${line(after)}`).trim())
      }),
      { numRuns: 1_000 },
    )
  })

  test('inside emphasis, a heading or a list keeps its words', () => {
    const containers = [
      ['strong', (value: string) => paragraph(strong(value))],
      ['emphasis', (value: string) => paragraph({ type: 'emphasis', children: [text(value)] })],
      ['strike', (value: string) => paragraph({ type: 'delete', children: [text(value)] })],
      ['heading', (value: string) => ({ type: 'heading', depth: 2, children: [text(value)] })],
      ['list', (value: string) => list(value)],
      ['quote', (value: string) => ({ type: 'blockquote', children: [paragraph(text(value))] })],
    ] as const satisfies readonly (readonly [string, (value: string) => RootContent])[]
    fc.assert(
      fc.property(hostile, fc.constantFrom(...containers), (value, [mark, contain]) => {
        fc.pre(asShown(value) !== '')
        const { text: shown, marks } = readMarkdown(markdownOf(contain(value)))
        expect([...marks]).toEqual([mark])
        expect(collapse(shown)).toBe(collapse(asShown(value)))
      }),
      { numRuns: 2_000 },
    )
  })
})

const line = (value: string): string => value.replace(/\s*[\r\n]\s*/g, ' ')
const collapse = (value: string): string => value.replace(/\s+/g, ' ').trim()
const list = (value: string): RootContent => ({
  type: 'list',
  children: [{ type: 'listItem', children: [paragraph(text(value))] }],
})

describe('marks', () => {
  test('side by side and inside each other keep every word', () => {
    const word = fc.stringMatching(/^[a-z*_~`]{1,4}$/).map((value): PhrasingContent => text(value))
    const { phrasing } = fc.letrec<{ phrasing: PhrasingContent }>((tie) => ({
      phrasing: fc.oneof(
        { depthSize: 'small' },
        word,
        ...(['strong', 'emphasis', 'delete'] as const).map((type) =>
          fc.array(tie('phrasing'), { minLength: 1, maxLength: 3 }).map((children) => ({ type, children })),
        ),
      ),
    }))
    fc.assert(
      fc.property(fc.array(phrasing, { minLength: 1, maxLength: 4 }), (children) => {
        const tree = paragraph(...children)
        const { text: shown } = readMarkdown(markdownOf(tree))
        expect(shown.replaceAll(/[*~]/g, '')).toBe(plainText(tree).replaceAll(/[*~]/g, ''))
      }),
      { numRuns: 1_000 },
    )
  })
})

describe('blocks', () => {
  const written = (markdown: string): string => markdownOf(...parseMarkdown(markdown).children)

  test.each([
    ['a heading to the third level', '### Three', '### Three'],
    ['a deeper heading in bold', '#### Four *and* more', '**Four *and* more**'],
    ['a heading in a list in bold', '- # One', '- **One**'],
    ['paragraphs apart', 'One\ntwo.\n\nThree.', 'One two.\n\nThree.'],
    ['a hard break', 'One\\\ntwo', 'One\ntwo'],
    ['nested lists', '- a\n  - b\n    1. c\n- d', '- a\n  - b\n    1. c\n- d'],
    ['numbers that go on', '7. seven\n8. eight', '7. seven\n8. eight'],
    ['a task list', '- [x] done\n- [ ] open', '- ☑ done\n- ☐ open'],
    ['a quote with a gap', '> one\n>\n> two', '> one\n> \n> two'],
    ['a quote in a quote as one', '> one\n>\n> > two', '> one\n> \n> two'],
    ['strong and emphasis together', '***both***', '*\u200B**both**\u200B*'],
    ['a strike', '~~gone~~', '~~gone~~'],
    ['code with a backtick', '`` a`b ``', '``a`b``'],
    ['code with more than Discord can mark as text', '```` ``x`y ````', '\\`\\`x\\`y'],
    ['a code block with its language', '```js\nlet a\n```', '```js\nlet a\n```'],
    ['a code block that cannot be left', '````\n```\n@everyone\n````', '```\n`\u200B``\n@everyone\n```'],
    ['a link', '[Open](https://a.b/c)', '[Open](https://a.b/c)'],
    ['an address as itself', '<https://a.b/c_d>', '<https://a.b/c_d>'],
    ['parentheses in an address encoded', '[x](<https://a.b/(c)>)', '[x](https://a.b/%28c%29)'],
    ['a label that needs a backslash before its address', '[a_b](https://a.b)', 'a\\_b (<https://a.b>)'],
    ['code right under its paragraph', 'one\n\n```\ntwo\n```', 'one\n```\ntwo\n```'],
    ['a heading right under its paragraph', 'one\n\n### two\nthree', 'one\n### two\nthree'],
    ['a blank line of code within its item', '- ```\n  a\n\n  b\n  ```', '- ```\n  a\n  \n  b\n  ```'],
    [
      'code in a numbered item set in by its number',
      '1. a\n   ```\n   b\n   ```',
      '1. a\n   ```\n   b\n   ```',
    ],
    ['a label with a lone bracket before its address', '[a\\]b](https://a.b)', 'a]b (<https://a.b>)'],
    ['a link that is not to the web as its text', '[x](javascript:alert) [y](/z)', 'x y'],
    ['raw html as text', '<b>x</b>', '\\<b>x\\</b>'],
    ['a block of html as text', '<div>\n@everyone\n</div>', '\\<div> \\@everyone \\</div>'],
    ['an image among words as a link', 'see ![a cat](https://a.b/c.png)', 'see [a cat](https://a.b/c.png)'],
    [
      'an image in a list as a link',
      '- one\n- ![a cat](https://a.b/c.png)',
      '- one\n- [a cat](https://a.b/c.png)',
    ],
    [
      "an image after an option's letter as a link",
      '**A** ![a cat](https://a.b/c.png)',
      '**A** [a cat](https://a.b/c.png)',
    ],
    [
      'an image in a table as its words',
      '|a|\n|-|\n|![a cat](https://a.b/c.png)|',
      '```\na\n-----\na cat\n```',
    ],
    [
      'an image that is a link as that link',
      '[![a *cat*](https://a.b/c.png)](https://a.b/d)',
      '[a cat](https://a.b/d)',
    ],
    ['an image that is not sent safely as a link', '![a cat](http://a.b/c.png)', '[a cat](http://a.b/c.png)'],
    ['an image that no one can fetch as its words', '![a cat](cat.png)', 'a cat'],
    ['an image alone as a picture', 'one\n\n![a cat](https://a.b/c.png)\n\ntwo', 'one{image}two'],
    ['a rule as a divider', 'one\n\n---\n\ntwo', 'one{divider}two'],
    ['a rule in a quote as a line', '> ---', '> ───'],
    [
      'a table in columns',
      '|Name|n|\n|-|-:|\n|Ann|3|\n|B|12|',
      '```\nName   n\n----  --\nAnn    3\nB     12\n```',
    ],
    [
      'a wide table row by row',
      `|a|b|\n|-|-|\n|${'x'.repeat(80)}|y|`,
      `\`\`\`\na | b\n${'x'.repeat(80)} | y\n\`\`\``,
    ],
  ])('%s', (_, markdown, expected) => {
    expect(written(markdown)).toBe(expected)
  })

  test('words without a paragraph around them are one', () => {
    expect(markdownOf(text('a '), { type: 'inlineCode', value: 'b' }, text(' c'))).toBe('a `b` c')
  })

  test('quiet lines are subtext, headings bold, code as it is', () => {
    expect(quiet(written('# One\n\ntwo\n\n- three\n\n```\nfour\n```'))).toBe(
      '-# **One**\n-# two\n-# - three\n\n```\nfour\n```',
    )
  })
})
