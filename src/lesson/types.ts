import type { RootContent } from 'mdast'

/** What the catalogue keeps in memory of each lesson: enough to list, order, link and complete. */
export type Entry = {
  readonly id: string
  readonly title: string
  readonly summary: string
  /** Slugs; the names people read are on Track and Module. */
  readonly track: string
  readonly module: string
  /** The author's, or derived from the words before the quiz. */
  readonly minutes: number
  /** The share of right answers that passes, 0 to 1; where the author says nothing, the house's own. */
  readonly pass?: number
  /** As the author listed them; ids that do not exist are left out by the catalogue. */
  readonly related: readonly string[]
  /** Of the file's bytes, as 16 hex digits: the version that an attempt is tied to. */
  readonly hash: string
  /** Path relative to the lessons directory, with forward slashes. */
  readonly file: string
  /** How many questions the quiz has; 0 without a quiz. */
  readonly questions: number
  readonly pages: number
  /** The language of a translation; an original has none. */
  readonly locale?: string
  /** The hash of the original that a translation was made from, where its front matter says. */
  readonly translates?: string
}

/** A parsed lesson. Trees carry no positions. */
export type Lesson = Entry & {
  readonly sections: readonly Section[]
  readonly terms: readonly Term[]
  readonly quiz: readonly Question[]
}

const SECTION_KINDS = ['premise', 'works', 'limits', 'terms', 'practice', 'other'] as const
export type SectionKind = (typeof SECTION_KINDS)[number]

/** A `##` section other than the quiz. Text before the first heading is a section without a title. */
export type Section = {
  /** A slug of the title, unique in its lesson. */
  readonly id: string
  readonly kind: SectionKind
  readonly title: string
  readonly body: readonly RootContent[]
}

/** `- **Open loop** - work somebody outside the team is waiting on.` as plain text. */
export type Term = { readonly term: string; readonly definition: string }

export type Question = {
  /** `{#top-line}`, or a hash of the wording where the author gave none. */
  readonly id: string
  readonly prompt: readonly RootContent[]
  /** Two to five, in the author's order; exactly one is right. */
  readonly options: readonly Option[]
  /** What the question teaches, shown after the answer. */
  readonly explanation: readonly RootContent[]
  /** Id of the section to reread after a miss, where the author named one. */
  readonly section?: string
}

export type Option = {
  readonly text: readonly RootContent[]
  readonly right: boolean
  /** Why this one is right or wrong. */
  readonly why: readonly RootContent[]
}

/** A key term with the lesson that defines it. */
export type FoundTerm = Term & { readonly lesson: string }

/** A fault in a lesson file, for the author. Lines and columns start at 1. */
export type Fault = {
  readonly file: string
  readonly line: number
  readonly column: number
  /** `question.no-right-option`: stable, so that a fault can be looked up and tested. */
  readonly code: string
  /** What is wrong and how to mend it, in one sentence. */
  readonly reason: string
  /** An error keeps the lesson out; a warning does not. */
  readonly severity: 'error' | 'warning'
}

export type Track = {
  readonly id: string
  readonly title: string
  readonly summary: string
  readonly modules: readonly Module[]
}
export type Module = { readonly id: string; readonly title: string; readonly lessons: readonly string[] }

/** A page of a lesson: whole blocks that fit every platform's message beside a title and buttons. */
export type Page = { readonly blocks: readonly PageBlock[] }
/** A section's title stands at its first block, and is repeated where a page begins inside a section. */
export type PageBlock =
  | { readonly kind: 'heading'; readonly section: string; readonly title: string }
  | { readonly kind: 'body'; readonly section: string; readonly nodes: readonly RootContent[] }

/** A search result; `where` says which part of the lesson holds the words. */
export type Hit = {
  readonly lesson: string
  readonly score: number
  readonly where: 'title' | 'summary' | 'term' | 'text'
}
