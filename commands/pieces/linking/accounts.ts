import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import { newId } from '../../../src/core/id.ts'
import { press } from '../../../src/core/press.ts'
import type { Say } from '../../../src/core/say.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import type { Member, Tell } from '../../../src/store/links.ts'
import { showAccounts, unlinkAccount } from '../../presses.ts'
import { buttons, pagedChoice, said, shorten } from '../blocks.ts'

/** Of a name that a person chose on their platform. */
const NAME_SHOWN = 40
type PlatformKey = `link.platform.${'discord' | 'slack' | 'web'}`

/** The accounts that are one learner, and which to take out. @param page from 0 */
export async function accountsView(ctx: Ctx, page = 0, note: readonly Block[] = []): Promise<View> {
  const { say } = ctx
  const own = await ctx.learner()
  const members = await ctx.store.links.members(own)
  const isAlone = members.length < 2
  return {
    title: say.line('link.accounts.title'),
    body: [
      ...note,
      said(isAlone ? say.text('link.accounts.alone') : say.text('link.accounts', { count: members.length })),
      ...(isAlone
        ? []
        : pagedChoice(members, page, {
            placeholder: say.line('link.accounts.choose'),
            option: (member) => ({
              label: shorten(accountName(say, member), VIEW.choiceLabel),
              description: sumLine(say, member, member.learner === own),
              press: press(unlinkAccount, { learner: member.learner }),
            }),
            more: (to, left) => ({
              label: say.line(left > 0 ? 'link.accounts.more' : 'link.accounts.first', { left }),
              press: press(showAccounts, { page: to }),
            }),
          })),
    ],
  }
}

/** Asks first; then takes the account out, with what was begun there. */
export async function takeOut(ctx: Ctx, learner: string, isSure: boolean): Promise<View> {
  const { say, store } = ctx
  const own = await ctx.learner()
  const members = await store.links.members(own)
  const member = members.find((one) => one.learner === learner)
  if (!member || members.length < 2) throw new UserError('link.out.gone')
  const account = accountName(say, member)
  if (isSure) {
    const tell = news(ctx, newId(ctx.random), 'link.news.out')
    if (!(await store.links.part(learner, own, ctx.now().getTime(), tell))) {
      throw new UserError('link.out.gone')
    }
    store.preferences.forget()
    return accountsView(ctx, 0, [said(say.text('link.out.done', { account }))])
  }
  return {
    body: [
      said(say.text('link.out.sure', { account })),
      ...buttons(
        {
          label: say.line('link.button.out'),
          press: press(unlinkAccount, { learner, sure: 1 }),
          look: 'danger',
        },
        { label: say.line('link.button.keep'), press: press(showAccounts, {}) },
      ),
    ],
  }
}

/** What the other accounts are told, once each. @param id of this link or its end */
export function news({ say }: Ctx, id: string, message: 'link.news.joined' | 'link.news.out'): Tell {
  return (about) => ({
    id,
    message,
    given: JSON.stringify({ account: accountName(say, about) }),
  })
}

export function platformName(say: Say, platform: string): string {
  return say.line(`link.platform.${platform}` as PlatformKey)
}

/** "Ada on Discord" */
export function accountName(say: Say, { platform, name }: Pick<Member, 'platform' | 'name'>): string {
  const values = { platform: platformName(say, platform) }
  return name === undefined
    ? say.line('link.account.nameless', values)
    : say.line('link.account', { ...values, name: shorten(name, NAME_SHOWN) })
}

function sumLine(say: Say, { lessons, answers }: Member, isHere: boolean): string {
  return say.line(isHere ? 'link.account.here' : 'link.account.there', { lessons, answers })
}
