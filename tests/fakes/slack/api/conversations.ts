import type { Context } from '../context.ts'
import { SlackError } from '../errors.ts'
import { viewOf } from '../messages.ts'
import type { ApiArgs, Message } from '../wire.ts'
import { APP, type StoredChannel, type StoredMessage, type Workspace } from '../workspace.ts'
import { LAST_PAGE } from './identity.ts'
import type { ApiMethods } from './index.ts'

const HISTORY_PAGE = 100
const REPLIES_PAGE = 1000

/** Channels, who is in them, and what was said there. */
export function conversationMethods({ workspace }: Context): ApiMethods {
  const channels = () => [...workspace.channels.values()]
  return {
    'users.conversations': () => ({
      channels: channels().filter((channel) => channel.members.has(APP.user_id)),
      ...LAST_PAGE,
    }),
    'conversations.list': ({ types = 'public_channel' }) => ({
      channels: channels().filter((channel) => types.split(',').includes(listingType(channel))),
      ...LAST_PAGE,
    }),
    'conversations.info': ({ channel }) => ({ channel: workspace.channel(channel) }),
    'conversations.members': ({ channel }) => ({
      members: [...workspace.channel(channel).members],
      ...LAST_PAGE,
    }),
    'conversations.open': (args) => open(workspace, args),
    'conversations.join': (args) => {
      const channel = workspace.channel(args.channel)
      channel.members.add(APP.user_id)
      channel.is_member = true
      return { channel }
    },
    'conversations.leave': ({ channel }) => {
      workspace.channel(channel).members.delete(APP.user_id)
      return {}
    },
    'conversations.create': ({ name = '', is_private }) => {
      if (channels().some((channel) => channel.name === name)) throw new SlackError('name_taken')
      const isPrivate = is_private === true || is_private === 'true'
      return { channel: workspace.addChannel({ name, is_private: isPrivate, members: [APP.user_id] }) }
    },
    'conversations.invite': (args) => {
      const channel = workspace.channel(args.channel)
      for (const user of String(args.users).split(',')) channel.members.add(user)
      return { channel }
    },
    'conversations.archive': ({ channel }) => {
      workspace.channel(channel).is_archived = true
      return {}
    },
    'conversations.setTopic': (args) => {
      const channel = workspace.channel(args.channel)
      channel.topic = { value: args.topic }
      return { channel }
    },
    'conversations.history': (args) => history(workspace, args),
    'conversations.replies': (args) => replies(workspace, args),
  }
}

function listingType({ is_im, is_group }: StoredChannel): string {
  if (is_im) return 'im'
  return is_group ? 'private_channel' : 'public_channel'
}

function open(workspace: Workspace, { channel, users }: ApiArgs) {
  if (channel) return { channel: workspace.channel(channel) }
  const ids = String(users ?? '')
    .split(',')
    .filter(Boolean)
  for (const id of ids) {
    const { is_bot, deleted } = workspace.knownUser(id)
    if (is_bot) throw new SlackError('cannot_dm_bot')
    if (deleted) throw new SlackError('user_disabled')
  }
  const [first] = ids
  if (!first) throw new SlackError('users_list_not_supplied')
  return { channel: { id: workspace.directChannel(first).id } }
}

function history(workspace: Workspace, args: ApiArgs) {
  const { oldest, latest, inclusive } = args
  const { id } = workspace.channel(args.channel)
  const found = messagesIn(workspace, id)
    .filter(({ ts, thread_ts }) => !thread_ts || thread_ts === ts)
    .filter(({ ts }) => !oldest || ts > oldest || (inclusive && ts === oldest))
    .filter(({ ts }) => !latest || ts < latest || (inclusive && ts === latest))
    .sort((one, other) => (one.ts < other.ts ? 1 : -1))
  return { ...page(found, args, HISTORY_PAGE), pin_count: 0 }
}

function replies(workspace: Workspace, args: ApiArgs) {
  const { ts: root } = args
  const { id } = workspace.channel(args.channel)
  if (!workspace.findMessage(id, root)) throw new SlackError('thread_not_found')
  const found = messagesIn(workspace, id)
    .filter(({ ts, thread_ts }) => ts === root || thread_ts === root)
    .sort((one, other) => (one.ts > other.ts ? 1 : -1))
  return page(found, args, REPLIES_PAGE)
}

const messagesIn = (workspace: Workspace, channelId: string): StoredMessage[] =>
  [...workspace.messages.values()].filter(({ channel }) => channel === channelId)

/** A cursor is the place of the next message. */
function page(messages: Message[], { limit, cursor }: ApiArgs, usual: number) {
  const from = Number(cursor || 0)
  const to = from + Number(limit ?? usual)
  const has_more = messages.length > to
  const shown = messages.slice(from, to).map(viewOf)
  return { messages: shown, has_more, response_metadata: { next_cursor: has_more ? String(to) : '' } }
}
