import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import { askToErase, eraseMe, exportMe, showSettings } from '../../presses.ts'
import { buttons, quietly, said } from '../blocks.ts'
import { accountName } from '../linking/accounts.ts'

/** As many accounts as a person has surely not; the rest is counted. */
const LISTED = 12

/** What is kept, where and for how long. */
export async function privacyView(ctx: Ctx): Promise<View> {
  const { say } = ctx
  const linked = await accountsOf(ctx)
  return {
    title: say.line('privacy.title'),
    body: [
      said(say.text('privacy.lead')),
      said(say.text('privacy.kept.reading')),
      said(say.text('privacy.kept.answers')),
      said(say.text('privacy.kept.tutor')),
      said(say.text('privacy.kept.account')),
      ...(ctx.caller.platform === 'web' ? [said(say.text('privacy.kept.playground'))] : []),
      quietly(say.text('privacy.others')),
      ...(linked.count > 1 ? [said(say.text('privacy.linked', linked))] : []),
      ...buttons(
        { label: say.line('privacy.button.export'), press: press(exportMe, {}), look: 'primary' },
        { label: say.line('privacy.button.settings'), press: press(showSettings, {}) },
        { label: say.line('privacy.button.erase'), press: press(askToErase, {}), look: 'danger' },
      ),
    ],
  }
}

/** What an erasure does, and to which accounts, before the form that starts it. */
export async function eraseView(ctx: Ctx): Promise<View> {
  const { say } = ctx
  const linked = await accountsOf(ctx)
  return {
    title: say.line('privacy.erase.title'),
    body: [
      said(say.text('privacy.erase.what')),
      said(say.text('privacy.erase.accounts', linked)),
      said(say.text('privacy.erase.stays')),
      quietly(say.text('privacy.erase.elsewhere')),
      ...buttons(
        { label: say.line('privacy.erase.export'), press: press(exportMe, {}), look: 'primary' },
        {
          label: say.line('privacy.erase.go'),
          press: press(eraseMe, { accounts: linked.count }),
          look: 'danger',
        },
      ),
    ],
  }
}

/** The accounts of a person, each named as `/unlink` names it. */
export async function accountsOf(ctx: Ctx): Promise<{ readonly count: number; readonly accounts: string }> {
  const { say, store } = ctx
  const members = await store.links.members(await ctx.learner())
  const names = members.slice(0, LISTED).map((member) => accountName(say, member))
  const accounts = new Intl.ListFormat(say.locale).format(names)
  return { count: members.length, accounts: members.length > LISTED ? `${accounts} …` : accounts }
}
