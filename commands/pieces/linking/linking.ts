import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import { derivedId, newId } from '../../../src/core/id.ts'
import { paragraph } from '../../../src/core/markdown.ts'
import { press } from '../../../src/core/press.ts'
import type { View } from '../../../src/core/view.ts'
import { readCode } from '../../../src/store/link-codes.ts'
import { noticeId } from '../../../src/store/links.ts'
import type { LinkCodeRow } from '../../../src/store/schema.ts'
import { enterCode, joinAccounts, refuseToJoin, showAccounts, showProgress } from '../../presses.ts'
import { buttons, nodes, quietly, said } from '../blocks.ts'
import { rememberNaming } from '../name.ts'
import { reviewButton } from '../rounds/review-offer.ts'
import { accountName, news, platformName } from './accounts.ts'

/** A new code for this account. */
export async function codeView(ctx: Ctx): Promise<View> {
  const { say, store } = ctx
  const learner = await ctx.learner()
  const { platform, tenant, name } = ctx.caller
  const fresh = { id: newId(ctx.random), now: ctx.now().getTime() }
  const code = await store.links.codes.make({ learner, platform, tenant, name }, fresh)
  if (code === undefined) throw new UserError('link.codes.too-many')
  const isJoined = (await store.people.learnersOf(learner)).length > 1
  const typed = `/link ${code.slice(0, 4)}-${code.slice(4)}`
  return {
    title: say.line('link.title'),
    body: [
      said(say.text('link.code')),
      nodes(paragraph({ type: 'inlineCode', value: typed })),
      quietly(say.text('link.code.means')),
      ...buttons(
        { label: say.line('link.button.enter'), press: press(enterCode, {}) },
        isJoined && { label: say.line('link.button.accounts'), press: press(showAccounts, {}) },
      ),
    ],
  }
}

/** Says what joining means, and asks once. @throws UserError where the code leads nowhere */
export async function enteredView(ctx: Ctx, typed: string): Promise<View> {
  const { platform, tenant } = ctx.caller
  const learner = await ctx.learner()
  const code = readCode(typed)
  if (code === undefined) throw new UserError('link.unknown')
  const fresh = { id: newId(ctx.random), now: ctx.now().getTime() }
  const entered = await ctx.store.links.codes.enter(code, { learner, platform, tenant }, fresh)
  if (entered.kind !== 'found') throw new UserError(`link.${entered.kind}`)
  return questionView(ctx, entered.code)
}

/** Of the other account no more than its platform: who typed the code may not be who made it. */
async function questionView(ctx: Ctx, code: LinkCodeRow): Promise<View> {
  const { say } = ctx
  return {
    title: say.line('link.confirm.title'),
    body: [
      said(say.text('link.confirm', { platform: platformName(say, code.platform) })),
      said(say.text('link.confirm.brings', await sums(ctx))),
      said(say.text('link.confirm.warning')),
      quietly(say.text('link.confirm.undo')),
      ...buttons(
        {
          label: say.line('link.button.join'),
          press: press(joinAccounts, { code: code.id }),
          look: 'primary',
        },
        { label: say.line('link.button.refuse'), press: press(refuseToJoin, { code: code.id }) },
      ),
    ],
  }
}

/** Makes both accounts one learner. @throws UserError when it is too late, or the code was somebody else's */
export async function joined(ctx: Ctx, code: string): Promise<View> {
  const { say, caller, store } = ctx
  const now = ctx.now().getTime()
  const by = { learner: await ctx.learner(), platform: caller.platform, name: caller.name }
  const id = newId(ctx.random)
  const used = await store.links.useCode(code, by, now, news(ctx, id, 'link.news.joined'))
  if (!used) throw new UserError('link.late')
  store.preferences.forget()
  await tellAtOnce(ctx, used.learner, id)
  return {
    title: say.line('link.title'),
    tone: 'good',
    body: [
      said(say.text('link.joined', await sums(ctx))),
      ...buttons(
        { label: say.line('link.button.progress'), press: press(showProgress, {}), look: 'primary' },
        await reviewButton(ctx),
        { label: say.line('link.button.accounts'), press: press(showAccounts, {}) },
      ),
    ],
  }
}

/** By direct message; where that fails the same is said with their next command there. */
async function tellAtOnce(ctx: Ctx, maker: string, id: string): Promise<void> {
  const { store, say, caller } = ctx
  const accounts = await store.people.accountsOf(maker)
  const account = accounts.find(({ learner }) => learner === maker)
  if (!account) return
  const view = { body: [said(say.text('link.news.joined', { account: accountName(say, caller) }))] }
  const posted = await ctx.tellAlone(account, view, `link-${derivedId(id, maker)}`)
  if (posted) {
    await rememberNaming(ctx, posted, { kind: 'alone' })
    await store.mending.told(maker, [noticeId(id)], ctx.now().getTime())
  }
}

/** Makes the code void. */
export async function refused(ctx: Ctx, code: string): Promise<View> {
  await ctx.store.links.codes.use(code, await ctx.learner(), ctx.now().getTime())
  return { body: [said(ctx.say.text('link.refused'))] }
}

/** What this learner has done, over all accounts that are joined so far. */
async function sums(ctx: Ctx): Promise<{ lessons: number; answers: number }> {
  const learner = await ctx.learner()
  const [opened, members] = await Promise.all([
    ctx.store.readings.opened(learner),
    ctx.store.links.members(learner),
  ])
  return { lessons: opened.size, answers: members.reduce((sum, { answers }) => sum + answers, 0) }
}
