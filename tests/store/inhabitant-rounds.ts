import type { Account } from '../../src/core/platform.ts'
import type { Store } from '../../src/store/store.ts'
import { AT, DATE, idOf, type Some } from './inhabitant-traits.ts'

/** Their drill, live quiz and review, with what others see of them there. */
export async function playRounds(
  { db }: Store,
  { name, one, two, discord, display }: Some & { readonly discord: Account; readonly display: string },
): Promise<void> {
  const server = { platform: 'discord', tenant: 'server' }
  const none = { claimed_by: null, claimed_until: null, thread: null, url: null, posted_at: null }
  const round = (kind: string, state: string, learner: string | null) => ({
    ...{ id: idOf(kind, name), kind, drill: null, learner, ...server, channel: 'c', local_date: DATE },
    ...{
      zone: 'UTC',
      questions: '[]',
      seed: 1,
      state,
      opens_at: AT,
      closes_at: AT,
      message: null,
      closed_at: null,
      ...none,
    },
  })
  const answer = (kind: string, learner: string, at: number) => ({
    ...{ round: idOf(kind, name), learner, question: 'l1/q', ...server, lesson: 'l1', lesson_hash: 'v' },
    ...{ choice: 1, correct: 1, answered_at: at, local_date: DATE, late: 0, void: 0 },
  })
  await db
    .insertInto('rounds')
    .values([round('drill', 'closed', null), round('live', 'closed', one), round('review', 'open', two)])
    .execute()
  await db
    .insertInto('round_answers')
    .values([
      answer('drill', one, AT),
      answer('drill', two, AT + 1),
      answer('live', one, AT),
      answer('review', two, AT),
    ])
    .execute()
  await db
    .insertInto('live_rounds')
    .values({
      round: idOf('live', name),
      place: null,
      host: discord.user,
      locale: 'en',
      lesson: null,
      phase: 'done',
      number: 0,
      until: AT,
      ended: 'finished',
      refusal: null,
      claimed_by: null,
      claimed_until: null,
    })
    .execute()
  await db
    .insertInto('live_players')
    .values({ round: idOf('live', name), learner: one, name: display, unnamed: 0, joined_at: AT })
    .execute()
  const drill = { ...server, channel: 'c', owner: discord.user }
  await db
    .insertInto('drills')
    .values({
      id: idOf('team', name),
      ...drill,
      at: '9:00',
      zone: 'UTC',
      days: '[]',
      scope: '{}',
      size: 1,
      lasts: 1,
      names: 1,
      holidays: '[]',
      locale: 'en',
      state: 'on',
      next_at: null,
      next_date: null,
      failures: 0,
      retry_at: null,
      told: null,
      created_at: AT,
      changed_at: AT,
    })
    .execute()
  await db
    .insertInto('drill_drafts')
    .values({ id: idOf('draft', name), drill: null, ...drill, settings: '{}', made_at: AT })
    .execute()
}
