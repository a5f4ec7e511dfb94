import { postgresDatabase } from '../setup/databases.ts'
import { schoolOnDiscord } from './on-discord.ts'
import { schoolOnSlack } from './on-slack.ts'
import { schoolOnWeb } from './on-web.ts'
import type { Env, School } from './school.ts'

/** Every platform that the same scenarios run over. */
export const PLATFORMS: readonly (readonly [name: string, open: (env?: Env) => Promise<School>])[] = [
  ['Discord', schoolOnDiscord],
  ['Slack in Socket Mode', (env) => schoolOnSlack('socket', env)],
  ['Slack over HTTP', (env) => schoolOnSlack('http', env)],
  ['the playground', schoolOnWeb],
  ['the playground over Postgres', schoolOnPostgres],
]

async function schoolOnPostgres(env: Env = {}): Promise<School> {
  const database = await postgresDatabase()
  const school = await schoolOnWeb({ DATABASE_URL: database.url, ...env })
  return {
    ...school,
    close: async () => {
      await school.close()
      await database.drop()
    },
  }
}
