import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { check } from '../../src/cli/check.ts'
import { checkLessons } from '../../src/lesson/check.ts'
import { contentHash } from '../../src/lesson/parse/parse.ts'
import { openCatalogue, put, tempDir } from './temp.ts'

const ORIGINAL = `---
id: night-shift
title: The night shift
summary: What an API does while you sleep.
track: builders
module: made
---

## The premise

An API is for repeating.

## Key terms

- **Batch** - many requests at once.

## Quiz

### What is a batch? {#batch section="The premise"}

- [ ] One request
  > That is a call.
- [x] Many requests at once
  > Yes.

> A batch waits until there are many.
`

const SPANISH = `---
title: El turno de noche
summary: Lo que hace una API mientras duermes.
---

## La premisa

Una API es para repetir.

## Términos clave

- **Lote** - muchas peticiones a la vez.

## Cuestionario

### ¿Qué es un lote? {#batch section="La premisa"}

- [ ] Una petición
  > Eso es una llamada.
- [x] Muchas peticiones a la vez
  > Sí.

> Un lote espera a que haya muchas.
`

const files = (spanish = SPANISH) => ({ 'made/night.md': ORIGINAL, 'made/night.es.md': spanish })
const marked = (hash: string) => SPANISH.replace('\n---\n', `\ntranslates: "${hash}"\n---\n`)
const codes = async (dir: string) => (await checkLessons(dir)).map(({ code }) => code)
const shell = { env: {}, print: () => undefined, now: () => new Date(0) }

test('a translation is the lesson for readers of its language, and for nobody else', async () => {
  const catalogue = await openCatalogue(tempDir(files()))
  const spanish = catalogue.in('es')
  expect([catalogue.size, spanish.size, spanish.order()]).toEqual([1, 1, ['night-shift']])
  expect(catalogue.entry('night-shift')?.title).toBe('The night shift')
  expect(catalogue.in('ja').entry('night-shift')?.title).toBe('The night shift')
  expect(spanish.entry('night-shift')).toMatchObject({
    ...{ id: 'night-shift', title: 'El turno de noche', track: 'builders', module: 'made', locale: 'es' },
  })
  const lesson = spanish.lesson('night-shift')!
  expect(lesson.sections).toMatchObject([
    { id: 'the-premise', kind: 'premise', title: 'La premisa' },
    { id: 'key-terms', kind: 'terms', title: 'Términos clave' },
  ])
  expect(lesson.quiz).toMatchObject([{ id: 'batch', section: 'the-premise' }])
  expect(spanish.questionIds('night-shift')).toEqual(catalogue.questionIds('night-shift'))
  expect(lesson.hash).not.toBe(catalogue.lesson('night-shift')?.hash)
})

test('the words of a translation find the lesson, once', async () => {
  const spanish = (await openCatalogue(tempDir(files()))).in('es')
  expect(spanish.search('turno', 5)).toMatchObject([{ lesson: 'night-shift', where: 'title' }])
  expect(spanish.complete('el tur', 5)).toMatchObject([{ title: 'El turno de noche' }])
  expect(spanish.complete('night', 5)).toMatchObject([{ title: 'El turno de noche' }])
  expect(spanish.terms('lote', 5)).toMatchObject([{ term: 'Lote', lesson: 'night-shift' }])
})

test('a page is found again by its section in another language', async () => {
  const long = (words: string) => Array.from({ length: 30 }, () => `${words.repeat(30)}.`).join('\n\n')
  const catalogue = await openCatalogue(
    tempDir({
      'made/night.md': ORIGINAL.replace('An API is for repeating.', long('Words that repeat ')),
      'made/night.es.md': SPANISH,
    }),
  )
  const { hash, pages } = catalogue.entry('night-shift')!
  expect(pages).toBeGreaterThan(2)
  const spanish = catalogue.in('es')
  expect(spanish.samePage('night-shift', pages - 2, hash)).toBe(0)
  const back = catalogue.samePage('night-shift', 0, spanish.entry('night-shift')!.hash)
  expect(back).toBe(0)
  expect(catalogue.samePage('night-shift', 1, hash)).toBe(1)
  expect(catalogue.samePage('night-shift', 1, 'f'.repeat(16))).toBe(1)
})

test('a changed translation is reloaded, and one that is removed gives way to the original', async () => {
  const dir = tempDir(files())
  const catalogue = await openCatalogue(dir)
  put(dir, 'made/night.es.md', SPANISH.replace('El turno', 'Un turno'))
  await catalogue.reload()
  expect(catalogue.in('es').entry('night-shift')?.title).toBe('Un turno de noche')
  rmSync(join(dir, 'made/night.es.md'))
  await catalogue.reload()
  expect(catalogue.in('es').entry('night-shift')?.title).toBe('The night shift')
})

test('check says which translation is unmarked, behind, alone, or asks something else', async () => {
  const dir = tempDir(files())
  expect(await codes(dir)).toEqual(['translation.unmarked'])
  const hash = contentHash(readFileSync(join(dir, 'made/night.md')))
  const good = marked(hash)
  put(dir, 'made/night.es.md', good)
  expect(await codes(dir)).toEqual([])
  put(dir, 'made/night.es.md', good.replace('{#batch ', '{#lote '))
  expect(await codes(dir)).toEqual(['translation.question-missing', 'translation.question-unknown'])
  put(dir, 'made/night.es.md', good.replace('[ ]', '[y]').replace('[x]', '[ ]').replace('[y]', '[x]'))
  expect(await codes(dir)).toEqual(['translation.key-differs'])
  put(dir, 'made/night.es.md', good.replace('## La premisa', '## Antes\n\nAlgo.\n\n## La premisa'))
  expect(await codes(dir)).toEqual(['translation.sections-differ'])
  put(dir, 'made/night.es.md', good)
  put(dir, 'made/night.md', ORIGINAL.replace('repeating', 'repeating things'))
  expect(await codes(dir)).toEqual(['translation.behind'])
  rmSync(join(dir, 'made/night.md'))
  expect(await codes(dir)).toEqual(['translation.no-original'])
})

test('check --fix marks a translation, follows what it mended itself, and leaves one that is behind', async () => {
  const untidy = ORIGINAL.replace('repeating.', 'repeating.   ')
  const dir = tempDir(files(marked(contentHash(Buffer.from(untidy)))))
  put(dir, 'made/night.md', untidy)
  await check([dir], { fix: true }, shell)
  expect(await codes(dir)).toEqual([])
  expect(readFileSync(join(dir, 'made/night.md'), 'utf8')).toBe(ORIGINAL)
  put(dir, 'made/night.es.md', SPANISH)
  await check([dir], { fix: true }, shell)
  expect(readFileSync(join(dir, 'made/night.es.md'), 'utf8')).toBe(marked(contentHash(Buffer.from(ORIGINAL))))
  put(dir, 'made/night.md', ORIGINAL.replace('repeating', 'repeating things'))
  await check([dir], { fix: true }, shell)
  expect(await codes(dir)).toEqual(['translation.behind'])
})
