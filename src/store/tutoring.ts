import type { Kysely } from 'kysely'
import type { Budgets, Ledger, ModelCall, Payer } from '../core/ledger.ts'
import { People } from './people.ts'
import type { Tables } from './schema.ts'

/** What the model tutor cost on one day in one tenant, for one outcome. */
export type Cost = {
  readonly day: string
  readonly tenant: string
  readonly outcome: string
  readonly calls: number
  readonly tokensIn: number
  readonly tokensCached: number
  readonly tokensOut: number
  readonly retries: number
  /** Of all calls together. */
  readonly ms: number
}

/** Answers of the model tutor that were checked, what its calls cost, and what is spent of the budgets. */
export class Tutoring implements Ledger {
  readonly #db: Kysely<Tables>

  constructor(db: Kysely<Tables>) {
    this.#db = db
  }

  async reserve(payer: Payer, tokens: number, budgets: Budgets): Promise<boolean> {
    const { day } = payer
    const person = await this.#personOf(payer)
    if (!(await this.#setAside(day, person, tokens, budgets.learner))) return false
    if (await this.#setAside(day, tenantOf(payer), tokens, budgets.tenant)) return true
    await this.#book(day, person, -tokens)
    return false
  }

  async settle(payer: Payer, reserved: number, used: number): Promise<void> {
    if (used === reserved) return
    await this.#book(payer.day, await this.#personOf(payer), used - reserved)
    await this.#book(payer.day, tenantOf(payer), used - reserved)
  }

  async recall(key: string): Promise<string | undefined> {
    const row = await this.#db
      .selectFrom('model_answers')
      .select('answer')
      .where('key', '=', key)
      .executeTakeFirst()
    return row?.answer
  }

  async keep(key: string, answer: string, at: number): Promise<void> {
    await this.#db
      .insertInto('model_answers')
      .values({ key, answer, made_at: at })
      .onConflict((c) => c.column('key').doUpdateSet({ answer, made_at: at }))
      .execute()
  }

  async record({ tokensIn, tokensCached, tokensOut, askedAt, ...call }: ModelCall): Promise<void> {
    await this.#db
      .insertInto('model_calls')
      .values({
        ...call,
        tokens_in: tokensIn,
        tokens_cached: tokensCached,
        tokens_out: tokensOut,
        asked_at: askedAt,
      })
      .execute()
  }

  /** From a day on, `2026-03-29`: the newest day first, then by tenant and outcome. */
  async costs(since: string): Promise<readonly Cost[]> {
    return this.#db
      .selectFrom('model_calls')
      .where('day', '>=', since)
      .groupBy(['day', 'tenant', 'outcome'])
      .select(({ fn }) => [
        'day',
        'tenant',
        'outcome',
        fn.countAll<number>().as('calls'),
        fn.sum<number>('tokens_in').as('tokensIn'),
        fn.sum<number>('tokens_cached').as('tokensCached'),
        fn.sum<number>('tokens_out').as('tokensOut'),
        fn.sum<number>('retries').as('retries'),
        fn.sum<number>('ms').as('ms'),
      ])
      .orderBy('day', 'desc')
      .orderBy('tenant')
      .orderBy('outcome')
      .execute()
  }

  /** Forgets answers kept before a moment (epoch milliseconds), and budgets of days before a day. */
  async forget(before: { readonly moment: number; readonly day: string }): Promise<void> {
    await this.#db.deleteFrom('model_answers').where('made_at', '<', before.moment).execute()
    await this.#db.deleteFrom('model_budgets').where('day', '<', before.day).execute()
  }

  /** Accounts that were joined share one budget. */
  async #personOf({ learner }: Payer): Promise<string> {
    return `learner:${await new People(this.#db).personOf(learner)}`
  }

  /** One statement, so that calls at the same time cannot both take what is left. */
  async #setAside(day: string, payer: string, tokens: number, budget: number): Promise<boolean> {
    if (tokens > budget) return false
    const result = await this.#db
      .insertInto('model_budgets')
      .values({ day, payer, tokens })
      .onConflict((c) =>
        c
          .columns(['day', 'payer'])
          .doUpdateSet((eb) => ({ tokens: eb('model_budgets.tokens', '+', tokens) }))
          .where('model_budgets.tokens', '<=', budget - tokens),
      )
      .executeTakeFirst()
    return Number(result.numInsertedOrUpdatedRows ?? 0) > 0
  }

  async #book(day: string, payer: string, tokens: number): Promise<void> {
    await this.#db
      .updateTable('model_budgets')
      .set((eb) => ({ tokens: eb('tokens', '+', tokens) }))
      .where('day', '=', day)
      .where('payer', '=', payer)
      .execute()
  }
}

const tenantOf = ({ tenant }: Payer): string => `tenant:${tenant}`
