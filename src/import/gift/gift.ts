import { type Draft, type Item, isRefused, whysOf, withNote } from '../types.ts'
import { type Answer, answersIn } from './answers.ts'
import { blocksOf } from './blocks.ts'
import { answersAmong, bracesOf, type Piece, piecesOf } from './braces.ts'
import { matchingQuestions } from './matching.ts'
import { formatOf, type TextFormat, toMarkdown } from './text.ts'

/** Moodle's GIFT, read with patience. */
export function readGift(source: string): Item[] {
  return blocksOf(source).flatMap((block): Item[] => {
    if (block.broken) return [{ line: block.lines[0]?.number ?? 1, reason: OPEN }]
    return piecesOf(block).flatMap((piece): Item[] => {
      try {
        return questionsOf(piece)
      } catch (error) {
        if (!(error instanceof RangeError)) throw error
        return [{ line: piece.line, reason: 'The question holds too much HTML.' }]
      }
    })
  })
}

const OPEN = 'The braces of the question do not close.'

function questionsOf({ line, text }: Piece): Item[] {
  const outer = formatOf(text, 'moodle')
  const titled = titleIn(outer.raw)
  const { format, raw } = formatOf(titled.text, outer.format)
  const braces = bracesOf(raw)
  if (braces.length === 0) return []
  const [answers, another] = answersAmong(raw, braces)
  if (!answers) return [{ line, reason: 'What stands in braces is no answer that is known.' }]
  if (another) return [{ line, reason: 'The question has several pairs of braces with answers.' }]
  const { from, to } = answers
  const rest = raw.slice(to + 1)
  const said = /^\s*####/.exec(rest)?.[0]
  const after = said === undefined ? rest : ''
  if (/^[ \t]*[=~]|(?<!\\)\}/m.test(withoutBraces(after))) return [{ line, reason: OPEN }]
  const inner = `${raw.slice(from + 1, to)}${said === undefined ? '' : rest}`
  const before = raw.slice(0, from)
  const asked = before.trim() === '' && after.trim() === '' && ASKS.test(titled.title) ? titled.title : before
  return answered(line, { before: asked, inner, after }, format)
}

/** A text without its pairs of braces and what they hold. */
function withoutBraces(text: string): string {
  const braces = bracesOf(text)
  return [-1, ...braces.map(({ to }) => to)]
    .map((to, index) => text.slice(to + 1, braces[index]?.from))
    .join('')
}

/** A title that is the question itself, where none stands below it. */
const ASKS = /[?？؟]\s*$/

/** `::Title:: question` as its title and what follows. */
function titleIn(text: string): { title: string; text: string } {
  if (!text.startsWith('::')) return { title: '', text }
  for (let at = 2; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text.startsWith('::', at)) return { title: text.slice(2, at), text: text.slice(at + 2).trim() }
  }
  return { title: '', text: text.slice(2) }
}

type Parts = { readonly before: string; readonly inner: string; readonly after: string }

function answered(line: number, parts: Parts, format: TextFormat): Item[] {
  const { before, inner, after } = parts
  const gap =
    after.trim() === '' || /^\s*\/\/[^\n]*\s*$/.test(after)
      ? before
      : `${before.trimEnd()} _____${/^\s*[.,;:!?)]/.test(after) ? '' : ' '}${after.trimStart()}`
  const question = toMarkdown(gap.trim(), format).replace('\\_\\_\\_\\_\\_', '_____')
  const truth = /^\s*(T|TRUE|F|FALSE)\s*(#[\s\S]*)?$/i.exec(inner)
  if (truth) return [trueOrFalse({ line, question, format }, truth[1] ?? '', truth[2] ?? '')]
  const refuse = (reason: string) => [{ line, reason }]
  if (/^\s*(?:####|$)/.test(inner))
    return refuse('The question asks for a text of the learner, which Homeroom does not.')
  if (/^\s*#(?!###)/.test(inner)) return refuse('The question asks for a number, which Homeroom does not.')
  const read = answersIn(inner)
  if (typeof read === 'string') return refuse(read)
  const { answers } = read
  const general = toMarkdown(read.general, format)
  if (answers.length > 0 && answers.every((answer) => answer.right && /->/.test(answer.text))) {
    return matchingQuestions({ line, question, explanation: general }, answers, format)
  }
  return [choice({ line, question, explanation: general }, answers, format)]
}

type Asked = Pick<Draft, 'line' | 'question' | 'explanation'>

function trueOrFalse(
  { line, question, format }: { line: number; question: string; format: TextFormat },
  word: string,
  rest: string,
): Item {
  const read = answersIn(`=x${rest}`)
  const { answers, general } = typeof read === 'string' ? { answers: [], general: '' } : read
  const [wrongWhy = '', rightWhy = ''] = (answers[0]?.feedback ?? '').split(/(?<!\\)#/)
  const right = /^t/i.test(word) ? 0 : 1
  const says = (raw: string) => toMarkdown(raw.trim(), format)
  const whys = right === 0 ? [says(rightWhy), says(wrongWhy)] : [says(wrongWhy), says(rightWhy)]
  const explanation = toMarkdown(general, format)
  return { line, question, options: ['True', 'False'], right, explanation, ...whysOf(whys) }
}

function choice(asked: Asked, answers: readonly Answer[], format: TextFormat): Item {
  const { line } = asked
  const rights = answers.flatMap(({ right }, index) => (right ? [index] : []))
  const credited = answers.filter(({ right, weight = 0 }) => !right && weight > 0).length
  if (
    answers.every(({ right, weight = 0, equals }) => right || (weight > 0 && (rights.length === 0 || equals)))
  ) {
    const wanted = answers.length === 1 ? 'a short answer' : 'one of several short answers'
    return { line, reason: `The question asks for ${wanted} and gives no wrong options.` }
  }
  const [right] = rights
  if (rights.length > 1) return { line, reason: 'Several answers are right; Homeroom asks for one.' }
  if (right === undefined) {
    const reason = credited > 0 ? 'Several answers are right in part' : 'No answer is marked as right'
    return { line, reason: `${reason}.` }
  }
  const draft: Draft = {
    ...asked,
    options: optionsOf(answers, format),
    right,
    ...whysOf(answers.map(({ feedback }) => toMarkdown(feedback, format))),
  }
  if (credited === 0 || isRefused(draft)) return draft
  return withNote(draft, 'A wrong answer that gave part of the points gives none here.')
}

/** Elements that no text is formatted with. */
const ABOUT_HTML =
  /<(?:nav|menu|form|input|button|header|footer|main|aside|select|option|textarea|label|html|head|body|link|meta)\b[^<>]*>/i

/** Where HTML leaves nothing of an option or makes two alike, the options are about HTML. */
function optionsOf(answers: readonly Answer[], format: TextFormat): string[] {
  if (format === 'moodle' && answers.some(({ text }) => ABOUT_HTML.test(text))) {
    return answers.map(({ text }) => toMarkdown(text, format, true))
  }
  const options = answers.map(({ text }) => toMarkdown(text, format))
  const vanished = options.some((option, index) => option === '' && answers[index]?.text !== '')
  if (!vanished && new Set(options).size === options.length) return options
  return answers.map(({ text }) => toMarkdown(text, format === 'html' ? 'plain' : format, true))
}
