import type { BoardTables } from './board-tables.ts'
import type { DrillTables } from './drill-tables.ts'
import type { LinkTables } from './link-tables.ts'
import type { LiveTables } from './live-tables.ts'
import type { PlaygroundTables } from './playground-tables.ts'
import type { PreferenceTables } from './preference-tables.ts'
import type { PrivacyTables } from './privacy-tables.ts'
import type { RoundTables } from './round-tables.ts'
import type { TeamLessonTables } from './team-lesson-tables.ts'
import type { TutoringTables } from './tutoring-tables.ts'

export type * from './board-tables.ts'
export type * from './drill-tables.ts'
export type * from './link-tables.ts'
export type * from './live-tables.ts'
export type * from './preference-tables.ts'
export type * from './privacy-tables.ts'
export type * from './round-tables.ts'
export type * from './team-lesson-tables.ts'
export type * from './tutoring-tables.ts'

/**
 * The tables, the same on SQLite and Postgres. Times are epoch milliseconds, flags 0 or 1, lists JSON text.
 * What people did is append-only: scores, streaks and places are derived from it.
 */
export type Tables = {
  learners: LearnerRow
  accounts: AccountRow
  readings: ReadingRow
  quizzes: QuizRow
  attempts: AttemptRow
  answers: AnswerRow
  threads: ThreadRow
  questions_asked: QuestionAskedRow
  deliveries: DeliveryRow
  settings: SettingRow
  reports: ReportRow
  notices: NoticeRow
  model_calls: ModelCallRow
  model_budgets: ModelBudgetRow
  model_answers: ModelAnswerRow
} & PlaygroundTables &
  TutoringTables &
  RoundTables &
  PreferenceTables &
  PrivacyTables &
  DrillTables &
  LiveTables &
  LinkTables &
  BoardTables &
  TeamLessonTables

/** Whom an account's rows belong to. */
export type LearnerRow = {
  id: string
  created_at: number
  /** Which person it is: the least id of all their learners, so the same for each of them; alone, its own. */
  person: string
}

/** One of a learner's accounts; key (platform, tenant, user_id). */
export type AccountRow = {
  platform: string
  tenant: string
  user_id: string
  learner: string
  created_at: number
}

/** Where a learner is in a lesson; key (learner, lesson). */
export type ReadingRow = {
  learner: string
  lesson: string
  /** Counts from 0. */
  page: number
  lesson_hash: string
  tenant: string
  opened_at: number
  /** When the last page was first seen. */
  finished_at: number | null
}

/** A lesson's quiz as it was, by the lesson's content hash, so that an attempt ends on what it began with. */
export type QuizRow = { lesson_hash: string; lesson: string; quiz: string }

export type AttemptRow = {
  id: string
  learner: string
  platform: string
  tenant: string
  lesson: string
  lesson_hash: string
  /** Shuffles the options of every question of this attempt. */
  seed: number
  /** JSON list of question ids in the order they are asked. */
  questions: string
  /** How many questions; the attempt is finished when it has as many answers. */
  size: number
  /** `all` of the quiz, or the `missed` ones of an earlier attempt; only `all` scores. */
  scope: string
  started_at: number
}

/** An answer given; key (attempt, question), so a second press changes nothing. */
export type AnswerRow = {
  attempt: string
  question: string
  learner: string
  platform: string
  tenant: string
  lesson: string
  lesson_hash: string
  /** Index into the options in the author's order, counting from 0. */
  choice: number
  correct: number
  answered_at: number
  /** The learner's own date then, `2026-03-29`: a later change of zone recomputes nothing. */
  local_date: string
  /** 1 when the question was withdrawn from the score, because its key had been wrong. */
  void: number
}

/** A thread under a shared lesson; key (platform, tenant, channel, thread). */
export type ThreadRow = {
  platform: string
  tenant: string
  channel: string
  thread: string
  lesson: string
  opened_at: number
  /** Leads a person there, where the platform has such addresses. */
  url: string | null
  /** Since then the tutor answers there only when it is mentioned; null: it takes part. */
  quiet_since: number | null
}

/** What the tutor was asked and how sure it was; key id. The text stays for the learner's own history. */
export type QuestionAskedRow = {
  id: string
  learner: string
  platform: string
  tenant: string
  lesson: string
  question: string
  /** A band of the tutor's, `hint`, `explained`, or `asked` while there is no answer yet. */
  band: string
  score: number
  asked_at: number
  /** Where it was asked; null in rows from before threads were conversations. */
  channel: string | null
  thread: string | null
  /** The question with what "it" and "that" stood for; null: as it was typed. */
  meant: string | null
  /** What the tutor said, as plain text. */
  answer: string | null
  /** The question that the answer ended with. */
  follow_up: string | null
  /** The button under an earlier answer that asked anew. */
  manner: string | null
}

/** Platform events that were taken, so that a retry is answered once; key (platform, id). */
export type DeliveryRow = { platform: string; id: string; received_at: number }

/** What a learner says is wrong with a question; key (learner, lesson_hash, question). */
export type ReportRow = {
  learner: string
  lesson_hash: string
  question: string
  lesson: string
  platform: string
  tenant: string
  kind: string
  note: string
  reported_at: number
  /** When it was posted where the operator reads reports. */
  sent_at: number | null
}

/** Something a learner is told once, when they next come by; key (learner, id). */
export type NoticeRow = {
  learner: string
  id: string
  /** A message's key and its values as JSON. */
  message: string
  given: string
  made_at: number
  told_at: number | null
}

/** A question that the model tutor took, and what it cost; key id. */
export type ModelCallRow = {
  id: string
  learner: string
  tenant: string
  lesson: string
  model: string
  tokens_in: number
  tokens_cached: number
  tokens_out: number
  ms: number
  retries: number
  outcome: string
  asked_at: number
  /** The operator's own date then, `2026-03-29`. */
  day: string
}

/** Tokens spent or set aside; key (day, payer), where the payer is `learner:ID` or `tenant:ID`. */
export type ModelBudgetRow = { day: string; payer: string; tokens: number }

/** A model's answer that passed the checks, as JSON; key key. */
export type ModelAnswerRow = { key: string; answer: string; made_at: number }

/** Small facts of this installation; key name. */
export type SettingRow = { name: string; value: string }
