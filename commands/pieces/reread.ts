import { toString as plain } from 'mdast-util-to-string'
import type { Ctx } from '../../src/bot/context.ts'
import { press } from '../../src/core/press.ts'
import { type Button, VIEW } from '../../src/core/view.ts'
import type { Entry, Question } from '../../src/lesson/types.ts'
import type { Quoted } from '../../src/tutor/types.ts'
import { openSection } from '../presses.ts'
import { shorten } from './blocks.ts'
import { sectionKey } from './lesson.ts'

/** Leads to where the lesson speaks of what was missed. */
export function rereadButton(ctx: Ctx, lesson: string, question: Question): Button | undefined {
  const entry = ctx.lessons.entry(lesson)
  const section = entry && sectionOf(ctx, entry, question)
  if (!section || section.title === '') return undefined
  return {
    label: shorten(ctx.say.line('quiz.button.reread', { section: section.title }), VIEW.buttonLabel),
    press: press(openSection, { lesson, section: sectionKey(section.id) }),
  }
}

type Section = Quoted['section'] | null

/** By lesson version and question: a search for each wrong answer would be most of a press. */
const found = new Map<string, Section>()
const KEPT = 5_000

/** The one that the author named; else found by what the question teaches, in the lesson's own words. */
export function sectionOf({ tutor, lessons }: Ctx, { id, hash }: Entry, question: Question): Section {
  const key = `${hash}/${question.id}`
  const known = found.get(key)
  if (known !== undefined) return known
  if (question.section !== undefined) {
    const named = lessons.lesson(id)?.sections.find((section) => section.id === question.section)
    if (named) return named
  }
  const taught = question.explanation.length > 0 ? question.explanation : question.prompt
  const section = tutor.ask(id, plain({ type: 'root', children: [...taught] })).quotes[0]?.section ?? null
  if (found.size >= KEPT) found.clear()
  found.set(key, section)
  return section
}
