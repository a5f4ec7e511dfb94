import type { Kysely } from 'kysely'
import { insertNew } from './insert-new.ts'
import { ofPerson } from './person.ts'
import type { SharedCardRow, Tables } from './schema.ts'

type Card = Omit<SharedCardRow, 'shared_at' | 'message'>

/** Cards that people posted of what they did. */
export class SharedCards {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  /** Takes a card before it is posted. @returns false when the person shared it in this channel before */
  async take(card: Card, now: number): Promise<boolean> {
    const known = await this.#db
      .selectFrom('shared_cards')
      .select('learner')
      .where(ofPerson('shared_cards.learner', card.learner))
      .where('kind', '=', card.kind)
      .where('subject', '=', card.subject)
      .where('platform', '=', card.platform)
      .where('tenant', '=', card.tenant)
      .where('channel', '=', card.channel)
      .executeTakeFirst()
    if (known) return false
    return insertNew(this.#db.insertInto('shared_cards').values({ ...card, shared_at: now, message: null }))
  }

  /** Remembers the post. */
  async posted(card: Card, message: string): Promise<void> {
    await this.#same(this.#db.updateTable('shared_cards').set({ message }), card).execute()
  }

  /** It could not be posted: the next press may try again. */
  async giveBack(card: Card): Promise<void> {
    await this.#same(this.#db.deleteFrom('shared_cards'), card).execute()
  }

  #same<Q extends { where(column: keyof Card, operator: '=', value: string): Q }>(query: Q, card: Card): Q {
    return (['learner', 'kind', 'subject', 'platform', 'tenant', 'channel'] as const).reduce(
      (narrowed, column) => narrowed.where(column, '=', card[column]),
      query,
    )
  }
}
