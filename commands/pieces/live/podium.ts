import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import type { Say } from '../../../src/core/say.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import type { Standing } from '../../../src/learn/live.ts'
import type { Asked } from '../../../src/learn/round.ts'
import type { LivePlayerRow } from '../../../src/store/schema.ts'
import { resultOfLive } from '../../presses.ts'
import { buttons, quietly, said, shorten } from '../blocks.ts'
import { openButton } from '../lesson.ts'
import { questionLine } from '../question-view.ts'
import { NAME_SHOWN, shownName } from './names.ts'
import { lines, sizeOf, solutionOf, topicOf } from './post.ts'
import type { Scene, Scores } from './scene.ts'

/** Places that stand out; who shares one stands there too. */
const PODIUM = 3
/** Of names and how many of them, less where all would not fit one message. */
const WAYS = [
  [NAME_SHOWN, 100],
  [20, 100],
  [14, 60],
  [10, 40],
] as const

/** The message that stays: who won, everybody's points, and what to look at again. */
export function podiumPost(say: Say, lessons: Ctx['lessons'], scene: Scene, scores: Scores): View {
  const ways = WAYS.map(([name, most]) => body(say, lessons, scene, scores, name, most))
  return {
    context: shorten(say.line('live.context.result', { topic: topicOf(say, lessons, scene) }), VIEW.context),
    title: say.line('live.podium'),
    body: ways.find((blocks) => sizeOf(blocks) <= VIEW.text) ?? ways.at(-1)!,
  }
}

function body(
  say: Say,
  lessons: Ctx['lessons'],
  scene: Scene,
  scores: Scores,
  name: number,
  most: number,
): Block[] {
  const { players, standing } = scores
  const byLearner = new Map(players.map((player) => [player.learner, player]))
  const first = standing.filter(({ place, points }) => place <= PODIUM && points > 0).slice(0, most)
  const rest = standing.slice(first.length, most)
  const more = standing.length - first.length - rest.length
  const missed = mostMissed(scene, scores)
  const lesson = missed && lessons.entry(scene.frozen[missed.index]?.lesson ?? '')
  return [
    ...lines(...first.map((one) => say.text('live.podium.line', lineOf(say, byLearner, one, name)))),
    ...lines(
      ...rest.map((one) => say.text('live.podium.rest', lineOf(say, byLearner, one, name))),
      ...(more > 0 ? [say.text('live.standing.more', { count: more })] : []),
    ),
    ...early(say, scene, scores),
    ...(missed ? missedBlocks(say, missed) : []),
    ...buttons(
      { label: say.line('live.button.result'), press: press(resultOfLive, { round: scene.live.round }) },
      lesson && openButton(lesson, lesson.title),
    ),
  ]
}

function lineOf(
  say: Say,
  byLearner: ReadonlyMap<string, LivePlayerRow>,
  { learner, place, points, right }: Standing,
  max: number,
) {
  return { place, points, right, name: shownName(say, byLearner.get(learner), max) }
}

function early(say: Say, { live }: Scene, { ended }: Scores): Block[] {
  switch (live.ended) {
    case 'stopped':
    case 'quiet':
    case 'lost':
      return [quietly(say.text(`live.podium.${live.ended}`, { count: ended }))]
    default:
      return []
  }
}

/** The question that the largest share of those who answered it missed. */
function mostMissed({ asked }: Scene, { counts }: Scores): Asked | undefined {
  return asked
    .map((question) => ({ question, ...(counts[question.index] ?? { answered: 0, right: 0 }) }))
    .filter(({ answered, right }) => answered > right)
    .toSorted((a, b) => a.right / a.answered - b.right / b.answered || b.answered - a.answered)[0]?.question
}

function missedBlocks(say: Say, missed: Asked): Block[] {
  const words = { question: questionLine(missed.question), ...solutionOf(missed) }
  return [{ kind: 'divider' }, said(say.text('live.podium.missed', words))]
}
