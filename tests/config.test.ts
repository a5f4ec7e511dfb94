import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { readConfig, SETTING_NAMES } from '../src/config.ts'

const failure = (env: Record<string, string>) => {
  try {
    readConfig(env)
  } catch (error) {
    return (error as Error).message
  }
  return 'started'
}

test('without any setting the playground is on, over SQLite on loopback', () => {
  expect(readConfig({})).toEqual({
    databaseUrl: 'file:data/homeroom.db',
    lessonsDir: 'lessons',
    host: '127.0.0.1',
    port: 3000,
    playground: true,
    zone: 'UTC',
  })
})

test('an empty value counts as unset', () => {
  expect(readConfig({ PORT: '', DISCORD_TOKEN: '' })).toEqual(readConfig({}))
})

test('a platform token turns the playground off, unless it is asked for', () => {
  expect(readConfig({ DISCORD_TOKEN: 'a.b.c' }).playground).toBe(false)
  expect(readConfig({ DISCORD_TOKEN: 'a.b.c', PLAYGROUND: 'on' }).playground).toBe(true)
})

test('a model answers where a server or a model is named, not for a key alone', () => {
  const budgets = { learner: 100_000, tenant: 2_000_000 }
  const model = (env: Record<string, string>) => readConfig(env).model
  expect(model({ OPENAI_API_KEY: 'sk' })).toBeUndefined()
  expect(model({ OPENAI_MODEL: 'm' })).toBeUndefined()
  expect(model({ OPENAI_API_KEY: 'sk', OPENAI_MODEL: 'm' })).toEqual({ apiKey: 'sk', name: 'm', budgets })
  const own = { OPENAI_BASE_URL: 'http://127.0.0.1:11434/v1' }
  expect(model(own)).toEqual({ baseUrl: own.OPENAI_BASE_URL, budgets })
  expect(model({ ...own, MODEL_TOKENS_PER_LEARNER: '0', MODEL_TOKENS_PER_TENANT: '5' })?.budgets).toEqual({
    learner: 0,
    tenant: 5,
  })
})

test.each([
  [{ PORT: 'eighty' }, /^PORT is "eighty"; it should be a number from 0 to 65535\.$/],
  [{ PORT: '70000' }, /PORT is "70000"; it should be a number from 0 to 65535/],
  [{ LOG_LEVEL: 'loud' }, /LOG_LEVEL is "loud"; it should be one of trace, debug, info/],
  [{ TIME_ZONE: 'Mars/Olympus' }, /TIME_ZONE is "Mars\/Olympus"; it should be a zone/],
  [{ DATABASE_URL: 'mysql://x' }, /DATABASE_URL is 9 characters; it should be file:PATH or postgres/],
  [
    { SLACK_BOT_TOKEN: 'xoxb-1', SLACK_SIGNING_SECRET: 'abcdefghijkl' },
    /SLACK_SIGNING_SECRET is 12 characters; it should be 32 characters\. Slack shows it under Basic Information/,
  ],
  [{ SLACK_BOT_TOKEN: 'xoxb-1' }, /set SLACK_APP_TOKEN too \(Socket Mode\), or SLACK_SIGNING_SECRET/],
  [{ SLACK_APP_TOKEN: 'xapp-1' }, /SLACK_APP_TOKEN is set without SLACK_BOT_TOKEN/],
  [{ DISCORD_API_URL: 'localhost:1' }, /DISCORD_API_URL is "localhost:1"; it should be an http/],
  [{ SLACK_COMMAND_PREFIX: 'Home Room' }, /SLACK_COMMAND_PREFIX is "Home Room"/],
  [
    { MODEL_TOKENS_PER_LEARNER: 'many' },
    /MODEL_TOKENS_PER_LEARNER is "many"; it should be a number of tokens/,
  ],
  [{ MODEL_TOKENS_PER_TENANT: '-1' }, /MODEL_TOKENS_PER_TENANT is "-1"; it should be 0 or more/],
  [{ OPENAI_BASE_URL: 'localhost:1234' }, /OPENAI_BASE_URL is "localhost:1234"; it should be an http/],
  [
    { OPENAI_BASE_URL: '', OPENAI_API_KEY: 'sk', OPENAI_MODEL: 'm' },
    /OPENAI_BASE_URL is empty; it should be your model server's address, or be left out/,
  ],
  [
    { SLACK_SIGNING_SECERT: 'x' },
    /SLACK_SIGNING_SECERT is not a setting\. Did you mean SLACK_SIGNING_SECRET\?/,
  ],
])('%j stops the start with what it should be', (env, message) => {
  expect(failure(env)).toMatch(message)
})

test('every bad setting is named in one run, and no secret is repeated', () => {
  const message = failure({ PORT: 'x', LOG_LEVEL: 'y', SLACK_BOT_TOKEN: 'secret-token' })
  expect(message.split('\n')).toHaveLength(3)
  expect(message).not.toContain('secret-token')
})

test('.env.example explains every setting, and no other', () => {
  const example = readFileSync(new URL('../.env.example', import.meta.url), 'utf8')
  const named = [...example.matchAll(/^#? ?([A-Z][A-Z_]+)=/gm)].map((match) => match[1])
  expect(named.toSorted()).toEqual(SETTING_NAMES.toSorted())
})
