import { sql } from 'kysely'
import {
  anonymiseAnswers,
  anonymiseGuests,
  anonymisePlayers,
  anonymiseQuestions,
  eraseConversation,
  forgetEntering,
  type Step,
  withoutHost,
  withoutOwner,
  withoutStarter,
} from './anonymising.ts'
import type { Tables } from './schema.ts'
import { anyOf, guests, isOneOf, ofAccounts, ofLearners, ofPersons, type Where, type Who } from './whose.ts'

/** How a receipt groups what was erased. */
export const ERASED_KINDS = [
  'reading',
  'quizzes',
  'rounds',
  'tutor',
  'reports',
  'settings',
  'accounts',
  'playground',
] as const
export type ErasedKind = (typeof ERASED_KINDS)[number]

/** A table with rows of persons. */
export type PersonalTable = {
  readonly table: keyof Tables
  readonly kind: ErasedKind
  /** Every column that says who it was. */
  readonly names: readonly string[]
  /** A person's rows: what an export holds of the table, and what an erasure deletes. */
  readonly rows: (who: Who) => Where
  /** Columns that an export leaves out, because they are keys rather than facts about the person. */
  readonly secret?: readonly string[]
  /** Done before the rows are deleted: what stays of some of them, with nobody's name. */
  readonly before?: Step
  /** Columns that stay in rows that are not deleted; the test wants each other column in `names`. */
  readonly stays?: readonly string[]
}

/** A table without anything about a person, and why not. Every column is listed, so that a new one is judged. */
export type OtherTable = { readonly table: keyof Tables; readonly why: string; readonly columns: string }

const reading = (table: keyof Tables, column = 'learner') => byLearner('reading', table, column)

function byLearner(kind: ErasedKind, table: keyof Tables, column = 'learner'): PersonalTable {
  return { table, kind, names: [column], rows: ofLearners(column) }
}

const inOwn = (column: string, table: 'attempts' | 'rounds') => (who: Who) =>
  sql<boolean>`${sql.ref(column)} in (select id from ${sql.table(table)} where ${isOneOf('learner', who.learners)})` as Where

/** In the order in which they are erased: what refers to a row goes before it. */
export const PERSONAL: readonly PersonalTable[] = [
  byLearner('tutor', 'answer_ratings'),
  byLearner('tutor', 'handovers'),
  { table: 'person_answers', kind: 'tutor', names: ['learner', 'name', 'answer'], rows: ofLearners('learner') },
  byLearner('settings', 'notices'),
  {
    table: 'questions_asked',
    kind: 'tutor',
    names: ['learner', 'question', 'meant', 'answer', 'follow_up', 'channel', 'thread'],
    rows: ofLearners('learner'),
    before: anonymiseQuestions,
    stays: ['id', 'platform', 'tenant', 'lesson', 'band', 'score', 'asked_at', 'manner'],
  },
  { table: 'hints', kind: 'quizzes', names: ['attempt'], rows: inOwn('attempt', 'attempts') },
  {
    table: 'answers',
    kind: 'quizzes',
    names: ['learner', 'attempt'],
    rows: (who) => anyOf([ofLearners('learner')(who), inOwn('attempt', 'attempts')(who)]),
  },
  byLearner('quizzes', 'attempts'),
  reading('readings'),
  reading('reading_days'),
  reading('shared_cards'),
  { table: 'memories', kind: 'quizzes', names: ['learner'], rows: ofPersons('learner') },
  { table: 'memory_marks', kind: 'quizzes', names: ['learner'], rows: ofPersons('learner') },
  {
    table: 'round_answers',
    kind: 'rounds',
    names: ['learner'],
    rows: ofLearners('learner'),
    before: anonymiseAnswers,
    stays: [
      'round',
      'question',
      'platform',
      'tenant',
      'lesson',
      'lesson_hash',
      'choice',
      'correct',
      'answered_at',
      'local_date',
      'late',
      'void',
    ],
  },
  {
    table: 'live_players',
    kind: 'rounds',
    names: ['learner', 'name'],
    rows: ofLearners('learner'),
    before: anonymisePlayers,
    stays: ['round', 'unnamed', 'joined_at'],
  },
  {
    table: 'live_rounds',
    kind: 'rounds',
    names: ['host'],
    rows: (who) =>
      sql<boolean>`exists (select 1 from rounds where rounds.id = live_rounds.round and ${anyOf(
        who.accounts.map(
          ({ platform, tenant, user }) =>
            sql<boolean>`(rounds.platform = ${platform} and rounds.tenant = ${tenant} and live_rounds.host = ${user})` as Where,
        ),
      )})` as Where,
    before: withoutHost,
    stays: [
      'round',
      'place',
      'locale',
      'lesson',
      'phase',
      'number',
      'until',
      'ended',
      'refusal',
      'claimed_by',
      'claimed_until',
    ],
  },
  {
    table: 'rounds',
    kind: 'rounds',
    names: ['learner'],
    rows: ofLearners('learner'),
    before: withoutStarter,
    stays: [
      'id',
      'kind',
      'drill',
      'platform',
      'tenant',
      'channel',
      'local_date',
      'zone',
      'questions',
      'seed',
      'state',
      'claimed_by',
      'claimed_until',
      'opens_at',
      'closes_at',
      'message',
      'thread',
      'url',
      'posted_at',
      'closed_at',
    ],
  },
  {
    table: 'drills',
    kind: 'settings',
    names: ['owner'],
    rows: ofAccounts('owner'),
    before: withoutOwner,
    stays: [
      'id',
      'platform',
      'tenant',
      'channel',
      'at',
      'zone',
      'days',
      'scope',
      'size',
      'lasts',
      'names',
      'holidays',
      'locale',
      'state',
      'next_at',
      'next_date',
      'failures',
      'retry_at',
      'told',
      'created_at',
      'changed_at',
    ],
  },
  { table: 'drill_drafts', kind: 'settings', names: ['owner'], rows: ofAccounts('owner') },
  { table: 'nudges', kind: 'settings', names: ['learner', 'user_id'], rows: ofLearners('learner') },
  { table: 'namings', kind: 'settings', names: ['learner', 'name'], rows: ofLearners('learner') },
  byLearner('settings', 'preferences'),
  { table: 'reports', kind: 'reports', names: ['learner', 'note'], rows: ofLearners('learner') },
  {
    table: 'question_places',
    kind: 'settings',
    names: ['chosen_by'],
    rows: ofLearners('chosen_by'),
    before: withoutStarter,
    stays: ['platform', 'tenant', 'channel', 'thread', 'chosen_at'],
  },
]
