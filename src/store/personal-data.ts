import {
  anonymiseAnswers,
  anonymiseCalls,
  anonymiseGuests,
  anonymisePlayers,
  anonymiseQuestions,
  forgetCachedAnswers,
  forgetEntering,
  forgetNewsOf,
  keepPlace,
  keepThreads,
  type Step,
  withoutAuthor,
  withoutHost,
  withoutOwner,
  withoutStarter,
} from './anonymising.ts'
import type { Tables } from './schema.ts'
import { queueNamedPosts } from './unnaming-queue.ts'
import {
  anyOf,
  greetedWith,
  hostedBy,
  inThreadsOf,
  ofAccounts,
  ofGuests,
  ofLearners,
  ofOwn,
  ofPayers,
  ofPersons,
  type Where,
  type Who,
} from './whose.ts'

/** How an export and a receipt group what there is. */
export const DATA_KINDS = [
  'reading',
  'quizzes',
  'rounds',
  'tutor',
  'reports',
  'settings',
  'accounts',
  'playground',
] as const
export type DataKind = (typeof DATA_KINDS)[number]

/** A table with rows of persons. */
export type PersonalTable = {
  readonly table: keyof Tables
  readonly kind: DataKind
  /** The columns that say whose a row is, or name them. */
  readonly names: string
  /** A person's rows: an export holds them, and an erasure deletes what `first` left of them. */
  readonly rows: (who: Who) => Where
  /** Runs before: what others' data stands on stays, without saying whose it was. */
  readonly first?: Step
  /** With it: every other column, so that a new one is judged. Without it no row outlives its person. */
  readonly stays?: string
  /** `first` does it all: the rows themselves stay. */
  readonly isKept?: true
  /** Told by other rows: a receipt does not count it. */
  readonly isDerived?: true
  /** Keys rather than facts about a person: not exported. */
  readonly secret?: readonly string[]
}

const own = (table: keyof Tables, kind: DataKind, more: Partial<PersonalTable> = {}): PersonalTable => ({
  table,
  kind,
  names: 'learner',
  rows: ofLearners('learner'),
  ...more,
})

/** In the order in which rows are erased: what refers to a row goes before it. */
export const PERSONAL: readonly PersonalTable[] = [
  own('shared_cards', 'settings'),
  own('named_posts', 'settings', { first: queueNamedPosts }),
  own('answer_ratings', 'tutor'),
  own('handovers', 'tutor'),
  own('notices', 'tutor', { first: forgetNewsOf }),
  own('person_answers', 'tutor', { names: 'learner name answer' }),
  own('model_calls', 'tutor', {
    first: anonymiseCalls,
    stays: 'id tenant lesson model tokens_in tokens_cached tokens_out ms retries outcome asked_at day',
  }),
  { table: 'model_budgets', kind: 'tutor', names: 'payer', rows: ofPayers },
  own('questions_asked', 'tutor', {
    names: 'learner question meant answer follow_up channel thread',
    first: anonymiseQuestions,
    stays: 'id platform tenant lesson band score asked_at manner',
  }),
  { table: 'hints', kind: 'quizzes', names: 'attempt', rows: ofOwn('attempt', 'attempts') },
  own('answers', 'quizzes', {
    names: 'learner attempt',
    rows: (who) => anyOf([ofLearners('learner')(who), ofOwn('attempt', 'attempts')(who)]),
  }),
  own('attempts', 'quizzes'),
  own('readings', 'reading'),
  own('reading_days', 'reading'),
  own('memories', 'quizzes', { rows: ofPersons('learner'), isDerived: true }),
  own('memory_marks', 'quizzes', { rows: ofPersons('learner'), isDerived: true }),
  own('round_answers', 'rounds', {
    first: anonymiseAnswers,
    stays:
      'round question platform tenant lesson lesson_hash choice correct answered_at local_date late void',
  }),
  own('live_players', 'rounds', {
    names: 'learner name',
    first: anonymisePlayers,
    stays: 'round unnamed joined_at',
  }),
  {
    table: 'live_rounds',
    kind: 'rounds',
    names: 'host',
    rows: hostedBy,
    first: withoutHost,
    stays: 'round place locale lesson phase number until ended refusal claimed_by claimed_until',
  },
  own('rounds', 'rounds', {
    first: withoutStarter,
    stays:
      'id kind drill platform tenant channel local_date zone questions seed state claimed_by claimed_until opens_at closes_at message thread url posted_at closed_at',
  }),
  {
    table: 'drills',
    kind: 'settings',
    names: 'owner',
    rows: ofAccounts('owner'),
    first: withoutOwner,
    stays:
      'id platform tenant channel at zone days scope size lasts names holidays locale state next_at next_date failures retry_at told created_at changed_at',
  },
  { table: 'drill_drafts', kind: 'settings', names: 'owner', rows: ofAccounts('owner') },
  own('nudges', 'settings', { names: 'learner user_id' }),
  own('namings', 'settings', { names: 'learner name' }),
  own('preferences', 'settings'),
  own('reports', 'reports', { names: 'learner note' }),
  {
    table: 'question_places',
    kind: 'settings',
    names: 'chosen_by',
    rows: ofLearners('chosen_by'),
    first: keepPlace,
    stays: 'platform tenant channel thread chosen_at',
  },
  {
    table: 'team_versions',
    kind: 'settings',
    names: 'author',
    rows: ofLearners('author'),
    first: withoutAuthor,
    stays: 'platform tenant lesson version hash title source made_at published_at',
  },
  own('link_codes', 'accounts', {
    names: 'learner name entered_by',
    first: forgetEntering,
    secret: ['hash'],
  }),
  { table: 'board_sums', kind: 'rounds', names: 'person', rows: ofPersons('person'), isDerived: true },
  own('board_names', 'settings', { names: 'learner name' }),
  own('departures', 'accounts', { names: 'learner user_id' }),
  own('link_tries', 'accounts'),
  own('link_names', 'accounts', { names: 'learner name' }),
  { table: 'deliveries', kind: 'accounts', names: 'id', rows: greetedWith },
  {
    table: 'playground_messages',
    kind: 'playground',
    names: 'author private_to used_by used content channel once',
    rows: inThreadsOf,
    first: keepThreads,
    stays: 'id thread thread_name kind position revision created_at',
  },
  {
    table: 'playground_people',
    kind: 'playground',
    names: 'id name zone locale',
    rows: ofGuests('id'),
    first: anonymiseGuests,
    isKept: true,
    stays: 'browser created_at',
    secret: ['browser'],
  },
  own('accounts', 'accounts', { names: 'learner user_id' }),
  { table: 'learners', kind: 'accounts', names: 'id person', rows: ofLearners('id'), isDerived: true },
  // Triggers on the tables above write it.
  own('board_changes', 'accounts', { isDerived: true }),
]

/** A table whose rows are nobody's. */
export type OtherTable = {
  readonly table: keyof Tables
  readonly why: string
  /** All of them, so that a new one is judged. */
  readonly columns: string
  /** What it holds because of somebody, and goes with them all the same. */
  readonly first?: Step
}

export const OTHER: readonly OtherTable[] = [
  {
    table: 'quizzes',
    why: 'the questions of lessons, as they were when somebody took them',
    columns: 'lesson_hash lesson quiz',
  },
  {
    table: 'threads',
    why: 'which lesson a thread in a channel is about',
    columns: 'platform tenant channel thread lesson opened_at url quiet_since',
  },
  {
    table: 'model_answers',
    why: 'what a model said about a lesson, without the question',
    columns: 'key answer made_at',
    first: forgetCachedAnswers,
  },
  {
    table: 'board_resets',
    why: "when a server's or workspace's board began anew",
    columns: 'platform tenant reset_at',
  },
  {
    table: 'team_shelves',
    why: "what is counted of a server's or workspace's own lessons",
    columns: 'platform tenant revision uploads counted_from',
  },
  {
    table: 'team_lessons',
    why: "a server's or workspace's own lessons, and which version readers see",
    columns: 'platform tenant lesson version withdrawn latest changed_at',
  },
  { table: 'settings', why: 'small facts of the installation', columns: 'name value' },
  {
    table: 'live_questions',
    why: 'when the questions of a live quiz were shown',
    columns: 'round number asked_at shown_at ends_at message ended_at',
  },
  {
    table: 'playground_attachments',
    why: 'pictures and files of playground messages, with which they are deleted',
    columns: 'message hash bytes',
  },
  {
    table: 'unnamings',
    why: 'posts that are being shown anew without a name',
    columns: 'platform tenant channel message thread kind subject locale failures retry_at',
  },
  {
    table: 'erasures',
    why: 'receipts, and keyed hashes of the accounts that were erased',
    columns: 'id began_at accounts counts',
  },
]
