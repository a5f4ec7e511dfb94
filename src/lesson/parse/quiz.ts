import { hash } from 'node:crypto'
import type { Blockquote, Heading, List, PhrasingContent, RootContent } from 'mdast'
import { LESSON } from '../limits.ts'
import type { Question, Section } from '../types.ts'
import { type Faults, placeOf } from './faults.ts'
import { distinctNames, KEBAB } from './names.ts'
import { isOptionList, optionsOf } from './options.ts'
import { checkQuestion } from './question-faults.ts'
import { checkWording, familiarWords } from './wording-faults.ts'
import { textOf } from './words.ts'

/** A question, and the line of its heading. */
export type Asked = { readonly question: Question; readonly line: number }

/** The `###` questions of the quiz section. */
export function readQuiz(
  heading: Heading,
  body: readonly RootContent[],
  sections: readonly Section[],
  faults: Faults,
): Asked[] {
  const groups: { heading: Heading; body: RootContent[] }[] = []
  for (const node of body) {
    if (node.type === 'heading' && node.depth === 3) groups.push({ heading: node, body: [] })
    else if (groups.length > 0) groups.at(-1)?.body.push(node)
    else {
      const reason = 'Text before the first question is not shown; begin a question with ###, or move it.'
      faults.warning(node, 'quiz.text-before-questions', reason)
    }
  }
  if (groups.length === 0) {
    faults.error(heading, 'quiz.empty', 'The quiz has no questions; begin each with ###, or remove "Quiz".')
  }
  const ids = new Ids(faults)
  const asked = groups.map(({ heading, body }) => {
    const question = readQuestion(heading, body, { ids, sections, faults })
    checkQuestion(question, heading, faults)
    return { question, heading }
  })
  const familiar = familiarWords(asked.map(({ question }) => question))
  return asked.map(({ question, heading }) => {
    checkWording(question, { heading, familiar, faults })
    return { question, line: placeOf(heading).line }
  })
}

type Reading = { readonly ids: Ids; readonly sections: readonly Section[]; readonly faults: Faults }

function readQuestion(
  heading: Heading,
  body: readonly RootContent[],
  { ids, sections, faults }: Reading,
): Question {
  const { given, named, words } = withoutId(heading.children)
  const from = body.findIndex(isOptionList)
  const lists: List[] = []
  let after = from === -1 ? body.length : from
  for (let node = body[after]; node && isOptionList(node); node = body[after]) {
    lists.push(node)
    after += 1
  }
  const asked: RootContent[] = words.length === 0 ? [] : [{ type: 'paragraph', children: words }]
  const prompt = [...asked, ...body.slice(0, from === -1 ? body.length : from)]
  if (textOf(prompt).trim() === '') {
    faults.error(heading, 'question.empty', 'The question has no words; write it after ###.')
  }
  const options = lists.flatMap((list) => optionsOf(list, faults))
  const id = ids.of(heading, given, prompt)
  const section = named === undefined ? undefined : sectionNamed(named, sections, heading, faults)
  return {
    ...{ id, prompt, options, explanation: explanationOf(body.slice(after), faults) },
    ...(section !== undefined && { section }),
  }
}

function explanationOf(nodes: readonly RootContent[], faults: Faults): RootContent[] {
  return nodes.flatMap((node): RootContent[] => {
    if (node.type === 'blockquote') return (node satisfies Blockquote).children
    if (isOptionList(node)) {
      const reason =
        'The list of options is interrupted before this one; indent what belongs to an option by two spaces.'
      faults.error(node, 'question.options-torn', reason)
    } else {
      const reason = 'Text after the options is taken as the explanation; write > before it.'
      faults.warning(node, 'question.unquoted-explanation', reason)
    }
    return [node]
  })
}

/** The section to reread, by its title or its id. */
function sectionNamed(
  named: string,
  sections: readonly Section[],
  heading: Heading,
  faults: Faults,
): string | undefined {
  const folded = named.trim().toLowerCase()
  const section = sections.find(({ id, title }) => id === folded || title.toLowerCase() === folded)
  if (section) return section.id
  const titles = sections.map(({ title }) => `"${title}"`).join(', ')
  const reason = `There is no section "${named}" to reread; the lesson has ${titles || 'none'}.`
  faults.warning(heading, 'question.section-unknown', reason)
  return undefined
}

/** `{#top-line}`, or `{#top-line section="What works"}`. */
const ID = /\s*\{#([^{}"]*?)(?:\s+section="([^"{}]*)")?\s*\}\s*$/

type Named = { given?: string; named?: string | undefined; words: PhrasingContent[] }

function withoutId(children: readonly PhrasingContent[]): Named {
  const last = children.at(-1)
  const found = last?.type === 'text' ? ID.exec(last.value) : null
  if (last?.type !== 'text' || !found) return { words: [...children] }
  const value = last.value.slice(0, found.index)
  const words = children.slice(0, -1)
  const given = (found[1] ?? '').trim()
  return { given, named: found[2], words: value === '' ? words : [...words, { ...last, value }] }
}

/** Gives each question its id and finds what is wrong with those that the author gave. */
class Ids {
  readonly #faults: Faults
  readonly #given = new Set<string>()
  readonly #derived = distinctNames()

  constructor(faults: Faults) {
    this.#faults = faults
  }

  of(heading: Heading, given: string | undefined, prompt: readonly RootContent[]): string {
    if (given === undefined) {
      const id = this.#derived(`q-${hash('sha256', textOf(prompt)).slice(0, 12)}`)
      const reason = `The question has no id, so a change of its wording loses its history; write {#a-name} at its end (check --fix writes {#${id}}).`
      this.#faults.warning(heading, 'question.no-id', reason)
      return id
    }
    if (given.length > LESSON.questionId) {
      const reason = `The id "${given.slice(0, 40)}" is longer than ${LESSON.questionId} characters; shorten it.`
      this.#faults.error(heading, 'question.id-too-long', reason)
    } else if (!KEBAB.test(given)) {
      const reason = `The id "${given}" should be small letters, digits and single hyphens, like {#top-line}.`
      this.#faults.error(heading, 'question.id-not-kebab-case', reason)
    } else if (this.#given.has(given)) {
      const reason = `The id "${given}" names an earlier question of this lesson too; give this one its own.`
      this.#faults.error(heading, 'question.id-taken', reason)
    }
    this.#given.add(given)
    return given
  }
}
