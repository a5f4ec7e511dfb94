import { clone } from '../../loopback/json.ts'
import type { Context } from '../context.ts'
import { SlackError } from '../errors.ts'
import { slackId } from '../ids.ts'
import type { ApiArgs } from '../wire.ts'
import type { ApiMethods } from './index.ts'

/** A person's id is refused here, though messages can be posted to it. */
const CONVERSATION = /^[CDGZ][A-Z0-9]{8,}$/

/** Files, announced, uploaded and completed in three steps. */
export function fileMethods(context: Context): ApiMethods {
  const { workspace, origin } = context
  return {
    'files.getUploadURLExternal': ({ filename, length, alt_text }) => {
      if (!filename) throw new SlackError('invalid_arguments')
      const id = slackId('F')
      workspace.files.set(id, { id, name: String(filename), length: Number(length), alt_txt: alt_text })
      return { upload_url: `${origin}/upload/v1/${id}`, file_id: id }
    },
    'files.completeUploadExternal': (args) => complete(context, args),
    'files.info': ({ file }) => {
      const known = workspace.files.get(String(file))
      if (!known) throw new SlackError('file_not_found')
      return { file: { id: known.id, name: known.name, title: known.title } }
    },
  }
}

function complete({ workspace, messages }: Context, args: ApiArgs) {
  if (args.channel_id && !CONVERSATION.test(args.channel_id)) throw new SlackError('invalid_arguments')
  const files = (args.files ?? []).map(({ id, title }) => {
    const file = workspace.files.get(id)
    if (!file) throw new SlackError('file_not_found')
    if (!file.data) throw new SlackError('file_update_failed')
    file.title = title ?? file.name
    workspace.takeIn(file)
    const permalink = `https://slack.invalid/files/${file.id}`
    return { id: file.id, title: file.title, name: file.name, size: file.data.length, permalink }
  })
  for (const channel of args.channel_id ? [args.channel_id] : (args.channels?.split(',') ?? [])) {
    const content = {
      text: String(args.initial_comment ?? ''),
      ...(args.thread_ts ? { thread_ts: args.thread_ts } : {}),
      ...(args.blocks ? { blocks: args.blocks } : {}),
    }
    messages.post(workspace.channel(channel), content, { subtype: 'file_share', files: clone(files) })
  }
  return { files }
}
