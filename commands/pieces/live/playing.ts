import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import type { View } from '../../../src/core/view.ts'
import { frozenKey } from '../../../src/store/rounds.ts'
import type { LivePlayerRow } from '../../../src/store/schema.ts'
import { playersOf } from './names.ts'
import {
  againView,
  joinedView,
  lockedView,
  type Player,
  placeView,
  resultView,
  timeUpView,
} from './private-views.ts'
import { type Scene, sceneOf, scoresOf } from './scene.ts'

/** Takes part from now on. */
export async function join(ctx: Ctx, id: string): Promise<View> {
  const scene = await liveOf(ctx, id)
  if (isOver(scene)) throw new UserError('live.over')
  const { player, isNew } = await joined(ctx, scene)
  return joinedView(ctx, scene, player, isNew)
}

/**
 * Keeps a press, and says that it is kept: what is right waits until everybody's time is up. Who answers
 * takes part.
 */
export async function answerInLive(ctx: Ctx, id: string, question: number, choice: number): Promise<View> {
  // What counts is when the press arrived, not when the database was done with those before it.
  const at = ctx.now().getTime()
  const scene = await liveOf(ctx, id)
  const { live, row } = scene
  const asked = scene.asked[question]
  const chosen = asked?.options[choice]
  const source = scene.frozen[question]
  if (!asked || !chosen || !source) throw new UserError('error.stale')
  const learner = await ctx.learner()
  const isInHand = live.phase === 'asking' && live.number === question
  if (isInHand && at <= live.until) {
    const { player, isNew: isJoining } = await joined(ctx, scene)
    const isNew = await ctx.store.rounds.answer({
      round: id,
      learner,
      question: frozenKey(source),
      platform: row.platform,
      tenant: row.tenant,
      lesson: source.lesson,
      lesson_hash: source.hash,
      choice: chosen.original,
      correct: chosen.option.right ? 1 : 0,
      answered_at: at,
      local_date: ctx.today(),
      late: 0,
    })
    if (isNew) return lockedView(ctx, scene, asked, chosen.original, isJoining ? player : undefined)
  }
  const given = (await ctx.store.rounds.answersOf(id, learner)).get(frozenKey(source))
  if (isInHand && at <= live.until && given) return againView(ctx, scene, asked, given)
  const isAhead = live.phase === 'lobby' || (!isOver(scene) && question > live.number)
  if (isAhead) throw new UserError('live.not-begun')
  return timeUpView(ctx, scene, asked, given, source.lesson)
}

/** Where the caller is, by the questions that have ended. */
export async function myPlace(ctx: Ctx, id: string): Promise<View> {
  const scene = await liveOf(ctx, id)
  return placeView(ctx, scene, await scoresOf(ctx, scene), await personOf(ctx))
}

/** How the caller did, once it is over. */
export async function myResult(ctx: Ctx, id: string): Promise<View> {
  const scene = await liveOf(ctx, id)
  const learner = await personOf(ctx)
  const [scores, answers] = await Promise.all([scoresOf(ctx, scene), ctx.store.rounds.answersOf(id, learner)])
  return isOver(scene)
    ? resultView(ctx, scene, scores, learner, answers)
    : placeView(ctx, scene, scores, learner)
}

/** Shows the caller's name in the channel, or not. */
export async function chooseName(ctx: Ctx, id: string, isNamed: boolean): Promise<View> {
  const scene = await liveOf(ctx, id)
  if (isOver(scene)) throw new UserError('live.over')
  const { player } = await joined(ctx, scene)
  await ctx.store.livePlayers.rename(id, player.learner, ctx.caller.name, !isNamed)
  const { player: renamed } = await joined(ctx, scene)
  return joinedView(ctx, scene, renamed, true)
}

/** @throws UserError where there is none, or not here */
async function liveOf(ctx: Ctx, id: string): Promise<Scene> {
  const scene = await sceneOf(ctx, id)
  if (!scene) throw new UserError('error.stale')
  const { platform, tenant } = ctx.caller
  if (scene.row.platform !== platform || scene.row.tenant !== tenant) throw new UserError('live.elsewhere')
  return scene
}

const isOver = ({ live }: Scene): boolean => live.phase === 'ending' || live.phase === 'done'

/** Who chose not to be named on the boards of drills plays unnamed as well, until they say otherwise. */
async function joined(
  ctx: Ctx,
  { live, row }: Scene,
): Promise<{ readonly player: Player; readonly isNew: boolean }> {
  const { store, caller } = ctx
  const learner = await ctx.learner()
  const isBound = ctx.preferences.isHidden || ctx.preferences.isUnnamed
  const place = { platform: caller.platform, tenant: row.tenant }
  const isShy = isBound || (await store.drills.naming(learner, place)) === false
  const player: LivePlayerRow = {
    round: live.round,
    learner,
    name: caller.name,
    unnamed: isShy ? 1 : 0,
    joined_at: ctx.now().getTime(),
  }
  const isNew = await store.livePlayers.join(player)
  if (isNew) return { player: { ...player, isBound }, isNew }
  const [players, person] = await Promise.all([playersOf(ctx, live.round), personOf(ctx)])
  return { player: { ...(players.find((other) => other.learner === person) ?? player), isBound }, isNew }
}

/** Players are persons, whichever of their accounts they press with. */
const personOf = async (ctx: Ctx): Promise<string> => ctx.store.people.personOf(await ctx.learner())
