import { z } from 'zod'
import type { PlatformName } from './core/caller.ts'
import { editDistance } from './core/edit-distance.ts'
import { SettingError } from './core/errors.ts'

const onOff = z.enum(['on', 'off'])
const tokens = z.coerce
  .number({ error: 'should be a number of tokens' })
  .int('should be a whole number')
  .min(0, 'should be 0 or more')
const httpUrl = z.url({ protocol: /^https?$/, error: 'should be an http:// or https:// address' })

/** One line each in .env.example, which a test compares with this list. */
const SETTINGS = z.object({
  DATABASE_URL: z
    .string()
    .regex(/^(file:.+|postgres(ql)?:\/\/.+)/, 'should be file:PATH or postgres://USER:PASSWORD@HOST/NAME')
    .default('file:data/homeroom.db'),
  ERASURES_FILE: z.string().optional(),
  LESSONS_DIR: z.string().default('lessons'),
  HOST: z.string().default('127.0.0.1'),
  PORT: z.coerce
    .number({ error: 'should be a number from 0 to 65535' })
    .int('should be a whole number')
    .min(0, 'should be a number from 0 to 65535')
    .max(65_535, 'should be a number from 0 to 65535')
    .default(3000),
  PLAYGROUND: onOff.optional(),
  DISCORD_TOKEN: z.string().regex(/^\S+$/, 'should be the token as copied, without spaces').optional(),
  DISCORD_API_URL: httpUrl.optional(),
  DISCORD_MESSAGE_CONTENT: onOff.default('off'),
  SLACK_BOT_TOKEN: z
    .string()
    .regex(/^xoxb-\S+$/, 'should begin with xoxb-. Slack shows it under OAuth & Permissions')
    .optional(),
  SLACK_APP_TOKEN: z
    .string()
    .regex(/^xapp-\S+$/, 'should begin with xapp-. Slack shows it under Basic Information, App-Level Tokens')
    .optional(),
  SLACK_SIGNING_SECRET: z
    .string()
    .length(32, 'should be 32 characters. Slack shows it under Basic Information, App Credentials')
    .optional(),
  SLACK_API_URL: httpUrl.optional(),
  SLACK_COMMAND_PREFIX: z
    .string()
    .regex(/^[a-z0-9_-]{0,12}$/, 'should be at most 12 lower-case letters, digits, - or _')
    .default(''),
  REPORTS_CHANNEL: z
    .string()
    .regex(/^(discord|slack|web):\S+$/, 'should be discord:CHANNEL_ID, slack:CHANNEL_ID or web:general')
    .optional(),
  OPENAI_API_KEY: z.string().optional(),
  OPENAI_BASE_URL: httpUrl.optional(),
  OPENAI_MODEL: z.string().optional(),
  MODEL_TOKENS_PER_LEARNER: tokens.default(100_000),
  MODEL_TOKENS_PER_TENANT: tokens.default(2_000_000),
  TIME_ZONE: z.string().refine(isZone, 'should be a zone such as Europe/Berlin or UTC').default('UTC'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).optional(),
})

export const SETTING_NAMES = Object.keys(SETTINGS.shape)

export type Config = {
  readonly databaseUrl: string
  /** Where erasures are listed; a SQLite database has the list beside it without this. */
  readonly erasuresFile?: string
  readonly lessonsDir: string
  readonly host: string
  readonly port: number
  readonly playground: boolean
  readonly discord?: {
    readonly token: string
    readonly apiUrl?: string
    readonly messageContent: boolean
  }
  readonly slack?: {
    readonly botToken: string
    readonly appToken?: string
    readonly signingSecret?: string
    readonly apiUrl?: string
    readonly commandPrefix: string
  }
  /** Where a model answers questions; without a base URL it is OpenAI's own API, and a name is given. */
  readonly model?: {
    readonly apiKey?: string
    readonly baseUrl?: string
    readonly name?: string
    /** Tokens a day. */
    readonly budgets: { readonly learner: number; readonly tenant: number }
  }
  /** Where reports about questions are posted. */
  readonly reports?: { readonly platform: PlatformName; readonly channel: string }
  readonly zone: string
  readonly logLevel?: string
}

/**
 * Reads the environment, once. An empty value counts as unset.
 * @throws SettingError that names every bad setting, its value and what it should be.
 */
export function readConfig(env: Readonly<Record<string, string | undefined>>): Config {
  const given = Object.fromEntries(
    Object.entries(env).filter(([, value]) => value !== undefined && value !== ''),
  )
  const parsed = SETTINGS.safeParse(given)
  const faults = [
    ...misspelt(Object.keys(given)),
    ...blankServer(env),
    ...(parsed.success ? [] : parsed.error.issues.map((issue) => explain(issue, given))),
  ]
  if (parsed.success && faults.length === 0) {
    faults.push(...contradictions(parsed.data))
    if (faults.length === 0) return toConfig(parsed.data)
  }
  throw new SettingError(faults.join('\n'))
}

type Settings = z.output<typeof SETTINGS>

function toConfig(s: Settings): Config {
  const { DISCORD_TOKEN, SLACK_BOT_TOKEN } = s
  return {
    databaseUrl: s.DATABASE_URL,
    ...(s.ERASURES_FILE && { erasuresFile: s.ERASURES_FILE }),
    lessonsDir: s.LESSONS_DIR,
    host: s.HOST,
    port: s.PORT,
    playground: s.PLAYGROUND ? s.PLAYGROUND === 'on' : !DISCORD_TOKEN && !SLACK_BOT_TOKEN,
    zone: s.TIME_ZONE,
    ...(s.REPORTS_CHANNEL && { reports: placeNamed(s.REPORTS_CHANNEL) }),
    ...(s.LOG_LEVEL && { logLevel: s.LOG_LEVEL }),
    ...(DISCORD_TOKEN && {
      discord: {
        token: DISCORD_TOKEN,
        messageContent: s.DISCORD_MESSAGE_CONTENT === 'on',
        ...(s.DISCORD_API_URL && { apiUrl: s.DISCORD_API_URL }),
      },
    }),
    ...(SLACK_BOT_TOKEN && {
      slack: {
        botToken: SLACK_BOT_TOKEN,
        commandPrefix: s.SLACK_COMMAND_PREFIX,
        ...(s.SLACK_APP_TOKEN && { appToken: s.SLACK_APP_TOKEN }),
        ...(s.SLACK_SIGNING_SECRET && { signingSecret: s.SLACK_SIGNING_SECRET }),
        ...(s.SLACK_API_URL && { apiUrl: s.SLACK_API_URL }),
      },
    }),
    // A key alone turns nothing on: many a shell has one that is meant for other things.
    ...((s.OPENAI_BASE_URL || (s.OPENAI_API_KEY && s.OPENAI_MODEL)) && {
      model: {
        ...(s.OPENAI_API_KEY && { apiKey: s.OPENAI_API_KEY }),
        ...(s.OPENAI_BASE_URL && { baseUrl: s.OPENAI_BASE_URL }),
        ...(s.OPENAI_MODEL && { name: s.OPENAI_MODEL }),
        budgets: { learner: s.MODEL_TOKENS_PER_LEARNER, tenant: s.MODEL_TOKENS_PER_TENANT },
      },
    }),
  }
}

function placeNamed(setting: string): { platform: PlatformName; channel: string } {
  const [platform = '', channel = ''] = setting.split(/:(.*)/s)
  return { platform: platform as PlatformName, channel }
}

function contradictions(s: Settings): string[] {
  const slackDoor = s.SLACK_APP_TOKEN ?? s.SLACK_SIGNING_SECRET
  if (s.SLACK_BOT_TOKEN && !slackDoor) {
    return [
      'SLACK_BOT_TOKEN is set, and Slack has no way in: set SLACK_APP_TOKEN too (Socket Mode), or SLACK_SIGNING_SECRET (HTTP).',
    ]
  }
  if (!s.SLACK_BOT_TOKEN && slackDoor) {
    const name = s.SLACK_APP_TOKEN ? 'SLACK_APP_TOKEN' : 'SLACK_SIGNING_SECRET'
    return [`${name} is set without SLACK_BOT_TOKEN. Slack shows that one under OAuth & Permissions.`]
  }
  return []
}

const SECRET = /TOKEN(?!S)|SECRET|KEY|DATABASE_URL/

/** "PORT is "eighty"; it should be a number from 0 to 65535." A secret is never repeated. */
function explain(issue: z.core.$ZodIssue, given: Readonly<Record<string, string | undefined>>): string {
  const name = String(issue.path[0])
  const value = given[name] ?? ''
  const is = SECRET.test(name) ? `is ${value.length} characters` : `is "${value}"`
  const should =
    issue.code === 'invalid_value' ? `should be one of ${issue.values.join(', ')}` : issue.message
  return `${name} ${is}; it ${should}.`
}

/** What was to go to a server of one's own must not go to OpenAI because an address is missing. */
function blankServer(env: Readonly<Record<string, string | undefined>>): string[] {
  return env.OPENAI_BASE_URL === '' && (env.OPENAI_API_KEY || env.OPENAI_MODEL)
    ? ["OPENAI_BASE_URL is empty; it should be your model server's address, or be left out for OpenAI's own."]
    : []
}

/** A name one or two slips away from a setting that is not set is surely meant to be it. */
function misspelt(names: readonly string[]): string[] {
  return names.flatMap((name) => {
    if (SETTING_NAMES.includes(name) || name.length < 6) return []
    const meant = SETTING_NAMES.find(
      (known) => !names.includes(known) && known.length >= 6 && editDistance(name, known) <= 2,
    )
    return meant ? [`${name} is not a setting. Did you mean ${meant}?`] : []
  })
}

function isZone(zone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat('en', { timeZone: zone }))
  } catch {
    return false
  }
}
