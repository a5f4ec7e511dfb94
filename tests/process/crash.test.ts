import Database from 'better-sqlite3'
import { expect, test } from 'vitest'
import { parsePress } from '../../src/core/press.ts'
import { shuffledOrder } from '../../src/learn/shuffle.ts'
import { WebPerson } from '../contracts/on-web.ts'
import type { Pressable, Seen } from '../contracts/school.ts'
import { sqliteDatabase } from '../setup/databases.ts'
import { BotProcess } from './bot-process.ts'

const PEOPLE = 12
const KILLS = 3

type Acknowledged = { readonly attempt: string; readonly question: number; readonly choice: number }

test('an acknowledged answer survives SIGKILL in a storm, and none is stored twice', {
  timeout: 120_000,
}, async () => {
  const database = await sqliteDatabase()
  const start = () => new BotProcess({ DATABASE_URL: database.url, PLAYGROUND: 'on', LOG_LEVEL: 'info' })
  let bot = start()
  let url = await bot.ready()
  const people = await Promise.all(
    Array.from({ length: PEOPLE }, async () => {
      const person = new WebPerson(() => url)
      await person.enter()
      return person
    }),
  )
  const lessons = ['api-or-chat', 'blank-page', 'what-answers-you', 'testing-a-prompt']
  const acknowledged: Acknowledged[] = []

  for (let kill = 0; kill < KILLS; kill++) {
    let stormy = true
    const storm = Promise.allSettled(
      people.map(async (person) => {
        let seen = await person.command('quiz', lessons[kill])
        while (stormy) seen = await answerAndGoOn(person, seen, acknowledged)
      }),
    )
    await enough(() => acknowledged.length >= (kill + 1) * 40)
    const died = bot.end('SIGKILL')
    stormy = false
    expect(await died).toBe('SIGKILL')
    await storm
    bot = start()
    url = await bot.ready()
  }
  expect(await bot.end('SIGTERM')).toBe(0)

  const stored = new Database(database.file, { readonly: true })
  const attempts = new Map(
    (stored.prepare('select id, seed, questions, lesson_hash from attempts').all() as Attempt[]).map((a) => [
      a.id,
      a,
    ]),
  )
  const answers = stored.prepare('select choice from answers where attempt = ? and question = ?')
  for (const { attempt, question, choice } of acknowledged) {
    const { seed, questions } = attempts.get(attempt)!
    const id = (JSON.parse(questions) as string[])[question]!
    const rows = answers.all(attempt, id) as { choice: number }[]
    expect(rows).toEqual([{ choice: shuffledOrder(4, seed, id)[choice] }])
  }
  expect(acknowledged.length).toBeGreaterThanOrEqual(KILLS * 40)
  expect(stored.pragma('integrity_check', { simple: true })).toBe('ok')
  stored.close()
  await database.drop()
})

const GOES_ON = /^quiz\.(answer|next|retry)\?/

type Attempt = { id: string; seed: number; questions: string }

/** One press: an answer where one is asked for, else whatever leads on. */
async function answerAndGoOn(person: WebPerson, seen: Seen, acknowledged: Acknowledged[]): Promise<Seen> {
  const buttons = seen.buttons.filter((candidate) => GOES_ON.test(candidate.press))
  const button = buttons[Math.floor(Math.random() * buttons.length)] as Pressable
  const { id, args } = parsePress(button.press)
  const after = await person.press(seen, button.label)
  if (id === 'quiz.answer') {
    acknowledged.push({
      attempt: args.attempt!,
      question: Number(args.question),
      choice: Number(args.choice),
    })
  }
  const leads = after.buttons.some((next) => GOES_ON.test(next.press))
  return leads ? after : person.command('quiz', 'api-or-chat')
}

async function enough(isEnough: () => boolean): Promise<void> {
  for (let tries = 0; tries < 1_200 && !isEnough(); tries++)
    await new Promise((resolve) => setTimeout(resolve, 25))
  expect(isEnough()).toBe(true)
}
