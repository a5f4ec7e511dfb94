import { LESSON } from '../lesson/limits.ts'
import type { Fault } from '../lesson/types.ts'
import { isIntricate } from './intricate.ts'
import { nameImages } from './markdown/mend.ts'
import { isPlain } from './plain.ts'
import { readBack, readBackSame, same } from './read-back.ts'
import { type Draft, type Item, isRefused, withNote } from './types.ts'

/** Characters of a question with all that belongs to it, beyond which nothing is even tried. */
const MOST_CHARACTERS = 6_000
/** It points at other options, so none can be left out. */
const POINTS_AT_OTHERS =
  /\b(?:all|none|any|both|neither|either)\b.{0,24}\b(?:above|below|these|options|answers|choices)\b|^(?:both|neither)\b|^(?:all|none)(?: of (?:them|those|it))?\W*$|^\W*[A-H]\W+(?:and|or|&|,)\W+[A-H]\b/i

/** What one lesson may hold when it is only written to be read back. */
const TOGETHER = { questions: 16, characters: 24_000 }

/**
 * Questions as Homeroom can ask them, or why it cannot: each is written as a lesson, read back by the
 * lesson's own parser, and has to be the same question there.
 */
export function settle(items: readonly Item[]): Item[] {
  const known = items.map(prepared)
  const holding = new Set<Draft>()
  for (const batch of batchesOf(known.filter((item) => !isRefused(item) && !isPlain(item)) as Draft[])) {
    for (const draft of holdingOf(batch)) holding.add(draft)
  }
  return known.map((item) => (isRefused(item) || holding.has(item) || isPlain(item) ? item : fitted(item)))
}

function* batchesOf(drafts: readonly Draft[]): Generator<Draft[]> {
  let batch: Draft[] = []
  let characters = 0
  for (const draft of drafts) {
    if (!isShort(draft) || partsOf(draft).some(isIntricate)) continue
    characters += partsOf(draft).join('').length
    if (batch.length === TOGETHER.questions || (batch.length > 0 && characters > TOGETHER.characters)) {
      yield batch
      batch = []
      characters = partsOf(draft).join('').length
    }
    batch.push(draft)
  }
  if (batch.length > 0) yield batch
}

/** Those that read the same, found by halves; what is alone is left to be looked at closely. */
function holdingOf(batch: readonly Draft[]): readonly Draft[] {
  if (batch.length < 2) return []
  if (readBackSame(batch)) return batch
  const middle = batch.length >> 1
  return [...holdingOf(batch.slice(0, middle)), ...holdingOf(batch.slice(middle))]
}

const partsOf = ({ question, options, explanation, whys = [] }: Draft) => [
  question,
  ...options,
  explanation,
  ...whys,
]
const isShort = ({ explanation }: Draft) => explanation.length <= MOST_CHARACTERS / 2

function prepared(item: Item): Item {
  if (isRefused(item)) return item
  const { line } = item
  const draft = withNamedImages(trimmed(item))
  const size = partsOf(draft).join('').length
  if (draft.question === '') return { line, reason: 'The question has no words.' }
  if (draft.options.length < LESSON.options.least) {
    const count = draft.options.length === 1 ? 'one option' : 'no options'
    return { line, reason: `The question has ${count}; it needs wrong ones beside the right one.` }
  }
  const empty = draft.options.indexOf('')
  if (empty !== -1) return { line, reason: `Option ${empty + 1} has no words.` }
  if (new Set(draft.options).size < draft.options.length) return { line, reason: 'Two options say the same.' }
  if (size - draft.explanation.length > MOST_CHARACTERS) {
    return { line, reason: 'The question and its options are too long for a chat message.' }
  }
  return draft.options.length > LESSON.options.most ? withFewerOptions(draft) : draft
}

function trimmed(draft: Draft): Draft {
  const clean = (text: string) => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
  const whys = draft.whys?.map(clean)
  return {
    ...draft,
    question: withStars(clean(draft.question)),
    options: draft.options.map(clean),
    explanation: clean(draft.explanation),
    ...(whys && { whys }),
  }
}

/** Options are written with dashes: a list above them takes stars, or the two would be one. */
function withStars(question: string): string {
  let fenced = false
  return question.replace(/^[^\n]*$/gm, (line) => {
    if (/^\s*(?:`{3}|~{3})/.test(line)) fenced = !fenced
    return fenced || /^\s*-(?:\s*-){2}/.test(line) ? line : line.replace(/^( {0,3})-(?=\s+\S)/, '$1*')
  })
}

function withNamedImages(draft: Draft): Draft {
  const relative = [draft.question, ...draft.options].some((text) =>
    /!\[[^\]]*\]\((?!\s*<?https?:)/i.test(text),
  )
  const named = {
    ...draft,
    question: nameImages(draft.question),
    options: draft.options.map(nameImages),
    explanation: nameImages(draft.explanation),
  }
  if (!relative) return named
  return withNote(named, 'A picture has no web address, so a chat shows only its name; give it one.')
}

function withFewerOptions(draft: Draft): Item {
  const { line, options, right, whys } = draft
  if (options.some((option) => POINTS_AT_OTHERS.test(option))) {
    const reason = `The question has ${options.length} options, one of which speaks of the others, so none can be left out.`
    return { line, reason }
  }
  const wrong = options.flatMap((_, index) => (index === right ? [] : [index]))
  const kept = [right, ...wrong.slice(0, LESSON.options.most - 1)].toSorted((a, b) => a - b)
  const fewer: Draft = {
    ...draft,
    options: kept.map((index) => options[index] ?? ''),
    right: kept.indexOf(right),
    ...(whys && { whys: kept.map((index) => whys[index] ?? '') }),
  }
  const left = options.length - kept.length
  return withNote(fewer, `${left} of ${options.length} options, all of them wrong, were left out.`)
}

/** What can be shortened without changing what is asked. */
const ABOUT_EXPLANATION = new Set([
  'question.explanation-too-long',
  'option.why-too-long',
  'question.answer-too-long',
  'question.tables',
  'question.options-torn',
  'table.nested',
])

function fitted(draft: Draft): Item {
  const { line } = draft
  let fault: Fault | undefined
  if ([draft.question, ...draft.options].some(isIntricate)) {
    return { line, reason: 'The question has too many marks of Markdown in it.' }
  }
  for (const shorter of attempts(draft)) {
    if ([shorter.explanation, ...(shorter.whys ?? [])].some(isIntricate)) continue
    const tried = readBack(shorter)
    if (tried.question) {
      return same(tried.question, shorter)
        ? shorter
        : { line, reason: 'Written as a lesson the question would read otherwise; simplify its Markdown.' }
    }
    fault ??= tried.fault
    if (fault?.code === 'question.equal-options' && !shorter.options.some(hasTick)) {
      const coded = withCode(shorter)
      const again = readBack(coded).question
      if (again && same(again, coded)) return coded
    }
    if (!fault || !ABOUT_EXPLANATION.has(fault.code)) break
  }
  return { line, reason: fault?.reason ?? 'The question cannot be written as a lesson.' }
}

const hasTick = (text: string) => /[`\n]/.test(text)

/** Backslashes that Markdown takes away may be all that tells two options apart. */
function withCode(draft: Draft): Draft {
  const options = draft.options.map((option) => `\`${option}\``)
  return withNote(
    { ...draft, options },
    'The options differ only in marks that Markdown hides, and were set as code.',
  )
}

const SHORTENED = 'What is explained was too long, and was cut.'

function* attempts(draft: Draft): Generator<Draft> {
  const { whys, explanation, ...rest } = draft
  if (isShort(draft)) yield draft
  if (whys) {
    const brief = whys.map((why) => (why.length > LESSON.why / 2 ? '' : why))
    yield withNote({ ...draft, whys: brief }, SHORTENED)
  }
  const paragraphs = explanation.slice(0, MOST_CHARACTERS / 2).split(/\n\n+/)
  for (let count = Math.min(paragraphs.length - 1, 4); count > 0; count -= 1) {
    yield withNote({ ...draft, explanation: paragraphs.slice(0, count).join('\n\n') }, SHORTENED)
  }
  yield withNote({ ...draft, explanation: '' }, SHORTENED)
  if (whys) yield withNote({ ...rest, explanation: '' }, SHORTENED)
}
