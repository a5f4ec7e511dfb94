import type { Ctx } from '../../../src/bot/context.ts'
import { PlatformRefusal, UserError } from '../../../src/core/errors.ts'
import { newId } from '../../../src/core/id.ts'
import { press } from '../../../src/core/press.ts'
import { speak } from '../../../src/core/say.ts'
import type { View } from '../../../src/core/view.ts'
import { asking, LIVE } from '../../../src/learn/live.ts'
import { type Picked, pickForTeam } from '../../../src/learn/pick.ts'
import { shelfOf } from '../../../src/learn/scope.ts'
import type { Entry } from '../../../src/lesson/types.ts'
import { placeKey } from '../../../src/store/live.ts'
import type { LiveRow, RoundRow } from '../../../src/store/schema.ts'
import { joinLive, startLive, stopLive } from '../../presses.ts'
import { buttons, said } from '../blocks.ts'
import { frozen } from '../rounds/freezing.ts'
import { lobbyPost } from './post.ts'
import { sceneOf } from './scene.ts'

/** Who took part in a round here since then is of the team, at most so many of them. */
const TEAM_MS = 60 * 24 * 60 * 60 * 1000
const TEAM = 200
/** As long as posting the lobby may take before another process looks after it. */
const POSTING_MS = 60_000

/** Posts a lobby in the caller's channel. @throws UserError where there can be none */
export async function beginLive(ctx: Ctx, lesson: Entry | undefined, size: number): Promise<View> {
  const { caller, store, say } = ctx
  if (caller.direct) throw new UserError('live.direct')
  const running = await store.live.runningIn(caller)
  if (running) return runningView(ctx, running)
  const picked = lesson ? pickFrom(ctx, lesson, size) : await pickForChannel(ctx, size)
  const { questions, quizzes } = frozen(ctx.lessons, picked)
  if (quizzes.length === 0) {
    throw lesson
      ? new UserError('live.no-questions', { title: lesson.title })
      : new UserError('live.no-questions.any')
  }
  const now = ctx.now().getTime()
  const count = (JSON.parse(questions) as unknown[]).length
  const round: RoundRow = {
    id: newId(ctx.random),
    kind: 'live',
    drill: null,
    learner: await ctx.learner(),
    platform: caller.platform,
    tenant: caller.tenant,
    channel: caller.channel,
    local_date: ctx.today(),
    zone: ctx.houseZone,
    questions,
    seed: Math.floor(ctx.random() * 2 ** 31),
    state: 'open',
    claimed_by: null,
    claimed_until: null,
    opens_at: now,
    closes_at: now + LIVE.lobbyMs + count * (LIVE.questionMs + LIVE.standingMs),
    message: null,
    thread: null,
    url: null,
    posted_at: null,
    closed_at: null,
  }
  await store.rounds.keep(quizzes)
  const live: LiveRow = {
    round: round.id,
    place: placeKey(caller),
    host: caller.user,
    locale: caller.locale,
    lesson: lesson?.id ?? null,
    phase: 'lobby',
    number: 0,
    until: now + LIVE.lobbyMs,
    ended: null,
    refusal: null,
    claimed_by: `posting ${round.id}`,
    claimed_until: now + POSTING_MS,
  }
  if (!(await store.live.open(live, round))) {
    const other = await store.live.runningIn(caller)
    if (other) return runningView(ctx, other)
  }
  await postLobby(ctx, round.id)
  ctx.soon()
  return { body: [said(say.text('live.host.lobby')), ...hostButtons(ctx, round.id, 'lobby')] }
}

/** Has the first question asked at once, or shows the host where it is. */
export async function startNow(ctx: Ctx, id: string): Promise<View> {
  const live = await ownLive(ctx, id)
  const now = ctx.now().getTime()
  if (live.phase === 'lobby') {
    const { phase, number, until } = asking(0, now)
    await ctx.store.live.advance(id, { phase: 'lobby', number: 0 }, { phase, number, until }, now)
    ctx.soon()
  }
  const isOver = live.phase === 'ending' || live.phase === 'done'
  return {
    body: [
      said(ctx.say.text(isOver ? 'live.host.over' : 'live.host.started')),
      ...(isOver ? [] : hostButtons(ctx, id, 'asking')),
    ],
  }
}

export async function stop(ctx: Ctx, id: string): Promise<View> {
  const now = ctx.now().getTime()
  for (;;) {
    const live = await ownLive(ctx, id)
    if (live.phase === 'ending' || live.phase === 'done') {
      const key = live.ended === 'stopped' ? 'live.host.stopped' : 'live.host.over'
      return { body: [said(ctx.say.text(key))] }
    }
    const ending = { phase: 'ending', number: live.number, until: now, ended: 'stopped' }
    if (await ctx.store.live.advance(id, live, ending, now)) ctx.soon()
  }
}

async function postLobby(ctx: Ctx, id: string): Promise<void> {
  const scene = await sceneOf(ctx, id)
  if (!scene) throw new Error(`live quiz ${id} is not there`)
  await ctx.store.settled()
  try {
    const view = lobbyPost(speak(scene.live.locale), ctx.lessons, scene, [], ctx.now().getTime())
    const posted = await ctx.post(view, `live-${id}`)
    const now = ctx.now().getTime()
    await ctx.store.live.posted(id, posted, now, now + LIVE.lobbyMs)
  } catch (error) {
    if (!(error instanceof PlatformRefusal)) throw error
    // The host reads it here; nobody else has heard of this live quiz.
    const now = ctx.now().getTime()
    const ending = { phase: 'ending', number: 0, until: now, ended: 'refused', refusal: error.refusal }
    await ctx.store.live.advance(id, { phase: 'lobby', number: 0 }, ending, now)
    await ctx.store.live.done(id)
    throw new UserError(`live.refused.${error.refusal}`)
  }
}

/** A lesson's own questions, as many as there are up to the size, in no order that repeats. */
function pickFrom({ lessons, random }: Ctx, { id }: Entry, size: number): Picked[] {
  return lessons
    .questionIds(id)
    .map((question) => ({ question, chance: random() }))
    .toSorted((a, b) => a.chance - b.chance)
    .slice(0, size)
    .map(({ question }) => ({ lesson: id, question }))
}

async function pickForChannel(ctx: Ctx, size: number): Promise<Picked[]> {
  const { store, lessons, random, caller } = ctx
  const at = ctx.now().getTime()
  const learners = await store.livePlayers.regulars(caller, at - TEAM_MS, TEAM)
  const memories = await store.memories.ofMany(learners)
  return pickForTeam({ size, shelf: shelfOf(lessons, lessons.order()), memories, at, random })
}

/** @throws UserError for who neither started it nor manages the place */
async function ownLive(ctx: Ctx, id: string): Promise<LiveRow> {
  const [live, row] = await Promise.all([ctx.store.live.load(id), ctx.store.rounds.load(id)])
  if (!live || !row) throw new UserError('error.stale')
  const { platform, tenant, user } = ctx.caller
  if (row.platform !== platform || row.tenant !== tenant) throw new UserError('live.elsewhere')
  if (live.host !== user && !(await ctx.isAdmin())) throw new UserError('live.not-yours')
  return live
}

function runningView(ctx: Ctx, live: LiveRow): View {
  const { say, caller } = ctx
  const isHost = live.host === caller.user
  return {
    body: [
      said(say.text(isHost ? 'live.running.host' : 'live.running')),
      ...(isHost
        ? hostButtons(ctx, live.round, live.phase)
        : buttons(
            {
              label: say.line('live.button.join'),
              press: press(joinLive, { round: live.round }),
              look: 'primary',
            },
            caller.admin === true && {
              label: say.line('live.button.stop'),
              press: press(stopLive, { round: live.round }),
            },
          )),
    ],
  }
}

function hostButtons({ say }: Ctx, round: string, phase: string) {
  return buttons(
    phase === 'lobby' && {
      label: say.line('live.button.start'),
      press: press(startLive, { round }),
      look: 'primary',
    },
    { label: say.line('live.button.stop'), press: press(stopLive, { round }) },
  )
}
