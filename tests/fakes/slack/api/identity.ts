import type { Context } from '../context.ts'
import { SlackError } from '../errors.ts'
import { botProfile } from '../messages.ts'
import type { ApiArgs } from '../wire.ts'
import { APP } from '../workspace.ts'
import type { ApiMethods } from './index.ts'
import { grantedScopes } from './scopes.ts'

/** Lists are answered whole. */
export const LAST_PAGE = { response_metadata: { next_cursor: '' } }

/** The app, the team and its people. */
export function identityMethods({ settings, workspace, sockets }: Context): ApiMethods {
  const { team, users } = workspace
  return {
    'api.test': (args) => ({ args }),
    'auth.test': () => ({
      url: `https://${team.domain}.slack.invalid/`,
      team: team.name,
      user: APP.name,
      team_id: team.id,
      user_id: APP.user_id,
      bot_id: APP.bot_id,
      is_enterprise_install: false,
    }),
    'apps.connections.open': () => ({ url: sockets.newUrl() }),
    'oauth.v2.access': () => ({
      app_id: APP.id,
      authed_user: { id: workspace.student.id },
      scope: (grantedScopes(settings) ?? ['chat:write']).join(','),
      token_type: 'bot',
      access_token: settings.botToken,
      bot_user_id: APP.user_id,
      team: { id: team.id, name: team.name },
      enterprise: null,
      is_enterprise_install: false,
    }),
    'team.info': () => ({ team }),
    'bots.info': () => ({ bot: { ...botProfile(team.id), user_id: APP.user_id } }),
    'users.info': ({ user, include_locale }) => {
      const { locale, ...known } = workspace.knownUser(user)
      return { user: String(include_locale) === 'true' ? { ...known, locale } : known }
    },
    'users.list': () => ({ members: [...users.values()], cache_ts: 1, ...LAST_PAGE }),
    'users.lookupByEmail': ({ email }: ApiArgs) => {
      const user = [...users.values()].find(({ profile }) => profile.email === email)
      if (!user) throw new SlackError('users_not_found')
      return { user }
    },
    'users.profile.get': ({ user }) => ({ profile: users.get(user ?? APP.user_id)?.profile }),
  }
}
