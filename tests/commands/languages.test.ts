import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { features } from '../../commands/index.ts'
import type { Option } from '../../src/bot/define.ts'
import { LOCALES } from '../../src/core/locales.ts'
import { type MessageKey, speak } from '../../src/core/say.ts'
import { VIEW } from '../../src/core/view.ts'
import { LIMITS as DISCORD } from '../../src/platforms/discord/limits.ts'
import { commandWord } from '../../src/platforms/discord/localised.ts'
import { LIMITS as SLACK } from '../../src/platforms/slack/limits.ts'
import { shapeOf } from '../core/icu-shape.ts'
import { englishMessages } from '../core/languages.ts'

const home = join(import.meta.dirname, '../..')
const code = ['commands', 'src/bot', 'src/jobs']
  .flatMap((folder) =>
    readdirSync(join(home, folder), { recursive: true, encoding: 'utf8' }).map((name) => join(folder, name)),
  )
  .filter((name) => name.endsWith('.ts'))
  .map((name) => readFileSync(join(home, name), 'utf8'))
  .join('\n')

const keys = new Set(Object.keys(englishMessages))

/** The messages that code says in a place, where it names them there: also both sides of a condition. */
function saidAs(place: string): MessageKey[] {
  const calls = [...code.matchAll(new RegExp(`\\b${place}: (?:ctx\\.)?say\\.line\\(([^)]*)`, 'g'))]
  const named = calls.flatMap(([, argument = '']) => [...argument.matchAll(/'([a-z][\w.-]+)'/g)])
  return [...new Set(named.map(([, key]) => key!))].filter((key): key is MessageKey => keys.has(key))
}

const commands = features.flatMap(({ command }) => command ?? [])
const forms = features.flatMap(({ actions }) => actions.flatMap(({ form }) => form ?? []))
const fields = forms.flatMap((form) => Object.values(form.fields))
const options = commands.flatMap(({ options }) => Object.values<Option>(options))
const choices = [...options, ...fields].flatMap(({ choices = [] }) => choices)
const buttons = [...new Set([...saidAs('label'), ...[...keys].filter((key) => key.includes('.button.'))])]

/** What stands for a value that is not known before: a date, a zone, a short name. */
const WORD = 'x'.repeat(16)
const NAME = /^[-_'\p{L}\p{N}]{1,32}$/u

const PLACES: readonly (readonly [place: string, keys: readonly MessageKey[], most: number])[] = [
  ['descriptions of commands', commands.map(({ description }) => description), DISCORD.description],
  ['descriptions of options', options.map(({ description }) => description), DISCORD.description],
  ['names of options', options.map(({ label }) => label), DISCORD.name],
  ['labels of fields', fields.map(({ label }) => label), DISCORD.fieldLabel],
  ['hints of fields', fields.map(({ description }) => description), DISCORD.fieldHint],
  ['titles of forms', forms.map(({ title }) => title), Math.min(DISCORD.modalTitle, SLACK.modal.title)],
  ['choices', choices.map(({ label }) => label), SLACK.select.text],
  ['shortcuts', features.flatMap(({ shortcuts = [] }) => shortcuts.map(({ title }) => title)), 150],
  ['buttons', buttons as MessageKey[], VIEW.buttonLabel],
  ['menus', saidAs('placeholder'), VIEW.placeholder],
  ['titles', saidAs('title'), VIEW.title],
  ['contexts', saidAs('context'), VIEW.context],
  ['pictures in words', [...keys].filter((key) => key.endsWith('.alt')) as MessageKey[], VIEW.alt],
  ["Slack's own description", ['slack.manifest.description'], 140],
]

test('the places are found', () => {
  for (const [place, said] of PLACES) expect(said.length, place).toBeGreaterThan(0)
  expect(buttons.length).toBeGreaterThan(100)
})

describe.each(LOCALES)('%s', (locale) => {
  const say = speak(locale)
  const line = (key: MessageKey): string => {
    const values: Record<string, string | number | Date> = {}
    for (const [name, type] of shapeOf(englishMessages[key], 'en').takes) {
      values[name] = type === 'number' ? 100 : type === 'date' ? new Date(0) : WORD
    }
    return say.line(key, values)
  }

  test.each(PLACES)('%s are within the limits', (_place, said, most) => {
    const long = [...new Set(said)].filter((key) => line(key).length > most)
    expect(long.map((key) => `${key}: ${line(key).length} of ${most}`)).toEqual([])
  })

  test('commands and options have names that Discord takes, each its own', () => {
    const named = commands.map(({ name }) => commandWord(line(`command.${name}` as MessageKey)))
    expect(named.filter((name) => !NAME.test(name) || name !== name.toLowerCase())).toEqual([])
    expect(new Set(named).size).toBe(named.length)
    for (const command of commands) {
      const labels = Object.values<Option>(command.options).map(({ label }) => commandWord(line(label)))
      expect(labels.filter((name) => !NAME.test(name) || name !== name.toLowerCase())).toEqual([])
      expect(new Set(labels).size, command.name).toBe(labels.length)
    }
  })
})
