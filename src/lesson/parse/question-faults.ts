import type { Heading, RootContent } from 'mdast'
import { LESSON } from '../limits.ts'
import { measure, tablesOf } from '../measure.ts'
import type { Option, Question } from '../types.ts'
import type { Faults } from './faults.ts'
import { textOf } from './words.ts'

/** "**A**  " and the space between options, wherever they are shown. */
const LETTER_ROOM = 12

/** Whether one question can be asked, answered and shown. */
export function checkQuestion(question: Question, heading: Heading, faults: Faults): void {
  const { options, explanation } = question
  checkOptions(options, heading, faults)
  if (explanation.length === 0) {
    const reason = 'The question has no explanation; write > and what it teaches, after the options.'
    faults.warning(heading, 'question.no-explanation', reason)
  }
  const over = (nodes: readonly RootContent[], most: number, code: string, what: string) => {
    const length = measure(nodes)
    if (length <= most) return
    const reason = `${what} takes up to ${length} characters in a chat, at most ${most}; shorten it.`
    faults.error(nodes[0]?.position ? nodes[0] : heading, code, reason)
  }
  for (const option of options) {
    over(option.text, LESSON.option, 'option.too-long', 'The option')
    over(option.why, LESSON.why, 'option.why-too-long', 'What is said about the option')
  }
  over(explanation, LESSON.explanation, 'question.explanation-too-long', 'The explanation')
  const asked = options.reduce((sum, { text }) => sum + measure(text) + LETTER_ROOM, measure(question.prompt))
  if (asked > LESSON.question) {
    const reason = `The question takes up to ${asked} characters with its options, at most ${LESSON.question}; shorten it.`
    faults.error(heading, 'question.too-long', reason)
  }
  const [longest = 0, second = 0] = options
    .map(({ text }) => measure(text) + LETTER_ROOM)
    .toSorted((a, b) => b - a)
  const why = Math.max(0, ...options.map((option) => measure(option.why)))
  const answered = measure(question.prompt) + longest + second + why + measure(explanation)
  if (answered > LESSON.question) {
    const reason = `The question takes up to ${answered} characters when it is answered (its words, two options, one reason, the explanation), at most ${LESSON.question}; shorten them.`
    faults.error(heading, 'question.answer-too-long', reason)
  }
  if (tablesOf(question.prompt).length > 1 || tablesOf(explanation).length > 0) {
    const reason = 'A question holds one table, above its options; make a list of the other.'
    faults.error(heading, 'question.tables', reason)
  }
}

function checkOptions(options: readonly Option[], heading: Heading, faults: Faults): void {
  const { least, most } = LESSON.options
  if (options.length === 0) {
    const reason = 'The question has no options; list them as "- [ ] wrong" and "- [x] right".'
    faults.error(heading, 'question.no-options', reason)
    return
  }
  if (options.length < least || options.length > most) {
    const reason = `The question has ${options.length} option${options.length === 1 ? '' : 's'}; it needs ${least} to ${most}.`
    faults.error(heading, 'question.option-count', reason)
  }
  const right = options.filter((option) => option.right).length
  if (right === 0) {
    faults.error(heading, 'question.no-right-option', 'No option is marked as right; write [x] before it.')
  } else if (right > 1) {
    const reason = `${right} options are marked as right; leave [x] before one and [ ] before the others.`
    faults.error(heading, 'question.several-right-options', reason)
  }
  const seen = new Set<string>()
  for (const option of options) {
    const wording = wordingOf(option)
    if (seen.has(wording)) {
      const reason = 'Two options of the question say the same; change or remove one.'
      faults.error(option.text[0] ?? heading, 'question.equal-options', reason)
    }
    seen.add(wording)
    if (CATCH_ALL.test(wording)) {
      const reason = 'Options are shuffled, so "of the above" points nowhere; name what is meant.'
      faults.warning(option.text[0] ?? heading, 'option.all-of-the-above', reason)
    }
  }
}

/** Spaces make two options different only in a block of code; case always does, for quizzes about code. */
function wordingOf(option: Option): string {
  return option.text
    .map((node) => (node.type === 'code' ? node.value.trimEnd() : textOf([node]).replace(/\s+/g, ' ').trim()))
    .join('\n')
}

const CATCH_ALL =
  /\b(?:all|none|any|both|neither) of (?:the |these )?(?:above|below|answers|options)\b|^(?:all|none|both|neither) of (?:these|those|them)[.!]?$/i
