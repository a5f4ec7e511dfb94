import type { Context } from '../context.ts'
import { SlackError } from '../errors.ts'
import type { ApiArgs } from '../wire.ts'
import { messageKey, type Noted } from '../workspace.ts'
import type { ApiMethods } from './index.ts'

const MAX_PROMPTS = 4
const ASSISTANT_THREAD = 'assistant_app_thread'

/** Threads with the assistant; what the bot sets is noted in the workspace. */
export function assistantMethods({ workspace }: Context): ApiMethods {
  const rootOf = ({ channel_id, thread_ts }: ApiArgs) => {
    const { id } = workspace.channel(channel_id)
    const root = workspace.findMessage(id, thread_ts)
    if (!root) throw new SlackError('thread_not_found')
    return root
  }
  const note = (list: Noted[], args: ApiArgs) => {
    list.push({ at: Date.now(), ...args })
    return {}
  }
  const noteOfAssistant = (list: Noted[], args: ApiArgs) => {
    if (rootOf(args).subtype !== ASSISTANT_THREAD) throw new SlackError('invalid_thread_ts')
    return note(list, args)
  }
  return {
    'assistant.threads.setStatus': (args) => {
      const { channel, ts } = rootOf(args)
      if (typeof args.status !== 'string') throw new SlackError('invalid_arguments')
      if (args.status === '') workspace.status.delete(messageKey(channel, ts))
      else workspace.status.set(messageKey(channel, ts), args.status)
      return note(workspace.statuses, args)
    },
    'assistant.threads.setTitle': (args) => {
      if (typeof args.title !== 'string' || args.title === '') throw new SlackError('invalid_arguments')
      return noteOfAssistant(workspace.titles, args)
    },
    'assistant.threads.setSuggestedPrompts': (args) => {
      const prompts = (args.prompts ?? []) as { title?: unknown; message?: unknown }[]
      const isComplete = prompts.every(({ title, message }) => title && message)
      if (prompts.length === 0 || prompts.length > MAX_PROMPTS || !isComplete) {
        throw new SlackError('invalid_arguments')
      }
      return noteOfAssistant(workspace.prompts, args)
    },
  }
}
