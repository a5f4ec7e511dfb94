import fc from 'fast-check'
import { expect, test } from 'vitest'
import { paragraph, root, text } from '../../src/core/markdown.ts'
import { segments } from '../../src/platforms/discord/markdown.ts'
import { readMarkdown } from '../../src/preview/discord/markdown.ts'
import type { Mark } from '../../src/preview/discord/marks.ts'

/** `strong(a)`, `list(1)[a|b]`: marks in one line. */
function outline(marks: readonly Mark[]): string {
  return marks
    .map((mark) => {
      switch (mark.type) {
        case 'text':
          return mark.value
        case 'code':
        case 'code-block':
        case 'mention':
          return `${mark.type}(${mark.value})`
        case 'heading':
          return `h${mark.level}(${outline(mark.children)})`
        case 'list':
          return `list(${mark.start ?? '-'})[${mark.items.map(outline).join('|')}]`
        case 'link':
          return `link(${mark.url})(${outline(mark.children)})`
        default:
          return `${mark.type}(${outline(mark.children)})`
      }
    })
    .join('')
}

test.each([
  ['**a** *b* _c_ __d__ ~~e~~ ||f||', 'strong(a) emphasis(b) emphasis(c) underline(d) strike(e) spoiler(f)'],
  ['***a***', 'emphasis(strong(a))'],
  ['snake_case_name and 5 * 3 * 2', 'snake_case_name and 5 * 3 * 2'],
  ['\\*a\\* \\_b\\_ \\# c \\a', '*a* _b_ # c \\a'],
  ['# a\n## b\n### c\n#### d', 'h1(a)h2(b)h3(c)#### d'],
  ['a # b', 'a # b'],
  ['-# small\nnot', 'subtext(small)not'],
  ['> a\n> b\nc', 'quote(a\nb)c'],
  ['>>> a\nb', 'quote(a\nb)'],
  ['> > a', 'quote(> a)'],
  ['- a\n- b\n  - c\n- d', 'list(-)[a|b\nlist(-)[c]|d]'],
  ['3. a\n4. b\n\nc', 'list(3)[a|b]\nc'],
  ['- # a', 'list(-)[# a]'],
  ['`a*b*` ``c`d`` `` ` ``', 'code(a*b*) code(c`d) code(`)'],
  ['```js\nlet a\n\nlet b\n```\nafter', 'code-block(let a\n\nlet b)after'],
  ['- ```\n  a\n  \n  b\n  ```\n- c', 'list(-)[code-block(a\n\nb)|c]'],
  ['- ```\n  a\n\n  b\n  ```', 'list(-)[```\na]\n  b\n  ```'],
  ['[a](https://a.b) [c](<https://a.b/(c)>)', 'link(https://a.b)(a) link(https://a.b/(c))(c)'],
  ['[a\\_b](https://a.b)', 'link(https://a.b)(a\\_b)'],
  ['[a](javascript:alert(1))', '[a](javascript:alert(1))'],
  ['[https://c.d](https://a.b)', '[https://c.d](https://a.b)'],
  ['see https://a.b/c_d_e.', 'see link(https://a.b/c_d_e)(https://a.b/c_d_e).'],
  ['<https://a.b>', 'link(https://a.b)(https://a.b)'],
  [
    '<@1> <@&2> <#3> @everyone <t:1:R>',
    'mention(@somebody) mention(@role) mention(#channel) mention(@everyone) mention(a time)',
  ],
  ['\\<@1> \\@everyone', '<@1> @everyone'],
  ['| a | b |\n|---|---|', '| a | b |\n|---|---|'],
  ['![a](https://a.b/c.png)', '!link(https://a.b/c.png)(a)'],
])('%j', (source, expected) => {
  expect(outline(readMarkdown(source))).toBe(expected)
})

test('what the renderer escapes is read as it was written', () => {
  const hostile = fc
    .array(
      fc.constantFrom(
        ...'*_~|`<>@[]()\\#-+.:1 \na'.split(''),
        '<@1>',
        '> ',
        '-# ',
        '```',
        'https://a.b',
        '||',
      ),
      {
        maxLength: 14,
      },
    )
    .map((parts) => parts.join(''))
  fc.assert(
    fc.property(hostile, (value) => {
      const [segment] = segments(root(paragraph(text(value))), true)
      const shown = segment?.kind === 'text' ? readMarkdown(segment.text) : []
      expect(shown.every(({ type }) => type === 'text')).toBe(true)
      expect(outline(shown).replaceAll('\u200B', '').trim()).toBe(value.replace(/\s*\n\s*/g, ' ').trim())
    }),
    { numRuns: 1_000 },
  )
})

test('no text makes it fail', () => {
  const any = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 200 }),
    fc.array(fc.constantFrom('**', '__', '[', '](', ')', '```', '\n', '> ', '- ', '||', '<', '1. ', 'a'), {
      maxLength: 60,
    }),
  )
  fc.assert(
    fc.property(any, (value) => {
      readMarkdown(typeof value === 'string' ? value : value.join(''))
    }),
    { numRuns: 500 },
  )
})
