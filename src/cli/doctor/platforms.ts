import type { APIApplication, APIUser } from 'discord.js'
import { ApplicationFlagsBitField, DiscordAPIError, REST, Routes } from 'discord.js'
import type { Config } from '../../config.ts'
import { SettingError } from '../../core/errors.ts'
import { inviteUrl } from '../../platforms/discord/invite.ts'
import { authenticate, checkAppToken } from '../../platforms/slack/authenticate.ts'
import { boltLogger } from '../../platforms/slack/logger.ts'
import { type Finding, mend, off, reason, well } from './finding.ts'

const SILENT = { debug() {}, info() {}, warn() {}, error() {} }
const { GatewayMessageContent, GatewayMessageContentLimited } = ApplicationFlagsBitField.Flags

/** Whether Discord takes the token, and whether the bot may read messages where it should. */
export async function checkDiscord(discord: Config['discord']): Promise<readonly Finding[]> {
  if (!discord) return [off('Discord', 'DISCORD_TOKEN is not set.')]
  const rest = new REST({ retries: 1, timeout: 5_000, ...(discord.apiUrl && { api: discord.apiUrl }) })
  rest.setToken(discord.token)
  try {
    const user = (await rest.get(Routes.user())) as APIUser
    const application = (await rest.get(Routes.currentApplication())) as APIApplication
    const mayRead = Boolean((application.flags ?? 0) & (GatewayMessageContent | GatewayMessageContentLimited))
    const found = [
      well(
        'Discord',
        `the token belongs to ${user.username}. To add it to a server: ${inviteUrl(application.id)}`,
      ),
    ]
    if (discord.messageContent && !mayRead) {
      found.push(
        mend(
          'Discord',
          'DISCORD_MESSAGE_CONTENT is on, and the app may not read messages. Turn on "Message Content Intent" under Bot in the developer portal, or set it to off.',
        ),
      )
    }
    return found
  } catch (error) {
    return [
      error instanceof DiscordAPIError && error.status === 401
        ? mend(
            'Discord',
            'DISCORD_TOKEN is refused. Reset it under Bot in the developer portal, and copy it whole.',
          )
        : mend('Discord', `Discord does not answer: ${reason(error)}.`),
    ]
  }
}

/** Whether Slack takes the tokens, and whether the app has the scopes it needs. */
export async function checkSlack(slack: Config['slack']): Promise<readonly Finding[]> {
  if (!slack) return [off('Slack', 'SLACK_BOT_TOKEN is not set.')]
  const { botToken, appToken, apiUrl } = slack
  const logger = boltLogger(SILENT)
  try {
    const who = await authenticate({ botToken, apiUrl, logger })
    if (appToken) await checkAppToken(appToken, apiUrl, logger)
    const door = appToken ? 'Socket Mode' : 'HTTP'
    const found = [well('Slack', `the bot token belongs to workspace ${who.team}; ${door}.`)]
    if (who.missingScopes.length > 0) {
      found.push(
        mend(
          'Slack',
          `the app lacks ${who.missingScopes.join(', ')}. Add them under OAuth & Permissions and reinstall it, or create it from npm run homeroom -- manifest.`,
        ),
      )
    }
    return found
  } catch (error) {
    return [
      error instanceof SettingError
        ? mend('Slack', error.message)
        : mend('Slack', `Slack does not answer: ${reason(error)}.`),
    ]
  }
}
