import { answerQuestion, openLesson, resumeQuiz, startQuiz } from '../../commands/presses.ts'
import { parsePress, press } from '../core/press.ts'
import type { MessageKey, MessageValues } from '../core/say.ts'
import type { View } from '../core/view.ts'
import { Round } from '../learn/round.ts'
import { type Actor, SEED, type Stage } from './stage.ts'

/** One message of a lesson, as a learner is sent it. */
export type Scene = {
  /** `page-2`, `question-3-wrong`: stays the same while the lesson is edited. */
  readonly id: string
  readonly group: 'pages' | 'quiz'
  readonly name: readonly [key: MessageKey, values?: MessageValues]
  readonly view: View
}

/** Every message that a lesson makes: its pages, then its quiz answered right and wrong, then the scores. */
export async function scenesOf(stage: Stage, lesson: string): Promise<readonly Scene[]> {
  return [...(await pagesOf(stage, lesson)), ...(await quizOf(stage, lesson))]
}

async function pagesOf(stage: Stage, lesson: string): Promise<Scene[]> {
  const reader = stage.actor()
  const pages = stage.lessons.pages(lesson).length
  const scenes: Scene[] = []
  for (let page = 0; page < pages; page += 1) {
    scenes.push({
      id: `page-${page + 1}`,
      group: 'pages',
      name: ['preview.scene.page', { page: page + 1, pages }],
      view: await reader.press(press(openLesson, { lesson, page })),
    })
  }
  return scenes
}

async function quizOf(stage: Stage, lesson: string): Promise<Scene[]> {
  const quiz = stage.lessons.lesson(lesson)?.quiz ?? []
  if (quiz.length === 0) return []
  const { asked } = new Round(quiz, SEED, new Map())
  const knowing = await Pupil.begin(stage, lesson)
  const mistaken = await Pupil.begin(stage, lesson)
  const scenes: Scene[] = []
  for (const { index, options } of asked) {
    const number = index + 1
    const right = options.findIndex(({ option }) => option.right)
    const of = (id: string, key: MessageKey, view: View) =>
      scenes.push({ id: `question-${number}${id}`, group: 'quiz', name: [key, { number }], view })
    of('', 'preview.scene.question', knowing.view)
    of('-right', 'preview.scene.right', await knowing.answer(index, right))
    of('-wrong', 'preview.scene.wrong', await mistaken.answer(index, right === 0 ? 1 : 0))
  }
  scenes.push(
    { id: 'score', group: 'quiz', name: ['preview.scene.score'], view: knowing.view },
    { id: 'score-wrong', group: 'quiz', name: ['preview.scene.score.wrong'], view: mistaken.view },
  )
  return scenes
}

/** Somebody in a quiz. */
class Pupil {
  readonly #actor: Actor
  readonly #attempt: string
  #view: View

  private constructor(actor: Actor, attempt: string, view: View) {
    this.#actor = actor
    this.#attempt = attempt
    this.#view = view
  }

  static async begin(stage: Stage, lesson: string): Promise<Pupil> {
    const actor = stage.actor()
    await actor.press(press(openLesson, { lesson }))
    const view = await stage.seeded(() => actor.press(press(startQuiz, { lesson })))
    return new Pupil(actor, attemptIn(view), view)
  }

  /** The question to answer, or the score. */
  get view(): View {
    return this.#view
  }

  /** What was right and why. */
  async answer(question: number, choice: number): Promise<View> {
    const attempt = this.#attempt
    const feedback = await this.#actor.press(press(answerQuestion, { attempt, question, choice }))
    this.#view = await this.#actor.press(press(resumeQuiz, { attempt }))
    return feedback
  }
}

function attemptIn({ body }: View): string {
  for (const block of body) {
    for (const button of block.kind === 'buttons' ? block.buttons : []) {
      if (!('press' in button)) continue
      const { id, args } = parsePress(button.press)
      if (id === answerQuestion.id) return answerQuestion.args.parse(args).attempt
    }
  }
  throw new Error('a quiz that began without a question')
}
