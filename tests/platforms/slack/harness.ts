import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { z } from 'zod'
import type { Answer, Bot, CommandInfo, FormView, Incoming } from '../../../src/bot/bot.ts'
import type { Respond, Shortcut } from '../../../src/bot/define.ts'
import type { Caller } from '../../../src/core/caller.ts'
import type { Log } from '../../../src/core/log.ts'
import { paragraph, root, text } from '../../../src/core/markdown.ts'
import type { EventKind } from '../../../src/core/platform.ts'
import { type Press, press } from '../../../src/core/press.ts'
import { speak } from '../../../src/core/say.ts'
import type { Button, View } from '../../../src/core/view.ts'
import { manifest } from '../../../src/platforms/slack/manifest.ts'
import { createSlack, type SlackPlatform } from '../../../src/platforms/slack/slack.ts'
import { type FakeSlack, startFakeSlack } from '../../fakes/slack/index.ts'

export type Mode = 'socket' | 'http'

/** What the bot was asked, in order. */
export type Asked =
  | { kind: 'command'; name: string; raw: Readonly<Record<string, string | undefined>>; caller: Caller }
  | {
      kind: 'press'
      press: string
      fields?: Readonly<Record<string, string | undefined>> | undefined
      caller: Caller
    }
  | { kind: 'message'; message: Incoming; caller: Caller }
  | { kind: 'greet'; caller: Caller }
  | { kind: 'starters'; caller: Caller }

/** A bot of a few lines: each test says what it answers. */
export class ScriptedBot implements Bot {
  commands: readonly CommandInfo[] = [
    {
      name: 'lesson',
      description: 'lesson.command',
      visibility: 'private',
      options: { find: { label: 'lesson.option.find', description: 'lesson.option.find.hint', max: 200 } },
    },
    { name: 'tracks', description: 'tracks.command', visibility: 'public', options: {} },
  ]
  shortcuts: readonly Shortcut[] = []
  readonly asked: Asked[] = []
  readonly #taken = new Set<string>()
  /** How many messages arrived, those sent again included. */
  heard = 0
  /** Resolves when a message is on disk. */
  recorded: Promise<void> = Promise.resolve()
  onCommand: (name: string) => Answer = () => answer('private', say('a lesson'))
  onPress: (press: string) => Answer = () => answer('update', say('pressed'))
  onMessage: (message: Incoming) => Answer | undefined = () => undefined
  onForm: (press: string) => FormView | undefined = () => undefined
  /** To begin a conversation with. */
  questions: readonly string[] = []
  /** Said once in a place. */
  greeting: View | undefined
  readonly #greeted = new Set<string>()
  /** What the home tab shows; each call is kept. */
  onHome: () => Answer = () => answer('private', say('at home'))
  readonly homes: Caller[] = []

  home(caller: Caller): Answer {
    this.homes.push(caller)
    return this.onHome()
  }

  locale({ locale }: Caller): string {
    return locale || 'en'
  }

  command(name: string, raw: Readonly<Record<string, string | undefined>>, caller: Caller): Answer {
    this.asked.push({ kind: 'command', name, raw, caller })
    return this.onCommand(name)
  }

  async suggest(): Promise<[]> {
    return []
  }

  form(press: string): FormView | undefined {
    return this.onForm(press)
  }

  press(press: string, caller: Caller, fields?: Readonly<Record<string, string | undefined>>): Answer {
    this.asked.push({ kind: 'press', press, fields, caller })
    return this.onPress(press)
  }

  forget(): void {
    this.#taken.clear()
  }

  async message(message: Incoming, caller: Caller): Promise<Answer | undefined> {
    this.heard += 1
    if (this.#taken.has(message.id)) return undefined
    this.#taken.add(message.id)
    this.asked.push({ kind: 'message', message, caller })
    await this.recorded
    return this.onMessage(message)
  }

  async starters(caller: Caller): Promise<readonly string[]> {
    this.asked.push({ kind: 'starters', caller })
    return this.questions
  }

  async greet(caller: Caller): Promise<Answer | undefined> {
    this.asked.push({ kind: 'greet', caller })
    const place = `${caller.tenant}/${caller.channel}`
    if (!this.greeting || this.#greeted.has(place)) return undefined
    this.#greeted.add(place)
    return answer('public', this.greeting)
  }

  async ungreet(caller: Caller): Promise<void> {
    this.#greeted.delete(`${caller.tenant}/${caller.channel}`)
  }
}

/** A view that comes when the test says so. */
export const pending = () => Promise.withResolvers<View>()

export function answer(respond: Respond, ...views: (View | Promise<View>)[]): Answer {
  return {
    respond,
    views: (async function* () {
      for (const view of views) yield await view
    })(),
  }
}

export function say(words: string, ...buttons: Button[]): View {
  const body: View['body'] = [{ kind: 'text', markdown: root(paragraph(text(words))) }]
  return { body: buttons.length > 0 ? [...body, { kind: 'buttons', buttons }] : body }
}

const step = { id: 'step', args: z.object({ to: z.string() }) }
export const pressTo = (to: string): Press => press(step, { to })
export const button = (label: string): Button => ({ label, press: pressTo(label) })

/** The text of a message's blocks, one line each. */
export function shown(message: { blocks?: readonly unknown[] } | null | undefined): string {
  const words: string[] = []
  const read = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return
    for (const [key, part] of Object.entries(value)) {
      if (key === 'text' && typeof part === 'string') words.push(part)
      else read(part)
    }
  }
  read(message?.blocks ?? [])
  return words.join('\n')
}

export type LogLine = { level: string; message: string } & Record<string, unknown>

export type Running = {
  slack: FakeSlack
  bot: ScriptedBot
  platform: SlackPlatform
  log: LogLine[]
  measured: { kind: EventKind; seconds: number }[]
  /** Where the bot takes Slack's requests, in HTTP mode. */
  url: string
  /** Lets time pass, for Slack too. */
  travel(ms: number): void
  close(): Promise<void>
}

type Setup = {
  /** One that a test has told what to do, or that remembers what an earlier adapter did. */
  bot?: ScriptedBot
  fake?: Parameters<typeof startFakeSlack>[0]
  options?: Partial<Parameters<typeof createSlack>[0]>
  start?: boolean
}

/** The adapter with real Bolt against the fake, gated by our own manifest. */
export async function run(
  mode: Mode,
  { bot = new ScriptedBot(), fake = {}, options = {}, start = true }: Setup = {},
): Promise<Running> {
  const declared = manifest({
    commands: bot.commands,
    shortcuts: bot.shortcuts,
    prefix: '',
    socket: mode === 'socket',
    baseUrl: 'https://bot.example.org',
    say: speak('en'),
  })
  const slack = await startFakeSlack({ mode, manifest: declared, retryDelaysMs: [0, 10, 20], ...fake })
  const env = slack.env()
  const log: LogLine[] = []
  const keep = (level: string) => (fields: object, message: string) => {
    log.push({ level, message, ...fields })
  }
  const logger: Log = { debug: keep('debug'), info: keep('info'), warn: keep('warn'), error: keep('error') }
  const measured: Running['measured'] = []
  const platform = createSlack({
    bot,
    botToken: env.SLACK_BOT_TOKEN,
    ...(mode === 'socket' ? { appToken: env.SLACK_APP_TOKEN } : { signingSecret: env.SLACK_SIGNING_SECRET }),
    apiUrl: env.SLACK_API_URL,
    commandPrefix: '',
    log: logger,
    measure: { acknowledged: (_platform, kind, seconds) => measured.push({ kind, seconds }) },
    now: () => new Date(Date.now() + slack.settings.aheadMs),
    ...options,
  })
  const server = await listen(platform)
  const { port } = server.address() as AddressInfo
  const url = `http://127.0.0.1:${port}/slack/events`
  slack.botUrl = url
  if (start) await platform.start()
  if (start && mode === 'socket') await slack.waitForSocket()
  return {
    slack,
    bot,
    platform,
    log,
    measured,
    url,
    travel(ms) {
      slack.settings.aheadMs += ms
    },
    async close() {
      await platform.stop()
      server.closeAllConnections()
      await new Promise((resolve) => server.close(resolve))
      await slack.close()
    },
  }
}

async function listen(platform: SlackPlatform): Promise<Server> {
  const server = createServer((req, res) => platform.handle?.(req, res))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  return server
}
