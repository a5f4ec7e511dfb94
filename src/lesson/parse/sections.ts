import type { Heading, RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { LESSON, SHOWN_WHOLE } from '../limits.ts'
import type { Section, SectionKind } from '../types.ts'
import type { Faults } from './faults.ts'
import { distinctNames, slugOf } from './names.ts'

export type Outline = {
  readonly sections: readonly Section[]
  /** What stands under "Quiz"; undefined without one. */
  readonly quiz: { readonly heading: Heading; readonly body: readonly RootContent[] } | undefined
}

/** Divides a lesson at its `##` headings. */
export function outline(nodes: readonly RootContent[], title: string, faults: Faults): Outline {
  const sections: Section[] = []
  const quiz: { heading: Heading; body: RootContent[] }[] = []
  const distinct = distinctNames()
  for (const { heading, body } of parts(nodes, title, faults)) {
    const name = heading ? plain(heading).replace(/\s+/g, ' ').trim() : ''
    if (heading && isQuiz(name)) quiz.push({ heading, body })
    else if (heading && body.length === 0) {
      faults.warning(heading, 'section.empty', `"${name}" has no text under it and is left out.`)
    } else if (body.length > 0) {
      if (heading && name === '') {
        faults.error(heading, 'section.no-title', 'The heading has no words; write some, or remove it.')
      }
      const id = distinct(slugOf(name, heading ? 'section' : 'opening'))
      sections.push({ id, kind: kindOf(name), title: name, body: withoutLastHeadings(body, faults) })
    }
  }
  const [first, second] = quiz
  if (second) {
    faults.error(second.heading, 'quiz.twice', 'A lesson has one quiz; move these questions into the first.')
  }
  return { sections, quiz: first }
}

type Part = { readonly heading: Heading | undefined; readonly body: RootContent[] }

function parts(nodes: readonly RootContent[], title: string, faults: Faults): Part[] {
  const found: Part[] = [{ heading: undefined, body: [] }]
  for (const node of nodes) {
    if (node.type === 'yaml') continue
    if (node.type === 'heading') checkLength(node, faults)
    if (node.type !== 'heading' || node.depth > 2) found.at(-1)?.body.push(node)
    else if (node.depth === 2) found.push({ heading: node, body: [] })
    else if (plain(node).trim() !== title) {
      const reason = 'The title stands in the front matter; begin a section with ## instead of #.'
      faults.warning(node, 'section.level-one', reason)
      found.push({ heading: node, body: [] })
    }
  }
  return found
}

function checkLength(heading: Heading, faults: Faults): void {
  const { length } = plain(heading)
  if (heading.depth !== 3 && length > LESSON.heading) {
    const reason = `The heading is longer than ${LESSON.heading} characters; shorten it.`
    faults.error(heading, 'section.title-too-long', reason)
  } else if (heading.depth === 2 && length > SHOWN_WHOLE.section) {
    const reason = `The heading is cut after ${SHOWN_WHOLE.section} characters on the button that leads to it; shorten it.`
    faults.warning(heading, 'section.title-cut', reason)
  }
}

/** A heading that nothing follows would end a page, so it becomes a line in bold. */
function withoutLastHeadings(body: readonly RootContent[], faults: Faults): RootContent[] {
  const end = body.findLastIndex((node) => node.type !== 'heading') + 1
  return body.map((node, index): RootContent => {
    if (node.type !== 'heading' || index < end) return node
    faults.warning(node, 'section.empty', `"${plain(node)}" has no text under it; write some, or remove it.`)
    return { ...node, type: 'paragraph', children: [{ type: 'strong', children: node.children }] }
  })
}

/** What a quiz and the key terms are headed in each language; the other kinds a translation has of its original. */
function isQuiz(title: string): boolean {
  return /^(?:(?:the |das |le |el |o )?quiz|(?:el )?cuestionario|(?:le )?questionnaire|クイズ)[.:!]?$/iu.test(
    title,
  )
}

const KINDS: readonly (readonly [SectionKind, RegExp])[] = [
  ['premise', /^(?:the )?premise\b/],
  ['limits', /^(?:what (?:\S+ )?(?:doesn't|does not|can't|cannot|can not|won't)\b|(?:the )?limits\b)/],
  ['works', /^what (?:works|(?:\S+ )?(?:does well|is good at|can do)\b)/],
  ['terms', /^(?:key )?(?:terms|words)\b|^glossary\b/],
  ['terms', /^(?:términos|palabras) clave|^glosario|^(?:termes|mots)[ -]clés|^glossaire/],
  [
    'terms',
    /^(?:schlüssel|wichtige )?begriffe|^glossar|^(?:termos|palavras)-chave|^glossário|^(?:重要)?用語|^キーワード/,
  ],
  ['practice', /^practi[cs]e\b|^try it\b/],
]

function kindOf(title: string): SectionKind {
  const name = title.toLowerCase().replaceAll('’', "'")
  return KINDS.find(([, pattern]) => pattern.test(name))?.[0] ?? 'other'
}
