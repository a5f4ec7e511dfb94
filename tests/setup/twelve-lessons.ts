import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parse, stringify } from 'yaml'

const LESSONS = join(import.meta.dirname, '../../lessons')

/** What the scenarios speak of by name and place: two lessons a module, two modules a track. */
const TRACKS = parse(`
- id: explorers
  title: Explorers
  summary: First steps with a chat AI, and how far to trust it.
  modules:
    - { id: first-conversations, title: First conversations, lessons: [what-answers-you, say-what-you-want] }
    - { id: trusting-wisely, title: Trusting wisely, lessons: [confident-and-wrong, what-to-keep-to-yourself] }
- id: creators
  title: Creators
  summary: Making texts, ideas and pictures with AI, and keeping them yours.
  modules:
    - { id: words, title: Words, lessons: [blank-page, keep-your-voice] }
    - { id: ideas-and-pictures, title: Ideas and pictures, lessons: [fifty-ideas-one-good, describe-a-picture] }
- id: builders
  title: Builders
  summary: Wiring AI into work, so that it still works on Monday.
  modules:
    - { id: from-prompt-to-program, title: From prompt to program, lessons: [api-or-chat, your-first-api-call] }
    - { id: prompts-that-last, title: Prompts that last, lessons: [prompts-under-version-control, testing-a-prompt] }
`) as { id: string; modules: { id: string; lessons: string[] }[] }[]

let folder: string | undefined

/** A folder with twelve of the real lessons, so that the catalogue may grow without changing a scenario. */
export function twelveLessons(): string {
  if (folder !== undefined) return folder
  const made = mkdtempSync(join(tmpdir(), 'homeroom-twelve-'))
  process.once('exit', () => rmSync(made, { recursive: true, force: true }))
  for (const track of TRACKS) {
    for (const module of track.modules) {
      for (const lesson of module.lessons) {
        const place = join(track.id, module.id)
        mkdirSync(join(made, place), { recursive: true })
        // Its translations too: `api-or-chat.es.md`.
        const files = readdirSync(join(LESSONS, place)).filter((name) => name.startsWith(`${lesson}.`))
        for (const file of files) cpSync(join(LESSONS, place, file), join(made, place, file))
      }
    }
  }
  writeFileSync(join(made, 'catalogue.yaml'), stringify({ tracks: TRACKS }))
  folder = made
  return made
}
