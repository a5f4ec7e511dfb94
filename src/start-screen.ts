import type { Config } from './config.ts'
import type { Catalogue } from './lesson/catalogue.ts'

export type Started = {
  readonly version: string
  readonly config: Config
  readonly lessons: Catalogue
  /** Where the HTTP server listens, `http://127.0.0.1:3000`. */
  readonly url: string
  readonly faults: number
}

/** One screen: what is on, what is off and why, and where the playground is. */
export function startScreen(started: Started): string {
  const { config, lessons, url } = started
  const rows: [string, string, string][] = [
    config.playground
      ? ['Playground', 'on', `open ${url} in a browser`]
      : ['Playground', 'off', 'because a platform token is set; PLAYGROUND=on turns it on'],
    config.discord
      ? [
          'Discord',
          'on',
          config.discord.messageContent ? 'reads its threads' : 'answers mentions in its threads',
        ]
      : ['Discord', 'off', 'set DISCORD_TOKEN (README, "Discord")'],
    config.slack
      ? ['Slack', 'on', config.slack.appToken ? 'Socket Mode' : `HTTP at ${url}/slack/events`]
      : ['Slack', 'off', 'set SLACK_BOT_TOKEN and SLACK_APP_TOKEN (README, "Slack")'],
    ['Tutor', 'on', tutorLine(config)],
    ['Lessons', String(lessons.size), lessonsLine(started)],
    [
      'Database',
      config.databaseUrl.startsWith('file:') ? 'SQLite' : 'Postgres',
      databaseLine(config.databaseUrl),
    ],
  ]
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)))
  const lines = rows.map(
    ([name, state, note]) => `  ${name.padEnd(widths[0]!)}  ${state.padEnd(widths[1]!)}  ${note}`,
  )
  return ['', `Homeroom ${started.version}`, '', ...lines, '', '  Ctrl+C stops it.', ''].join('\n')
}

function lessonsLine({ config, lessons, faults }: Started): string {
  const from = `from ${config.lessonsDir}, ${lessons.tracks().length} tracks`
  return faults === 0 ? from : `${from}; ${faults} to mend: npm run homeroom -- check`
}

function tutorLine({ model }: Config): string {
  if (!model) return 'from the lessons, without a model'
  const server = new URL(model.baseUrl ?? 'https://api.openai.com').host
  return `${model.name ?? 'the model'} at ${server}, held against the lessons`
}

/** Without the password that a Postgres address holds. */
function databaseLine(url: string): string {
  if (url.startsWith('file:')) return url.slice('file:'.length)
  const { host, pathname } = new URL(url)
  return `${host}${pathname}`
}
