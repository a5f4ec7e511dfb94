import type { Context } from '../context.ts'
import { SlackError } from '../errors.ts'
import type { ApiArgs } from '../wire.ts'
import type { Noted } from '../workspace.ts'
import type { ApiMethods } from './index.ts'

const MAX_PROMPTS = 4

/** Threads with the assistant; what the bot sets is noted in the workspace. */
export function assistantMethods({ workspace }: Context): ApiMethods {
  const note = (list: Noted[], args: ApiArgs) => {
    workspace.channel(args.channel_id)
    list.push({ at: Date.now(), ...args })
    return {}
  }
  return {
    'assistant.threads.setStatus': (args) => note(workspace.statuses, args),
    'assistant.threads.setTitle': (args) => note(workspace.titles, args),
    'assistant.threads.setSuggestedPrompts': (args) => {
      workspace.channel(args.channel_id)
      if (!args.prompts?.length || args.prompts.length > MAX_PROMPTS) {
        throw new SlackError('invalid_arguments')
      }
      return note(workspace.prompts, args)
    },
  }
}
