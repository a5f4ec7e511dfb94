import type { Hono } from 'hono'
import type { Bot } from '../../bot/bot.ts'
import type { EventKind } from '../../core/platform.ts'
import { tellHead } from './delivery.ts'
import type { PlaygroundParts } from './parts.ts'
import { placeOf } from './place.ts'
import { Refused } from './refused.ts'
import { showMessage } from './render/message.ts'
import { bodyOf, parseCommand, REQUESTS, textOf } from './requests.ts'
import { BOT, directMessage } from './rooms.ts'
import { callerOf, type Session, type SessionEnv } from './session.ts'
import type { Message } from './transcript.ts'
import type { Brought, Outcome } from './wire.ts'

/** What the page does: commands, presses, forms and messages. */
export function addActionRoutes(app: Hono<SessionEnv>, parts: PlaygroundParts): void {
  const { bot, transcript, live, delivery } = parts

  app.post('/api/command', async (c) => {
    const began = parts.now().getTime()
    const { session } = c.var
    const { text, picked, ...where } = await bodyOf(c, REQUESTS.command)
    await placeOf(transcript, session.person.id, where)
    const used = textOf(text)
    const command = parseCommand(used)
    if (!command) throw new Refused(400, 'web.error.request')
    const caller = callerOf(session, where)
    const answer = bot.command(command.name, firstOption(bot, command.name, picked ?? command.rest), caller)
    const shown = await delivery.deliver(answer, { caller, used })
    return c.json(shownTo(session, shown, began, 'command'))
  })

  app.post('/api/press', async (c) => {
    const began = parts.now().getTime()
    const { session } = c.var
    const { press, ...where } = await bodyOf(c, REQUESTS.press)
    const { pressed, caller } = await pressedOf(session, where)
    const form = bot.form(press, caller)
    if (form) {
      measured('press', began)
      return c.json({ form } satisfies Outcome)
    }
    const shown = await delivery.deliver(bot.press(press, caller), { caller, pressed })
    return c.json(shownTo(session, shown, began, 'press'))
  })

  app.post('/api/form', async (c) => {
    const began = parts.now().getTime()
    const { session } = c.var
    const { press, fields, ...where } = await bodyOf(c, REQUESTS.form)
    const { pressed, caller } = await pressedOf(session, where)
    const shown = await delivery.deliver(bot.press(press, caller, fields), { caller, pressed })
    return c.json(shownTo(session, shown, began, 'form'))
  })

  app.post('/api/message', async (c) => {
    const began = parts.now().getTime()
    const { session } = c.var
    const { person } = session
    const { text, key, ...where } = await bodyOf(c, REQUESTS.message)
    await placeOf(transcript, person.id, where)
    const { message, fresh } = await transcript.add({
      id: parts.randomId(),
      channel: where.channel,
      thread: where.thread ?? null,
      author: person.id,
      once: `${person.id}:${key}`,
      text: textOf(text),
    })
    await parts.settled()
    if (fresh) {
      live.message(message)
      await tellHead(parts, message)
    }
    delivery.later(() => answerMessage(session, message))
    return c.json(shownTo(session, message, began, 'message'))
  })

  /** The bot hears direct messages, threads, and whoever names it; a repeated id it answers once. */
  async function answerMessage(session: Session, { id, channel, thread, content }: Message): Promise<void> {
    const caller = callerOf(session, { channel, thread: thread ?? undefined })
    const direct = channel === directMessage(session.person.id)
    const { text, mentioned } = withoutMention(content)
    if (!direct && !mentioned && thread === null) return
    const answer = await bot.message({ id, text, addressed: direct || mentioned }, caller)
    if (!answer) return
    const alone = answer.respond === 'public' || direct ? null : session.person.id
    live.thinking({ channel, thread, on: true }, alone)
    try {
      await delivery.deliver(answer, { caller })
    } finally {
      live.thinking({ channel, thread, on: false }, alone)
    }
  }

  async function pressedOf(session: Session, where: { message: string; thread?: string | undefined }) {
    const pressed = await transcript.find(where.message, session.person.id)
    if (pressed?.author !== BOT) throw new Refused(404, 'web.error.message')
    const thread = where.thread === pressed.id ? pressed.id : (pressed.thread ?? undefined)
    return { pressed, caller: callerOf(session, { channel: pressed.channel, thread }) }
  }

  function shownTo(session: Session, message: Message | undefined, began: number, kind: EventKind): Brought {
    measured(kind, began)
    const reader = { person: session.person.id, say: session.say }
    return { messages: message ? [showMessage(message, reader)] : [] }
  }

  function measured(kind: EventKind, began: number): void {
    parts.measure.acknowledged('web', kind, (parts.now().getTime() - began) / 1000)
  }
}

const MENTION = /@homeroom\b[\s,:]*/i

function withoutMention(content: string): { text: string; mentioned: boolean } {
  return MENTION.test(content)
    ? { text: content.replace(MENTION, '').trim() || content, mentioned: true }
    : { text: content, mentioned: false }
}

/** What was typed after a command's name is its first option's value. */
function firstOption(bot: Bot, name: string, value: string | undefined): Record<string, string | undefined> {
  const command = bot.commands.find((known) => known.name === name)
  const [option] = Object.keys(command?.options ?? {})
  return option === undefined || value === undefined ? {} : { [option]: value }
}
