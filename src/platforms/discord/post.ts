import type { Place, Posted } from '../../core/caller.ts'
import type { Log } from '../../core/log.ts'
import type { PostOptions } from '../../core/platform.ts'
import type { View } from '../../core/view.ts'
import { DIRECT } from './caller.ts'
import { carrierOf, pressesIn } from './carried.ts'
import { failureFields } from './failure.ts'
import { sendView } from './in-words.ts'
import { LIMITS, shorten } from './limits.ts'
import { refusalOf } from './refusal.ts'
import { render } from './render.ts'
import { CODES, type Created, codeOf, type Wire } from './wire.ts'

type Ways = {
  readonly wire: Wire
  readonly log: Log
  /** The bot's own user id. */
  self(): string | undefined
}

/**
 * Posts a view, and a thread under it when asked for. Discord has no threads in threads, so a message
 * that wants one goes to the channel; and none in direct messages, where it stays without one.
 * @throws PlatformRefusal; then nothing of it is left in the channel
 */
export async function post(ways: Ways, to: Place, view: View, options: PostOptions): Promise<Posted> {
  const thread = to.tenant === DIRECT ? undefined : options.thread
  const channel = thread ? to.channel : (to.thread ?? to.channel)
  const message = await place(ways, channel, view, options).catch((error: unknown) =>
    Promise.reject(refusalOf(error, 'posting')),
  )
  if (thread) await startThread(ways, message, thread.name)
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

/** Discord remembers a nonce for minutes only: what may be older is looked for in the channel. */
async function place(
  { wire, self }: Ways,
  channel: string,
  view: View,
  { once, maybePosted }: PostOptions,
): Promise<Created> {
  const own = self()
  if (maybePosted && own !== undefined) {
    const presses = pressesIn([render(view)])
    const earlier = carrierOf(presses, await wire.history(channel), own)
    if (earlier) return earlier
  }
  return sendView(view, (content) => wire.createMessage(channel, content, once))
}

async function startThread({ wire, log }: Ways, message: Created, name: string): Promise<void> {
  try {
    await wire.startThread(message, shorten(name, LIMITS.threadName))
  } catch (error) {
    // An earlier try started it, and its answer was lost.
    if (codeOf(error) === CODES.threadExists) return
    await wire.deleteMessage(message).catch((failure: unknown) => {
      log.warn(failureFields(failure), 'a message without its thread could not be taken back')
    })
    throw refusalOf(error, 'starting a thread')
  }
}
