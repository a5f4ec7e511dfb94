import { randomBytes } from 'node:crypto'
import { Kysely } from 'kysely'
import { Accounts } from './accounts.ts'
import { Activity } from './activity.ts'
import { Asking } from './asking.ts'
import { Attempts } from './attempts.ts'
import { Boards } from './boards.ts'
import { Claims } from './claims.ts'
import { Conversations } from './conversations.ts'
import { Drills } from './drills.ts'
import { DueDrills } from './due-drills.ts'
import { ErasureLog } from './erasure-log.ts'
import { Erasures } from './erasures.ts'
import { Handovers } from './handovers.ts'
import { Hints } from './hints.ts'
import { Links } from './links.ts'
import { Live } from './live.ts'
import { LivePlayers } from './live-players.ts'
import { Memories } from './memories.ts'
import { Mending } from './mending.ts'
import { migrate } from './migrations.ts'
import { NamedPosts } from './named-posts.ts'
import { Nudges } from './nudges.ts'
import { Outcomes } from './outcomes.ts'
import { People } from './people.ts'
import { openPostgres } from './postgres.ts'
import { PreferenceBook } from './preferences.ts'
import { runBy } from './prepared.ts'
import { Readings } from './readings.ts'
import { Reporting } from './reporting.ts'
import { Rounds } from './rounds.ts'
import type { Tables } from './schema.ts'
import { Settings } from './settings.ts'
import { SharedCards } from './shared-cards.ts'
import { type Engine, openSqlite } from './sqlite.ts'
import { Statistics } from './statistics.ts'
import { TeamLessons } from './team-lessons.ts'
import { TeamShelves } from './team-shelves.ts'
import { Tutoring } from './tutoring.ts'

/** All that Homeroom remembers, on one SQLite file or one Postgres. */
export interface Store {
  readonly engine: 'sqlite' | 'postgres'
  readonly accounts: Accounts
  readonly activity: Activity
  readonly preferences: PreferenceBook
  readonly cards: SharedCards
  readonly readings: Readings
  readonly attempts: Attempts
  readonly boards: Boards
  readonly reporting: Reporting
  readonly conversations: Conversations
  readonly asking: Asking
  readonly hints: Hints
  readonly handovers: Handovers
  readonly memories: Memories
  readonly mending: Mending
  readonly rounds: Rounds
  readonly outcomes: Outcomes
  readonly settings: Settings
  readonly statistics: Statistics
  readonly teamLessons: TeamLessons
  readonly teamShelves: TeamShelves
  readonly tutoring: Tutoring
  readonly drills: Drills
  readonly claims: Claims
  readonly dueDrills: DueDrills
  readonly nudges: Nudges
  readonly live: Live
  readonly livePlayers: LivePlayers
  readonly links: Links
  readonly people: People
  readonly namedPosts: NamedPosts
  readonly erasures: Erasures
  /** For an adapter with tables of its own: the playground's conversation. */
  readonly db: Kysely<Tables>
  /** Resolves when everything written before the call survives a power loss. Await it before acknowledging. */
  settled(): Promise<void>
  /** Rejects when the database does not answer. */
  ping(): Promise<void>
  close(): Promise<void>
}

export type StoreOptions = {
  /** Beside a running bot, as a command of the operator does. */
  readonly asGuest?: true
  /** Where erasures are listed beside the database; on SQLite the database's own name with `.erasures` else. */
  readonly erasuresFile?: string
}

/**
 * Opens the database and brings its tables up to date.
 * @param url `file:data/homeroom.db` or `postgres://...`
 * @throws SettingError when the file is in use or cannot be written.
 */
export async function openStore(url: string, { asGuest, erasuresFile }: StoreOptions = {}): Promise<Store> {
  const engine: Engine = url.startsWith('file:')
    ? openSqlite(url.slice('file:'.length), asGuest === true)
    : openPostgres(url)
  const kind = url.startsWith('file:') ? 'sqlite' : 'postgres'
  const db = new Kysely<Tables>({ dialect: engine.dialect })
  try {
    await migrate(db as unknown as Kysely<unknown>)
    await engine.settled()
  } catch (error) {
    await db.destroy()
    await engine.release()
    throw error
  }
  const run = engine.run ?? runBy(db)
  const listed = erasuresFile ?? (kind === 'sqlite' ? `${url.slice('file:'.length)}.erasures` : undefined)
  return {
    engine: kind,
    accounts: new Accounts(db, run),
    activity: new Activity(db, run),
    preferences: new PreferenceBook(db, run),
    cards: new SharedCards(db),
    readings: new Readings(db),
    attempts: new Attempts(db, run),
    boards: new Boards(db, run, kind),
    reporting: new Reporting(db),
    conversations: new Conversations(db),
    asking: new Asking(db),
    hints: new Hints(db),
    handovers: new Handovers(db),
    memories: new Memories(db),
    mending: new Mending(db),
    rounds: new Rounds(db, run),
    outcomes: new Outcomes(db),
    settings: new Settings(db),
    drills: new Drills(db),
    claims: new Claims(db),
    dueDrills: new DueDrills(db, kind),
    nudges: new Nudges(db, kind),
    live: new Live(db, run),
    livePlayers: new LivePlayers(db, run),
    links: new Links(db, kind),
    people: new People(db),
    namedPosts: new NamedPosts(db),
    erasures: new Erasures(db, {
      log: listed === undefined ? undefined : new ErasureLog(listed),
      newSecret: () => randomBytes(32).toString('hex'),
    }),
    statistics: new Statistics(db),
    teamLessons: new TeamLessons(db),
    teamShelves: new TeamShelves(db),
    tutoring: new Tutoring(db),
    db,
    settled: () => engine.settled(),
    ping: async () => {
      await db.selectFrom('settings').select('name').limit(1).execute()
    },
    close: async () => {
      await engine.settled().catch(() => undefined)
      await db.destroy()
      await engine.release()
    },
  }
}

const SQLITE_TROUBLE = /^SQLITE_(FULL|IOERR|BUSY|READONLY|CANTOPEN|CORRUPT|NOTADB)/
const DISK_TROUBLE = new Set(['ENOSPC', 'EIO', 'EROFS', 'EDQUOT'])
// Postgres classes 08 (connection), 53 (resources), 57P (shutdown), 58 (system), and sockets that break.
const POSTGRES_TROUBLE = /^(08...|53...|57P..|58...|ECONN\w+|ETIMEDOUT|EPIPE|ENOTFOUND)$/

/** Whether a failure means that nothing can be saved just now, rather than a fault of ours. */
export function isStorageTrouble(error: unknown): boolean {
  if (!(error instanceof Error)) return false
  const code = 'code' in error && typeof error.code === 'string' ? error.code : ''
  return (
    SQLITE_TROUBLE.test(code) ||
    DISK_TROUBLE.has(code) ||
    POSTGRES_TROUBLE.test(code) ||
    /Connection terminated|timeout exceeded when trying to connect/.test(error.message)
  )
}
