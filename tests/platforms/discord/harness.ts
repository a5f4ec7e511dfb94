import { onTestFinished } from 'vitest'
import type { Log } from '../../../src/core/log.ts'
import type { EventKind, Platform } from '../../../src/core/platform.ts'
import { createDiscord } from '../../../src/platforms/discord/index.ts'
import {
  type Component,
  type FakeDiscord,
  type FakeDiscordOptions,
  loadDiscordSpec,
  type Message,
  startFakeDiscord,
  walkComponents,
} from '../../fakes/discord/index.ts'
import { ScriptedBot } from './scripted-bot.ts'

export const V2 = 32_768
export const EPHEMERAL = 64

const spec = loadDiscordSpec()

export type Logged = { readonly level: keyof Log; readonly fields: object; readonly message: string }

/** The adapter with its real client, a fake Discord, and a bot that does as it is told. */
export type House = {
  readonly discord: FakeDiscord
  readonly bot: ScriptedBot
  readonly platform: Platform
  readonly logged: Logged[]
  readonly measured: { readonly kind: EventKind; readonly seconds: number }[]
  readonly notes: Map<string, string>
}

type Settings = {
  readonly messageContent?: boolean
  readonly token?: string
  readonly apiUrl?: string
  /** One that remembers what an earlier adapter did. */
  readonly bot?: ScriptedBot
  /** What an earlier adapter noted down. */
  readonly notes?: Map<string, string>
}

/** Everything built and nothing started; taken down when the test is over. */
export async function build(settings: Settings = {}, fake: FakeDiscordOptions = {}): Promise<House> {
  const discord = await startFakeDiscord({ validator: spec, enforceSpec: true, ...fake })
  const bot = settings.bot ?? new ScriptedBot()
  const notes = settings.notes ?? new Map<string, string>()
  const logged: Logged[] = []
  const measured: { kind: EventKind; seconds: number }[] = []
  const platform = createDiscord({
    bot,
    token: settings.token ?? discord.env().DISCORD_TOKEN,
    apiUrl: settings.apiUrl ?? discord.apiUrl,
    messageContent: settings.messageContent ?? false,
    log: listen(logged),
    measure: { acknowledged: (_, kind, seconds) => measured.push({ kind, seconds }) },
    notebook: {
      get: async (name) => notes.get(name),
      set: async (name, value) => {
        notes.set(name, value)
      },
    },
    now: () => new Date(),
  })
  onTestFinished(async () => {
    await platform.stop()
    await discord.close()
  })
  return { discord, bot, platform, logged, measured, notes }
}

/** A house whose adapter has started. */
export async function open(settings: Settings = {}, fake: FakeDiscordOptions = {}): Promise<House> {
  const house = await build(settings, fake)
  await house.platform.start()
  return house
}

function listen(logged: Logged[]): Log {
  const at = (level: keyof Log) => (fields: object, message: string) => {
    logged.push({ level, fields, message })
  }
  return { debug: at('debug'), info: at('info'), warn: at('warn'), error: at('error') }
}

/** All that a message shows as text. */
export function textOf(message: Message | null | undefined): string {
  const texts: string[] = []
  walkComponents(message?.components ?? [], (component: Component) => {
    if (component.content) texts.push(component.content)
  })
  return texts.join('\n')
}
