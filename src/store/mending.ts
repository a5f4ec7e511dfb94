import type { ExpressionBuilder, Kysely } from 'kysely'
import { insertNew } from './insert-new.ts'
import { forgetMarks } from './memories.ts'
import { ofPerson } from './person.ts'
import type { AnswerRow, NoticeRow, ReportRow, RoundAnswerRow, Tables } from './schema.ts'

/** Begins the id of a notice that is for one account alone, whoever it was joined with since. */
export const ALONE = 'alone:'
/** Told at once. */
const NOTICES = 3

/** What is wrong with questions, what is done about it, and who has to be told. */
export class Mending {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** @returns false when this person had reported this version of the question before */
  async report(report: ReportRow): Promise<boolean> {
    const before = await this.#db
      .selectFrom('reports')
      .select('question')
      .where('lesson_hash', '=', report.lesson_hash)
      .where('question', '=', report.question)
      .where(ofPerson('reports.learner', report.learner))
      .executeTakeFirst()
    if (before) return false
    return insertNew(this.#db.insertInto('reports').values(report))
  }

  /** Newest first. @param lesson of this one alone */
  async reports(lesson?: string): Promise<readonly ReportRow[]> {
    return this.#db
      .selectFrom('reports')
      .selectAll()
      .$if(lesson !== undefined, (query) => query.where('lesson', '=', lesson!))
      .orderBy('reported_at', 'desc')
      .execute()
  }

  /** Those that have not reached the operator's channel yet, oldest first. */
  async unsent(): Promise<readonly ReportRow[]> {
    return this.#db
      .selectFrom('reports')
      .selectAll()
      .where('sent_at', 'is', null)
      .orderBy('reported_at')
      .limit(20)
      .execute()
  }

  async sent({ learner, lesson_hash, question }: ReportRow, at: number): Promise<void> {
    await this.#db
      .updateTable('reports')
      .set({ sent_at: at })
      .where('learner', '=', learner)
      .where('lesson_hash', '=', lesson_hash)
      .where('question', '=', question)
      .execute()
  }

  /** The versions of a lesson whose quiz somebody began, with the quiz of each as JSON. */
  async versions(lesson: string): Promise<readonly { lesson_hash: string; quiz: string }[]> {
    return this.#db
      .selectFrom('quizzes')
      .select(['lesson_hash', 'quiz'])
      .where('lesson', '=', lesson)
      .orderBy('lesson_hash')
      .execute()
  }

  async answersTo(lessonHash: string, question: string): Promise<readonly AnswerRow[]> {
    return this.#db
      .selectFrom('answers')
      .selectAll()
      .where('lesson_hash', '=', lessonHash)
      .where('question', '=', question)
      .execute()
  }

  /** The same in drills, live quizzes and reviews. */
  async roundAnswersTo(
    lessonHash: string,
    { lesson, question }: Pick<RoundAnswerRow, 'lesson' | 'question'>,
  ): Promise<readonly RoundAnswerRow[]> {
    return this.#db
      .selectFrom('round_answers')
      .selectAll()
      .where('lesson_hash', '=', lessonHash)
      .where('question', '=', `${lesson}/${question}`)
      .execute()
  }

  /**
   * Settles answers anew: what was chosen stays, only whether it counts and was right changes. What their
   * learners remember is built again when it is next asked for.
   */
  async settle(
    rows: readonly Pick<AnswerRow, 'attempt' | 'question' | 'learner' | 'correct' | 'void'>[],
    inRounds: readonly Pick<RoundAnswerRow, 'round' | 'question' | 'learner' | 'correct' | 'void'>[],
    notices: readonly NoticeRow[],
  ): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      for (const { attempt, question, correct, void: isVoid } of rows) {
        await db
          .updateTable('answers')
          .set({ correct, void: isVoid })
          .where('attempt', '=', attempt)
          .where('question', '=', question)
          .execute()
      }
      for (const { round, question, learner, correct, void: isVoid } of inRounds) {
        await db
          .updateTable('round_answers')
          .set({ correct, void: isVoid })
          .where('round', '=', round)
          .where('learner', '=', learner)
          .where('question', '=', question)
          .execute()
      }
      await forgetMarks(db, [...new Set([...rows, ...inRounds].map(({ learner }) => learner))])
      for (const notice of notices) {
        await db
          .insertInto('notices')
          .values(notice)
          .onConflict((c) => c.doNothing())
          .execute()
      }
    })
  }

  /** Keeps something for a learner to be told. */
  async notify(notice: NoticeRow): Promise<void> {
    await this.#db
      .insertInto('notices')
      .values(notice)
      .onConflict((c) => c.doNothing())
      .execute()
  }

  /** What a person has not been told yet, oldest first; each once, whichever of their accounts it is for. */
  async untold(learner: string): Promise<readonly NoticeRow[]> {
    const rows = await this.#db
      .selectFrom('notices')
      .selectAll()
      .where(forWhom(learner))
      .where('told_at', 'is', null)
      .orderBy('made_at')
      .limit(3 * NOTICES)
      .execute()
    const byId = new Map(rows.toReversed().map((row) => [row.id, row]))
    return rows.filter((row) => byId.get(row.id) === row).slice(0, NOTICES)
  }

  async told(learner: string, ids: readonly string[], now: number): Promise<void> {
    await this.#db
      .updateTable('notices')
      .set({ told_at: now })
      .where(forWhom(learner))
      .where('id', 'in', ids)
      .execute()
  }
}

const forWhom = (learner: string) => (eb: ExpressionBuilder<Tables, 'notices'>) =>
  eb.and([
    ofPerson('notices.learner', learner),
    eb.or([eb('notices.learner', '=', learner), eb('notices.id', 'not like', `${ALONE}%`)]),
  ])
