import type { ExpressionBuilder, Kysely } from 'kysely'
import type { Place } from '../core/caller.ts'
import { People } from './people.ts'
import { ofPerson } from './person.ts'
import type { QuestionAskedRow, Tables } from './schema.ts'
import type { Within } from './statistics.ts'

/** What is known of a question only once it is answered. */
export type Outcome = Pick<QuestionAskedRow, 'band' | 'score' | 'meant' | 'answer' | 'follow_up'>

/** Whose questions are counted together: a person's, by any of their learners, or a tenant's. */
export type AskingScope =
  | { readonly learner: string }
  | { readonly platform: string; readonly tenant: string }

/** What the tutor is asked, what it answered, and whether that helped. */
export class Asking {
  readonly #db: Kysely<Tables>
  readonly #people: People

  constructor(db: Kysely<Tables>) {
    this.#db = db
    this.#people = new People(db)
  }

  /** Written before the answer is worked on, so that questions at the same moment count each other. */
  async begin(question: QuestionAskedRow): Promise<void> {
    await this.#db.insertInto('questions_asked').values(question).execute()
  }

  async finish(id: string, outcome: Outcome): Promise<void> {
    await this.#db.updateTable('questions_asked').set(outcome).where('id', '=', id).execute()
  }

  /** Takes back a question that was not answered. */
  async withdraw(id: string): Promise<void> {
    await this.#db.deleteFrom('questions_asked').where('id', '=', id).execute()
  }

  /** When the questions asked since then were asked, as far as they came before this one; oldest first. */
  async before(
    { id, asked_at }: Pick<QuestionAskedRow, 'id' | 'asked_at'>,
    scope: AskingScope,
    since: number,
  ): Promise<readonly number[]> {
    const rows = await this.#db
      .selectFrom('questions_asked')
      .select('asked_at')
      .where(within(scope))
      .where('asked_at', '>', since)
      .where((eb) => eb.or([eb('asked_at', '<', asked_at), eb('asked_at', '=', asked_at).and('id', '<', id)]))
      .orderBy('asked_at')
      .execute()
    return rows.map((row) => row.asked_at)
  }

  async question(id: string): Promise<QuestionAskedRow | undefined> {
    return this.#db.selectFrom('questions_asked').selectAll().where('id', '=', id).executeTakeFirst()
  }

  /** A person's last answered questions about a lesson in one place, oldest first. */
  async turns(
    learner: string,
    lesson: string,
    place: Place,
    { since, most }: { readonly since: number; readonly most: number },
  ): Promise<readonly QuestionAskedRow[]> {
    // Named one by one, so that SQLite looks by them and not through all questions of the place.
    const own = await this.#people.learnersOf(learner)
    const rows = await this.#db
      .selectFrom('questions_asked')
      .selectAll()
      .where('learner', 'in', own)
      .where('asked_at', '>', since)
      .where('lesson', '=', lesson)
      .where('answer', 'is not', null)
      .where('manner', 'is', null)
      .where(inPlace(place))
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(most)
      .execute()
    return rows.reverse()
  }

  /** The lesson that a person's last answered question in one place was about. */
  async lastLesson(learner: string, place: Place, since: number): Promise<string | undefined> {
    const own = await this.#people.learnersOf(learner)
    const row = await this.#db
      .selectFrom('questions_asked')
      .select('lesson')
      .where('learner', 'in', own)
      .where('asked_at', '>', since)
      .where('answer', 'is not', null)
      .where(inPlace(place))
      .orderBy('asked_at', 'desc')
      .orderBy('id', 'desc')
      .limit(1)
      .executeTakeFirst()
    return row?.lesson
  }

  /** Whether nobody has asked anything in this place. */
  async isFresh(place: Place): Promise<boolean> {
    const row = await this.#db
      .selectFrom('questions_asked')
      .select('id')
      .where(inPlace(place))
      .executeTakeFirst()
    return row === undefined
  }

  /** Keeps what somebody thinks of an answer; a change of mind replaces it. */
  async rate(question: string, learner: string, helpful: boolean, now: number): Promise<void> {
    const rating = { helpful: helpful ? 1 : 0, rated_at: now }
    await this.#db
      .insertInto('answer_ratings')
      .values({ question, learner, ...rating })
      .onConflict((c) => c.columns(['question', 'learner']).doUpdateSet(rating))
      .execute()
  }

  /** Questions that the lesson did not surely cover, and those that went to a person; newest first. */
  async uncovered(within?: Within): Promise<readonly Uncovered[]> {
    return this.#db
      .selectFrom('questions_asked')
      .select((eb) => [
        'id',
        'lesson',
        'question',
        'meant',
        'band',
        'asked_at',
        eb
          .selectFrom('handovers')
          .innerJoin('learners', 'learners.id', 'handovers.learner')
          .select((of) => of.fn.count<number>('learners.person').distinct().as('handed'))
          .whereRef('handovers.question', '=', 'questions_asked.id')
          .as('handed'),
        eb
          .selectFrom('answer_ratings')
          .innerJoin('learners', 'learners.id', 'answer_ratings.learner')
          .select((of) => of.fn.count<number>('learners.person').distinct().as('unhelpful'))
          .whereRef('answer_ratings.question', '=', 'questions_asked.id')
          .where('answer_ratings.helpful', '=', 0)
          .as('unhelpful'),
      ])
      .$if(within !== undefined, (query) => query.where(askedWithin(within!)))
      .where('manner', 'is', null)
      .where((eb) =>
        eb.or([
          eb('band', 'in', ['uncovered', 'unsure']),
          eb('id', 'in', eb.selectFrom('handovers').select('handovers.question')),
        ]),
      )
      .orderBy('asked_at', 'desc')
      .execute()
  }
}

export type Uncovered = Pick<
  QuestionAskedRow,
  'id' | 'lesson' | 'question' | 'meant' | 'band' | 'asked_at'
> & {
  /** How many people wanted a person's answer to it. */
  readonly handed: number | null
  /** How many people its answer did not help. */
  readonly unhelpful: number | null
}

type Asked = ExpressionBuilder<Tables, 'questions_asked'>

const within = (scope: AskingScope) => (eb: Asked) =>
  'learner' in scope
    ? ofPerson('questions_asked.learner', scope.learner)
    : eb('platform', '=', scope.platform).and('tenant', '=', scope.tenant)

const askedWithin =
  ({ platform, tenant, lesson }: Within) =>
  (eb: Asked) =>
    eb('platform', '=', platform).and('tenant', '=', tenant).and('lesson', '=', lesson)

const inPlace =
  ({ platform, tenant, channel, thread }: Place) =>
  (eb: Asked) =>
    eb.and([
      eb('platform', '=', platform),
      eb('tenant', '=', tenant),
      eb('channel', '=', channel),
      thread === undefined ? eb('thread', 'is', null) : eb('thread', '=', thread),
    ])
