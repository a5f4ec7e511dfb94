import { toString as plain } from 'mdast-util-to-string'
import type { Question } from '../../src/lesson/types.ts'
import type { Person, School, Seen } from './school.ts'

const folded = (text: string) =>
  text
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
    .toLowerCase()
const wordsOf = (nodes: Question['prompt']) => folded(plain({ type: 'root', children: nodes.slice(0, 1) }))

/** The letter of the right option, as this message shows the options; `wrong` gives one that is not. */
export function letterFor(school: School, lesson: string, seen: Seen, want: 'right' | 'wrong'): string {
  const shown = folded(seen.text)
  const question = school
    .lessons()
    .lesson(lesson)
    ?.quiz.find(({ prompt }) => shown.includes(wordsOf(prompt)))
  if (!question) throw new Error(`no question of ${lesson} in: ${seen.text}`)
  const after = shown.slice(shown.indexOf(wordsOf(question.prompt)) + wordsOf(question.prompt).length)
  // The options stand in the order of their letters.
  const order = question.options
    .map((option) => ({ option, at: after.indexOf(wordsOf(option.text)) }))
    .toSorted((a, b) => a.at - b.at)
  const index = order.findIndex(({ option }) => option.right === (want === 'right'))
  return 'ABCDE'[index]!
}

/** Answers from this question on: right, or wrong where `misses` says so. Returns the score's message. */
export async function finishQuiz(
  school: School,
  person: Person,
  lesson: string,
  question: Seen,
  misses: (index: number) => boolean = () => false,
): Promise<Seen> {
  let seen = question
  for (let index = 0; index < 20; index++) {
    const letter = letterFor(school, lesson, seen, misses(index) ? 'wrong' : 'right')
    const feedback = await person.press(seen, letter)
    const next = feedback.buttons.some(({ label }) => label === 'Next question')
    seen = await person.press(feedback, next ? 'Next question' : 'See the score')
    if (!next) return seen
  }
  throw new Error('the quiz does not end')
}

/** The same of whatever lesson's question a message shows. */
export function letterOfAny(school: School, seen: Seen, want: 'right' | 'wrong'): string {
  const shown = folded(seen.text)
  for (const lesson of school.lessons().order()) {
    const quiz = school.lessons().lesson(lesson)?.quiz ?? []
    if (quiz.some(({ prompt }) => shown.includes(wordsOf(prompt)))) {
      return letterFor(school, lesson, seen, want)
    }
  }
  throw new Error(`no question in: ${seen.text}`)
}
