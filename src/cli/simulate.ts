import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import { localDate } from '../core/local-date.ts'
import { type Answered, foldingAt, type Memory } from '../learn/memory.ts'
import { keyOf, type Shelf } from '../learn/pick.ts'
import { shelfOf } from '../learn/scope.ts'
import {
  byDueDate,
  byPolicy,
  replay,
  type Simulation,
  type Start,
  simulate,
  type Week,
} from '../learn/simulate.ts'
import { openStore } from '../store/store.ts'
import { counted } from './counted.ts'
import { openLessons } from './lessons.ts'
import type { Shell } from './main.ts'
import { tableLines } from './table.ts'

export type SimulateOptions = {
  readonly stored?: true
  readonly learners: string
  readonly days: string
  readonly size: string
  readonly retention: string
  readonly quizEvery: string
  readonly seed: string
}

/** Lessons of a generated course, and questions of each. */
const COURSE = { lessons: 100, questions: 10 } as const

/**
 * Prints recall and load, week by week, under the policy of reviews and under a naive one: of generated
 * learners, or of this database's, whose answers are replayed first.
 */
export async function simulateReviews(options: SimulateOptions, shell: Shell): Promise<number> {
  const figures = {
    days: whole('--days', options.days, 1, 3_650),
    size: whole('--size', options.size, 1, 50),
    retention: share('--retention', options.retention),
    quizEvery: whole('--quiz-every', options.quizEvery, 0, 3_650),
    seed: whole('--seed', options.seed, 0, 2 ** 31),
  }
  const world = options.stored
    ? await storedWorld(shell, figures.retention)
    : generatedWorld(whole('--learners', options.learners, 1, 10_000))
  if (world.starts.length === 0) {
    shell.print('Nobody has answered a question yet. Without --stored, learners are generated.')
    return 0
  }
  const simulation = { ...figures, ...world }
  const { size, days, retention, quizEvery } = figures
  shell.print(
    `${counted(world.starts.length, 'learner')}, ${counted(days, 'day')}, ${size} a session, retention ${retention}, ${quizEvery === 0 ? 'no new quizzes' : `a new quiz every ${counted(quizEvery, 'day')}`}.`,
  )
  shell.print('')
  for (const line of comparison(simulation)) shell.print(line)
  return 0
}

const HEAD = ['a day', 'foretold %', 'recalled %', 'backlog', 'min/card', 'known']

/** Both policies beside each other: each figure for one learner. */
function comparison(simulation: Simulation): readonly string[] {
  const [ours, naive] = [simulate(simulation, byPolicy), simulate(simulation, byDueDate)]
  const rows = ours.map((week, index) => {
    const days = Math.min(7, simulation.days - index * 7)
    const cells = (one: Week) => cellsOf(one, simulation.starts.length, days)
    return [index + 1, ...cells(week), '|', ...cells(naive[index] ?? week)]
  })
  return [
    'Left: the policy. Right: what is due first comes first, then what is new.',
    'a day: questions asked. min/card: minutes so far for each question that would be recalled now. known: how many those are.',
    ...tableLines(['week', ...HEAD, '|', ...HEAD], rows),
  ]
}

function cellsOf(week: Week, learners: number, days: number): readonly (string | number)[] {
  return [
    (week.asked / learners / days).toFixed(1),
    week.known === 0 ? '-' : Math.round((100 * week.predicted) / week.known),
    week.known === 0 ? '-' : Math.round((100 * week.recalled) / week.known),
    Math.round(week.backlog / learners),
    week.remembered === 0 ? '-' : (week.minutes / week.remembered).toFixed(2),
    Math.round(week.remembered / learners),
  ]
}

type World = Pick<Simulation, 'starts' | 'shelf' | 'from'>

function generatedWorld(learners: number): World {
  const ids = Array.from({ length: COURSE.questions }, (_, index) => `question-${index}`)
  return {
    starts: Array.from({ length: learners }, (_, index) => ({ name: `learner-${index}`, memories: [] })),
    shelf: {
      lessons: Array.from({ length: COURSE.lessons }, (_, index) => `lesson-${index}`),
      questionIds: () => ids,
    },
    from: '2026-01-01',
  }
}

/** This database's learners as their answers left them; prints how well those answers were foretold. */
async function storedWorld({ env, print, now }: Shell, retention: number): Promise<World> {
  const config = readConfig(env)
  const histories: (readonly Answered[])[] = []
  const starts: Start[] = []
  const store = await openStore(config.databaseUrl, { asGuest: true })
  try {
    for (const learner of await store.memories.learners()) {
      const answers = await store.memories.answers(learner)
      if (answers.length === 0) continue
      histories.push(answers)
      starts.push({ name: `learner-${starts.length}`, memories: folded(answers, retention) })
    }
  } finally {
    await store.close()
  }
  if (histories.length > 0) {
    print('What was answered, by the week since the first answer: how well it was foretold.')
    const rows = replay(histories, retention).map(({ week, known, predicted, recalled }) => [
      week + 1,
      known,
      Math.round((100 * predicted) / known),
      Math.round((100 * recalled) / known),
    ])
    for (const line of tableLines(['week', 'asked again', 'foretold %', 'recalled %'], rows)) print(line)
    print('')
    print('And on from here:')
  }
  return { starts, shelf: await shelfNow(config.lessonsDir), from: localDate(now(), config.zone) }
}

function folded(answers: readonly Answered[], retention: number): readonly Memory[] {
  const fold = foldingAt(retention)
  const memories = new Map<string, Memory>()
  for (const answer of answers) memories.set(keyOf(answer), fold(memories.get(keyOf(answer)), answer))
  return [...memories.values()]
}

async function shelfNow(dir: string): Promise<Shelf> {
  const lessons = await openLessons(dir)
  try {
    const order = [...lessons.order()]
    const shelf = shelfOf(lessons, order)
    for (const lesson of order) shelf.questionIds(lesson)
    return shelf
  } finally {
    await lessons.close()
  }
}

function whole(name: string, value: string, min: number, max: number): number {
  const number = Number(value)
  if (/^\d+$/.test(value) && number >= min && number <= max) return number
  throw new SettingError(`${name} is "${value}"; it should be a whole number from ${min} to ${max}.`)
}

function share(name: string, value: string): number {
  const number = Number(value)
  if (/^0?\.\d+$/.test(value) && number >= 0.7 && number <= 0.99) return number
  throw new SettingError(`${name} is "${value}"; it should be a share from 0.7 to 0.99.`)
}
