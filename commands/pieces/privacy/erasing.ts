import type { Ctx } from '../../../src/bot/context.ts'
import type { Options } from '../../../src/bot/define.ts'
import { SettingError, UserError } from '../../../src/core/errors.ts'
import { newId } from '../../../src/core/id.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import type { ErasedCounts, Receipt } from '../../../src/store/erasures.ts'
import { DATA_KINDS } from '../../../src/store/personal-data.ts'
import { askToErase, eraseMe } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'
import { accountsOf } from './privacy-view.ts'

export const eraseFields = {
  word: {
    label: 'privacy.erase.field',
    description: 'privacy.erase.field.hint',
    required: true,
    max: 20,
  },
} as const satisfies Options

/** @param said how many accounts the caller was told of @throws UserError with nothing erased */
export async function erase(ctx: Ctx, told: number, word: string): Promise<View> {
  const { store, say } = ctx
  const { count } = await accountsOf(ctx)
  if (count !== told) {
    throw new UserError(
      'privacy.erase.changed',
      {},
      buttons({
        label: say.line('privacy.button.erase'),
        press: press(askToErase, {}),
      }),
    )
  }
  if (word.toLocaleUpperCase(say.locale) !== say.line('privacy.erase.word')) {
    throw new UserError(
      'privacy.erase.typed',
      {},
      buttons({
        label: say.line('privacy.erase.go'),
        press: press(eraseMe, { accounts: count }),
        look: 'danger',
      }),
    )
  }
  const learners = await store.people.learnersOf(await ctx.learner())
  const receipt = await erased(ctx, learners)
  store.preferences.forget()
  ctx.soon()
  return receiptView(ctx, receipt)
}

async function erased(ctx: Ctx, learners: readonly string[]): Promise<Receipt> {
  try {
    return await ctx.store.erasures.erase(learners, { id: newId(ctx.random), at: ctx.now().getTime() })
  } catch (error) {
    if (!(error instanceof SettingError)) throw error
    ctx.log.error({ err: error }, 'nobody can be erased')
    throw new UserError('privacy.erase.failed')
  }
}

const ROWS = [...DATA_KINDS, 'posts', 'anonymous'] as const satisfies readonly (keyof ErasedCounts)[]

function receiptView({ say }: Ctx, { id, at, counts }: Receipt): View {
  const shown = ROWS.filter((kind) => counts[kind] > 0)
  return {
    tone: 'good',
    title: say.line('privacy.receipt.title'),
    body: [
      said(say.text('privacy.receipt', { id, at: new Date(at) })),
      {
        kind: 'fields',
        rows: shown.map((kind) => [
          say.line(`privacy.receipt.${kind}`),
          say.line('privacy.receipt.rows', { count: counts[kind] }),
        ]),
      },
      said(say.text('privacy.receipt.end')),
    ],
  }
}
