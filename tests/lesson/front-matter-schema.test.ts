import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import { expect, test } from 'vitest'
import { frontMatterSchema } from '../../src/lesson/front-matter-schema.ts'
import { frontMatter } from '../../src/lesson/parse/front-matter.ts'

test('the published schema is the one that files are read by: homeroom schema prints it', () => {
  expect(JSON.parse(readFileSync('lessons/lesson.schema.json', 'utf8'))).toEqual(frontMatterSchema())
})

test('the schema and the reader agree', () => {
  const good = { id: 'a-b', title: 'A', summary: 'B.', track: 't', module: 'm' }
  const cases = [
    good,
    { ...good, minutes: 4, pass: 80, related: ['c'] },
    { ...good, id: 'A' },
    { ...good, title: '' },
    { ...good, title: 'a'.repeat(121) },
    { ...good, minutes: 0 },
    { ...good, pass: 101 },
    { ...good, related: 'c' },
    { ...good, sumary: 'x' },
    { id: 'a' },
  ]
  const validate = new Ajv().compile(frontMatterSchema())
  const verdicts = cases.map((values) => [validate(values), frontMatter.safeParse(values).success])
  expect(verdicts.map(([schema]) => schema)).toEqual(verdicts.map(([, reader]) => reader))
  expect(verdicts.filter(([schema]) => schema)).toHaveLength(2)
})
