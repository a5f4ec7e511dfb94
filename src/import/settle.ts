import type { Nodes } from 'mdast'
import { LESSON } from '../lesson/limits.ts'
import { Faults } from '../lesson/parse/faults.ts'
import { parseLesson } from '../lesson/parse/parse.ts'
import { readTree } from '../lesson/parse/tree.ts'
import { textOf } from '../lesson/parse/words.ts'
import type { Fault, Question } from '../lesson/types.ts'
import { lessonFile } from './compose.ts'
import { isIntricate } from './intricate.ts'
import { nameImages } from './markdown/mend.ts'
import { isPlain } from './plain.ts'
import { type Draft, type Item, isRefused, withNote } from './types.ts'

/** Characters of a question with all that belongs to it, beyond which nothing is even tried. */
const MOST_CHARACTERS = 6_000
/** It points at other options, so none can be left out. */
const POINTS_AT_OTHERS =
  /\b(?:all|none|any|both|neither|either)\b.{0,24}\b(?:above|below|these|options|answers|choices)\b|^(?:both|neither)\b|^(?:all|none)(?: of (?:them|those|it))?\W*$|^\W*[A-H]\W+(?:and|or|&|,)\W+[A-H]\b/i

/**
 * A question as Homeroom can ask it, or why it cannot: it is written as a lesson, read back by the
 * lesson's own parser, and has to be the same question there.
 */
export function settle(item: Item): Item {
  if (isRefused(item)) return item
  const { line } = item
  const draft = withNamedImages(trimmed(item))
  const size = [draft.question, draft.explanation, ...draft.options, ...(draft.whys ?? [])].join('').length
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
  const few = draft.options.length > LESSON.options.most ? withFewerOptions(draft) : draft
  return isRefused(few) || isPlain(few) ? few : fitted(few)
}

function trimmed(draft: Draft): Draft {
  const clean = (text: string) => text.replace(/^(?:[ \t]*\n)+/, '').trimEnd()
  const whys = draft.whys?.map(clean)
  return {
    ...draft,
    question: clean(draft.question),
    options: draft.options.map(clean),
    explanation: clean(draft.explanation),
    ...(whys && { whys }),
  }
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
  if (explanation.length <= MOST_CHARACTERS / 2) yield draft
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

function readBack(draft: Draft): { question?: Question | undefined; fault?: Fault | undefined } {
  const place = { id: 'a', title: 'a', summary: 'a', track: 'a', module: 'a' }
  const { lesson, faults } = parseLesson('a.md', Buffer.from(lessonFile(place, [draft])))
  const fault = faults.find(({ severity }) => severity === 'error')
  return lesson?.quiz.length === 1 ? { question: lesson.quiz[0] } : { fault }
}

/** Whether the lesson's question is the one that was read. */
function same(question: Question, draft: Draft): boolean {
  return (
    question.options.length === draft.options.length &&
    question.options.every(({ text, right }, index) => {
      return right === (index === draft.right) && shown(text) === shownText(draft.options[index] ?? '')
    }) &&
    shown(question.prompt) === shownText(draft.question)
  )
}

function shownText(markdown: string): string {
  return shown(readTree(markdown, new Faults('a.md'))?.children ?? [])
}

/** Text and pictures, in which spaces count as one. */
function shown(nodes: readonly Nodes[]): string {
  const pictures: string[] = []
  const collect = (node: Nodes) => {
    if (node.type === 'image') pictures.push(node.url)
    if ('children' in node) for (const child of node.children) collect(child)
  }
  for (const node of nodes) collect(node)
  return `${textOf(nodes as Parameters<typeof textOf>[0])}\n${pictures.join('\n')}`
    .replace(/\s+/g, ' ')
    .trim()
}
