import type { Place, Posted } from '../../core/caller.ts'
import type { Log } from '../../core/log.ts'
import type { PostOptions } from '../../core/platform.ts'
import type { View } from '../../core/view.ts'
import { DIRECT } from './caller.ts'
import { failureFields } from './failure.ts'
import { LIMITS, shorten } from './limits.ts'
import { refusalOf } from './refusal.ts'
import { render } from './render.ts'
import { CODES, codeOf, contentOf, type Wire } from './wire.ts'

/**
 * Posts a view, and a thread under it when asked for. Discord has no threads in threads, so a message
 * that wants one goes to the channel; and none in direct messages, where it stays without one.
 * @throws PlatformRefusal; then nothing of it is left in the channel
 */
export async function post(
  wire: Wire,
  log: Log,
  to: Place,
  view: View,
  options: PostOptions,
): Promise<Posted> {
  const thread = to.tenant === DIRECT ? undefined : options.thread
  const channel = thread ? to.channel : (to.thread ?? to.channel)
  const message = await wire
    .createMessage(channel, contentOf(render(view)), options.once)
    .catch((error: unknown) => Promise.reject(refusalOf(error, 'posting')))
  if (thread) {
    try {
      await wire.startThread(message, shorten(thread.name, LIMITS.threadName))
    } catch (error) {
      // An earlier try started it, and its answer was lost.
      if (codeOf(error) !== CODES.threadExists) {
        await wire.deleteMessage(message).catch((failure: unknown) => {
          log.warn(failureFields(failure), 'a message without its thread could not be taken back')
        })
        throw refusalOf(error, 'starting a thread')
      }
    }
  }
  const own = thread ? message.id : to.thread
  const server = to.tenant === DIRECT ? '@me' : to.tenant
  return {
    platform: 'discord',
    tenant: to.tenant,
    channel: to.channel,
    ...(own === undefined ? {} : { thread: own }),
    message: message.id,
    // A thread's own address opens it with the message that began it on top.
    url: `https://discord.com/channels/${server}/${thread ? own : `${channel}/${message.id}`}`,
  }
}
