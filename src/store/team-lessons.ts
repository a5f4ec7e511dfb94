import { createHash } from 'node:crypto'
import { type Kysely, type RawBuilder, type SqlBool, sql, type Transaction } from 'kysely'
import type { Tables, TeamLessonRow, TeamVersionRow } from './schema.ts'

/** A server or workspace. */
export type Team = { readonly platform: string; readonly tenant: string }

/** How many lessons a team may have, how many versions of each stay, and how many files it hands in an hour. */
export const TEAM_LIMITS = { lessons: 50, versions: 20, uploads: 60, windowMs: 60 * 60 * 1000 } as const

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

  /** Which teams have or had lessons, and the revision of each. */
  async revisions(): Promise<readonly (Team & { readonly revision: number })[]> {
    return this.#db
      .selectFrom('team_shelves')
      .select(['platform', 'tenant', 'revision'])
      .where('revision', '>', 0)
      .execute()
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

  /** Counts a file that is handed in, whatever is in it. @returns false when it is one too many in this hour */
  async count(team: Team, now: number): Promise<boolean> {
    await this.#shelf(this.#db, team, now)
    const since = now - TEAM_LIMITS.windowMs
    const { numUpdatedRows } = await this.#db
      .updateTable('team_shelves')
      .set({
        uploads: sql<number>`case when counted_from <= ${since} then 1 else uploads + 1 end`,
        counted_from: sql<number>`case when counted_from <= ${since} then ${now} else counted_from end`,
      })
      .where(isOf(team))
      .where((eb) => eb.or([eb('uploads', '<', TEAM_LIMITS.uploads), eb('counted_from', '<=', since)]))
      .executeTakeFirst()
    return Number(numUpdatedRows) > 0
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
      await this.#hold(db, team, now)
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
      await this.#hold(db, team, now)
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
      await this.#revise(db, team)
      return true
    })
    if (done) this.#changes += 1
    return done
  }

  /** Hides a published lesson, or shows it again. @returns false when that changes nothing */
  async withdraw(team: Team, lesson: string, isWithdrawn: boolean, now: number): Promise<boolean> {
    const done = await this.#db.transaction().execute(async (db) => {
      await this.#hold(db, team, now)
      const { numUpdatedRows } = await db
        .updateTable('team_lessons')
        .set({ withdrawn: isWithdrawn ? 1 : 0, changed_at: now })
        .where(isOf(team))
        .where('lesson', '=', lesson)
        .where('version', 'is not', null)
        .where('withdrawn', '=', isWithdrawn ? 0 : 1)
        .executeTakeFirst()
      if (Number(numUpdatedRows) === 0) return false
      await this.#revise(db, team)
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

  /** One change at a time a team: the row of its shelf is held until the transaction ends. */
  async #hold(db: Transaction<Tables>, team: Team, now: number): Promise<void> {
    await this.#shelf(db, team, now)
    await db.updateTable('team_shelves').set({ counted_from: sql`counted_from` }).where(isOf(team)).execute()
  }

  async #shelf(db: Kysely<Tables>, team: Team, now: number): Promise<void> {
    await db
      .insertInto('team_shelves')
      .values({ ...keyOf(team), revision: 0, uploads: 0, counted_from: now })
      .onConflict((c) => c.doNothing())
      .execute()
  }

  async #revise(db: Transaction<Tables>, team: Team): Promise<void> {
    await db
      .updateTable('team_shelves')
      .set({ revision: sql<number>`revision + 1` })
      .where(isOf(team))
      .execute()
  }
}

const keyOf = ({ platform, tenant }: Team): Team => ({ platform, tenant })

function isOf({ platform, tenant }: Team): RawBuilder<SqlBool> {
  return sql<SqlBool>`(platform = ${platform} and tenant = ${tenant})`
}
