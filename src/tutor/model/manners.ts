import type { Lesson } from '../../lesson/types.ts'
import { type Passage, passagesOf } from '../passages.ts'
import type { Quoted, TutorAnswer } from '../types.ts'
import { contentStems } from './known-words.ts'

/** Longer sentences are neither simple nor an example. In characters. */
const LONGEST = 600
const AT_MOST = 2
const INSTANCE =
  /\b(?:for example|for instance|such as|suppose|imagine|picture (?:a|an|the|this|yourself)|let us say|think of (?:a|an)|one (?:day|morning|evening|time))\b|\be\.g\.|[,(:] say\b/i
/** An instance that goes on in the sentence after it. */
const BEGINS_STORY = /^(?:suppose|imagine|picture|think of|let us say|one )/i

/** What a lesson's sentence is held against. */
type Sought = { readonly question: ReadonlySet<string>; readonly answer: ReadonlySet<string> }

/** The embedded tutor's answer said more simply: the shortest sentence that covers it, and what its terms mean. */
export function moreSimply(lesson: Lesson, question: string, answer: TutorAnswer): TutorAnswer {
  const best = answer.quotes[0]
  if (best === undefined) return answer
  const passages = passagesOf(lesson)
  const sought = { question: contentStems(question), answer: contentStems(best.sentence) }
  const short = shortest(passages, sought, best)
  const meaning = definition(passages, sought)
  const asksForTerm = meaning !== undefined && holdsAll(sought.question, meaning.term)
  const quotes = asksForTerm ? [meaning.quoted, short] : [short, ...(meaning ? [meaning.quoted] : [])]
  return { ...answer, quotes: different([...quotes, ...answer.quotes]) }
}

/** An instance that the lesson gives; without one it is not covered. */
export function byExample(lesson: Lesson, question: string, answer: TutorAnswer): TutorAnswer {
  const best = answer.quotes[0]
  const sought = { question: contentStems(question), answer: contentStems(best?.sentence ?? '') }
  const found = passagesOf(lesson)
    .flatMap((passage) => instances(passage, sought, best))
    .sort((a, b) => b.nearness - a.nearness)[0]
  if (found === undefined) return { band: 'uncovered', score: 0, quotes: [] }
  const band = answer.band === 'uncovered' ? 'unsure' : answer.band
  return { ...answer, band, quotes: found.quotes }
}

type Instance = { readonly nearness: number; readonly quotes: readonly Quoted[] }

function instances({ section, sentences }: Passage, { question, answer }: Sought, best?: Quoted): Instance[] {
  const around = contentStems(sentences.join(' '))
  const shared = 2 * overlap(question, around) + overlap(answer, around)
  if (shared === 0) return []
  const nearness = shared + (section.id === best?.section.id ? 1 : 0)
  return sentences.flatMap((sentence, at) => {
    if (!INSTANCE.test(sentence) || sentence.length > LONGEST) return []
    const next = BEGINS_STORY.test(sentence) ? sentences[at + 1] : undefined
    const told = next === undefined ? [sentence] : [sentence, next]
    return [{ nearness, quotes: told.map((text) => ({ sentence: text, section })) }]
  })
}

/** The shortest that holds as much of the question as the best one does. */
function shortest(passages: readonly Passage[], { question }: Sought, best: Quoted): Quoted {
  const needed = Math.max(1, overlap(question, contentStems(best.sentence)))
  return passages
    .flatMap(({ section, sentences }) => sentences.map((sentence) => ({ sentence, section })))
    .filter(({ sentence }) => sentence.length < best.sentence.length)
    .filter(({ sentence }) => overlap(question, contentStems(sentence)) >= needed)
    .reduce((short, quoted) => (quoted.sentence.length < short.sentence.length ? quoted : short), best)
}

/** Of the key term that the question names, or else of one that the answer uses; the longest of several. */
function definition(
  passages: readonly Passage[],
  { question, answer }: Sought,
): { readonly term: string; readonly quoted: Quoted } | undefined {
  const terms = passages.flatMap(({ term, sentences, section }) => {
    const sentence = sentences[0]
    return term === undefined || sentence === undefined ? [] : [{ term, quoted: { sentence, section } }]
  })
  const longestFirst = terms.sort((a, b) => b.term.length - a.term.length)
  return (
    longestFirst.find(({ term }) => holdsAll(question, term)) ??
    longestFirst.find(({ term }) => holdsAll(answer, term))
  )
}

function holdsAll(stems: ReadonlySet<string>, term: string): boolean {
  const own = contentStems(term)
  return own.size > 0 && overlap(own, stems) === own.size
}

function overlap(some: ReadonlySet<string>, others: ReadonlySet<string>): number {
  return [...some].filter((stem) => others.has(stem)).length
}

function different(quotes: readonly Quoted[]): Quoted[] {
  const first = new Map(quotes.map((quoted) => [quoted.sentence, quoted]))
  return [...first.values()].slice(0, AT_MOST)
}
