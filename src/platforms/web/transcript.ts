import type { Kysely } from 'kysely'
import type { View } from '../../core/view.ts'
import type { PlaygroundMessageRow } from '../../store/playground-tables.ts'
import type { Tables } from '../../store/schema.ts'
import { keepAttachments, readAttachment } from './attachments.ts'
import { Clock } from './clock.ts'
import { roomsOf } from './rooms.ts'
import { type Attachment, detach } from './stored-view.ts'

/** A message with what is shown around it. */
export type Message = PlaygroundMessageRow & {
  /** Null when Homeroom wrote it. */
  readonly author_name: string | null
  readonly used_by_name: string | null
  /** Replies that everybody sees. */
  readonly replies: number
  readonly last_reply_at: number | null
}

export type NewMessage = Pick<PlaygroundMessageRow, 'id' | 'channel' | 'author'> &
  Partial<Pick<PlaygroundMessageRow, 'thread' | 'thread_name' | 'private_to' | 'used' | 'used_by' | 'once'>> &
  ({ readonly view: View } | { readonly text: string })

/** A stretch of a channel or thread. */
export type Stretch = {
  readonly channel: string
  /** Undefined: the channel itself, without its threads. */
  readonly thread?: string | undefined
  /** Only messages at a smaller position. */
  readonly before?: number | undefined
}

/** How far catching up reaches back behind the last revision seen: another process may commit late. */
const OVERLAP = 10_000_000

/** What was said in the playground. */
export class Transcript {
  readonly #db: Kysely<Tables>
  readonly #clock: Clock
  readonly #now: () => Date
  #begun = false

  constructor(db: Kysely<Tables>, now: () => Date) {
    this.#db = db
    this.#now = now
    this.#clock = new Clock(now)
  }

  /** Writes a message. With a `once` that is known, nothing is written and `fresh` is false. */
  async add(message: NewMessage): Promise<{ message: Message; fresh: boolean }> {
    await this.#begin()
    const tick = this.#clock.tick()
    const { attachments, ...stored } = content(message)
    const fresh = await this.#together(attachments, async (db) => {
      const result = await db
        .insertInto('playground_messages')
        .values({
          id: message.id,
          channel: message.channel,
          thread: message.thread ?? null,
          thread_name: message.thread_name ?? null,
          author: message.author,
          private_to: message.private_to ?? null,
          ...stored,
          used: message.used ?? null,
          used_by: message.used_by ?? null,
          once: message.once ?? null,
          position: tick,
          revision: tick,
          created_at: this.#now().getTime(),
        })
        .onConflict((c) => c.column('once').doNothing())
        .executeTakeFirst()
      const written = Number(result.numInsertedOrUpdatedRows ?? 0) > 0
      if (written && attachments.length > 0) await keepAttachments(db, message.id, attachments)
      return written
    })
    if (fresh && message.thread != null) await this.#touch(message.thread)
    const written = await this.#select()
      .where((e) => (fresh ? e('m.id', '=', message.id) : e('m.once', '=', message.once ?? '')))
      .executeTakeFirstOrThrow()
    return { message: written, fresh }
  }

  /** Shows another view in place of a message's. Undefined when there is no such message. */
  async replace(id: string, view: View): Promise<Message | undefined> {
    await this.#begin()
    const { attachments, ...stored } = content({ view })
    await this.#together(attachments, async (db) => {
      const result = await db
        .updateTable('playground_messages')
        .set({ ...stored, revision: this.#clock.tick() })
        .where('id', '=', id)
        .executeTakeFirst()
      if (result.numUpdatedRows > 0n) await keepAttachments(db, id, attachments)
    })
    return this.read(id)
  }

  /** The bytes of a picture or file that the message shows. */
  async attachment(message: string, hash: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
    return readAttachment(this.#db, message, hash)
  }

  /** The message, if this person sees it. */
  async find(id: string, person: string): Promise<Message | undefined> {
    return this.#visibleTo(person).where('m.id', '=', id).executeTakeFirst()
  }

  /** The message, whoever sees it: who is shown it is asked of each reader. */
  async read(id: string): Promise<Message | undefined> {
    return this.#select().where('m.id', '=', id).executeTakeFirst()
  }

  /** The newest messages of a stretch that this person sees, oldest first, and whether there are older ones. */
  async page(
    { channel, thread, before }: Stretch,
    person: string,
    limit: number,
  ): Promise<{ messages: readonly Message[]; earlier: boolean }> {
    let query = this.#visibleTo(person)
      .where('m.channel', '=', channel)
      .where('m.thread', thread === undefined ? 'is' : '=', thread ?? null)
    if (before !== undefined) query = query.where('m.position', '<', before)
    const rows = await query
      .orderBy('m.position', 'desc')
      .limit(limit + 1)
      .execute()
    return { messages: rows.slice(0, limit).reverse(), earlier: rows.length > limit }
  }

  /**
   * What this person would have been told after `revision`, in order, some of it perhaps again;
   * incomplete when it is more than `limit`.
   */
  async since(
    revision: number,
    person: string,
    limit: number,
  ): Promise<{ messages: readonly Message[]; complete: boolean }> {
    const rows = await this.#visibleTo(person)
      .where('m.revision', '>', revision - OVERLAP)
      .orderBy('m.revision', 'desc')
      .limit(limit)
      .execute()
    const oldest = rows.at(-1)?.revision ?? 0
    return { messages: rows.reverse(), complete: rows.length < limit || oldest <= revision }
  }

  /** The position of the newest message that others wrote in each of this person's rooms. */
  async newest(person: string): Promise<ReadonlyMap<string, number>> {
    const rows = await this.#db
      .selectFrom('playground_messages')
      .select((e) => ['channel', e.fn.max('position').as('position')])
      .where('channel', 'in', roomsOf(person))
      .where('author', '!=', person)
      .where((e) => e.or([e('private_to', 'is', null), e('private_to', '=', person)]))
      .groupBy('channel')
      .execute()
    return new Map(rows.map(({ channel, position }) => [channel, Number(position)]))
  }

  /** The revision of the last change. */
  async revision(): Promise<number> {
    const row = await this.#db
      .selectFrom('playground_messages')
      .select((e) => e.fn.max('revision').as('last'))
      .executeTakeFirst()
    return Number(row?.last ?? 0)
  }

  /** A new reply changes what is shown under the thread's head. */
  async #touch(head: string): Promise<void> {
    await this.#db
      .updateTable('playground_messages')
      .set({ revision: this.#clock.tick() })
      .where('id', '=', head)
      .execute()
  }

  /** A message never stands without the pictures and files that it shows. */
  async #together<T>(
    attachments: readonly Attachment[],
    write: (db: Kysely<Tables>) => Promise<T>,
  ): Promise<T> {
    return attachments.length === 0 ? write(this.#db) : this.#db.transaction().execute(write)
  }

  async #begin(): Promise<void> {
    if (this.#begun) return
    this.#clock.passed(await this.revision())
    this.#begun = true
  }

  #visibleTo(person: string) {
    return this.#select()
      .where('m.channel', 'in', roomsOf(person))
      .where((e) => e.or([e('m.private_to', 'is', null), e('m.private_to', '=', person)]))
  }

  #select() {
    return this.#db
      .selectFrom('playground_messages as m')
      .leftJoin('playground_people as author', 'author.id', 'm.author')
      .leftJoin('playground_people as user', 'user.id', 'm.used_by')
      .selectAll('m')
      .select((e) => [
        'author.name as author_name',
        'user.name as used_by_name',
        e.fn
          .coalesce(
            e
              .selectFrom('playground_messages as r')
              .whereRef('r.thread', '=', 'm.id')
              .where('r.private_to', 'is', null)
              .select((r) => r.fn.countAll<number>().as('count')),
            e.lit(0),
          )
          .as('replies'),
        e
          .selectFrom('playground_messages as r')
          .whereRef('r.thread', '=', 'm.id')
          .where('r.private_to', 'is', null)
          .select((r) => r.fn.max('r.created_at').as('last'))
          .as('last_reply_at'),
      ])
  }
}

function content(
  message: { readonly view: View } | { readonly text: string },
): Pick<PlaygroundMessageRow, 'kind' | 'content'> & { readonly attachments: readonly Attachment[] } {
  if (!('view' in message)) return { kind: 'text', content: message.text, attachments: [] }
  const { view, attachments } = detach(message.view)
  return { kind: 'view', content: JSON.stringify(view), attachments }
}
