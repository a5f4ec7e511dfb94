import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { parseLesson } from '../../../src/lesson/parse/parse.ts'
import { lessonFile } from '../temp.ts'

describe('whatever a file holds, it is read without a crash', () => {
  const mark = fc.constantFrom(
    ...[
      '#',
      '## ',
      '### ',
      '- ',
      '- [ ] ',
      '- [x] ',
      '> ',
      '    ',
      '  ',
      '1. ',
      '|',
      '|-|-|',
      '```',
      '---',
      '***',
    ],
    ...[
      '**',
      '_',
      '`',
      '[a](b)',
      '![',
      '](',
      '<b>',
      '<!--',
      '-->',
      '{#id}',
      '{#',
      '}',
      '\n',
      '\n\n',
      '\r\n',
      '\t',
    ],
    ...[
      '## Quiz\n',
      '## Key terms\n',
      '[a]: b',
      '[^1]',
      'https://a.b',
      'word',
      'Word. ',
      'é',
      '\u0000',
      '🙂',
      '&amp;',
    ],
  )
  const soup = fc.array(fc.oneof({ weight: 4, arbitrary: mark }, fc.string({ maxLength: 12 })), {
    maxLength: 120,
  })

  test('in its text', () => {
    fc.assert(
      fc.property(soup, (parts) => {
        const { lesson, faults } = parseLesson(
          'a.md',
          new TextEncoder().encode(lessonFile({ id: 'a', body: parts.join('') })),
        )
        expect(lesson === undefined).toBe(faults.some(({ severity }) => severity === 'error'))
        for (const { line, column } of faults) expect(Math.min(line, column)).toBeGreaterThanOrEqual(1)
      }),
      { numRuns: 300 },
    )
  })
  test('anywhere', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          soup.map((parts) => new TextEncoder().encode(`---\n${parts.join('')}`)),
          fc.uint8Array(),
        ),
        (bytes) => {
          const { lesson, faults } = parseLesson('a.md', bytes)
          expect(lesson === undefined).toBe(faults.some(({ severity }) => severity === 'error'))
        },
      ),
      { numRuns: 300 },
    )
  })
  test.each([
    ['open brackets', '['],
    ['emphasis', '**a _b '],
    ['quotes', '> '],
    ['list markers', '- '],
    ['code marks', '`` ` '],
    ['table bars', '|a'],
    ['link openings', '[a](b'],
    ['HTML', '<a '],
  ])('when it is nothing but %s', (_, part) => {
    const body = part.repeat(8_000 / part.length)
    const { lesson, faults } = parseLesson('a.md', new TextEncoder().encode(lessonFile({ id: 'a', body })))
    expect(lesson === undefined).toBe(faults.some(({ severity }) => severity === 'error'))
  })
})
