import type { Account } from '../../src/core/platform.ts'
import type { Tables } from '../../src/store/schema.ts'
import type { Store } from '../../src/store/store.ts'

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

const AT = 1_800_000_000_000
const DATE = '2027-01-15'

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
    const post = { ...server, channel: 'c', message: roundOf(`post${message}`, name), thread: null }
    await add('named_posts', { ...post, learner: one, kind, subject: '', locale: 'en', posted_at: AT })
  }
  await settle(store, { name, one, two, discord, display })
  await tutor(store, { name, one, two, display })
  await playground(store, { name, guest: web.user, display })
  await add('deliveries', { platform: 'web', id: `greeted:playground/dm-${web.user}`, received_at: AT })
  return {
    name,
    learners: [one, two],
    accounts: [discord, web],
    guest: web.user,
    values: [`-of-${name}`, `as ${name} wrote it`],
    drill: roundOf('drill', name),
    live: roundOf('live', name),
  }
}

/** The ids of rounds and drills are their channel's, so they do not tell of anybody. */
const roundOf = (kind: string, name: string): string =>
  `${kind}${[...name].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7)}`

type Some = { readonly name: string; readonly one: string; readonly two: string }

async function settle(
  { db }: Store,
  { name, one, two, discord, display }: Some & { readonly discord: Account; readonly display: string },
): Promise<void> {
  const server = { platform: 'discord', tenant: 'server' }
  const none = { claimed_by: null, claimed_until: null, thread: null, url: null, posted_at: null }
  const round = (kind: string, state: string, learner: string | null) => ({
    ...{ id: roundOf(kind, name), kind, drill: null, learner, ...server, channel: 'c', local_date: DATE },
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
    ...{ round: roundOf(kind, name), learner, question: 'l1/q', ...server, lesson: 'l1', lesson_hash: 'v' },
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
      round: roundOf('live', name),
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
    .values({ round: roundOf('live', name), learner: one, name: display, unnamed: 0, joined_at: AT })
    .execute()
  const drill = { ...server, channel: 'c', owner: discord.user }
  await db
    .insertInto('drills')
    .values({
      id: roundOf('team', name),
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
    .values({ id: roundOf('draft', name), drill: null, ...drill, settings: '{}', made_at: AT })
    .execute()
}

async function tutor(
  { db }: Store,
  { name, one, two, display }: Some & { readonly display: string },
): Promise<void> {
  const server = { platform: 'discord', tenant: 'server' }
  const question = (id: string) => ({
    ...{
      id,
      learner: one,
      ...server,
      lesson: roundOf('lesson', name),
      question: `asked as ${name} wrote it`,
      band: 'answered',
      score: 1,
    },
    ...{
      asked_at: AT,
      channel: null,
      thread: null,
      meant: null,
      answer: `said as ${name} wrote it`,
      follow_up: null,
      manner: null,
    },
  })
  const [asked, answered] = [roundOf('asked', name), roundOf('answered', name)]
  await db
    .insertInto('questions_asked')
    .values([question(asked), question(answered)])
    .execute()
  await db
    .insertInto('answer_ratings')
    .values({ question: asked, learner: two, helpful: 1, rated_at: AT })
    .execute()
  await db
    .insertInto('handovers')
    .values({
      question: asked,
      learner: one,
      ...server,
      handed_at: AT,
      posted_at: null,
      posted_platform: null,
      posted_channel: null,
    })
    .execute()
  const lead = `lead${roundOf('', name)}`
  await db.insertInto('learners').values({ id: lead, person: lead, created_at: AT }).execute()
  await db
    .insertInto('person_answers')
    .values([
      {
        id: roundOf('by-lead', name),
        question: answered,
        learner: lead,
        name: 'Lead',
        answer: 'As we do',
        answered_at: AT,
      },
      {
        id: roundOf('own', name),
        question: asked,
        learner: one,
        name: display,
        answer: `said as ${name} wrote it`,
        answered_at: AT,
      },
    ])
    .execute()
  await db
    .insertInto('notices')
    .values([
      {
        learner: lead,
        id: roundOf('own', name),
        message: 'tutor.person.news',
        given: JSON.stringify({ name: display }),
        made_at: AT,
        told_at: AT,
      },
      {
        learner: lead,
        id: roundOf('out', name),
        message: 'link.news.out',
        given: JSON.stringify({ account: `${display} on Discord` }),
        made_at: AT,
        told_at: null,
      },
    ])
    .execute()
  await db
    .insertInto('question_places')
    .values({
      platform: 'discord',
      tenant: roundOf('place', name),
      channel: 'c',
      thread: null,
      chosen_by: one,
      chosen_at: AT,
    })
    .execute()
  await db
    .insertInto('team_versions')
    .values({
      platform: 'discord',
      tenant: roundOf('team', name),
      lesson: 'house-rules',
      version: 1,
      hash: 'h',
      title: 'House rules',
      source: '## Premise',
      author: one,
      made_at: AT,
      published_at: AT,
    })
    .execute()
  await db
    .insertInto('model_calls')
    .values({
      id: roundOf('call', name),
      learner: one,
      tenant: 'server',
      lesson: roundOf('lesson', name),
      model: 'm',
      tokens_in: 1,
      tokens_cached: 0,
      tokens_out: 1,
      ms: 1,
      retries: 0,
      outcome: 'ok',
      asked_at: AT,
      day: DATE,
    })
    .execute()
  await db
    .insertInto('model_answers')
    .values({ key: `${roundOf('lesson', name)}:v:k`, answer: `said as ${name} wrote it`, made_at: AT })
    .execute()
  await db
    .insertInto('model_budgets')
    .values({ day: DATE, payer: `learner:${one}`, tokens: 1 })
    .execute()
}

async function playground(
  { db }: Store,
  { name, guest, display }: { readonly name: string; readonly guest: string; readonly display: string },
): Promise<void> {
  let position = 0
  const message = (id: string, more: object) => ({
    ...{
      id: roundOf(id, name),
      channel: 'general',
      thread: null,
      thread_name: null,
      author: guest,
      private_to: null,
    },
    ...{ kind: 'text' as const, content: `said as ${name} wrote it`, used: null, used_by: null, once: null },
    ...{ position: ++position, revision: position, created_at: AT, ...more },
  })
  await db
    .insertInto('playground_people')
    .values({
      id: guest,
      browser: roundOf('browser', name),
      name: display,
      created_at: AT,
      zone: `Zone-of-${name}`,
      locale: 'en',
    })
    .execute()
  const view = { author: 'homeroom', kind: 'view' as const }
  await db
    .insertInto('playground_messages')
    .values([
      message('alone', { once: `${guest}:1` }),
      message('shown', { ...view, private_to: guest, used: `/ask -of-${name}`, used_by: guest }),
      message('talk', {}),
      message('direct', { channel: `dm-${guest}` }),
    ])
    .execute()
  await db
    .insertInto('playground_messages')
    .values([
      message('under-alone', { ...view, thread: roundOf('alone', name) }),
      message('reply', {
        author: `other${roundOf('', name)}`,
        content: 'Hello',
        thread: roundOf('talk', name),
      }),
    ])
    .execute()
  await db
    .insertInto('playground_attachments')
    .values({
      message: roundOf('shown', name),
      hash: roundOf('hash', name),
      bytes: Buffer.from(`file-of-${name}`),
    })
    .execute()
}
