import { readConfig } from '../config.ts'
import { putOnShelf, takenIn } from '../import/shelf.ts'
import { LESSON, SHOWN_WHOLE } from '../lesson/limits.ts'
import { slugOf } from '../lesson/parse/names.ts'
import { skeleton } from '../lesson/skeleton.ts'
import type { Shell } from './main.ts'

export type NewOptions = {
  readonly track?: string
  readonly module?: string
  readonly title?: string
  /** Made from the title, where that has letters for it. */
  readonly id?: string
}

/**
 * Writes a lesson to be filled in, and asks for what the options do not say; what will not do is asked again.
 * @returns 2 when an option will not do, or nobody answers
 * @throws SettingError when the lessons folder cannot be read or written
 */
export async function newLesson(options: NewOptions, shell: Shell): Promise<number> {
  const dir = readConfig(shell.env).lessonsDir
  const taken = await takenIn(dir)
  const interview = new Interview(shell)
  const track = await interview.learn('--track', options.track, TRACK)
  const module = track && (await interview.learn('--module', options.module, MODULE))
  const title = module && (await interview.learn('--title', options.title, TITLE))
  const id = title && (options.id === undefined ? idOf(title) : undefined)
  const slug = title && (id || (await interview.learn('--id', options.id, ID)))
  if (!track || !module || !title || !slug) return 2
  const free = freeId(slug, (each) => taken.has(each) || taken.has(`${track}/${module}/${each}.md`))
  if (free !== slug) shell.note?.(`There is a lesson ${slug} already, so this one is ${free}.`)
  if (title.length > SHOWN_WHOLE.title) {
    shell.note?.(
      `The title is cut after ${SHOWN_WHOLE.title} characters in menus; a shorter one is seen whole.`,
    )
  }
  const path = `${track}/${module}/${free}.md`
  putOnShelf(dir, [
    { id: free, title, path, text: skeleton({ id: free, title, track, module }), questions: 1 },
  ])
  shell.print(`wrote ${dir}/${path}`)
  shell.print(`See it while you write: npm run homeroom -- preview ${dir}/${path}`)
  shell.print(`What is still to be written: npm run homeroom -- check ${dir}/${path}`)
  return 0
}

/** Something that a lesson begins with: how it is asked for, and what of an answer is taken. */
type Wanted = {
  readonly question: string
  /** Empty when the answer will not do. */
  readonly taken: (answer: string) => string
  readonly remedy: string
}

const named = (question: string, such: string): Wanted => ({
  question: `${question}, such as ${such}: `,
  taken: (answer) => slugOf(withoutRareLetters(answer), ''),
  remedy: `it needs letters from a to z, or digits, such as ${such}`,
})
const TRACK = named('Track', 'explorers')
const MODULE = named('Module', 'trusting-wisely')
const ID = named('Id, because the title has no letters for it', 'handover-notes')
const TITLE: Wanted = {
  question: 'Title: ',
  taken(answer) {
    const title = answer.replace(/[\p{C}\s]+/gu, ' ').trim()
    return title.length > LESSON.title ? '' : title
  },
  remedy: `it needs 1 to ${LESSON.title} characters`,
}

/** Asks on the command line, until an answer will do or nobody is there. */
class Interview {
  readonly #shell: Shell
  #lines: AsyncIterator<string> | undefined

  constructor(shell: Shell) {
    this.#shell = shell
  }

  /** @returns undefined, and why was said, when there is none */
  async learn(option: string, given: string | undefined, wanted: Wanted): Promise<string | undefined> {
    const { question, taken, remedy } = wanted
    if (given !== undefined) {
      const value = taken(given)
      if (value === '') this.#shell.note?.(`${option} is "${given}"; ${remedy}.`)
      return value || undefined
    }
    for (let answer = await this.#ask(question); answer !== undefined; answer = await this.#ask(question)) {
      const value = taken(answer)
      if (value !== '') return value
      this.#shell.note?.(`That will not do: ${remedy}.`)
    }
    this.#shell.note?.(`Nothing was written: say ${option}, or answer what is asked.`)
    return undefined
  }

  async #ask(question: string): Promise<string | undefined> {
    this.#shell.ask?.(question)
    this.#lines ??= this.#shell.input?.()[Symbol.asyncIterator]()
    const next = await this.#lines?.next()
    return next && !next.done ? next.value : undefined
  }
}

/** Of as many of the title's words as an id holds whole; empty where they have no letters for it. */
function idOf(title: string): string {
  const whole = slugOf(withoutRareLetters(title), '')
  let id = ''
  for (const word of withoutRareLetters(title).split(/[^\p{L}\p{N}\p{M}'’]+/u)) {
    const longer = [id, slugOf(word, '')].filter((part) => part !== '').join('-')
    if (longer.length > whole.length) return id || whole
    id = longer
  }
  return id || whole
}

/** Latin letters that do not come apart into a plain one and a mark. */
const RARE = new Map(
  Object.entries({ ß: 'ss', æ: 'ae', œ: 'oe', ø: 'o', ł: 'l', đ: 'd', ð: 'd', þ: 'th', ı: 'i' }),
)

function withoutRareLetters(text: string): string {
  return text.toLowerCase().replace(/[ßæœøłđðþı]/g, (letter) => RARE.get(letter) ?? letter)
}

function freeId(slug: string, isTaken: (id: string) => boolean): string {
  for (let number = 1; ; number += 1) {
    const id = number === 1 ? slug : `${slug}-${number}`
    if (!isTaken(id)) return id
  }
}
