import type { APIAttachment } from 'discord.js'
import type { Answer } from '../../bot/bot.ts'
import type { Respond } from '../../bot/define.ts'
import { UserError } from '../../core/errors.ts'
import { speak } from '../../core/say.ts'
import type { View } from '../../core/view.ts'

/** What a person gave with a command or in a form, by name: texts, and files that are still to be read. */
export type Given = { readonly texts: Texts; readonly files: ReadonlyMap<string, APIAttachment> }
type Texts = Readonly<Record<string, string | undefined>>

type Ways = {
  /** Who sees the answer: known before a file is read. */
  readonly respond: Respond
  readonly locale: string
  /** The text of a file. @throws UserError */
  read(file: APIAttachment): Promise<string>
  run(texts: Texts): Answer
}

/** What run() answers once the files are read; a file that cannot be is the answer itself. */
export function answerTo({ texts, files }: Given, { respond, locale, read, run }: Ways): Answer {
  return files.size === 0 ? run(texts) : { respond, views: afterReading() }

  async function* afterReading(): AsyncGenerator<View> {
    const all = { ...texts }
    try {
      for (const [name, file] of files) all[name] = await read(file)
    } catch (error) {
      if (!(error instanceof UserError)) throw error
      const markdown = speak(locale).text(error.key, error.values)
      yield { tone: 'plain', body: [{ kind: 'text', markdown }] }
      return
    }
    yield* run(all).views
  }
}
