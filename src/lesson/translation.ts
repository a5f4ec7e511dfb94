import { LOCALES } from '../core/locales.ts'
import type { Entry, Lesson } from './types.ts'

/** `first/what-answers-you.es.md` is `first/what-answers-you.md` in `es`; undefined for an original. */
export function translationOf(
  file: string,
): { readonly original: string; readonly locale: string } | undefined {
  const [, stem, locale] = /^(.+)\.([A-Za-z-]{2,5})\.md$/.exec(file) ?? []
  const known = LOCALES.find((name) => name === locale)
  return stem === undefined || known === undefined ? undefined : { original: `${stem}.md`, locale: known }
}

/** What the reader of a translation sees of the lesson: its words, in the original's place and under its id. */
export function translatedEntry(original: Entry, translation: Entry): Entry {
  const { title, summary, hash, file, questions, pages, locale, translates } = translation
  return {
    ...original,
    ...{ title, summary, hash, file, questions, pages },
    ...(locale !== undefined && { locale }),
    ...(translates !== undefined && { translates }),
  }
}

/**
 * The same of the whole lesson. Sections go by the original's ids and kinds, in order, where there are as
 * many: what a learner, a question or the tutor points at is then the same in every language.
 */
export function translatedLesson(original: Lesson, translation: Lesson): Lesson {
  const entry = translatedEntry(original, translation)
  const { terms } = translation
  if (original.sections.length !== translation.sections.length) {
    return { ...entry, sections: translation.sections, terms, quiz: translation.quiz }
  }
  const ids = new Map<string, string>()
  const sections = translation.sections.map((section, index) => {
    const { id, kind } = original.sections[index]!
    ids.set(section.id, id)
    return { ...section, id, kind }
  })
  const quiz = translation.quiz.map((question) => {
    const section = question.section === undefined ? undefined : ids.get(question.section)
    return section === undefined ? question : { ...question, section }
  })
  return { ...entry, sections, terms, quiz }
}
