import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { toString as plain } from 'mdast-util-to-string'
import type { Say } from '../../../core/say.ts'
import { attachmentPath } from '../attachments.ts'
import { BOT, isChannel } from '../rooms.ts'
import { type ShownView, type StoredView, withAddresses } from '../stored-view.ts'
import type { Message } from '../transcript.ts'
import type { ShownMessage } from '../wire.ts'
import { el, icon } from './element.ts'
import { renderView } from './view.ts'

/** Who looks at a message, in which language. */
export type Reader = { readonly person: string; readonly say: Say }

export function showMessage(message: Message, reader: Reader): ShownMessage {
  const by = message.author === BOT ? 'homeroom' : message.author === reader.person ? 'me' : 'other'
  const view = shownView(message, reader)
  return {
    id: message.id,
    channel: message.channel,
    thread: message.thread,
    position: message.position,
    revision: message.revision,
    by,
    threadName: message.thread_name,
    summary: summaryOf(message, view, reader),
    html: toHtml(renderMessage(message, view, by, reader)),
  }
}

function shownView({ id, kind, content }: Message, { person, say }: Reader): ShownView | undefined {
  if (kind !== 'view') return undefined
  return withAddresses(JSON.parse(content) as StoredView, say.locale, (hash) =>
    attachmentPath(id, hash, person),
  )
}

function renderMessage(
  message: Message,
  view: ShownView | undefined,
  by: ShownMessage['by'],
  reader: Reader,
): Element {
  const { say } = reader
  const name = nameOf(message, say)
  const secret = message.private_to !== null
  return el(
    'article',
    {
      className: ['message', `by-${by}`, ...(secret ? ['private'] : [])],
      tabIndex: -1,
      ariaLabel: secret ? say.line('web.message.private', { name }) : name,
      dataMessage: message.id,
      dataRevision: String(message.revision),
      dataPosition: String(message.position),
      dataAt: String(message.created_at),
      dataAuthor: message.author,
    },
    avatar(message.author, name),
    el(
      'div',
      { className: ['content'] },
      headOf(
        message.author,
        name,
        say,
        el('time', { dateTime: new Date(message.created_at).toISOString() }),
        secret && onlyYou(say),
        message.used !== null && el('span', { className: ['used'] }, usedLine(message, reader)),
      ),
      view ? renderView(view) : el('p', { className: ['written'] }, message.content),
      threadLink(message, say),
    ),
  )
}

/** Who wrote a message, and what more is to be said of it, in a line. */
export function headOf(
  author: string,
  name: string,
  say: Say,
  ...more: readonly (Element | false)[]
): Element {
  return el(
    'header',
    {},
    el('span', { className: ['author'] }, name),
    author === BOT && el('span', { className: ['badge'] }, say.line('web.badge.bot')),
    ...more,
  )
}

/** That nobody else sees a message. */
export const onlyYou = (say: Say): Element =>
  el('span', { className: ['only-you'] }, icon('lock'), say.line('web.only-you'))

export function avatar(id: string, name: string): Element {
  const properties = { ariaHidden: 'true' } as const
  if (id === BOT) return el('span', { ...properties, className: ['avatar', 'bot'] }, icon('homeroom'))
  return el('span', { ...properties, className: ['avatar', `hue-${hueOf(id)}`] }, initials(name))
}

/** One of six, the same for a person everywhere. */
function hueOf(id: string): number {
  return [...id].reduce((sum, letter) => sum + (letter.codePointAt(0) ?? 0), 0) % 6
}

export function initials(name: string): string {
  const letters = new Intl.Segmenter(undefined, { granularity: 'grapheme' })
  return name
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}\p{Extended_Pictographic}]+/u, ''))
    .filter((word) => word !== '')
    .slice(0, 2)
    .map((word) => letters.segment(word)[Symbol.iterator]().next().value?.segment.toLocaleUpperCase() ?? '')
    .join('')
}

function nameOf(message: Message, say: Say): string {
  return message.author === BOT ? say.line('web.homeroom') : (message.author_name ?? say.line('web.someone'))
}

function usedLine(message: Message, { person, say }: Reader): string {
  const command = message.used ?? ''
  return message.used_by === person
    ? say.line('web.used.you', { command })
    : say.line('web.used', { command, name: message.used_by_name ?? say.line('web.someone') })
}

/** How to come into a message's thread; private messages and direct ones have none unless one was opened. */
function threadLink(message: Message, say: Say): Element | false {
  const opened = message.thread_name !== null || message.replies > 0
  if (message.thread !== null || message.private_to !== null) return false
  if (!opened && !isChannel(message.channel)) return false
  const label = opened
    ? say.line('web.thread.replies', { count: message.replies })
    : say.line('web.thread.reply')
  return el(
    'button',
    { type: 'button', className: ['thread-link', opened ? 'opened' : 'quiet'], dataThread: message.id },
    icon('thread'),
    label,
    message.last_reply_at !== null &&
      el('time', { className: ['ago'], dateTime: new Date(message.last_reply_at).toISOString() }),
  )
}

/** As much as one wants to hear before deciding to read. */
const SUMMARY_MAX = 300

function summaryOf(message: Message, view: ShownView | undefined, { say }: Reader): string {
  const said = view ? viewText(view) : message.content
  const text = said.length > SUMMARY_MAX ? `${said.slice(0, SUMMARY_MAX)} …` : said
  const name = nameOf(message, say)
  return message.private_to === null
    ? say.line('web.message.summary', { name, text })
    : say.line('web.message.summary.private', { name, text })
}

function viewText(view: ShownView): string {
  const texts = view.body.flatMap((block) => {
    if (block.kind === 'image') return [block.alt]
    if (block.kind === 'file') return [block.name]
    return block.kind === 'text' ? block.markdown.children.map((n) => plain(n)) : []
  })
  return [view.context, view.title, ...texts].filter(Boolean).join('. ')
}
