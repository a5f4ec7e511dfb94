import type { Ctx } from '../../src/bot/context.ts'
import { UserError } from '../../src/core/errors.ts'
import { derivedId } from '../../src/core/id.ts'
import { press } from '../../src/core/press.ts'
import type { Button, Choice } from '../../src/core/view.ts'
import { VIEW } from '../../src/core/view.ts'
import { titleOfSlug } from '../../src/lesson/parse/names.ts'
import { authorsId } from '../../src/lesson/team-lesson.ts'
import type { Entry, Lesson } from '../../src/lesson/types.ts'
import { browseTracks, openLesson } from '../presses.ts'
import { buttons, shorten } from './blocks.ts'

/** "Lesson 7 of 12 · Builders · From prompt to program · ~6 min" */
export function whereLine({ lessons, say }: Pick<Ctx, 'lessons' | 'say'>, entry: Entry): string {
  const { track, module } = lessons.trackOf(entry)
  const line = say.line('lesson.where', {
    position: lessons.position(entry.id),
    total: lessons.size,
    track,
    module,
    minutes: entry.minutes,
  })
  return shorten(line, VIEW.context)
}

/** A lesson's title; of one that was withdrawn, what its id says. */
export function titleOf(lessons: Pick<Ctx['lessons'], 'entry'>, id: string): string {
  return lessons.entry(id)?.title ?? titleOfSlug(authorsId(id))
}

/** @throws UserError when the lesson was withdrawn. */
export function entryOf({ lessons, say }: Ctx, id: string): Entry {
  const entry = lessons.entry(id)
  if (entry) return entry
  throw new UserError(
    'lesson.gone',
    {},
    buttons({ label: say.line('tracks.all'), press: press(browseTracks, {}), look: 'primary' }),
  )
}

/** @throws UserError when the lesson was withdrawn. */
export function lessonOf(ctx: Ctx, id: string): Lesson {
  const lesson = ctx.lessons.lesson(id)
  if (lesson) return lesson
  entryOf(ctx, id)
  throw new Error(`lesson ${id} is listed, and its text is not in the cache`)
}

export function openButton(entry: Entry, label: string, look?: 'primary'): Button {
  const pressed = { label: shorten(label, VIEW.buttonLabel), press: press(openLesson, { lesson: entry.id }) }
  return look ? { ...pressed, look } : pressed
}

export function openChoice(entry: Entry, description: string): Choice {
  return {
    label: shorten(entry.title, VIEW.choiceLabel),
    description: shorten(description, VIEW.choiceDescription),
    press: press(openLesson, { lesson: entry.id }),
  }
}

/** Short enough for a button's id, and the same for as long as the section keeps its title. */
export function sectionKey(section: string): string {
  let key = keys.get(section)
  if (key === undefined) {
    key = derivedId(section).slice(0, 6)
    if (keys.size >= KEYS_KEPT) keys.clear()
    keys.set(section, key)
  }
  return key
}

/** A digest for every section that a page's contents lead to would be most of a page turned. */
const keys = new Map<string, string>()
const KEYS_KEPT = 5_000
