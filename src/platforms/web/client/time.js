// @ts-check
import { openForm } from './dialog.js'
import { byId, icon, make } from './dom.js'
import { item } from './menu.js'
import { announce } from './notices.js'
import { dates, fill, phrases } from './phrases.js'

/** @import { Api } from './api.js' */
/** @import { Time } from '../wire.ts' */

const MINUTE = 60 * 1000
const HOUR = 60 * MINUTE
const MORNING = 9
/** How often the line that shows the time is looked at. */
const LOOK = 5_000

/** Milliseconds before this machine's own clock. */
let ahead = 0
let moved = false

/** Now, as the playground has it; milliseconds since the epoch. */
export function now() {
  return Date.now() + ahead
}

const written = new Intl.DateTimeFormat(dates, {
  weekday: 'short',
  day: 'numeric',
  month: 'short',
  hour: '2-digit',
  minute: '2-digit',
})

/**
 * Moving the playground's time, and showing plainly that it was moved.
 * @param {Api} api
 * @param {Time | null} time null: it cannot be moved
 * @param {() => void} rename names days and times anew
 */
export function wireTime(api, time, rename) {
  const line = byId('playground-time')
  const title = make('p', { class: 'menu-title', role: 'presentation' })
  show(time)
  if (time) {
    setInterval(write, LOOK)
    byId('person-menu').append(
      make('hr', { role: 'separator' }),
      title,
      item('menuitem', icon('clock'), phrases.hourLater, () => move(now() + HOUR)),
      item('menuitem', icon('clock'), phrases.tomorrowMorning, () => move(nextMorning())),
      item('menuitem', icon('clock'), phrases.pickTime, pick),
    )
  }

  /** @param {Time | null} to */
  function show(to) {
    ahead = to ? to.now - Date.now() : 0
    moved = to?.moved ?? false
    write()
  }

  function write() {
    const text = moved ? fill(phrases.timeMoved, { time: written.format(now()) }) : phrases.timeNow
    if (title.textContent === text) return
    title.textContent = text
    line.hidden = !moved
    line.replaceChildren(...(moved ? [icon('clock'), make('span', {}, text)] : []))
  }

  /** @param {number} to */
  async function move(to) {
    changed(await api.post('/api/time', { to }))
  }

  function pick() {
    const field = {
      name: 'time',
      label: phrases.time,
      hint: phrases.timeHint,
      required: true,
      max: 40,
      long: false,
    }
    const form = {
      title: phrases.pickTime,
      submit: phrases.moveTime,
      cancel: phrases.cancel,
      fields: [field],
    }
    const from = localMinute(now() + HOUR)
    openForm(
      form,
      async (fields) => {
        await move(new Date(fields.time ?? '').getTime())
        return () => undefined
      },
      { time: from },
      { time: { type: 'datetime-local', min: localMinute(now()), maxlength: false } },
    )
  }

  /** @param {Time | null} to */
  function changed(to) {
    const before = now()
    show(to)
    if (Math.abs(now() - before) < MINUTE) return
    announce(title.textContent ?? '')
    rename()
  }

  return { changed }
}

function nextMorning() {
  const morning = new Date(now())
  morning.setDate(morning.getDate() + 1)
  return morning.setHours(MORNING, 0, 0, 0)
}

/** `2026-11-24T09:00`, as a field for a local time takes it. @param {number} at */
function localMinute(at) {
  const local = new Date(at)
  local.setMinutes(local.getMinutes() - local.getTimezoneOffset())
  return local.toISOString().slice(0, 16)
}
