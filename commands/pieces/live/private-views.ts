import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import { type Button, VIEW, type View } from '../../../src/core/view.ts'
import { type Asked, letterOf } from '../../../src/learn/round.ts'
import { frozenKey, type RoundAnswer } from '../../../src/store/rounds.ts'
import type { LivePlayerRow } from '../../../src/store/schema.ts'
import { nameInLive, placeInLive } from '../../presses.ts'
import { buttons, quietly, said } from '../blocks.ts'
import { openButton } from '../lesson.ts'
import { answeredBlocks, questionLine } from '../question-view.ts'
import { shownName } from './names.ts'
import { sizeOf, solutionOf } from './post.ts'
import type { Scene, Scores } from './scene.ts'

const LESSONS_SHOWN = 3
const LENGTHS = [200, 80, 40]

/** A player; bound by settings of their own that no post may name them. */
export type Player = LivePlayerRow & { readonly isBound: boolean }

/** What joining means: in particular that one's name is shown. */
export function joinedView(ctx: Ctx, { live }: Scene, player: Player, isNew: boolean): View {
  const { say } = ctx
  const key = isNew ? joinedKey(player) : (`live.joined.again.${howNamed(player)}` as const)
  const phase = live.phase === 'asking' ? 'live.joined.asking' : 'live.joined.lobby'
  return {
    body: [
      said(say.text(key, { name: shownName(say, player) })),
      ...(live.phase === 'lobby' || live.phase === 'asking' ? [quietly(say.text(phase))] : []),
      ...buttons(nameButton(ctx, player)),
    ],
  }
}

/** @param joining who plays from this answer on */
export function lockedView(
  ctx: Ctx,
  { live }: Scene,
  asked: Asked,
  choice: number,
  joining: Player | undefined,
): View {
  const { say } = ctx
  return {
    body: [
      said(say.text('live.locked', { letter: letterOf(asked, choice) })),
      ...(joining ? [quietly(say.text(joinedKey(joining), { name: shownName(say, joining) }))] : []),
      ...buttons(placeButton(ctx, live.round), joining && nameButton(ctx, joining)),
    ],
  }
}

/** A second press changes nothing. */
export function againView(ctx: Ctx, { live }: Scene, asked: Asked, given: RoundAnswer): View {
  return {
    body: [
      said(ctx.say.text('live.locked.before', { letter: letterOf(asked, given.choice) })),
      ...buttons(placeButton(ctx, live.round)),
    ],
  }
}

/** A press after the end of its question: what was right is known to everybody by then. */
export function timeUpView(
  ctx: Ctx,
  { live }: Scene,
  asked: Asked,
  given: RoundAnswer | undefined,
  lesson: string,
): View {
  const { say, lessons } = ctx
  const entry = lessons.entry(lesson)
  return {
    body: [
      ...(given
        ? answeredBlocks(ctx, asked, given)
        : [said(say.text('live.time-up')), said(say.text('live.right', solutionOf(asked)))]),
      ...buttons(
        placeButton(ctx, live.round),
        given?.correct !== true && entry && openButton(entry, entry.title),
      ),
    ],
  }
}

export function placeView(ctx: Ctx, { live }: Scene, scores: Scores, learner: string): View {
  const isOver = live.phase === 'ending' || live.phase === 'done'
  return {
    body: [
      said(placeLine(ctx, scores, learner, isOver)),
      ...(isOver ? [] : buttons(placeButton(ctx, live.round))),
    ],
  }
}

/** The place, and every question that was missed, with its lesson. */
export function resultView(
  ctx: Ctx,
  { asked, frozen }: Scene,
  scores: Scores,
  learner: string,
  answers: ReadonlyMap<string, RoundAnswer>,
): View {
  const { say, lessons } = ctx
  const missed = asked.filter(({ index }) => {
    const given = answers.get(frozenKey(frozen[index]!))
    return index < scores.ended && given !== undefined && !given.correct && !given.isVoid
  })
  const entries = [...new Set(missed.map(({ index }) => frozen[index]!.lesson))]
    .flatMap((id) => lessons.entry(id) ?? [])
    .slice(0, LESSONS_SHOWN)
  const listed = LENGTHS.map((length) =>
    missed.map((one) =>
      said(
        say.text('live.result.line', { question: questionLine(one.question), ...solutionOf(one, length) }),
      ),
    ),
  )
  const fitting = listed.find((blocks) => sizeOf(blocks) <= VIEW.text - 300) ?? listed.at(-1) ?? []
  const isPlayer = scores.standing.some((one) => one.learner === learner)
  return {
    body: [
      said(placeLine(ctx, scores, learner, true)),
      ...(missed.length > 0 ? [quietly(say.text('live.result.missed')), ...fitting] : []),
      ...(missed.length === 0 && isPlayer && answers.size > 0 ? [quietly(say.text('live.result.all'))] : []),
      ...buttons(...entries.map((entry) => openButton(entry, entry.title))),
    ],
  }
}

function placeLine({ say }: Ctx, { standing, ended }: Scores, learner: string, isOver: boolean) {
  const mine = standing.find((one) => one.learner === learner)
  if (!mine) return say.text(isOver ? 'live.place.outside.over' : 'live.place.outside')
  if (ended === 0) return say.text('live.place.none')
  const { place, points, right } = mine
  return say.text('live.place', { place, points, right, asked: ended, players: standing.length })
}

function placeButton({ say }: Ctx, round: string): Button {
  return { label: say.line('live.button.place'), press: press(placeInLive, { round }) }
}

function nameButton({ say }: Ctx, { round, unnamed, isBound }: Player): Button | undefined {
  if (isBound) return undefined
  return {
    label: say.line(unnamed === 1 ? 'live.button.named' : 'live.button.unnamed'),
    press: press(nameInLive, { round, named: unnamed }),
  }
}

const howNamed = ({ unnamed }: Player) => (unnamed === 1 ? 'unnamed' : 'named')
const joinedKey = (player: Player) =>
  player.isBound ? 'live.joined.settings' : (`live.joined.${howNamed(player)}` as const)
