import Database from 'better-sqlite3'
import { Classroom, textOf } from '../tests/commands/classroom.ts'
import { LESSON } from './attempts.ts'
import { quantile } from './load.ts'

const LOOKS = 400
/** People who answer between two looks at the board. */
const ANSWERING = 5
/** The classroom's clock stands at Monday, 23 November 2026. */
const DATES = ['2026-11-23', '2026-11-17', '2026-11-03', '2026-10-12', '2026-08-30', '2026-03-02'] as const
const QUESTIONS = 10

export type BoardTimes = {
  /** Milliseconds of /leaderboard, all it reads and says included, by period in turn. */
  readonly p50: number
  readonly p99: number
  /** The same without waiting for the disk, which everything that was just written shares. */
  readonly own: { readonly p50: number; readonly p99: number }
  readonly count: number
  /** Seconds until all answers are counted for the first time, as after an update. */
  readonly first: number
  /** Milliseconds of a report of all time. */
  readonly report: number
}

/** /leaderboard with so many members and answers stored, while some go on answering, on SQLite. */
export async function boardTimes(members: number, answers: number): Promise<BoardTimes> {
  const room = await Classroom.open()
  try {
    const file = await fileOf(room)
    fill(file, members, answers)
    const began = performance.now()
    await room.store.boards.catchUp()
    const first = (performance.now() - began) / 1000
    const reader = room.person('member-7', { name: 'Member 7', admin: true })
    const times: number[] = []
    const own: number[] = []
    const disk = new DiskWaits(room)
    for (let look = 0; look < LOOKS; look++) {
      for (let index = 0; index < ANSWERING; index++)
        await answerOnce(room, (look * ANSWERING + index) % members)
      // Whoever answered waited for that.
      await room.store.settled()
      const period = (['week', 'month', 'all'] as const)[look % 3]!
      disk.forget()
      const start = performance.now()
      const view = await reader.command('leaderboard', { period })
      const took = performance.now() - start
      times.push(took)
      own.push(took - disk.waited)
      if (!textOf(view).includes('Member')) throw new Error(`no board: ${textOf(view)}`)
    }
    times.sort((a, b) => a - b)
    own.sort((a, b) => a - b)
    const start = performance.now()
    await reader.command('report', { period: 'all' })
    const report = performance.now() - start
    return {
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
      own: { p50: quantile(own, 0.5), p99: quantile(own, 0.99) },
      ...{ count: LOOKS, first, report },
    }
  } finally {
    await room.close()
  }
}

/** Milliseconds that the store waited for the disk. */
class DiskWaits {
  waited = 0

  constructor({ store }: Classroom) {
    const settled = store.settled.bind(store)
    store.settled = async () => {
      const start = performance.now()
      await settled()
      this.waited += performance.now() - start
    }
  }

  forget(): void {
    this.waited = 0
  }
}

async function fileOf(room: Classroom): Promise<string> {
  const { rows } = await room.store.db.executeQuery<{ file: string }>({
    ...room.store.db.selectFrom('settings').select('name').compile(),
    sql: 'select file from pragma_database_list',
    parameters: [],
  })
  const file = rows[0]?.file
  if (!file) throw new Error('the bench needs a database file')
  return file
}

/** Straight into the file: learners, their names, and attempts of ten answers spread over the dates. */
function fill(file: string, members: number, answers: number): void {
  const database = new Database(file)
  const run = (sql: string) => database.prepare(sql)
  const learner = run('insert into learners (id, created_at, person) values (?, 1, ?)')
  const account = run(
    "insert into accounts (platform, tenant, user_id, learner, created_at) values ('web', 'school', ?, ?, 1)",
  )
  const name = run(
    "insert into board_names (learner, platform, tenant, name, called_at) values (?, 'web', 'school', ?, 1)",
  )
  const quiz = run(
    "insert into quizzes (lesson_hash, lesson, quiz) values ('board', ?, '[]') on conflict do nothing",
  )
  const attempt = run(
    `insert into attempts (id, learner, platform, tenant, lesson, lesson_hash, seed, questions, size, scope, started_at)
     values (?, ?, 'web', 'school', ?, 'board', 1, '[]', ${QUESTIONS}, 'all', 1)`,
  )
  const answer = run(
    `insert into answers (attempt, question, learner, platform, tenant, lesson, lesson_hash, choice, correct, answered_at, local_date)
     values (?, ?, ?, 'web', 'school', ?, 'board', 0, ?, ?, ?)`,
  )
  database.transaction(() => {
    quiz.run(LESSON)
    for (let member = 0; member < members; member++) {
      const id = `member-${member}`
      learner.run(id, id)
      account.run(id, id)
      name.run(id, `Member ${member}`)
    }
    for (let index = 0; index < answers / QUESTIONS; index++) {
      const member = index % members
      const turn = Math.floor(index / members)
      const date = DATES[turn % DATES.length]!
      attempt.run(`board-${index}`, `member-${member}`, `lesson-${turn}`)
      for (let question = 0; question < QUESTIONS; question++) {
        const right = (member * 7 + index + question * 13) % 10 < 3 + (member % 7) ? 1 : 0
        answer.run(
          `board-${index}`,
          `q${question}`,
          `member-${member}`,
          `lesson-${turn}`,
          right,
          Date.parse(date) + index,
          date,
        )
      }
    }
  })()
  database.close()
}

async function answerOnce({ store }: Classroom, member: number): Promise<void> {
  const id = `member-${member}`
  await store.attempts.answer({
    ...{ attempt: `board-${member}`, question: `late-${Math.floor(performance.now() * 1000)}`, learner: id },
    ...{ platform: 'web', tenant: 'school', lesson: 'lesson-0', lesson_hash: 'board', choice: 0, correct: 1 },
    ...{ answered_at: Date.UTC(2026, 10, 23, 9), local_date: '2026-11-23' },
  })
}
