import type { Ctx } from '../../../src/bot/context.ts'
import { type LiveTiming, type Standing, standings } from '../../../src/learn/live.ts'
import type { Asked } from '../../../src/learn/round.ts'
import { type FrozenQuestion, frozenKey } from '../../../src/store/rounds.ts'
import type { LivePlayerRow, LiveRow, RoundRow } from '../../../src/store/schema.ts'
import { boardOf } from '../rounds/round-of.ts'
import { playersOf } from './names.ts'

type Parts = Pick<Ctx, 'store'>

/** A live quiz where it is now. */
export type Scene = {
  readonly live: LiveRow
  readonly row: RoundRow
  readonly frozen: readonly FrozenQuestion[]
  /** The questions with the letters that everybody sees. */
  readonly asked: readonly Asked[]
}

/** How it stands after the questions that have ended. */
export type Scores = {
  readonly players: readonly LivePlayerRow[]
  readonly standing: readonly Standing[]
  /** How many questions have ended. */
  readonly ended: number
  /** Of each question that has ended, by its number. */
  readonly counts: readonly { readonly answered: number; readonly right: number }[]
}

export async function sceneOf({ store }: Parts, id: string): Promise<Scene | undefined> {
  const [live, row] = await Promise.all([store.live.load(id), store.rounds.load(id)])
  if (!live || !row) return undefined
  const { frozen, round } = await boardOf({ store }, row)
  return { live, row, frozen, asked: round.asked }
}

/** The question in hand. */
export function inHand({ live, asked }: Pick<Scene, 'live' | 'asked'>): Asked {
  const question = asked[live.number]
  if (!question) throw new Error(`live quiz ${live.round} has no question ${live.number}`)
  return question
}

/**
 * What is right in a question that is still open shows in no score.
 * @param upTo as it stood after that question, from 0
 */
export async function scoresOf(
  { store }: Parts,
  { live, frozen }: Scene,
  upTo = Number.POSITIVE_INFINITY,
): Promise<Scores> {
  const [players, questions, answers] = await Promise.all([
    playersOf({ store }, live.round),
    store.live.questions(live.round),
    store.livePlayers.answers(live.round),
  ])
  const timings = new Map(
    questions
      .filter(({ number, ended_at }) => ended_at !== null && number <= upTo)
      .map(({ number, asked_at, shown_at, ends_at }): [number, LiveTiming] => [
        number,
        { from: shown_at ?? asked_at, until: ends_at },
      ]),
  )
  const numbers = new Map(frozen.map((one, number) => [frozenKey(one), number]))
  const given = answers.map(({ learner, question, correct, void: isVoid, answered_at }) => ({
    learner,
    number: numbers.get(question) ?? -1,
    isRight: correct === 1,
    isVoid: isVoid === 1,
    at: answered_at,
  }))
  return {
    players,
    standing: standings(
      players.map(({ learner }) => learner),
      given,
      timings,
    ),
    ended: timings.size,
    counts: frozen.map((_, number) => {
      const these = given.filter((one) => one.number === number && timings.has(number))
      return { answered: these.length, right: these.filter(({ isRight }) => isRight).length }
    }),
  }
}
