import { LOCALES } from '../locales.ts'
import { english } from './en/index.ts'

type Rooms = typeof english

/** A language's sentences by key: English is the list that the others follow. */
export type Messages = Readonly<Record<{ [Room in keyof Rooms]: keyof Rooms[Room] }[keyof Rooms], string>>

/** Everything the bot says, by locale. */
export const LANGUAGES: Readonly<Record<string, Messages>> = Object.fromEntries(
  await Promise.all(LOCALES.map(async (locale) => [locale, await messagesOf(locale)] as const)),
)

/** Of the rooms that English has: a file of each name in the language's folder. */
async function messagesOf(locale: string): Promise<Messages> {
  const rooms: readonly object[] = await Promise.all(
    Object.keys(english).map((room) => import(`./${locale}/${room}.ts`)),
  )
  return Object.assign({}, ...rooms.flatMap((room) => Object.values(room)))
}
