import type { Account } from '../../src/core/platform.ts'
import type { Tables } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'
import { visitPlayground } from './inhabitant-playground.ts'
import { askTutor } from './inhabitant-questions.ts'
import { playRounds } from './inhabitant-rounds.ts'
import { AT, DATE, idOf } from './inhabitant-traits.ts'

/** Somebody with a row in every table that holds people, on two accounts that are one learner. */
export type Inhabitant = {
  readonly name: string
  readonly learners: readonly string[]
  readonly accounts: readonly Account[]
  /** In the playground. */
  readonly guest: string
  /** Whatever tells of them, wherever it stands. */
  readonly values: readonly string[]
  /** Rounds of theirs that are over. */
  readonly drill: string
  readonly live: string
}

/** @param name their own in this database, at least three letters */
export async function inhabit(store: Store, name: string): Promise<Inhabitant> {
  const { db } = store
  const tag = (what: string) => `${what}-of-${name}`
  const add = async <T extends keyof Tables>(table: T, row: Tables[T]) => {
    await db
      .insertInto(table)
      .values(row as never)
      .execute()
  }
  const discord: Account = { platform: 'discord', tenant: 'server', user: tag('snowflake') }
  const web: Account = { platform: 'web', tenant: 'playground', user: tag('guest') }
  const [one, two] = [tag('learner-a'), tag('learner-b')]
  await store.accounts.findOrCreate(discord, { id: one, now: AT })
  await store.accounts.findOrCreate(web, { id: two, now: AT })
  await store.accounts.findOrCreate({ ...discord, tenant: 'dm' }, { id: tag('unused'), now: AT })
  const display = tag('Name')
  await store.links.join(
    { learner: one, platform: 'discord', name: display },
    { learner: two, platform: 'web', name: display },
    AT,
  )
  const server = { platform: 'discord', tenant: 'server' }
  const lesson = { lesson: 'l1', lesson_hash: 'v' }
  const given = { choice: 0, correct: 1, answered_at: AT, local_date: DATE, void: 0 }
  const text = (what: string) => `${what} as ${name} wrote it`

  await add('readings', {
    learner: one,
    lesson: 'l1',
    page: 1,
    lesson_hash: 'v',
    tenant: 'server',
    opened_at: AT,
    finished_at: null,
  })
  await add('reading_days', { learner: two, local_date: DATE, lesson: 'l1', read_at: AT })
  await store.attempts.begin(
    {
      id: tag('attempt'),
      learner: one,
      ...server,
      ...lesson,
      seed: 1,
      questions: '["q"]',
      size: 1,
      scope: 'all',
      started_at: AT,
    },
    '[]',
  )
  await add('answers', {
    attempt: tag('attempt'),
    question: 'q',
    learner: one,
    ...server,
    ...lesson,
    ...given,
  })
  await add('hints', { attempt: tag('attempt'), question: 'q', step: 1, touched_at: AT })
  await add('preferences', { learner: one, name: 'zone', value: tag('Zone'), chosen_at: AT })
  await add('namings', { learner: one, ...server, named: 1, name: display, chosen_at: AT })
  await add('board_names', { learner: one, ...server, name: display, called_at: AT })
  await add('departures', { ...server, user_id: discord.user, learner: one, checked_at: AT, gone_at: null })
  await add('reports', {
    learner: two,
    lesson_hash: 'v',
    question: 'q',
    lesson: 'l1',
    ...server,
    kind: 'typo',
    note: text('note'),
    reported_at: AT,
    sent_at: null,
  })
  await add('notices', {
    learner: one,
    id: tag('notice'),
    message: 'tutor.person.news',
    given: JSON.stringify({ name: display }),
    made_at: AT,
    told_at: null,
  })
  const claims = { claimed_by: null, claimed_until: null }
  await add('nudges', {
    learner: one,
    ...server,
    user_id: discord.user,
    at: '9:00',
    zone: tag('Zone'),
    days: '[]',
    state: 'on',
    next_at: null,
    next_date: null,
    unanswered: 0,
    sent_at: null,
    sent_date: null,
    ...claims,
    locale: 'en',
  })
  await add('link_codes', {
    id: tag('code'),
    hash: tag('hash'),
    learner: one,
    ...server,
    name: display,
    made_at: AT,
    expires_at: AT,
    entered_by: two,
    entered_at: AT,
    used_at: AT,
  })
  await add('link_tries', { id: tag('try'), learner: one, ...server, tried_at: AT })
  await add('shared_cards', {
    learner: one,
    kind: 'lesson',
    subject: 'l1',
    ...server,
    channel: 'c',
    shared_at: AT,
    message: '1',
  })
  for (const [message, kind] of [
    ['1', 'alone'],
    ['2', 'lesson'],
    ['3', 'podium'],
  ] as const) {
    const post = { ...server, channel: 'c', message: idOf(`post${message}`, name), thread: null }
    await add('named_posts', { ...post, learner: one, kind, subject: '', locale: 'en', posted_at: AT })
  }
  await playRounds(store, { name, one, two, discord, display })
  await askTutor(store, { name, one, two, display })
  await visitPlayground(store, { name, guest: web.user, display })
  await add('deliveries', { platform: 'web', id: `greeted:playground/dm-${web.user}`, received_at: AT })
  return {
    name,
    learners: [one, two],
    accounts: [discord, web],
    guest: web.user,
    values: [`-of-${name}`, `as ${name} wrote it`],
    drill: idOf('drill', name),
    live: idOf('live', name),
  }
}
