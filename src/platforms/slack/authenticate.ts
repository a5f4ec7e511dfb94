import type { Logger } from '@slack/bolt'
import { webApi } from '@slack/bolt'
import { SettingError } from '../../core/errors.ts'
import { speak } from '../../core/say.ts'
import { FURTHER_SCOPES, REQUIRED_SCOPES } from './scopes.ts'
import { createWebApi, slackError } from './web-api.ts'

/** Who the bot is in the workspace. */
export type Identity = {
  readonly team: string
  /** The workspace's address, with a slash at the end. */
  readonly teamUrl: string
  readonly botUser: string
  readonly botId: string
  /** Scopes of which a part of Homeroom has need and that the token lacks; empty when Slack does not say. */
  readonly missingScopes: readonly string[]
}

type Access = { readonly botToken: string; readonly apiUrl?: string | undefined; readonly logger: Logger }

/**
 * Asks Slack who the bot token belongs to.
 * @throws SettingError when the token is refused or lacks a scope that nothing works without.
 */
export async function authenticate({ botToken, apiUrl, logger }: Access): Promise<Identity> {
  const { web } = createWebApi(botToken, apiUrl, logger)
  const who = await web.auth.test().catch((error: unknown) => {
    throw settingError('slack.setting.bot-token', botToken, apiUrl, error)
  })
  const granted = who.response_metadata?.scopes
  const missing = (scopes: readonly string[]) => scopes.filter((scope) => granted && !granted.includes(scope))
  const needed = missing(REQUIRED_SCOPES)
  if (needed.length > 0) {
    throw new SettingError(say.line('slack.setting.scopes', { scopes: needed.join(', ') }))
  }
  return {
    team: who.team_id ?? '',
    teamUrl: who.url ?? '',
    botUser: who.user_id ?? '',
    botId: who.bot_id ?? '',
    missingScopes: missing(FURTHER_SCOPES),
  }
}

/**
 * Asks Slack for a connection that is not used, because the socket client would try a bad token for ever.
 * @throws SettingError when the app token is refused.
 */
export async function checkAppToken(
  appToken: string,
  apiUrl: string | undefined,
  logger: Logger,
): Promise<void> {
  const { web } = createWebApi(appToken, apiUrl, logger)
  await web.apps.connections.open({}).catch((error: unknown) => {
    throw settingError('slack.setting.app-token', appToken, apiUrl, error)
  })
}

const say = speak('en')

/** Slack's word about a token as the setting to mend; anything else, such as no network, as it came. */
function settingError(
  key: 'slack.setting.bot-token' | 'slack.setting.app-token',
  token: string,
  apiUrl: string | undefined,
  error: unknown,
): unknown {
  const reason = slackError(error)
  if (reason !== undefined && ABOUT_TOKENS.test(reason)) {
    const begin = token.slice(0, 5)
    return new SettingError(say.line(key, { begin, length: token.length, reason }), { cause: error })
  }
  const unheard = error instanceof webApi.WebAPIRequestError || error instanceof webApi.WebAPIHTTPError
  if (apiUrl !== undefined && unheard) {
    return new SettingError(say.line('slack.setting.api-url', { url: apiUrl }), { cause: error })
  }
  return error
}

/** From the error lists of auth.test and apps.connections.open on docs.slack.dev. */
const ABOUT_TOKENS =
  /auth|token|account_inactive|team_disabled|user_removed|no_permission|missing_scope|forbidden/
