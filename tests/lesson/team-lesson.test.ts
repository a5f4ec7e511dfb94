import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { lessonsIn } from '../../src/learn/scope.ts'
import type { Catalogue, LoadedCatalogue } from '../../src/lesson/catalogue.ts'
import { catalogueOf, createCatalogue } from '../../src/lesson/create-catalogue.ts'
import { LayeredCatalogue } from '../../src/lesson/layered-catalogue.ts'
import { KEBAB } from '../../src/lesson/parse/names.ts'
import { authorsId, readTeamLesson, teamKey, teamLessonId } from '../../src/lesson/team-lesson.ts'
import { teamLesson } from '../setup/team-lesson.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'

const LOG = { debug() {}, info() {}, warn() {}, error() {} }
const KEY = teamKey('discord', '1')
const ALONE = new Set<string>()

describe("a team's lesson", () => {
  test('has an id and a hash that no file and no other team has', () => {
    const own = readTeamLesson(KEY, teamLesson(), ALONE).record?.entry
    const other = readTeamLesson(teamKey('slack', '1'), teamLesson(), ALONE).record?.entry
    expect(own?.id).toBe(teamLessonId(KEY, 'quokka-pager'))
    expect(own?.id).not.toMatch(KEBAB)
    expect(authorsId(own?.id ?? '')).toBe('quokka-pager')
    expect(authorsId('quokka-pager')).toBe('quokka-pager')
    expect(other?.id).not.toBe(own?.id)
    expect(other?.hash).not.toBe(own?.hash)
    expect(own?.related).toEqual(['what-answers-you'])
    const related = readTeamLesson(KEY, teamLesson(), new Set(['what-answers-you'])).record?.entry.related
    expect(related).toEqual([teamLessonId(KEY, 'what-answers-you')])
  })

  test('is refused with an id that would not fit into a button', () => {
    const long = teamLesson().replace('id: quokka-pager', `id: ${'q'.repeat(36)}`)
    const { record, faults } = readTeamLesson(KEY, long, ALONE)
    expect(record).toBeUndefined()
    expect(faults).toContainEqual(expect.objectContaining({ line: 2, code: 'id.too-long-for-team' }))
    expect(readTeamLesson(KEY, long.replace('qqq', 'qq'), ALONE).record?.entry.id).toHaveLength(48)
  })
})

describe('the shared lessons with a team’s own behind them', () => {
  let folder: string
  let shared: LoadedCatalogue
  let all: Catalogue
  const id = (name: string) => teamLessonId(KEY, name)
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'homeroom-layers-'))
    const cacheFile = join(folder, 'cache.db')
    shared = await createCatalogue({ dir: twelveLessons(), cacheFile, log: LOG, watch: false })
    const second = teamLesson({ title: 'The wombat log' }).replace('id: quokka-pager', 'id: wombat-log')
    const records = [teamLesson(), second].flatMap((file) => readTeamLesson(KEY, file, ALONE).record ?? [])
    all = new LayeredCatalogue(shared, await catalogueOf(records, LOG), (locale) => `Team in ${locale}`)
  })
  afterAll(async () => {
    await shared.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('come in one order, and lead to each other', () => {
    expect(all.size).toBe(14)
    expect(all.order()).toEqual([...shared.order(), id('quokka-pager'), id('wombat-log')])
    expect(all.order()).toBe(all.order())
    expect(all.order().map((one) => all.position(one))).toEqual(all.order().map((_, index) => index + 1))
    for (const [index, one] of all.order().entries()) {
      expect(all.next(one)?.id).toBe(all.order()[index + 1])
      expect(all.previous(one)?.id).toBe(all.order()[index - 1])
    }
  })

  test('each is what it is alone', () => {
    for (const one of shared.order()) {
      expect(all.entry(one)).toBe(shared.entry(one))
      expect(all.pages(one)).toBe(shared.pages(one))
      expect(all.questionIds(one)).toEqual(shared.questionIds(one))
      expect(all.related(one)).toEqual(shared.related(one))
    }
    expect(all.questionIds(id('quokka-pager'))).toEqual(['first', 'note'])
    expect(all.lesson(id('wombat-log'))?.title).toBe('The wombat log')
    expect(all.related(id('quokka-pager')).map((entry) => entry.id)).toContain(id('wombat-log'))
  })

  test('the team’s track is the last, and named in the reader’s language', () => {
    expect(all.tracks().slice(0, -1)).toEqual(shared.tracks())
    expect(all.tracks().at(-1)).toMatchObject({ id: KEY, title: 'Team in en' })
    expect(all.in('fr').tracks().at(-1)?.title).toBe('Team in fr')
    expect(all.in('fr').in('de').tracks().at(-1)?.title).toBe('Team in de')
    const entry = all.entry(id('quokka-pager'))!
    const own = [id('quokka-pager'), id('wombat-log')]
    expect(lessonsIn({ kind: 'track', id: KEY }, all)).toEqual(own)
    expect(lessonsIn({ kind: 'module', id: `${KEY}/on-call` }, all)).toEqual(own)
    expect(all.in('fr').trackOf(entry)).toEqual({ track: 'Team in fr', module: 'On call' })
  })

  test('are found together, the closest first', () => {
    expect(all.search('quokka pager', 5)[0]?.lesson).toBe(id('quokka-pager'))
    expect(all.complete('wombat', 5)[0]?.id).toBe(id('wombat-log'))
    const title = shared.entry(shared.order()[3]!)!.title
    expect(all.complete(title, 5)[0]?.title).toBe(title)
    expect(all.terms('quokka', 5).map(({ term }) => term)).toContain('Quokka pager')
    expect(shared.search('quokka', 5)).toEqual([])
  })
})
