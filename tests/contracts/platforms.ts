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
]
