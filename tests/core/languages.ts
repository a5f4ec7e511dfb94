import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import type { MessageKey } from '../../src/core/say.ts'

const home = join(import.meta.dirname, '../../src/core/messages')

type Messages = Readonly<Record<string, string>>
/** By room: the file's name. */
export type Rooms = ReadonlyMap<string, Messages>

async function roomsOf(locale: string): Promise<Rooms> {
  const rooms = new Map<string, Messages>()
  for (const file of readdirSync(join(home, locale)).sort()) {
    if (file === 'index.ts') continue
    const room: Record<string, unknown> = await import(join(home, locale, file))
    const [messages] = Object.values(room)
    rooms.set(file.replace(/\.ts$/, ''), messages as Messages)
  }
  return rooms
}

/** English, by room. */
export const english = await roomsOf('en')

export const englishMessages = Object.assign({}, ...english.values()) as Readonly<Record<MessageKey, string>>

/** Every language that has a folder, English left out: its rooms. */
export const translations: ReadonlyMap<string, Rooms> = new Map(
  await Promise.all(
    readdirSync(home, { withFileTypes: true })
      .filter((entry) => entry.isDirectory() && entry.name !== 'en')
      .map(async ({ name }): Promise<[string, Rooms]> => [name, await roomsOf(name)]),
  ),
)
