import { afterAll, beforeAll, expect, test } from 'vitest'
import type { Person } from '../../../src/platforms/web/wire.ts'
import { openPlayground, type TestPlayground, temporaryDatabase } from './served-playground.ts'
import { Visitor } from './visitor.ts'

let database: Awaited<ReturnType<typeof temporaryDatabase>>
let playground: TestPlayground
beforeAll(async () => {
  database = await temporaryDatabase()
  playground = await openPlayground(database.url)
})
afterAll(async () => {
  await playground.close()
  await database.drop()
})

test('the cookie is random, out of reach of scripts and other sites, and lasts a year', async () => {
  const visitor = new Visitor(playground)
  const response = await visitor.send('/api/enter', {})
  const cookie = response.headers.get('set-cookie') ?? ''
  expect(cookie).toMatch(/^homeroom_learner=[0-9a-f]{32};/)
  expect(cookie).toMatch(/HttpOnly/i)
  expect(cookie).toMatch(/SameSite=Strict/i)
  expect(cookie).toMatch(/Max-Age=31536000/i)
  const other = await Visitor.entered(playground)
  expect(other.cookie).not.toBe(visitor.cookie)
  const rows = await playground.store.db.selectFrom('playground_people').selectAll().execute()
  expect(JSON.stringify(rows)).not.toContain(visitor.cookie.split('=')[1])
})

test('entering again keeps who one is', async () => {
  const visitor = await Visitor.entered(playground)
  const before = await visitor.state()
  const again = await Visitor.entered(playground, visitor.cookie)
  expect((await again.state()).me).toEqual(before.me)
  expect(before.me.name).toMatch(/^Guest \d{3}$/)
})

test('without a cookie, or with one that cannot be ours, nothing is told', async () => {
  for (const cookie of [
    undefined,
    'homeroom_learner=x',
    'homeroom_learner=00000000000000000000000000000000',
  ]) {
    const response = await new Visitor(playground, cookie).fetch('/api/state')
    expect(response.status).toBe(401)
  }
})

test('a person has a name, which stands beside what they wrote before, too', async () => {
  const visitor = await Visitor.entered(playground)
  await visitor.say('Hello there', { channel: 'lessons-lounge' })
  await visitor.post('/api/name', { name: '  Ada <b>Lovelace</b> ' })
  expect((await visitor.state()).me.name).toBe('Ada <b>Lovelace</b>')
  const { messages } = await visitor.messages('lessons-lounge')
  expect(messages.at(-1)?.html).toContain('Ada &#x3C;b>Lovelace&#x3C;/b>')
  expect(messages.at(-1)?.html.replace(/"[^"]*"/g, '')).not.toContain('<b>')
})

test('a person’s clock and language are remembered as their browser told them last', async () => {
  const visitor = await Visitor.entered(playground)
  const account = { platform: 'web' as const, tenant: 'playground', user: visitor.as ?? '' }
  const about = () => playground.playground.about?.(account)
  expect(await about()).toEqual({ admin: true, locale: 'en' })
  const told = (zone: string) =>
    visitor.fetch('/api/state', { headers: { 'x-time-zone': zone, 'accept-language': 'de-AT,de;q=0.8' } })
  await told('Europe/Berlin')
  await told('Somewhere/Nowhere')
  await told('x'.repeat(65))
  expect(await about()).toEqual({ admin: true, zone: 'Europe/Berlin', locale: 'de-AT' })
  await told('Australia/Lord_Howe')
  expect(await about()).toEqual({ admin: true, zone: 'Australia/Lord_Howe', locale: 'de-AT' })
  const state = await (await told('Australia/Lord_Howe')).json()
  expect(JSON.stringify(state)).not.toContain('Lord_Howe')
  await expect(playground.playground.about?.({ ...account, user: 'nobody' })).rejects.toThrow('nobody')
})

test('one browser can be two people, and nobody can be a person of another browser', async () => {
  const ada = await Visitor.entered(playground)
  const { person } = await ada.post<{ person: Person }>('/api/people', {})
  const secret = await ada.command('/lesson')

  const second = await Visitor.entered(playground, ada.cookie)
  second.as = person.id
  const state = await second.state()
  expect(state.me.id).toBe(person.id)
  expect(state.people.map(({ id }) => id)).toEqual([ada.as, person.id])
  expect((await second.messages('general')).messages.map(({ id }) => id)).not.toContain(secret.id)

  const mallory = await Visitor.entered(playground)
  mallory.as = ada.as
  const response = await mallory.fetch('/api/messages?channel=general')
  expect(response.status).toBe(403)
})
