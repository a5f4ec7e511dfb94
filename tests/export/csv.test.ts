import fc from 'fast-check'
import { expect, test } from 'vitest'
import { toCsv } from '../../src/export/csv.ts'
import type { Leaving } from '../../src/export/formats.ts'
import { readQuestions } from '../../src/import/read.ts'
import { tableOf } from '../../src/import/table/rows.ts'

const leaving = (question: string, options: readonly string[]): Leaving => ({
  ...{ id: 'q', lesson: 'l', question, options, right: 0, explanation: '' },
})

test('accents survive a spreadsheet', () => {
  expect(toCsv([leaving('Où?', ['été', 'hiver'])]).startsWith('\ufeffid,question,')).toBe(true)
})

test('no cell is a formula, and every cell comes back as it was', () => {
  const start = fc.constantFrom('=', '+', '-', '@', "'", "'=", "''", '=HYPERLINK("https://e.org")')
  const word = fc.constantFrom('SUM(A1)', '1+1', 'cmd|x', '"a", b', 'two words')
  const cell = fc.tuple(start, word).map((parts) => parts.join(''))
  fc.assert(
    fc.property(fc.uniqueArray(cell, { minLength: 2, maxLength: 5 }), (options) => {
      const text = toCsv([leaving(options.join(' '), options)])
      const row = tableOf(text.slice(1)).rows[1]?.cells ?? []
      for (const each of row) expect(each).not.toMatch(/^[=+\-@\t\r]/)
      const [item] = readQuestions(Buffer.from(text)).items
      expect(item).toMatchObject({ question: options.join(' '), options, right: 0 })
    }),
    { numRuns: 200 },
  )
})
