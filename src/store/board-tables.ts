import { type Kysely, PostgresAdapter, sql } from 'kysely'

/** Who has how many points where, derived from the answers, and what the boards need beside it. */
export type BoardTables = {
  board_sums: BoardSumRow
  board_changes: BoardChangeRow
  board_names: BoardNameRow
  board_resets: BoardResetRow
  departures: DepartureRow
}

/** A person's points in a server or workspace over a span; key (platform, tenant, span, person). Derived. */
export type BoardSumRow = {
  platform: string
  tenant: string
  /** A Span of learn/board.ts. */
  span: string
  /** As in `learners.person`. */
  person: string
  points: number
  /** How many answers could have been points. */
  answered: number
  /** When the last of them was given. */
  last_at: number
  /** 1 when their name may be shown there. */
  shown: number
}

/**
 * Whose sums are not what the rows say any more; key id. Triggers write it with every change of what the
 * sums are derived from, so no writer can forget to.
 */
export type BoardChangeRow = { id: number; learner: string }

/** How a learner is called in a server or workspace; key (learner, platform, tenant). */
export type BoardNameRow = {
  learner: string
  platform: string
  tenant: string
  /** As the platform showed it last. Text a person wrote. */
  name: string
  called_at: number
}

/** A board that begins anew; key (platform, tenant, reset_at). What was answered before counts no more on it. */
export type BoardResetRow = { platform: string; tenant: string; reset_at: number }

/** Whether an account was still in its server or workspace when that was asked; key (platform, tenant, user_id). */
export type DepartureRow = {
  platform: string
  tenant: string
  user_id: string
  learner: string
  checked_at: number
  /** When it was found gone; null: it was there. */
  gone_at: number | null
}

/** Which changes of which tables change somebody's sums; `when` says of which rows. */
const WATCHED = [
  { table: 'answers', on: ['insert', 'update', 'delete'] },
  { table: 'round_answers', on: ['insert', 'update', 'delete'] },
  { table: 'namings', on: ['insert', 'update', 'delete'] },
  { table: 'preferences', on: ['insert', 'update', 'delete'], when: "name in ('hidden', 'unnamed')" },
  { table: 'board_names', on: ['insert', 'delete'] },
  { table: 'departures', on: ['insert', 'update', 'delete'] },
  { table: 'accounts', on: ['insert', 'update', 'delete'] },
] as const

export async function createBoards(db: Kysely<unknown>): Promise<void> {
  const isPostgres = db.getExecutor().adapter instanceof PostgresAdapter
  await db.schema
    .createTable('board_sums')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('span', 'text', (c) => c.notNull())
    .addColumn('person', 'text', (c) => c.notNull())
    .addColumn('points', 'integer', (c) => c.notNull())
    .addColumn('answered', 'integer', (c) => c.notNull())
    .addColumn('last_at', 'bigint', (c) => c.notNull())
    .addColumn('shown', 'integer', (c) => c.notNull())
    .addPrimaryKeyConstraint('board_sums_key', ['platform', 'tenant', 'span', 'person'])
    .execute()
  await db.schema
    .createIndex('board_sums_rank')
    .on('board_sums')
    .columns(['platform', 'tenant', 'span', 'shown', 'points'])
    .execute()
  await db.schema.createIndex('board_sums_person').on('board_sums').column('person').execute()
  await db.schema
    .createTable('board_changes')
    .addColumn('id', isPostgres ? 'bigserial' : 'integer', (c) => c.primaryKey())
    .addColumn('learner', 'text', (c) => c.notNull())
    .execute()
  await db.schema.createIndex('board_changes_learner').on('board_changes').column('learner').execute()
  await db.schema
    .createTable('board_names')
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('name', 'text', (c) => c.notNull())
    .addColumn('called_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('board_names_key', ['learner', 'platform', 'tenant'])
    .execute()
  await db.schema
    .createTable('board_resets')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('reset_at', 'bigint', (c) => c.notNull())
    .addPrimaryKeyConstraint('board_resets_key', ['platform', 'tenant', 'reset_at'])
    .execute()
  await db.schema
    .createTable('departures')
    .addColumn('platform', 'text', (c) => c.notNull())
    .addColumn('tenant', 'text', (c) => c.notNull())
    .addColumn('user_id', 'text', (c) => c.notNull())
    .addColumn('learner', 'text', (c) => c.notNull().references('learners.id'))
    .addColumn('checked_at', 'bigint', (c) => c.notNull())
    .addColumn('gone_at', 'bigint')
    .addPrimaryKeyConstraint('departures_key', ['platform', 'tenant', 'user_id'])
    .execute()
  await (isPostgres ? watchOnPostgres(db) : watchOnSqlite(db))
  await sql`insert into board_changes (learner) select id from learners`.execute(db)
}

/** An update may give a row to somebody else. */
const ROWS = { insert: ['new'], update: ['new', 'old'], delete: ['old'] } as const

async function watchOnSqlite(db: Kysely<unknown>): Promise<void> {
  const note = (row: 'old' | 'new', column: string) =>
    `insert into board_changes (learner) values (${row}.${column});`
  for (const { table, on, ...more } of WATCHED) {
    for (const event of on) {
      const rows = ROWS[event]
      const when = 'when' in more ? `when ${rows[0]}.${more.when}` : ''
      const body = rows.map((row) => note(row, 'learner')).join(' ')
      await sql
        .raw(
          `create trigger board_${table}_${event} after ${event} on ${table} for each row ${when} begin ${body} end`,
        )
        .execute(db)
    }
  }
  await sql
    .raw(
      `create trigger board_learners_update after update of person on learners for each row when old.person <> new.person begin ${note('old', 'person')} ${note('new', 'person')} ${note('new', 'id')} end`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger board_learners_delete after delete on learners for each row begin ${note('old', 'person')} ${note('old', 'id')} end`,
    )
    .execute(db)
}

async function watchOnPostgres(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(
      `create function board_changed() returns trigger language plpgsql as $$
      begin
        if tg_op <> 'INSERT' then insert into board_changes (learner) values (old.learner); end if;
        if tg_op <> 'DELETE' then insert into board_changes (learner) values (new.learner); end if;
        return null;
      end $$`,
    )
    .execute(db)
  await sql
    .raw(
      `create function board_person_changed() returns trigger language plpgsql as $$
      begin
        insert into board_changes (learner) values (old.person), (old.id);
        if tg_op = 'UPDATE' then insert into board_changes (learner) values (new.person); end if;
        return null;
      end $$`,
    )
    .execute(db)
  for (const { table, on, ...more } of WATCHED) {
    for (const event of on) {
      const when = 'when' in more ? `when (${ROWS[event][0]}.${more.when})` : ''
      await sql
        .raw(
          `create trigger board_${table}_${event} after ${event} on ${table} for each row ${when} execute function board_changed()`,
        )
        .execute(db)
    }
  }
  await sql
    .raw(
      `create trigger board_learners_update after update on learners for each row when (old.person <> new.person) execute function board_person_changed()`,
    )
    .execute(db)
  await sql
    .raw(
      `create trigger board_learners_delete after delete on learners for each row execute function board_person_changed()`,
    )
    .execute(db)
}
