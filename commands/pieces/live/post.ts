import type { PhrasingContent, Root, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import type { Ctx } from '../../../src/bot/context.ts'
import { paragraph, text } from '../../../src/core/markdown.ts'
import { press } from '../../../src/core/press.ts'
import type { Say } from '../../../src/core/say.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import { LIVE, type LiveEnd } from '../../../src/learn/live.ts'
import { type Asked, rightLetter } from '../../../src/learn/round.ts'
import { measure } from '../../../src/lesson/measure.ts'
import type { LivePlayerRow } from '../../../src/store/schema.ts'
import { answerLive, joinLive, placeInLive } from '../../presses.ts'
import { buttons, nodes, quietly, said, shorten } from '../blocks.ts'
import { titleOf } from '../lesson.ts'
import { askedBlocks, questionLine } from '../question-view.ts'
import { namesOf, shownName } from './names.ts'
import { inHand, type Scene, type Scores } from './scene.ts'

type Lessons = Pick<Ctx['lessons'], 'entry'>

/** So coarse that the message need not change every second. */
const STEP_SECONDS = 5
const TOP = 5
const OPTION_SHOWN = 240

/** The message before the first question. */
export function lobbyPost(
  say: Say,
  lessons: Lessons,
  scene: Scene,
  players: readonly LivePlayerRow[],
  now: number,
): View {
  const { live } = scene
  const seconds = secondsLeft(live.until, now, LIVE.lobbyMs)
  return {
    ...heading(say, lessons, scene),
    body: [
      said(seconds > 0 ? say.text('live.lobby.soon', { seconds }) : say.text('live.lobby.now')),
      quietly(say.text('live.lobby.how')),
      said(say.text('live.lobby.joined', { count: players.length, names: namesOf(say, players) })),
      ...buttons({
        label: say.line('live.button.join'),
        press: press(joinLive, { round: live.round }),
        look: 'primary',
      }),
    ],
  }
}

/** The question in hand, and how many have answered: never what. */
export function askingPost(
  say: Say,
  lessons: Lessons,
  scene: Scene,
  tally: { readonly players: number; readonly answered: number },
  now: number,
): View {
  const { live } = scene
  const asked = inHand(scene)
  const seconds = secondsLeft(live.until, now, LIVE.questionMs)
  const key = seconds > 0 ? 'live.asking.left' : 'live.asking.up'
  return {
    ...questionHeading(say, lessons, scene, asked),
    body: [
      ...askedBlocks(asked, (choice) =>
        press(answerLive, { round: live.round, question: asked.index, choice }),
      ),
      quietly(say.text(key, { players: tally.players, answered: tally.answered, seconds })),
    ],
  }
}

/** What was right, and who leads. */
export function standingPost(say: Say, lessons: Lessons, scene: Scene, scores: Scores): View {
  const { live } = scene
  const asked = inHand(scene)
  const counted = scores.counts[asked.index] ?? { answered: 0, right: 0 }
  const isLast = live.number + 1 === scene.asked.length
  const body = (prompt: readonly RootContent[], why: readonly RootContent[]): Block[] => [
    nodes(...prompt),
    said(say.text('live.right', solutionOf(asked))),
    ...(why.length > 0 ? [nodes(...why)] : []),
    quietly(say.text('live.right.count', counted)),
    { kind: 'divider' },
    ...standingBlocks(say, scores),
    ...(live.phase === 'standing'
      ? [quietly(say.text(isLast ? 'live.standing.last' : 'live.standing.next'))]
      : []),
    ...buttons({
      label: say.line('live.button.place'),
      press: press(placeInLive, { round: live.round }),
    }),
  ]
  const { prompt, explanation } = asked.question
  const line = [paragraph(text(questionLine(asked.question)))]
  const ways = [body(prompt, explanation), body(line, explanation), body(line, [])]
  const fitting = ways.find((blocks) => sizeOf(blocks) <= VIEW.text) ?? body(line, [])
  return { ...questionHeading(say, lessons, scene, asked), body: fitting }
}

/** The lobby's message from the first question on: who comes later may still join. */
export function begunPost(say: Say, lessons: Lessons, scene: Scene): View {
  return {
    ...heading(say, lessons, scene),
    body: [
      said(say.text('live.begun')),
      ...buttons({
        label: say.line('live.button.join'),
        press: press(joinLive, { round: scene.live.round }),
      }),
    ],
  }
}

/** What the lobby's message says when all is over. */
export function overPost(say: Say, lessons: Lessons, scene: Scene): View {
  const why = (scene.live.ended ?? 'finished') as LiveEnd
  return { ...heading(say, lessons, scene), body: [said(say.text(`live.over.${why}`))] }
}

export function topicOf(say: Say, lessons: Lessons, { live, asked }: Scene): string {
  const topic = live.lesson === null ? undefined : lessons.entry(live.lesson)?.title
  const line =
    topic === undefined
      ? say.line('live.title.mixed', { count: asked.length })
      : say.line('live.title', { count: asked.length, topic })
  return shorten(line, VIEW.title)
}

/** The right option's letter and words. */
export function solutionOf(asked: Asked, max = OPTION_SHOWN): { letter: string; option: string } {
  const right = asked.options.find(({ option }) => option.right)
  const words = plain({ type: 'root', children: [...(right?.option.text ?? [])] })
  return { letter: rightLetter(asked), option: shorten(words.replaceAll(/\s+/g, ' '), max) }
}

/** Lines of one paragraph, so that every platform sets them close. */
export function lines(...said: readonly Root[]): Block[] {
  const inline = said.map(({ children }) =>
    children.flatMap((node) => (node.type === 'paragraph' ? node.children : [])),
  )
  const joined = inline.flatMap((line, index): PhrasingContent[] =>
    index === 0 ? line : [{ type: 'break' }, ...line],
  )
  return joined.length === 0 ? [] : [nodes(paragraph(...joined))]
}

export function sizeOf(blocks: readonly Block[]): number {
  return blocks.reduce((sum, block) => sum + (block.kind === 'text' ? measure([block.markdown]) : 0), 0)
}

function standingBlocks(say: Say, { players, standing }: Scores): Block[] {
  const byLearner = new Map(players.map((player) => [player.learner, player]))
  const top = standing.slice(0, TOP)
  const more = standing.length - top.length
  return [
    said(say.text('live.standing')),
    ...lines(
      ...top.map(({ learner, place, points }) =>
        say.text('live.standing.line', { place, points, name: shownName(say, byLearner.get(learner)) }),
      ),
      ...(more > 0 ? [say.text('live.standing.more', { count: more })] : []),
    ),
  ]
}

function heading(say: Say, lessons: Lessons, scene: Scene): Pick<View, 'context' | 'title'> {
  return { context: say.line('live.context'), title: topicOf(say, lessons, scene) }
}

function questionHeading(
  say: Say,
  lessons: Lessons,
  { asked: all, frozen }: Scene,
  asked: Asked,
): Pick<View, 'context' | 'title'> {
  const lesson = frozen[asked.index]?.lesson ?? ''
  return {
    context: say.line('live.context.question', { number: asked.index + 1, size: all.length }),
    title: titleOf(lessons, lesson),
  }
}

function secondsLeft(until: number, now: number, most: number): number {
  const left = Math.min(Math.max(0, until - now), most) / 1_000
  return Math.ceil(left / STEP_SECONDS) * STEP_SECONDS
}
