import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { openStore } from '../../src/store/store.ts'
import { schoolOnWeb } from '../contracts/on-web.ts'
import { letterFor } from '../contracts/quizzing.ts'
import type { School } from '../contracts/school.ts'
import { twelveLessons } from '../setup/twelve-lessons.ts'

const LESSON = 'api-or-chat'
let folder: string
let database: string
let school: School

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeroom-mending-'))
  await cp(twelveLessons(), join(folder, 'lessons'), { recursive: true })
  database = `file:${join(folder, 'homeroom.db')}`
  school = await schoolOnWeb({
    LESSONS_DIR: join(folder, 'lessons'),
    DATABASE_URL: database,
    REPORTS_CHANNEL: 'web:general',
  })
})
afterAll(async () => {
  await school.close()
  await rm(folder, { recursive: true, force: true })
})

async function homeroom(...args: string[]): Promise<string> {
  const lines: string[] = []
  const env = { DATABASE_URL: database, LESSONS_DIR: join(folder, 'lessons') }
  const code = await runCli(args, { env, print: (line) => lines.push(line), now: () => new Date(5_000) })
  expect(code).toBe(0)
  return lines.join('\n')
}

/** What is remembered of the question with the wrong key, by everybody. */
async function remembered(): Promise<readonly string[]> {
  const store = await openStore(database, { asGuest: true })
  try {
    const memories = await store.memories.ofMany(await store.memories.learners())
    return memories
      .filter(({ question }) => question === 'explore-first')
      .map(({ question, correct }) => `${question} ${correct ? 'right' : 'wrong'}`)
  } finally {
    await store.close()
  }
}

test('a wrong key is reported, corrected while a quiz is open, settled, and told once', async () => {
  const ada = await school.person('Ada')
  let seen = await ada.command('quiz', LESSON)
  // Wrong by the key as it is, right by the key as it will be.
  const fridayKey = /\[ \] With an API script over/
  const chosen = seen.text.split('\n').find((line) => line.includes('With an API script over'))!
  seen = await ada.press(seen, /([A-D])/.exec(chosen)![1]!)
  expect(seen.text).toContain('Not quite')
  await ada.fill(seen, 'Report this question', { kind: 'wrong', note: 'I think the script is fine.' })
  const [posted] = await school.posts()
  expect(posted?.text).toContain('A learner reports a question')
  expect(posted?.text).toContain('I think the script is fine.')
  expect(await homeroom('reports')).toMatch(
    /api-or-chat #explore-first: 1 wrong\n\s+"I think the script is fine\."/,
  )

  const ben = await school.person('Ben')
  await ben.command('lesson', LESSON)
  const review = await ben.command('review')
  const theirs = review.text.split('\n').find((line) => line.includes('With an API script over'))!
  expect((await ben.press(review, /([A-D])/.exec(theirs)![1]!)).text).toContain('Not quite')
  expect(await remembered()).toEqual(['explore-first wrong', 'explore-first wrong'])

  const file = join(folder, 'lessons/builders/from-prompt-to-program/api-or-chat.md')
  const text = await readFile(file, 'utf8')
  const mended = text
    .replace('- [x] In the chat window, on a few real notes', '- [ ] In the chat window, on a few real notes')
    .replace(fridayKey, '[x] With an API script over')
  expect(mended).not.toBe(text)
  const before = school.lessons().entry(LESSON)!.hash
  await writeFile(file, mended)
  for (let tries = 0; tries < 200 && school.lessons().entry(LESSON)!.hash === before; tries++) {
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
  expect(school.lessons().entry(LESSON)!.hash).not.toBe(before)

  // The quiz ends on the questions it began with.
  for (let index = 1; index < 10; index++) {
    seen = await ada.press(seen, 'Next question')
    seen = await ada.press(seen, letterFor(school, LESSON, seen, 'right'))
  }
  seen = await ada.press(seen, 'See the score')
  expect(seen.text).toContain('9 of 10.')

  const shown = await homeroom('regrade', LESSON)
  expect(shown).toContain('#explore-first: right was "In the chat window, on a few real notes"')
  expect(shown).toContain('2 answers; --regrade: 2 right now, 0 wrong now')
  expect(shown).toContain('Nothing is changed yet')
  expect(await homeroom('regrade', LESSON, '--regrade')).toContain('done: regrade')
  expect(await homeroom('regrade', LESSON)).toContain('No key of api-or-chat was corrected')

  expect(await remembered()).toContain('explore-first right')
  expect(await remembered()).not.toContain('explore-first wrong')
  const told = await ada.command('progress')
  expect(told.text).toContain('had a wrong key, and your score was put right: now 10 of 10')
  expect(told.text).toContain('10 of 10')
  expect((await ada.command('progress')).text).not.toContain('wrong key')
})

test('a lesson that is not there names the nearest', async () => {
  const lines: string[] = []
  const env = { DATABASE_URL: database, LESSONS_DIR: join(folder, 'lessons') }
  const code = await runCli(['regrade', 'blank-pages'], {
    env,
    print: (line) => lines.push(line),
    now: () => new Date(0),
  })
  expect(code).toBe(1)
  expect(lines.join()).toContain('There is no lesson blank-pages')
})
