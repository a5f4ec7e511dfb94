import type { Ctx } from '../../../src/bot/context.ts'
import type { Options } from '../../../src/bot/define.ts'
import type { Place } from '../../../src/core/caller.ts'
import { UserError } from '../../../src/core/errors.ts'
import { derivedId } from '../../../src/core/id.ts'
import type { MessageValues } from '../../../src/core/say.ts'
import type { View } from '../../../src/core/view.ts'
import type { HandoverRow, NoticeRow, QuestionAskedRow } from '../../../src/store/schema.ts'
import { said, shorten } from '../blocks.ts'
import { titleOf } from '../lesson.ts'
import { rememberNaming } from '../name.ts'
import { questionOf } from './opinions.ts'
import { personView } from './person-view.ts'

/** So many questions a person may hand over within the window. */
const MOST = { count: 5, windowMs: 60 * 60 * 1000 } as const
/** So many that waited are posted when somebody chooses a channel. */
const WAITING = 20
/** In a notice, as much of a question as recalls it; with the longest answer it fits one message. */
const RECALLED = 160

export const personFields = {
  answer: {
    label: 'tutor.person.field',
    description: 'tutor.person.field.hint',
    required: true,
    max: 1_000,
    long: true,
  },
} as const satisfies Options

/** Sends a question with its lesson to where people answer, once, whoever else wants it answered too. */
export async function handOver(ctx: Ctx, id: string): Promise<View> {
  const { store, say, caller } = ctx
  const now = ctx.now().getTime()
  const question = await questionOf(ctx, id)
  const learner = await ctx.learner()
  const { platform, tenant } = caller
  if ((await store.handovers.countSince(learner, now - MOST.windowMs)) >= MOST.count) {
    return { body: [said(say.text('tutor.person.enough', { count: MOST.count }))] }
  }
  const handover = {
    question: id,
    learner,
    platform,
    tenant,
    handed_at: now,
    posted_at: null,
    posted_platform: null,
    posted_channel: null,
  }
  if (!(await store.handovers.handOver(handover))) return { body: [said(say.text('tutor.person.again'))] }
  const place = (await store.handovers.place(platform, tenant)) ?? ctx.operator
  if (!place) return { body: [said(say.text('tutor.person.nowhere'))] }
  const sent = await post(ctx, question, place, caller.name)
  return sent
    ? { tone: 'good', body: [said(say.text('tutor.person.sent'))] }
    : { body: [said(say.text('tutor.person.unreachable'))] }
}

/** Posts what was handed over while there was no place for it. @returns how many */
export async function postWaiting(ctx: Ctx, place: Place): Promise<number> {
  const { store, say } = ctx
  const waiting = await store.handovers.waiting(place.platform, place.tenant, WAITING)
  let posted = 0
  for (const id of new Set(waiting.map(({ question }) => question))) {
    const question = await store.asking.question(id)
    if (question && (await post(ctx, question, place, say.line('tutor.person.somebody')))) posted++
  }
  return posted
}

async function post(ctx: Ctx, question: QuestionAskedRow, place: Place, name: string): Promise<boolean> {
  const { handovers } = ctx.store
  const wanted = await handovers.of(question.id)
  const earlier = wanted.find(({ posted_at }) => posted_at !== null)
  const at = earlier ? placeOfPost(earlier, place) : place
  const posted = earlier
    ? undefined
    : await ctx.postTo(place, personView(ctx, question, name), onceFor(question))
  if (posted) {
    const learners = [question.learner, ...wanted.map(({ learner }) => learner)]
    await rememberNaming(ctx, posted, { kind: 'alone' }, learners)
  }
  const isSent = earlier !== undefined || posted !== undefined
  if (isSent) await handovers.posted(question.id, at, ctx.now().getTime())
  return isSent
}

const onceFor = ({ id }: QuestionAskedRow): string => derivedId('handover', id)

type Post = { readonly posted_platform: string | null; readonly posted_channel: string | null }

const placeOfPost = ({ posted_platform, posted_channel }: Post, place: Place): Place => ({
  ...place,
  platform: (posted_platform ?? place.platform) as Place['platform'],
  channel: posted_channel ?? place.channel,
})

/** Keeps a person's answer for the lesson's author, and tells everybody who wanted it. */
export async function answerAsPerson(ctx: Ctx, id: string, answer: string): Promise<View> {
  const { store, say, caller, lessons } = ctx
  const question = await questionOf(ctx, id)
  const wanted = await store.handovers.of(id)
  const isHere = wanted.some(
    ({ posted_platform, posted_channel }) =>
      posted_platform === caller.platform && posted_channel === caller.channel,
  )
  const isOfTheirs = caller.platform === question.platform && caller.tenant === question.tenant
  if (!isHere && !(isOfTheirs && (await ctx.isAdmin()))) throw new UserError('tutor.person.not-here')
  const learner = await ctx.learner()
  const answered_at = ctx.now().getTime()
  const kept = { id: derivedId('answer', id, learner, answer), question: id, learner, answer, answered_at }
  const notices = wanted.map(
    (handover): NoticeRow => ({
      learner: handover.learner,
      id: kept.id,
      message: 'tutor.person.news',
      given: JSON.stringify({
        name: caller.name,
        title: titleOf(lessons, question.lesson),
        question: shorten(question.question, RECALLED),
        answer,
      }),
      made_at: answered_at,
      told_at: null,
    }),
  )
  const isNew = await store.handovers.answer({ ...kept, name: caller.name }, notices)
  if (!isNew) return { body: [said(say.text('tutor.person.repeated'))] }
  await Promise.all(
    wanted.map((handover, index) => bring(ctx, handover, notices[index]!, [learner, question.learner])),
  )
  return { tone: 'good', body: [said(say.text('tutor.person.thanks', { count: wanted.length }))] }
}

/** Into the asker's direct messages, at once; where these are closed, with their next command. @param quoted whose words it is */
async function bring(
  ctx: Ctx,
  { learner, platform, tenant }: HandoverRow,
  notice: NoticeRow,
  quoted: readonly string[],
): Promise<void> {
  const { store, say } = ctx
  const accounts = await store.people.accountsOf(learner)
  const account = accounts.find((one) => one.platform === platform && one.tenant === tenant)
  if (!account) return
  const view = { body: [said(say.text('tutor.person.news', JSON.parse(notice.given) as MessageValues))] }
  const posted = await ctx.tellAlone(account, view, derivedId('brought', notice.id, learner))
  if (posted) {
    await rememberNaming(ctx, posted, { kind: 'alone' }, quoted)
    await store.mending.told(learner, [notice.id], ctx.now().getTime())
  }
}
