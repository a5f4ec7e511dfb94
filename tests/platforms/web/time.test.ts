import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { MovableTime } from '../../../src/platforms/web/movable-time.ts'
import type { Time } from '../../../src/platforms/web/wire.ts'
import { openPlayground, type TestPlayground, temporaryDatabase } from './served-playground.ts'
import { Visitor } from './visitor.ts'

const HOUR = 60 * 60 * 1000
const START = Date.UTC(2026, 10, 22, 9, 30)

describe('a movable time', () => {
  test('goes on from where it was moved to, and tells whoever follows it', () => {
    let real = START
    const time = new MovableTime(() => new Date(real))
    const heard: string[] = []
    time.onMoved(() => heard.push(time.now().toISOString()))
    expect(time.moveTo(new Date(START + HOUR))).toBe(true)
    real += 60_000
    expect(time.now().getTime()).toBe(START + HOUR + 60_000)
    expect(time.ahead).toBe(HOUR)
    expect(heard).toEqual(['2026-11-22T10:30:00.000Z'])
  })

  test.each([
    ['backwards', START + HOUR - 1],
    ['nowhere', START + HOUR],
    ['beyond a year', START + 367 * 24 * HOUR],
    ['to no time at all', Number.NaN],
  ])('never moves %s', (_how, at) => {
    const time = new MovableTime(() => new Date(START))
    time.moveTo(new Date(START + HOUR))
    const heard: string[] = []
    time.onMoved(() => heard.push('moved'))
    expect(time.moveTo(new Date(at))).toBe(false)
    expect(time.now().getTime()).toBe(START + HOUR)
    expect(heard).toEqual([])
  })
})

describe('in the playground', () => {
  let database: Awaited<ReturnType<typeof temporaryDatabase>>
  let playground: TestPlayground
  beforeEach(async () => {
    database = await temporaryDatabase()
    playground = await openPlayground(database.url)
  })
  afterEach(async () => {
    await playground.close()
    await database.drop()
  })

  test('what is written after a move carries the new time and stands below, also after a restart', async () => {
    const ada = await Visitor.entered(playground)
    expect((await ada.state()).time).toMatchObject({ moved: false })
    const first = await ada.say('Today', { channel: 'general' })
    const to = START + 24 * HOUR
    const moved = await ada.post<Time>('/api/time', { to })
    expect(moved.moved).toBe(true)
    expect(Math.abs(moved.now - to)).toBeLessThan(1_000)
    expect((await ada.state()).time).toMatchObject({ moved: true })
    const second = await ada.say('Tomorrow', { channel: 'general' })
    expect(second.html).toContain('2026-11-23T09:30')
    expect(second.position).toBeGreaterThan(first.position)

    await playground.close()
    playground = await openPlayground(database.url)
    const again = await Visitor.entered(playground, ada.cookie)
    expect((await again.state()).time).toMatchObject({ moved: false })
    const third = await again.say('Today again', { channel: 'general' })
    expect(third.html).toContain('2026-11-22T09:30')
    expect(third.position).toBeGreaterThan(second.position)
  })

  test.each([{ to: START - HOUR }, { to: START + 400 * 24 * HOUR }, { to: 'tomorrow' }, { to: 1.5 }, {}])(
    '%j is refused with a sentence',
    async (body) => {
      const ada = await Visitor.entered(playground)
      const response = await ada.send('/api/time', body)
      expect(response.status).toBe(400)
      expect(((await response.json()) as { error: string }).error).toMatch(/^[A-Z].+\.$/)
      expect(playground.time.ahead).toBe(0)
    },
  )

  test('nobody moves it from another page or without having entered', async () => {
    const ada = await Visitor.entered(playground)
    const elsewhere = await ada.send('/api/time', { to: START + HOUR }, { origin: 'http://evil.example' })
    expect(elsewhere.status).toBe(403)
    expect((await new Visitor(playground).send('/api/time', { to: START + HOUR })).status).toBe(401)
    expect(playground.time.ahead).toBe(0)
  })

  test('where a real platform follows the same clock there is nothing to move', async () => {
    await playground.close()
    playground = await openPlayground(database.url, undefined, false)
    const ada = await Visitor.entered(playground)
    expect((await ada.state()).time).toBeNull()
    expect((await ada.send('/api/time', { to: START + HOUR })).status).toBe(404)
  })
})
