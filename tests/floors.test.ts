import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join, relative, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { features } from '../commands/index.ts'

const home = dirname(dirname(fileURLToPath(import.meta.url)))

/** A room imports from its own and from lower floors only. */
const FLOORS: Readonly<Record<string, number>> = {
  'src/core': 0,
  'src/lesson': 1,
  'src/learn': 2,
  'src/tutor': 2,
  'src/import': 2,
  'src/export': 3,
  'src/store': 3,
  'src/bot': 4,
  commands: 5,
  'src/platforms/discord': 6,
  'src/platforms/slack': 6,
  'src/platforms/web': 6,
  src: 7,
  'src/cli': 8,
}
/** SDKs of a platform stay in its adapter; doctor asks Discord with its own REST client, and the preview reads payloads. */
const SDKS = /^(discord\.js|@slack\/|@discordjs\/)/
const MAY_USE_SDK = /^src\/(platforms|preview|cli\/doctor)\//

const files = ['src', 'commands'].flatMap((folder) =>
  readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.ts'))
    .map((name) => join(folder, name)),
)

test.each(files)('%s imports only from below', (file) => {
  const room = roomOf(file)
  for (const imported of importsOf(file)) {
    if (!imported.startsWith('.')) {
      if (SDKS.test(imported)) expect(file).toMatch(MAY_USE_SDK)
      continue
    }
    const target = roomOf(relative(home, resolve(home, dirname(file), imported)))
    if (target === room) continue
    expect(FLOORS[target], `${file} imports ${imported}`).toBeLessThan(FLOORS[room]!)
  }
})

test.each(
  files.filter(
    (file) => !/^src\/(main|config)\.ts$|^src\/cli\/main\.ts$/.test(file) && !/\/client\//.test(file),
  ),
)('%s takes time, chance and the environment from its caller', (file) => {
  const code = readFileSync(join(home, file), 'utf8').replace(/\/\*[\s\S]*?\*\/|\/\/.*$/gm, '')
  expect(code).not.toMatch(/Date\.now\(|new Date\(\)|Math\.random\(|process\.env\b/)
})

test('every file of commands/ is in the list', () => {
  const named = readdirSync(join(home, 'commands')).filter((name) => name.endsWith('.ts'))
  const commands = features.flatMap(({ command }) => (command ? [`${command.name}.ts`] : []))
  expect(named.filter((name) => !['index.ts', 'presses.ts'].includes(name)).toSorted()).toEqual(
    commands.toSorted(),
  )
})

function roomOf(file: string): string {
  return (
    Object.keys(FLOORS)
      .filter((room) => file.startsWith(`${room}/`))
      .toSorted((a, b) => b.length - a.length)[0] ?? 'src'
  )
}

function importsOf(file: string): string[] {
  const code = readFileSync(join(home, file), 'utf8')
  return [...code.matchAll(/(?:from|import)\s+'([^']+)'/g)].map((match) => match[1]!)
}
