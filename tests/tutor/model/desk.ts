import type { Budgets } from '../../../src/core/ledger.ts'
import { Metrics } from '../../../src/metrics.ts'
import { openStore, type Store } from '../../../src/store/store.ts'
import { createTeacher, type TeacherParts } from '../../../src/tutor/model/create-teacher.ts'
import type { Patience } from '../../../src/tutor/model/model-server.ts'
import type { Asked, Teacher } from '../../../src/tutor/teacher.ts'
import { createTutor } from '../../../src/tutor/tutor.ts'
import { FakeModel } from '../../fakes/model/fake.ts'
import { sqliteDatabase } from '../../setup/databases.ts'
import { bees, bread, Lessons, sailing } from '../lessons.ts'

export const DAY = '2026-11-24'
const NOON = Date.parse(`${DAY}T12:00:00Z`)
const PLENTY: Budgets = { learner: 10_000_000, tenant: 100_000_000 }

/** A model tutor with a real store and a model server on loopback. */
export class Desk {
  readonly model: FakeModel
  readonly store: Store
  readonly lessons = new Lessons(bees, bread, sailing)
  readonly metrics = new Metrics(() => 3)
  readonly logged: { level: string; fields: object; message: string }[] = []
  learner = ''
  readonly #drop: () => Promise<void>
  #chance = 0
  #waited = 0

  static async open(store?: Store): Promise<Desk> {
    const database = store ? undefined : await sqliteDatabase()
    const opened = store ?? (await openStore(database?.url ?? ''))
    const desk = new Desk(await FakeModel.start(), opened, async () => {
      if (!database) return
      await opened.close()
      await database.drop()
    })
    desk.learner = await desk.enrol('ada')
    return desk
  }

  constructor(model: FakeModel, store: Store, drop: () => Promise<void>) {
    this.model = model
    this.store = store
    this.#drop = drop
  }

  enrol(user: string): Promise<string> {
    return this.store.accounts.findOrCreate({ platform: 'web', tenant: 'school', user }, { id: user, now: 1 })
  }

  /** @param given with an empty name, the server is asked for it */
  async teacher(
    given: { patience?: Partial<Patience>; budgets?: Budgets; name?: string } = {},
  ): Promise<Teacher> {
    return createTeacher(
      {
        baseUrl: this.model.baseUrl,
        budgets: given.budgets ?? PLENTY,
        ...(given.name !== '' && { name: given.name ?? 'small-model' }),
      },
      { ...this.parts(), patience: { question: 20_000, request: 600, ...given.patience } },
    )
  }

  parts(): TeacherParts {
    const log = (level: string) => (fields: object, message: string) => {
      this.logged.push({ level, fields, message })
    }
    return {
      tutor: createTutor(this.lessons),
      lessons: this.lessons,
      ledger: this.store.tutoring,
      measure: this.metrics,
      log: { debug: log('debug'), info: log('info'), warn: log('warn'), error: log('error') },
      now: () => new Date(NOON + this.#waited + performance.now()),
      today: () => DAY,
      random: () => {
        this.#chance = (Math.imul(this.#chance, 1_103_515_245) + 12_345) >>> 0
        return this.#chance / 2 ** 32
      },
    }
  }

  /** Lets time pass. */
  wait(ms: number): void {
    this.#waited += ms
  }

  /** A question about bees. */
  asked(asked: Partial<Asked> = {}): Asked {
    return {
      lesson: 'bees',
      question: 'How many eggs does the queen lay?',
      history: [],
      learner: this.learner,
      tenant: 'school',
      open: [],
      ...asked,
    }
  }

  /** How the newest questions ended. */
  async outcomes(): Promise<readonly string[]> {
    const rows = await this.store.db.selectFrom('model_calls').select('outcome').orderBy('asked_at').execute()
    return rows.map(({ outcome }) => outcome)
  }

  async forget(): Promise<void> {
    await this.store.db.deleteFrom('model_calls').execute()
    await this.store.db.deleteFrom('model_answers').execute()
    await this.store.db.deleteFrom('model_budgets').execute()
  }

  async close(): Promise<void> {
    await this.model.close()
    await this.#drop()
  }
}
