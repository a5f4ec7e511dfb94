import { SlackError } from '../errors.ts'
import type { Settings } from '../options.ts'
import type { ApiArgs } from '../wire.ts'
import { channelType, type Workspace } from '../workspace.ts'

/** The scope each method needs; any one of several will do. */
const SCOPES: Record<string, string[]> = {
  'chat.postMessage': ['chat:write'],
  'chat.postEphemeral': ['chat:write'],
  'chat.update': ['chat:write'],
  'chat.delete': ['chat:write'],
  'chat.scheduleMessage': ['chat:write'],
  'chat.startStream': ['chat:write'],
  'chat.appendStream': ['chat:write'],
  'chat.stopStream': ['chat:write'],
  'users.info': ['users:read'],
  'users.list': ['users:read'],
  'users.lookupByEmail': ['users:read.email'],
  'reactions.add': ['reactions:write'],
  'reactions.remove': ['reactions:write'],
  'files.getUploadURLExternal': ['files:write'],
  'files.completeUploadExternal': ['files:write'],
  'pins.add': ['pins:write'],
  'conversations.open': ['im:write'],
  'conversations.join': ['channels:join'],
  'conversations.create': ['channels:manage'],
  'assistant.threads.setStatus': ['assistant:write', 'chat:write'],
  'assistant.threads.setTitle': ['assistant:write'],
  'assistant.threads.setSuggestedPrompts': ['assistant:write'],
  'team.info': ['team:read'],
}

const HISTORY_SCOPES = {
  channel: ['channels:history'],
  group: ['groups:history'],
  im: ['im:history'],
}

const READS_HISTORY = /conversations\.(history|replies)/
const WITHOUT_TOKEN = ['api.test', 'oauth.v2.access']

/** The scopes the manifest grants the bot; undefined without a manifest that says so. */
export const grantedScopes = ({ manifest }: Settings): string[] | undefined =>
  manifest?.oauth_config?.scopes?.bot

/** Refuse a call without the right token. */
export function checkToken(settings: Settings, method: string, token: string | undefined): void {
  if (WITHOUT_TOKEN.includes(method)) return
  if (!token) throw new SlackError('not_authed')
  const wanted = method === 'apps.connections.open' ? settings.appToken : settings.botToken
  if (token === wanted) return
  const isOtherKind = token.slice(0, 5) !== wanted.slice(0, 5)
  throw new SlackError(isOtherKind ? 'not_allowed_token_type' : 'invalid_auth')
}

/** Refuse a call for which the manifest grants no scope. */
export function checkScope(settings: Settings, workspace: Workspace, method: string, args: ApiArgs): void {
  const granted = grantedScopes(settings)
  const needed = SCOPES[method] ?? historyScopes(workspace, method, args)
  if (!granted || !needed || needed.some((scope) => granted.includes(scope))) return
  throw new SlackError('missing_scope', { needed: needed[0], provided: granted.join(',') })
}

function historyScopes(workspace: Workspace, method: string, args: ApiArgs): string[] | undefined {
  const channel = READS_HISTORY.test(method) && workspace.channels.get(args.channel ?? '')
  return channel ? HISTORY_SCOPES[channelType(channel)] : undefined
}
