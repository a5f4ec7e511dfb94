import type { Store } from '../../../src/store/store.ts'
import type { Teacher } from '../../../src/tutor/teacher.ts'
import type { Answer } from '../../fakes/model/behaviours.ts'
import { Desk } from './desk.ts'

export const QUOTE = 'The queen lays two thousand eggs on a summer day.'
export const claim = { say: 'On a summer day the queen lays two thousand eggs.', quote: QUOTE }
export const good: Answer = {
  covered: true,
  claims: [claim],
  followUp: 'How often does the queen leave the hive?',
}
export const uncovered: Answer = { covered: false, claims: [], followUp: null }

export type AtDesk = (
  work: (desk: Desk, teacher: Teacher) => Promise<void>,
  given?: Parameters<Desk['teacher']>[0],
) => Promise<void>

/** A desk of its own, cleared, with a teacher; the store is the suite's. */
export function deskOver(store: () => Store): AtDesk {
  return async (work, given = {}) => {
    const desk = await Desk.open(store())
    try {
      await desk.forget()
      await work(desk, await desk.teacher({ patience: { question: 20_000, request: 10_000 }, ...given }))
    } finally {
      await desk.close()
    }
  }
}

/** The texts of a request that reached the model. */
export const sent = (desk: Desk, at = 0): readonly string[] =>
  desk.model.asked[at]?.body.messages.map(({ content }) => content) ?? []
