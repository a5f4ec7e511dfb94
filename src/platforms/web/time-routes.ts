import type { Hono } from 'hono'
import type { MovableTime } from './movable-time.ts'
import type { PlaygroundParts } from './parts.ts'
import { Refused } from './refused.ts'
import { bodyOf, REQUESTS } from './requests.ts'
import type { SessionEnv } from './session.ts'
import type { Time } from './wire.ts'

/** Moves the playground's time, where nothing but the playground follows it. */
export function addTimeRoutes(app: Hono<SessionEnv>, parts: PlaygroundParts): void {
  const { time, live } = parts
  if (!time) return
  app.post('/api/time', async (c) => {
    const { to } = await bodyOf(c, REQUESTS.time)
    if (!time.moveTo(new Date(to))) throw new Refused(400, 'web.error.time')
    const moved = shown(time)
    live.time(moved)
    return c.json(moved)
  })
}

export function timeOf({ time }: PlaygroundParts): Time | null {
  return time ? shown(time) : null
}

function shown(time: MovableTime): Time {
  return { now: time.now().getTime(), moved: time.ahead > 0 }
}
