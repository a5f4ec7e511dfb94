import type { Heading, Nodes, RootContent } from 'mdast'
import type { Option, Question } from '../types.ts'
import type { Faults } from './faults.ts'
import { textOf } from './words.ts'

/**
 * What gives an answer away, or asks for reading tricks instead of understanding. English only.
 * @param familiar words that several questions of the quiz hold, as rareWords() cuts them
 */
export function checkWording({ prompt, options }: Question, { heading, familiar, faults }: Wordings): void {
  const asked = proseOf(prompt)
  if (isNegative(asked)) {
    const reason =
      'The question asks for what is not so, which is misread; ask for what is, or show a case and ask what is wrong with it.'
    faults.warning(heading, 'question.negative', reason)
  }
  for (const option of options) {
    if (!NAMES_LETTERS.test(withSmallWords(proseOf(option.text)))) continue
    const reason = 'Options are shuffled, so a letter or a number points nowhere; say what is meant.'
    faults.warning(option.text[0] ?? heading, 'option.names-letters', reason)
  }
  checkNearlyEqual(options, heading, faults)
  const right = options.filter((option) => option.right)
  const wrong = options.filter((option) => !option.right)
  const [only, another] = right
  if (!only || another || wrong.length === 0) return
  const words = { asked, right: proseOf(only.text), wrong: wrong.map(({ text }) => proseOf(text)) }
  const clue = grammaticalClue(words)
  if (clue) {
    const reason = `Only the right option goes with "${clue}" in the question; word the question so that all of them do.`
    faults.warning(heading, 'question.grammar-clue', reason)
  }
  if (echoesAlone(words, familiar)) {
    const reason =
      'Only the right option repeats words of the question, which gives it away; reword it, or let a wrong one repeat some too.'
    faults.warning(only.text[0] ?? heading, 'question.echo', reason)
  }
}

export type Wordings = {
  readonly heading: Heading
  readonly familiar: ReadonlySet<string>
  readonly faults: Faults
}

/** The words that this many questions hold are what the lesson is about, and give nothing away. */
const FAMILIAR = 3

export function familiarWords(questions: readonly Question[]): ReadonlySet<string> {
  const counts = new Map<string, number>()
  for (const { prompt } of questions) {
    for (const word of rareWords(proseOf(prompt))) counts.set(word, (counts.get(word) ?? 0) + 1)
  }
  return new Set([...counts].filter(([, count]) => count >= FAMILIAR).map(([word]) => word))
}

type Wording = { readonly asked: string; readonly right: string; readonly wrong: readonly string[] }

/** Without code, whose words are no English. */
function proseOf(nodes: readonly RootContent[]): string {
  return textOf(nodes.map(withoutCode)).replace(/\s+/g, ' ').trim()
}

function withoutCode<N extends Nodes>(node: N): N {
  if (node.type === 'code' || node.type === 'inlineCode') return { ...node, value: '' }
  return 'children' in node ? { ...node, children: node.children.map(withoutCode) } : node
}

const IN_CAPITALS = /\b(?:NOT|EXCEPT|NEVER)\b/
const VERB =
  "(?:(?:is|are|was|were|do|does|did|can|could|should|would|will|must|has|have)(?:n['’]t| not| never)|cannot|can['’]t|won['’]t)"
const WHICH_IS_NOT = new RegExp(`\\b(?:which|what|who)(?: (?!that\\b|who\\b)[\\w'’-]+){0,5}? ${VERB}\\b`, 'i')
const WHAT_DOES_NOT =
  /\bwhat (?:do|does|did|can|could|should|would|will|must) (?:[\w'’-]+ ){1,4}?(?:not|never)\b/i
const EXCEPT = /\bexcept(?! for)\b[^,]*[?:]?$/i

function isNegative(asked: string): boolean {
  // A prompt that is all in capitals shouts, and says nothing by it.
  if (IN_CAPITALS.test(asked) && /\p{Ll}/u.test(asked)) return true
  const sentence = withoutQuotes(asked)
    .split(/(?<=[.!?:])\s+/)
    .at(-1)
  return [WHICH_IS_NOT, WHAT_DOES_NOT, EXCEPT].some((pattern) => pattern.test(sentence ?? ''))
}

/** What somebody says in the question may well be negative. */
function withoutQuotes(text: string): string {
  return text.replace(/"[^"]*"|“[^”]*”/g, '"…"')
}

const NAMES_LETTERS =
  /^(?:(?:both|neither|either|only) )?(?:(?:options?|answers?) )?\(?[A-E1-5]\)? (?:and|or|nor|&) \(?[A-E1-5]\)?(?: only)?[.!]?$|^(?:both|neither|either) (?:of them|are (?:right|correct|true)|is (?:right|correct|true))[.!]?$|\b(?:options?|answers?) \(?[A-E]\)?(?:$|[ ,.!])/

/** Letters are named by capitals; the words around them may begin the option. */
function withSmallWords(text: string): string {
  return text.replace(/^(?:Both|Neither|Either|Only|Options?|Answers?)\b/, (word) => word.toLowerCase())
}

function checkNearlyEqual(options: readonly Option[], heading: Heading, faults: Faults): void {
  const seen = new Map<string, string>()
  for (const option of options) {
    const shown = textOf(option.text)
    const folded = fold(proseOf(option.text))
    const first = seen.get(folded)
    if (first === undefined) seen.set(folded, shown)
    if (first === undefined || folded === '' || spaced(first) === spaced(shown)) continue
    const reason = 'Two options of the question differ in their marks alone; change or remove one.'
    faults.warning(option.text[0] ?? heading, 'question.nearly-equal-options', reason)
  }
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim().toLowerCase()

/** Words alone; where signs make the difference, as in `<` and `>=`, nothing is left to compare. */
function fold(text: string): string {
  if (/[^\p{L}\p{N}\s.,;:!?'’"“”()-]/u.test(text) || /\d/.test(text)) return ''
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '')
    .replace(/[^\p{L}]+/gu, ' ')
    .trim()
  return words.replace(/^(?:an?|the) /, '')
}

/** "an" before options of which only the right one begins with a vowel, "are" before one plural. */
function grammaticalClue({ asked, right, wrong }: Wording): string | undefined {
  const stem = asked.replace(/[\s:.…_-]+$/, '')
  const article = /\b(an?)$/i.exec(stem)?.[1]?.toLowerCase()
  if (article) {
    const fits = (text: string) => /^[aeiou]/i.test(text) === (article === 'an')
    return fits(right) && !wrong.some(fits) ? article : undefined
  }
  const verb = (/\b(is|are|was|were)$/i.exec(stem) ?? /^(?:which|what) (is|are|was|were)\b/i.exec(stem))?.[1]
  if (!verb || /\bof (?:these|the following|them)\b/i.test(stem)) return undefined
  const plural = /^(?:are|were)$/i.test(verb)
  const fits = (text: string) => isPlural(text) === plural
  return fits(right) && wrong.every((text) => !fits(text) && isShort(text)) ? verb : undefined
}

const isShort = (text: string): boolean => text.split(' ').length <= 4
const isPlural = (text: string): boolean => /(?:[^su\W]|ie)s\W*$/i.test(text) && isShort(text)

/** Words that a question and its right option share by necessity. */
const COMMON = new Set(
  'about after again because before could every first from have into more most only other should their there these they this those what when where which while will with would your than that then them been being does just like made make over same some such very were answer question'.split(
    ' ',
  ),
)
const STEM = 6
const ECHO = 0.6

/** Two rare words or more of the question, most of what the right option says, and nothing of them in the others. */
function echoesAlone({ asked, right, wrong }: Wording, familiar: ReadonlySet<string>): boolean {
  const prompt = rareWords(asked)
  const said = rareWords(right)
  const shared = [...said].filter((word) => prompt.has(word) && !familiar.has(word))
  if (shared.length < 2 || shared.length < said.size * ECHO) return false
  return !wrong.some((text) => [...rareWords(text)].some((word) => prompt.has(word)))
}

/** Cut where endings begin, so that "label" and "labels" are one. */
function rareWords(text: string): Set<string> {
  const words = text.toLowerCase().match(/\p{L}{4,}/gu) ?? []
  return new Set(words.filter((word) => !COMMON.has(word)).map((word) => word.slice(0, STEM)))
}
