import { countCharacters } from '../../loopback/json.ts'
import { assignIds } from '../block-ids.ts'
import type { Context } from '../context.ts'
import { detailedError, SlackError } from '../errors.ts'
import { refuseInvalidBlocks, viewOf } from '../messages.ts'
import type { ApiArgs, Chunk } from '../wire.ts'
import type { StoredChannel, StoredMessage, Workspace } from '../workspace.ts'
import type { ApiMethods } from './index.ts'

const MAX_TEXT = 12_000

/** Messages that grow while they are on screen. */
export const streamMethods = (context: Context): ApiMethods => ({
  'chat.startStream': (args) => start(context, args),
  'chat.appendStream': (args) => append(context, args),
  'chat.stopStream': (args) => stop(context, args),
})

function start({ workspace, messages }: Context, args: ApiArgs) {
  const channel = workspace.channel(args.channel)
  const { thread_ts, recipient_user_id, recipient_team_id } = args
  if (!thread_ts) {
    throw detailedError('invalid_arguments', ['[ERROR] missing required field: thread_ts'])
  }
  if (!channel.is_im && !recipient_user_id) throw new SlackError('missing_recipient_user_id')
  if (!channel.is_im && !recipient_team_id) throw new SlackError('missing_recipient_team_id')
  const message = messages.post(channel, { text: '', thread_ts }, { streaming_state: 'in_progress' })
  message.streaming = true
  grow(message, args)
  return { channel: channel.id, ts: message.ts }
}

function append({ workspace }: Context, args: ApiArgs) {
  const { channel, message } = openStream(workspace, args)
  if (!args.markdown_text && !args.chunks) throw new SlackError('invalid_arguments')
  grow(message, args)
  return { channel: channel.id, ts: message.ts }
}

function stop({ workspace, messages }: Context, args: ApiArgs) {
  const { channel, message } = openStream(workspace, args)
  grow(message, args)
  if (args.blocks) refuseInvalidBlocks(args.blocks, workspace)
  message.streaming = false
  message.streaming_state = 'completed'
  message.blocks = assignIds([{ type: 'markdown', text: message.text || ' ' }, ...(args.blocks ?? [])])
  messages.announceChange(channel, message)
  return { channel: channel.id, ts: message.ts, message: viewOf(message) }
}

function openStream(workspace: Workspace, args: ApiArgs): { channel: StoredChannel; message: StoredMessage } {
  const channel = workspace.channel(args.channel)
  const message = workspace.message(channel, args.ts)
  if (!message.streaming) throw new SlackError('message_not_in_streaming_state')
  return { channel, message }
}

function grow(message: StoredMessage, { markdown_text, chunks }: ApiArgs): void {
  const first: Chunk[] = markdown_text ? [{ type: 'markdown_text', text: markdown_text }] : []
  for (const chunk of [...first, ...(chunks ?? [])]) {
    message.chunks.push(chunk)
    if (chunk.type === 'markdown_text') message.text += chunk.text
  }
  if (countCharacters(message.text) > MAX_TEXT) throw new SlackError('msg_too_long')
}
