import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Kysely, sql, type Transaction } from 'kysely'
import { type Answered, DAY_MS, fold, type Memory } from '../learn/memory.ts'
import { answersOf, compare } from './answers-of.ts'
import { People } from './people.ts'
import { ofPerson, personOf } from './person.ts'
import type { MemoryRow, Tables } from './schema.ts'

/** Learners between two turns of the event loop: some ten thousand memories, some ten milliseconds. */
const AT_ONCE = 50
/** Memories written in one statement: eleven values each, and SQLite takes 32,766. */
const WRITTEN = 500

type Mark = { readonly answers: number; readonly last_at: number }

/**
 * What learners remember, derived from all their answers: of quizzes, reviews, drills and live quizzes, void
 * ones left out. They are kept by person: what they did with all their accounts is one history. Answers are
 * folded in when somebody asks, so that no press waits for it.
 */
export class Memories {
  readonly #db: Kysely<Tables>
  readonly #people: People

  constructor(db: Kysely<Tables>) {
    this.#db = db
    this.#people = new People(db)
  }

  /** By lesson and question. */
  async of(learner: string): Promise<readonly Memory[]> {
    const memories = await this.ofMany([learner])
    return memories.toSorted((a, b) => compare(a.lesson, b.lesson) || compare(a.question, b.question))
  }

  /** Those of all these learners, a person's once, in no order that holds on both engines. */
  async ofMany(learners: readonly string[]): Promise<readonly Memory[]> {
    const found: Memory[] = []
    const people = await this.#people.personsOf(learners)
    for (let from = 0; from < people.length; from += AT_ONCE) {
      const some = people.slice(from, from + AT_ONCE)
      for (const person of await this.#behind(some)) {
        await this.#catchUp(person)
        if (people.length > 1) await nextTurn()
      }
      const rows = await this.#db.selectFrom('memories').selectAll().where('learner', 'in', some).execute()
      for (const row of rows) found.push(memoryOf(row))
      if (people.length > AT_ONCE) await nextTurn()
    }
    return found
  }

  /**
   * Whether anything is due, by what is folded in so far: cheap enough for a press. Where nothing was ever
   * folded in, an answer a day old is taken for due.
   */
  async hasDue(learner: string, at: number): Promise<boolean> {
    const due = await this.#db
      .selectFrom('memories')
      .select('learner')
      .where('learner', '=', personOf(learner))
      .where('due_at', '<=', at)
      .limit(1)
      .executeTakeFirst()
    if (due) return true
    const old = await this.#db
      .selectFrom('answers')
      .leftJoin('memory_marks', (join) => join.on('memory_marks.learner', '=', personOf(learner)))
      .select('answers.learner')
      .where(ofPerson('answers.learner', learner))
      .where('memory_marks.learner', 'is', null)
      .where('answers.answered_at', '<=', at - DAY_MS)
      .limit(1)
      .executeTakeFirst()
    return old !== undefined
  }

  /** All that a person answered, void answers left out, oldest first. */
  async answers(learner: string): Promise<readonly Answered[]> {
    return (await answersOf(this.#db, learner)).filter(({ isRepeated }) => !isRepeated)
  }

  /** Who answered anything, each person once. */
  async learners(): Promise<readonly string[]> {
    const rows = await this.#db
      .selectFrom('learners')
      .select('person')
      .distinct()
      .where((eb) =>
        eb.or([
          eb('id', 'in', eb.selectFrom('answers').select('answers.learner')),
          eb('id', 'in', eb.selectFrom('round_answers').select('round_answers.learner')),
        ]),
      )
      .execute()
    return rows.map(({ person }) => person).toSorted()
  }

  /** After answers were settled anew or joined: all is built again when it is next asked for. */
  async forget(learners: readonly string[]): Promise<void> {
    await forgetMarks(this.#db, learners)
  }

  /** Those whose answers are not all in, or whose mark counts others than there are. */
  async #behind(people: readonly string[]): Promise<readonly string[]> {
    const counted = new Map<string, { all: number; held: number; marked: number }>()
    for (const table of ['answers', 'round_answers'] as const) {
      const rows = await this.#db
        .selectFrom(table)
        .innerJoin('learners', 'learners.id', `${table}.learner`)
        .leftJoin('memory_marks', 'memory_marks.learner', 'learners.person')
        .where('learners.person', 'in', people)
        .where(`${table}.void`, '=', 0)
        .groupBy(['learners.person', 'memory_marks.answers'])
        .select((eb) => [
          'learners.person as learner',
          'memory_marks.answers as marked',
          eb.fn.countAll<number>().as('all'),
          sql<number>`sum(case when ${sql.ref(`${table}.answered_at`)} <= coalesce(${sql.ref('memory_marks.last_at')}, -1) then 1 else 0 end)`.as(
            'held',
          ),
        ])
        .execute()
      for (const { learner, all, held, marked } of rows) {
        const sum = counted.get(learner) ?? { all: 0, held: 0, marked: Number(marked ?? 0) }
        counted.set(learner, { ...sum, all: sum.all + Number(all), held: sum.held + Number(held) })
      }
    }
    const marks = await this.#db
      .selectFrom('memory_marks')
      .selectAll()
      .where('learner', 'in', people)
      .where('answers', '>', 0)
      .execute()
    const bereft = marks.filter(({ learner }) => !counted.has(learner)).map(({ learner }) => learner)
    const behind = [...counted].filter(([, { all, held, marked }]) => held !== marked || all !== held)
    return [...behind.map(([learner]) => learner), ...bereft]
  }

  async #catchUp(learner: string): Promise<void> {
    await this.#db.transaction().execute(async (db) => {
      const mark = await lockMark(db, learner)
      const answers = await answersOf(db, learner)
      const held = answers.filter(({ at }) => at <= mark.last_at).length
      const isWhole = held === mark.answers
      const kept = isWhole
        ? await db.selectFrom('memories').selectAll().where('learner', '=', learner).execute()
        : []
      if (!isWhole) await db.deleteFrom('memories').where('learner', '=', learner).execute()
      const memories = new Map(kept.map((row) => [`${row.lesson}/${row.question}`, memoryOf(row)]))
      const touched = new Map<string, Memory>()
      for (const { isRepeated, ...answer } of isWhole ? answers.slice(held) : answers) {
        if (isRepeated) continue
        const key = `${answer.lesson}/${answer.question}`
        const memory = fold(memories.get(key), answer)
        if (memory === memories.get(key)) continue
        memories.set(key, memory)
        touched.set(key, memory)
      }
      await write(db, learner, [...touched.values()])
      await db
        .updateTable('memory_marks')
        .set({ answers: answers.length, last_at: answers.at(-1)?.at ?? -1 })
        .where('learner', '=', learner)
        .execute()
    })
  }
}

/** Whoever else folds the same learner's answers waits here, on both engines. */
async function lockMark(db: Transaction<Tables>, learner: string): Promise<Mark> {
  return db
    .insertInto('memory_marks')
    .values({ learner, answers: 0, last_at: -1 })
    .onConflict((c) => c.column('learner').doUpdateSet((eb) => ({ answers: eb.ref('memory_marks.answers') })))
    .returning(['answers', 'last_at'])
    .executeTakeFirstOrThrow()
}

async function write(db: Kysely<Tables>, learner: string, memories: readonly Memory[]): Promise<void> {
  for (let from = 0; from < memories.length; from += WRITTEN) {
    const rows = memories.slice(from, from + WRITTEN).map((memory) => rowOf(learner, memory))
    await db
      .insertInto('memories')
      .values(rows)
      .onConflict((c) =>
        c.columns(['learner', 'lesson', 'question']).doUpdateSet((eb) => ({
          stability: eb.ref('excluded.stability'),
          difficulty: eb.ref('excluded.difficulty'),
          due_at: eb.ref('excluded.due_at'),
          answered_at: eb.ref('excluded.answered_at'),
          answered_on: eb.ref('excluded.answered_on'),
          repetitions: eb.ref('excluded.repetitions'),
          lapses: eb.ref('excluded.lapses'),
          correct: eb.ref('excluded.correct'),
        })),
      )
      .execute()
  }
}

/** @param db the transaction that changes their answers, where there is one */
export async function forgetMarks(db: Kysely<Tables>, learners: readonly string[]): Promise<void> {
  for (let from = 0; from < learners.length; from += AT_ONCE) {
    const some = learners.slice(from, from + AT_ONCE)
    for (const table of ['memories', 'memory_marks'] as const) {
      await db
        .deleteFrom(table)
        .where((eb) =>
          eb.or([
            eb('learner', 'in', some),
            eb('learner', 'in', eb.selectFrom('learners').select('person').where('id', 'in', some)),
          ]),
        )
        .execute()
    }
  }
}

function memoryOf(row: MemoryRow): Memory {
  return {
    lesson: row.lesson,
    question: row.question,
    stability: row.stability,
    difficulty: row.difficulty,
    dueAt: row.due_at,
    answeredAt: row.answered_at,
    answeredOn: row.answered_on,
    repetitions: row.repetitions,
    lapses: row.lapses,
    correct: row.correct === 1,
  }
}

function rowOf(learner: string, memory: Memory): MemoryRow {
  return {
    learner,
    lesson: memory.lesson,
    question: memory.question,
    stability: memory.stability,
    difficulty: memory.difficulty,
    due_at: memory.dueAt,
    answered_at: memory.answeredAt,
    answered_on: memory.answeredOn,
    repetitions: memory.repetitions,
    lapses: memory.lapses,
    correct: memory.correct ? 1 : 0,
  }
}
