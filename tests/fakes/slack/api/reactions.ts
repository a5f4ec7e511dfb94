import type { Context } from '../context.ts'
import { SlackError } from '../errors.ts'
import type { ApiArgs } from '../wire.ts'
import { APP } from '../workspace.ts'
import type { ApiMethods } from './index.ts'

/** Reactions and pins. */
export function reactionMethods({ workspace }: Context): ApiMethods {
  const messageOf = ({ channel, timestamp }: ApiArgs) =>
    workspace.message(workspace.channel(channel), timestamp)
  return {
    'reactions.add': (args) => {
      const message = messageOf(args)
      const name = args.name ?? ''
      message.reactions ??= []
      const reaction = message.reactions.find((candidate) => candidate.name === name)
      if (reaction?.users.includes(APP.user_id)) throw new SlackError('already_reacted')
      if (reaction) {
        reaction.users.push(APP.user_id)
        reaction.count += 1
      } else {
        message.reactions.push({ name, users: [APP.user_id], count: 1 })
      }
      return {}
    },
    'reactions.remove': (args) => {
      const reaction = messageOf(args).reactions?.find(({ name }) => name === args.name)
      if (!reaction?.users.includes(APP.user_id)) throw new SlackError('no_reaction')
      reaction.users = reaction.users.filter((user) => user !== APP.user_id)
      reaction.count -= 1
      return {}
    },
    'pins.add': (args) => {
      messageOf(args)
      return {}
    },
  }
}
