import { toHtml } from 'hast-util-to-html'
import type { Hono } from 'hono'
import { streamSSE } from 'hono/streaming'
import { introductionOf } from './introductions.ts'
import type { LiveEvent } from './live.ts'
import type { PlaygroundParts } from './parts.ts'
import { placeOf } from './place.ts'
import { avatar, showMessage } from './render/message.ts'
import { QUERIES, queryOf } from './requests.ts'
import { CHANNELS, directMessage } from './rooms.ts'
import { callerOf, type Session, type SessionEnv } from './session.ts'
import { timeOf } from './time-routes.ts'
import type { Command, Page, Person, Room, State, Suggestions } from './wire.ts'

/** How many messages a channel or thread shows at once. */
const PAGE_SIZE = 200
/** After a longer break than this many changes a page loads anew. */
const CATCH_UP_MAX = 1_000
/** Milliseconds between signs of life, which keep proxies from cutting a quiet stream. */
const HEARTBEAT = 25_000

/** What the page reads: who and where we are, what was said, what is new, what could be typed. */
export function addConversationRoutes(app: Hono<SessionEnv>, parts: PlaygroundParts): void {
  const { bot, transcript, live } = parts

  app.get('/api/state', async (c) => {
    const session = c.var.session
    // Read first: what is written meanwhile then comes again with the events, and is not missed.
    const revision = await transcript.revision()
    return c.json({
      me: { ...named(session.person), avatar: toHtml(avatar(session.person.id, session.person.name)) },
      people: session.people.map(named),
      rooms: roomList(session, await transcript.newest(session.person.id)),
      commands: commandList(parts, session),
      revision,
      time: timeOf(parts),
    } satisfies State)
  })

  app.get('/api/messages', async (c) => {
    const { person, say } = c.var.session
    const reader = { person: person.id, say }
    const stretch = queryOf(c, QUERIES.stretch)
    const { head } = await placeOf(parts.transcript, person.id, stretch)
    const { messages, earlier } = await transcript.page(stretch, person.id, PAGE_SIZE)
    return c.json({
      messages: messages.map((message) => showMessage(message, reader)),
      earlier,
      ...(head && { head: showMessage(head, reader) }),
      ...(!head && !earlier && { introduction: introductionOf(stretch.channel, say) }),
    } satisfies Page)
  })

  app.get('/api/suggest', async (c) => {
    const began = parts.now().getTime()
    const { command, option, typed, ...where } = queryOf(c, QUERIES.suggest)
    await placeOf(transcript, c.var.session.person.id, where)
    const suggestions =
      choicesOf(parts, c.var.session, command, option, typed) ??
      (await bot.suggest(command, option, typed, callerOf(c.var.session, where)))
    parts.measure.acknowledged('web', 'suggest', (parts.now().getTime() - began) / 1000)
    return c.json({ suggestions } satisfies Suggestions)
  })

  app.get('/api/events', (c) => {
    const { person, say } = c.var.session
    const { since } = queryOf(c, QUERIES.events)
    const last = Number(c.req.header('last-event-id'))
    const from = Number.isSafeInteger(last) && last > 0 ? last : since
    return streamSSE(c, async (stream) => {
      const reader = { person: person.id, say }
      const page = live.open(reader, async ({ event, id, data }) => {
        await stream.writeSSE({
          event,
          data: JSON.stringify(data),
          ...(id !== undefined && { id: String(id) }),
        })
      })
      const heartbeat = setInterval(() => void stream.write(': here\n\n'), HEARTBEAT)
      stream.onAbort(() => page.close())
      page.after(async () => {
        const { messages, complete } = await transcript.since(from, person.id, CATCH_UP_MAX)
        const events = messages.map(
          (message): LiveEvent => ({
            event: 'message',
            id: message.revision,
            data: showMessage(message, reader),
          }),
        )
        const revision = Math.max(from, messages.at(-1)?.revision ?? 0)
        const ready: LiveEvent = { event: 'ready', id: revision, data: { complete, time: timeOf(parts) } }
        return [...(complete ? events : []), ready]
      })
      await page.closed
      clearInterval(heartbeat)
    })
  })
}

function named({ id, name }: Person): Person {
  return { id, name }
}

function roomList({ person, say }: Session, newest: ReadonlyMap<string, number>): Room[] {
  return [
    ...CHANNELS.map((channel) => {
      const name = say.line(`web.channel.${channel}`)
      return {
        id: channel,
        kind: 'channel' as const,
        name,
        topic: say.line(`web.channel.${channel}.topic`),
        placeholder: say.line('web.composer.channel', { name }),
        newest: newest.get(channel) ?? 0,
      }
    }),
    {
      id: directMessage(person.id),
      kind: 'direct' as const,
      name: say.line('web.homeroom'),
      topic: say.line('web.channel.direct.topic'),
      placeholder: say.line('web.composer.direct'),
      newest: newest.get(directMessage(person.id)) ?? 0,
    },
  ]
}

/** Of an option that takes only what is on its list, what begins as typed. */
function choicesOf(
  { bot }: PlaygroundParts,
  { say }: Session,
  command: string,
  option: string,
  typed: string,
): Suggestions['suggestions'] | undefined {
  const known = bot.commands.find(({ name }) => name === command)?.options[option]?.choices
  return known
    ?.map(({ value, label }) => ({ value, label: say.line(label) }))
    .filter(({ label }) => label.toLowerCase().startsWith(typed.trim().toLowerCase()))
}

/** The commands in the order people should meet them; only a command's first option is typed here. */
function commandList({ bot }: PlaygroundParts, { say }: Session): Command[] {
  return bot.commands.map(({ name, description, options }) => {
    const [first] = Object.entries(options)
    return {
      name,
      description: say.line(description),
      ...(first && {
        option: {
          name: first[0],
          label: say.line(first[1].label),
          hint: say.line(first[1].description),
          required: first[1].required === true,
          completes: first[1].complete !== undefined || first[1].choices !== undefined,
        },
      }),
    }
  })
}
