import type { CallPredicate } from '../../loopback/calls.ts'
import type { SlackCall } from '../calls.ts'
import type { Context } from '../context.ts'
import type { User } from '../wire.ts'
import { APP } from '../workspace.ts'

/** What came of a person's action; every kind adds its own members. */
export interface Outcome {
  /** The call number at its start. */
  startedAt: number
  /** The bot's calls since. */
  calls(): SlackCall[]
  /** Wait for a call since then. */
  waitForCall(predicate: CallPredicate<SlackCall>, ms?: number): Promise<SlackCall>
}

/** Complete an outcome with its look at the bot's calls. */
export const outcomeOf = <Members extends object>(
  { log }: Pick<Context, 'log'>,
  startedAt: number,
  members: Members,
): Outcome & Members => ({
  startedAt,
  ...members,
  calls: () => log.calls((call) => call.n > startedAt),
  waitForCall: (predicate, ms) => log.waitForCall(predicate, ms, { since: startedAt }),
})

/** Members that every interactive payload has. */
export function commonPayload({ workspace }: Context, user: User, trigger?: string) {
  const { team } = workspace
  return {
    user: { id: user.id, username: user.name, name: user.name, team_id: team.id },
    api_app_id: APP.id,
    token: APP.verification_token,
    ...(trigger ? { trigger_id: trigger } : {}),
    team: { id: team.id, domain: team.domain },
    enterprise: null,
    is_enterprise_install: false,
  }
}
