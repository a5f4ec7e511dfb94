import type { Incoming } from '../../../src/bot/bot.ts'
import type { Ctx } from '../../../src/bot/context.ts'
import { type Place, placeOf } from '../../../src/core/caller.ts'
import type { Reply, View } from '../../../src/core/view.ts'
import type { ThreadRow } from '../../../src/store/schema.ts'
import { said } from '../blocks.ts'
import { entryOf } from '../lesson.ts'
import { asksTutor, isForSomebody, type Order, orderOf } from './address.ts'
import { invitationView } from './invitation.ts'
import { limited } from './limits.ts'
import { QUESTION_MAX } from './odd-questions.ts'
import { wishOf } from './wishes.ts'

/** What to do with a message of a lesson's thread; `ask`: the tutor takes it as a question. */
export type Decision = 'ask' | 'stay-silent' | (() => Reply)

/**
 * The tutor takes part in a lesson's thread without being mentioned, and leaves people alone who talk to
 * each other: it takes what mentions it, what asks (see asksTutor), and what goes on from its last answer. The
 * first message of a fresh thread need not ask, when the lesson covers it: the card above invites it.
 */
export async function decideInThread(ctx: Ctx, thread: ThreadRow, message: Incoming): Promise<Decision> {
  const { addressed } = message
  const text = message.text.trim()
  const order = orderOf(text)
  if (order && (order === 'quiet') !== isQuiet(thread)) return () => follow(ctx, thread, order)
  if (addressed) return text === '' ? () => invitationView(ctx, entryOf(ctx, thread.lesson)) : 'ask'
  if (isQuiet(thread) || text === '' || isForSomebody(text)) return 'stay-silent'
  const isOurs = asksTutor(text) || (await continues(ctx, thread, text)) || (await begins(ctx, thread, text))
  return isOurs && !(await wasToldToWait(ctx)) ? 'ask' : 'stay-silent'
}

const isQuiet = ({ quiet_since }: ThreadRow): boolean => quiet_since !== null

async function follow({ store, say, now }: Ctx, thread: ThreadRow, order: Order): Promise<View> {
  await store.conversations.beQuiet(thread, order === 'quiet' ? now().getTime() : null)
  return { body: [said(say.text(`tutor.${order}`))] }
}

/** After so long a message does not go on from the tutor's last answer any more. */
const CONTINUES_MS = 30 * 60 * 1000

/** Whether it answers the tutor's own question, or wants more of its answer: "simpler", "an example". */
async function continues(ctx: Ctx, { lesson }: ThreadRow, text: string): Promise<boolean> {
  const since = ctx.now().getTime() - CONTINUES_MS
  const here = placeOf(ctx.caller)
  const [last] = await ctx.store.asking.turns(await ctx.learner(), lesson, here, { since, most: 1 })
  const wish = wishOf(text)
  return last !== undefined && (last.follow_up !== null || (wish !== undefined && wish !== 'greeting'))
}

async function begins({ caller, store, tutor }: Ctx, { lesson }: ThreadRow, text: string): Promise<boolean> {
  const here: Place = placeOf(caller)
  if (text.length > QUESTION_MAX || !(await store.asking.isFresh(here))) return false
  return tutor.ask(lesson, text).band === 'answered'
}

/** Whether this person was told already that they ask too much: once is enough before everybody. */
async function wasToldToWait(ctx: Ctx): Promise<boolean> {
  const { caller, store, now } = ctx
  const { platform, tenant } = caller
  const learner = await ctx.learner()
  const asked_at = now().getTime()
  // Behind every stored question of this moment.
  const over = await limited(ctx, { id: '~', asked_at, learner, platform, tenant })
  return (
    over !== undefined &&
    !(await store.conversations.take(platform, `wait/${learner}/${over.until}`, asked_at))
  )
}
