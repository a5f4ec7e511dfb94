import { join } from 'node:path'
import { beforeEach, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { lessonOf } from '../../src/lesson/record.ts'
import { readTeamLesson, teamKey } from '../../src/lesson/team-lesson.ts'
import type { Lesson } from '../../src/lesson/types.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import type { Team } from '../../src/store/team-shelves.ts'
import { tempDir } from '../lesson/temp.ts'
import { teamLesson } from '../setup/team-lesson.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'

const ACME: Team = { platform: 'slack', tenant: 'T-ACME' }
const ZOO: Team = { platform: 'discord', tenant: '77' }

let env: Record<string, string>
beforeEach(async () => {
  env = { DATABASE_URL: `file:${join(tempDir(), 'homeroom.db')}`, LESSONS_DIR: twelveLessons() }
  const store = await openStore(env.DATABASE_URL!)
  const acme = await published(store, ACME, teamLesson())
  const zoo = await published(store, ZOO, teamLesson({ title: 'The quokka enclosure' }))
  for (const user of ['ada', 'ben']) await answered(store, ACME, acme, user)
  await answered(store, ZOO, zoo, 'zoe')
  await reported(store, ACME, acme.id, 'ada', 'Acme says why.')
  await reported(store, ZOO, zoo.id, 'zoe', 'The zoo says why.')
  await reported(store, ZOO, 'api-or-chat', 'zoe', 'Everybody’s lesson.')
  await asked(store, ACME, acme.id, 'ada', 'Which wood makes a violin bow?')
  await asked(store, ZOO, zoo.id, 'zoe', 'How tall is a giraffe?')
  await store.close()
})

async function published(store: Store, team: Team, source: string): Promise<Lesson> {
  const { lesson, record } = readTeamLesson(teamKey(team.platform, team.tenant), source, new Set())
  const author = await learner(store, team, 'lead')
  const upload = { lesson: lesson!.id, title: lesson!.title, source, author }
  const version = await store.teamLessons.draft(team, upload, 1)
  await store.teamLessons.publish(team, lesson!.id, version!, 1)
  return lessonOf(record!.entry, record!.body)
}

const learner = (store: Store, team: Team, user: string) =>
  store.accounts.findOrCreate({ ...team, user } as Parameters<typeof store.accounts.findOrCreate>[0], {
    id: user === 'lead' ? `${team.tenant}-lead` : user,
    now: 1,
  })

/** The first option of the first question, which is wrong. */
async function answered(store: Store, team: Team, lesson: Lesson, user: string): Promise<void> {
  const who = await learner(store, team, user)
  const row = { learner: who, ...team, lesson: lesson.id, lesson_hash: lesson.hash }
  const attempt = { ...row, id: `attempt-${user}`, seed: 1, questions: '["first"]', size: 1, scope: 'all' }
  await store.attempts.begin({ ...attempt, started_at: 2 }, JSON.stringify(lesson.quiz))
  await store.attempts.answer({
    ...{ ...row, attempt: attempt.id, question: 'first', choice: 0, correct: 0 },
    ...{ answered_at: 3, local_date: '2026-01-01' },
  })
}

async function reported(store: Store, team: Team, lesson: string, user: string, note: string) {
  const at = { ...team, lesson, lesson_hash: lesson, question: 'first' }
  await store.mending.report({
    ...{ ...at, learner: await learner(store, team, user), kind: 'unclear' },
    ...{ note, reported_at: 4, sent_at: null },
  })
}

async function asked(store: Store, team: Team, lesson: string, user: string, question: string) {
  const where = { ...team, lesson, channel: 'general', thread: null }
  await store.asking.begin({
    ...{ ...where, id: `asked-${user}`, learner: await learner(store, team, user), question },
    ...{ band: 'uncovered', score: 0, asked_at: 5, meant: null, answer: null, follow_up: null, manner: null },
  })
}

async function homeroom(...args: string[]): Promise<{ code: number; out: string; notes: string }> {
  const lines: string[] = []
  const notes: string[] = []
  const shell = { env, print: (line: string) => lines.push(line), now: () => new Date(9_000) }
  const code = await runCli(args, { ...shell, note: (line) => notes.push(line) })
  return { code, out: lines.join('\n'), notes: notes.join('\n') }
}

test("stats of a team's own lessons, under the ids that their authors gave them", async () => {
  const acme = await homeroom('stats', '--tenant', 'slack:T-ACME', '--json')
  const rows = acme.out.split('\n').map((line) => JSON.parse(line))
  expect(rows).toMatchObject([
    { lesson: 'quokka-pager', question: null, answers: 2, firstTryRight: 0, reports: 1, gaps: 1 },
    { question: 'first', answers: 2, mostChosenWrong: 'Restart the billing cluster at once.', choseIt: 2 },
    { question: 'note', answers: 0 },
  ])
  expect((await homeroom('stats', 'quokka-pager', '--tenant', 'discord:77')).out).toMatch(
    /quokka-pager\s+0\s+0\s+1\s+0 \(0 %\)\s+1\s+1/,
  )
})

test('without a tenant they are the catalogue’s, and who is left out is said beside them', async () => {
  for (const command of ['stats', 'reports', 'gaps']) {
    const { code, out, notes } = await homeroom(command)
    expect(code).toBe(0)
    expect(out).not.toMatch(/quokka|violin|giraffe|says why/)
    expect(notes).toContain('discord:77')
    expect(notes).toContain('slack:T-ACME')
  }
  expect((await homeroom('reports')).out).toContain('Everybody’s lesson.')
})

test('reports and gaps are the team’s alone', async () => {
  const reports = await homeroom('reports', '--tenant', 'slack:T-ACME')
  expect(reports.out).toBe('quokka-pager #first: 1 unclear\n    "Acme says why."\n1 question reported.')
  const gaps = await homeroom('gaps', '--tenant', 'discord:77')
  expect(gaps.out).toContain('1 × "How tall is a giraffe?"')
  expect(gaps.out).toContain('asked in quokka-pager; nearest lesson: none')
  expect(gaps.out).not.toContain('violin')
  expect(reports.notes + gaps.notes).toBe('')
})

test("a corrected key of a team's own lesson is settled for its learners alone", async () => {
  const args = ['regrade', 'quokka-pager', '--tenant', 'slack:T-ACME']
  expect((await homeroom(...args)).out).toContain('No key of quokka-pager was corrected')
  const store = await openStore(env.DATABASE_URL!)
  const swapped = teamLesson().replace('[ ] Restart', '[x] Restart').replace('[x] Look', '[ ] Look')
  await published(store, ACME, swapped)
  await store.close()
  const shown = await homeroom(...args)
  expect(shown.out).toContain('is now "Restart the billing cluster at once."')
  expect(shown.out).toContain('2 answers; --regrade: 2 right now')
  expect((await homeroom(...args, '--regrade')).out).toContain('done: regrade')
  const [whole] = (await homeroom('stats', '--tenant', 'slack:T-ACME', '--json')).out.split('\n')
  expect(JSON.parse(whole!)).toMatchObject({ answers: 2, firstTryRight: 2 })
  const [other] = (await homeroom('stats', '--tenant', 'discord:77', '--json')).out.split('\n')
  expect(JSON.parse(other!)).toMatchObject({ answers: 1, firstTryRight: 0 })
})

test('who or what is not there is said with what is', async () => {
  for (const command of [['stats'], ['reports'], ['gaps'], ['regrade', 'quokka-pager']]) {
    const { code, out } = await homeroom(...command, '--tenant', 'slack:T-NOBODY')
    expect(code).toBe(1)
    expect(out).toMatch(/^--tenant is "slack:T-NOBODY".* these have: (?=.*discord:77)(?=.*slack:T-ACME)/)
  }
  const unknown = await homeroom('regrade', 'wombat', '--tenant', 'slack:T-ACME')
  expect(unknown).toMatchObject({ code: 1, out: expect.stringContaining('There are: quokka-pager.') })
  expect((await homeroom('stats', 'wombat', '--tenant', 'slack:T-ACME')).out).toContain('no lesson "wombat"')
})
