import { createHash } from 'node:crypto'
import { type Kysely, sql, type Transaction } from 'kysely'
import type { Tables, TeamLessonRow, TeamVersionRow } from './schema.ts'
import { holdShelf, isOf, keyOf, reviseShelf, type Team } from './team-shelves.ts'

/** How many lessons a team may have, and how many versions of each stay. */
export const TEAM_LIMITS = { lessons: 50, versions: 20 } as const

/** A draft that nobody published goes when another file comes. */
const DRAFT_KEPT_MS = 7 * 24 * 60 * 60 * 1000

export type Upload = {
  /** The id in the file. */
  readonly lesson: string
  readonly title: string
  readonly source: string
  readonly author: string
}

/** A lesson in the list: its title is that of the version that readers see, or of the draft. */
export type ListedLesson = Pick<TeamLessonRow, 'lesson' | 'version' | 'withdrawn'> & {
  readonly title: string
}

/** A version without its text. */
export type ListedVersion = Omit<TeamVersionRow, 'source' | 'platform' | 'tenant'>

/** The lessons that a server or workspace wrote for itself. */
export class TeamLessons {
  readonly #db: Kysely<Tables>
  #changes = 0

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Grows whenever this process changed what readers see. */
  get changes(): number {
    return this.#changes
  }

  /** What readers see now. */
  async published({ platform, tenant }: Team): Promise<readonly TeamVersionRow[]> {
    return this.#db
      .selectFrom('team_versions')
      .innerJoin('team_lessons', (join) =>
        join
          .onRef('team_lessons.platform', '=', 'team_versions.platform')
          .onRef('team_lessons.tenant', '=', 'team_versions.tenant')
          .onRef('team_lessons.lesson', '=', 'team_versions.lesson')
          .onRef('team_lessons.version', '=', 'team_versions.version'),
      )
      .selectAll('team_versions')
      .where('team_versions.platform', '=', platform)
      .where('team_versions.tenant', '=', tenant)
      .where('team_lessons.withdrawn', '=', 0)
      .orderBy('team_versions.lesson')
      .execute()
  }

  /** By title. */
  async list(team: Team): Promise<readonly ListedLesson[]> {
    const lessons = await this.#db.selectFrom('team_lessons').selectAll().where(isOf(team)).execute()
    const versions = await this.#db
      .selectFrom('team_versions')
      .select(['lesson', 'version', 'title'])
      .where(isOf(team))
      .execute()
    return lessons
      .flatMap(({ lesson, version, withdrawn }) => {
        const own = versions.filter((one) => one.lesson === lesson)
        const shown = own.find((one) => one.version === version) ?? own[0]
        return shown ? [{ lesson, version, withdrawn, title: shown.title }] : []
      })
      .sort((one, other) => (one.title < other.title ? -1 : 1))
  }

  async find(team: Team, lesson: string): Promise<TeamLessonRow | undefined> {
    return this.#db
      .selectFrom('team_lessons')
      .selectAll()
      .where(isOf(team))
      .where('lesson', '=', lesson)
      .executeTakeFirst()
  }

  /** Newest first. */
  async versions(team: Team, lesson: string): Promise<readonly ListedVersion[]> {
    const columns = ['lesson', 'version', 'hash', 'title', 'author', 'made_at', 'published_at'] as const
    return this.#db
      .selectFrom('team_versions')
      .select([...columns])
      .where(isOf(team))
      .where('lesson', '=', lesson)
      .orderBy('version', 'desc')
      .execute()
  }

  async version(team: Team, lesson: string, version: number): Promise<TeamVersionRow | undefined> {
    return this.#db
      .selectFrom('team_versions')
      .selectAll()
      .where(isOf(team))
      .where('lesson', '=', lesson)
      .where('version', '=', version)
      .executeTakeFirst()
  }

  /**
   * Keeps a file as a draft, in the place of an earlier draft of the lesson.
   * @returns its version, the known one where the same file came before; undefined when the team has as many
   * lessons as it may
   */
  async draft(
    team: Team,
    { lesson, title, source, author }: Upload,
    now: number,
  ): Promise<number | undefined> {
    const hash = createHash('sha256').update(source).digest('hex')
    return this.#db.transaction().execute(async (db) => {
      await holdShelf(db, team, now)
      await this.#forgetDrafts(db, team, lesson, now)
      const known = await db
        .selectFrom('team_versions')
        .select(['version', 'hash'])
        .where(isOf(team))
        .where('lesson', '=', lesson)
        .orderBy('version', 'desc')
        .execute()
      const same = known.find((one) => one.hash === hash)
      if (same) return same.version
      const others = await db
        .selectFrom('team_versions')
        .select('lesson')
        .distinct()
        .where(isOf(team))
        .execute()
      const isNew = !others.some((one) => one.lesson === lesson)
      if (isNew && others.length >= TEAM_LIMITS.lessons) return undefined
      const { latest: version } = await db
        .insertInto('team_lessons')
        .values({ ...keyOf(team), lesson, version: null, withdrawn: 0, latest: 1, changed_at: now })
        .onConflict((c) =>
          c
            .columns(['platform', 'tenant', 'lesson'])
            .doUpdateSet({ latest: sql<number>`team_lessons.latest + 1` }),
        )
        .returning('latest')
        .executeTakeFirstOrThrow()
      await db
        .insertInto('team_versions')
        .values({
          ...keyOf(team),
          lesson,
          version,
          hash,
          title,
          source,
          author,
          made_at: now,
          published_at: null,
        })
        .execute()
      return version
    })
  }

  /** Shows readers a version, also of a lesson that was withdrawn. @returns false when there is no such version */
  async publish(team: Team, lesson: string, version: number, now: number): Promise<boolean> {
    const done = await this.#db.transaction().execute(async (db) => {
      await holdShelf(db, team, now)
      const { numUpdatedRows } = await db
        .updateTable('team_versions')
        .set({ published_at: sql<number>`coalesce(published_at, ${now})` })
        .where(isOf(team))
        .where('lesson', '=', lesson)
        .where('version', '=', version)
        .executeTakeFirst()
      if (Number(numUpdatedRows) === 0) return false
      await db
        .updateTable('team_lessons')
        .set({ version, withdrawn: 0, changed_at: now })
        .where(isOf(team))
        .where('lesson', '=', lesson)
        .execute()
      await this.#forgetOldest(db, team, lesson, version)
      await reviseShelf(db, team)
      return true
    })
    if (done) this.#changes += 1
    return done
  }

  /** Hides a published lesson, or shows it again. @returns false when that changes nothing */
  async withdraw(team: Team, lesson: string, isWithdrawn: boolean, now: number): Promise<boolean> {
    const done = await this.#db.transaction().execute(async (db) => {
      await holdShelf(db, team, now)
      const { numUpdatedRows } = await db
        .updateTable('team_lessons')
        .set({ withdrawn: isWithdrawn ? 1 : 0, changed_at: now })
        .where(isOf(team))
        .where('lesson', '=', lesson)
        .where('version', 'is not', null)
        .where('withdrawn', '=', isWithdrawn ? 0 : 1)
        .executeTakeFirst()
      if (Number(numUpdatedRows) === 0) return false
      await reviseShelf(db, team)
      return true
    })
    if (done) this.#changes += 1
    return done
  }

  async #forgetDrafts(db: Transaction<Tables>, team: Team, lesson: string, now: number): Promise<void> {
    const old = now - DRAFT_KEPT_MS
    await db
      .deleteFrom('team_versions')
      .where(isOf(team))
      .where('published_at', 'is', null)
      .where((eb) => eb.or([eb('lesson', '=', lesson), eb('made_at', '<', old)]))
      .execute()
  }

  async #forgetOldest(db: Transaction<Tables>, team: Team, lesson: string, shown: number): Promise<void> {
    const rows = await db
      .selectFrom('team_versions')
      .select('version')
      .where(isOf(team))
      .where('lesson', '=', lesson)
      .where('version', '!=', shown)
      .orderBy('version', 'desc')
      .execute()
    const old = rows.slice(TEAM_LIMITS.versions - 1).map(({ version }) => version)
    if (old.length === 0) return
    await db
      .deleteFrom('team_versions')
      .where(isOf(team))
      .where('lesson', '=', lesson)
      .where('version', 'in', old)
      .execute()
  }
}
