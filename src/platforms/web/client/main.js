// @ts-check
import { Api } from './api.js'
import { Composer } from './composer.js'
import { byId } from './dom.js'
import { wireMenus } from './menu.js'
import { MessageList } from './messages.js'
import { notice, standingNotice } from './notices.js'
import { wirePerson } from './person.js'
import { fill, phrases } from './phrases.js'
import { wirePresses } from './presses.js'
import { Seen } from './seen.js'
import { Sidebar, slugOf } from './sidebar.js'
import { ThreadPane } from './thread.js'
import { wireTime } from './time.js'

/** @import { Room, ShownMessage } from '../wire.ts' */

const OFFLINE_AFTER = 1_500
const narrow = matchMedia('(max-width: 720px)')
const crowded = matchMedia('(max-width: 1180px)')
arrange()
const api = new Api()
const state = await api.enter()
api.goBy(state.me.id)

const sidebar = new Sidebar(state.rooms)
const seen = new Seen(state)
for (const { id } of state.rooms) if (seen.hasNew(id)) sidebar.unread(id)
const pane = new ThreadPane(api)
const list = new MessageList(byId('messages'), () => void earlier())
/** @type {Room | undefined} */
let room

/** @param {string} text */
const failed = (text) => notice(text)
const channel = () => room?.id ?? ''

const composer = new Composer(byId('composer'), {
  api,
  commands: state.commands,
  place: () => ({ channel: channel() }),
  waiting: (on) => list.thinking(on),
  shown: (messages) => show(messages, false),
})
const reply = new Composer(byId('thread-composer'), {
  api,
  commands: state.commands,
  place: () => pane.place,
  waiting: (on) => pane.list.thinking(on),
  shown: (messages) => show(messages, false),
})

wireMenus(document.body)
wirePerson(api, state)
const clock = wireTime(api, state.time, () => {
  list.timeMoved()
  pane.list.timeMoved()
})
wirePresses(byId('messages'), {
  api,
  thread: () => undefined,
  shown: show,
  command: (text) => composer.command(text),
  openThread: (id) => goTo(id),
})
wirePresses(byId('thread-messages'), {
  api,
  thread: () => pane.place.thread,
  shown: show,
  command: (text) => reply.command(text),
  openThread: () => undefined,
})

/** Puts a message wherever it is on show. @param {ShownMessage} message */
function place(message) {
  if (pane.holds(message)) pane.list.put(message)
  const fresh = seen.arrived(message)
  if (message.channel !== channel()) {
    if (fresh) sidebar.unread(message.channel)
    return
  }
  seen.read(message.channel)
  if (message.thread === null) list.put(message)
}

/** What our own press or message brought. @param {readonly ShownMessage[]} messages @param {boolean} focus */
function show(messages, focus) {
  for (const message of messages) {
    place(message)
    const inPane =
      pane.holds(message) && (message.thread !== null || byId('thread').contains(document.activeElement))
    if (inPane) pane.list.reveal(message.id, focus)
    else if (message.channel === channel()) list.reveal(message.id, focus)
  }
}

async function earlier() {
  list.prepend(await api.get('/api/messages', { channel: channel(), before: list.oldest }))
}

/** @param {string} [thread] */
function goTo(thread) {
  if (!room) return
  const to = `#${slugOf(room)}${thread ? `/${thread}` : ''}`
  if (location.hash === to) void followAddress()
  else location.hash = to
}

/** The address after `#` says which room and thread are on show, so that going back works. */
async function followAddress() {
  const [slug, thread] = decodeURIComponent(location.hash.slice(1)).split('/')
  const next = state.rooms.find((known) => slugOf(known) === slug) ?? /** @type {Room} */ (state.rooms[0])
  if (next !== room) await openRoom(next)
  if (!thread) {
    pane.close()
    arrange()
  } else {
    await pane.open(next.id, thread)
    arrange()
    list.reveal(thread, false)
    if (matchMedia('(pointer: fine)').matches) reply.focus()
    else byId('close-thread').focus()
  }
}

/** @param {Room} next */
async function openRoom(next) {
  room = next
  sidebar.select(next)
  byId('channel-name').textContent = next.name
  byId('channel-name').classList.toggle('channel', next.kind === 'channel')
  byId('channel-topic').textContent = next.topic
  byId('messages').setAttribute('aria-label', fill(phrases.messages, { name: next.name }))
  document.title = `${next.kind === 'channel' ? '#' : ''}${next.name} · ${phrases.bot}`
  composer.label(next.placeholder)
  const page = await api.get('/api/messages', { channel: next.id })
  if (room !== next) return
  seen.read(next.id)
  list.show(page)
}

/** Where there is no room for all three columns the sidebar becomes a drawer, then the thread covers the rest. */
function arrange() {
  const inThread = !byId('thread').hidden
  const main = /** @type {HTMLElement} */ (document.querySelector('main'))
  byId('app').classList.add('arranged')
  byId('app').classList.toggle('drawer', narrow.matches || (crowded.matches && inThread))
  // What is covered cannot be reached by keyboard either.
  main.inert = narrow.matches && inThread
}

addEventListener('hashchange', () => void followAddress().catch((error) => failed(error.message)))
narrow.addEventListener('change', arrange)
crowded.addEventListener('change', arrange)
byId('close-thread').addEventListener('click', () => goTo())
byId('thread').addEventListener('keydown', (event) => {
  if (event.key === 'Escape' && !event.defaultPrevented) goTo()
})
for (const link of document.querySelectorAll('.skip-links a')) {
  link.addEventListener('click', (event) => {
    event.preventDefault()
    byId(/** @type {HTMLAnchorElement} */ (link).hash.slice(1)).focus()
  })
}

const offline = standingNotice(phrases.offline)
/** @type {ReturnType<typeof setTimeout> | undefined} */
let offlineSoon
api.listen(state.revision, {
  message: place,
  thinking({ channel: where, thread, on }) {
    if (pane.holds({ channel: where, thread })) pane.list.thinking(on)
    else if (thread === null && where === channel()) list.thinking(on)
  },
  time: clock.changed,
  ready({ complete, time }) {
    clock.changed(time)
    if (!complete) location.reload()
  },
  connected(on) {
    clearTimeout(offlineSoon)
    if (on) offline.show(false)
    else offlineSoon = setTimeout(() => offline.show(true), OFFLINE_AFTER)
  },
})

await followAddress().catch((error) => failed(error.message))
byId('app').dataset.ready = ''
