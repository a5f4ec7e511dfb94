import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import { putOnShelf, takenIn } from '../import/shelf.ts'
import { LESSON } from '../lesson/limits.ts'
import { slugOf } from '../lesson/parse/names.ts'
import { skeleton } from '../lesson/skeleton.ts'
import type { Shell } from './main.ts'

export type NewOptions = { readonly track?: string; readonly module?: string; readonly title?: string }

/**
 * Writes a lesson to be filled in, and asks for what the options do not say.
 * @returns 2 when track, module or title are not said
 */
export async function newLesson(options: NewOptions, shell: Shell): Promise<number> {
  const answers = answersOf(shell)
  const track = slugOf(options.track ?? (await answers('Track, such as explorers: ')), '')
  const module = slugOf(options.module ?? (await answers('Module, such as trusting-wisely: ')), '')
  const title = (options.title ?? (await answers('Title: '))).replace(/[\p{C}\s]+/gu, ' ').trim()
  if (track === '' || module === '' || title === '') {
    shell.note?.('Say --track NAME, --module NAME and --title TEXT, or answer what is asked.')
    return 2
  }
  if (title.length > LESSON.title) {
    throw new SettingError(`The title is longer than ${LESSON.title} characters; shorten it.`)
  }
  const dir = readConfig(shell.env).lessonsDir
  const taken = await takenIn(dir)
  const id = freeId(slugOf(title, 'lesson'), (each) => {
    return taken.has(each) || taken.has(`${track}/${module}/${each}.md`)
  })
  const path = `${track}/${module}/${id}.md`
  const text = skeleton({ id, title, track, module })
  putOnShelf(dir, [{ id, title, path, text, questions: 1 }])
  shell.print(`wrote ${dir}/${path}; npm run homeroom -- preview ${dir}/${path} shows it.`)
  return 0
}

/** Asks, and reads the answer from standard input; nothing where nobody answers. */
function answersOf({ input, ask }: Shell): (question: string) => Promise<string> {
  let lines: AsyncIterator<string> | undefined
  return async (question) => {
    ask?.(question)
    lines ??= input?.()[Symbol.asyncIterator]()
    const next = await lines?.next()
    return next && !next.done ? next.value : ''
  }
}

function freeId(slug: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`
    if (!isTaken(id)) return id
  }
}
