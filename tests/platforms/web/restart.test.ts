import { afterEach, expect, test } from 'vitest'
import { Transcript } from '../../../src/platforms/web/transcript.ts'
import { describeStore } from '../../setup/databases.ts'
import { picture } from './picture.ts'
import { openPlayground, type TestPlayground, temporaryDatabase } from './served-playground.ts'
import { only, Visitor } from './visitor.ts'

const open: TestPlayground[] = []
afterEach(async () => {
  for (const playground of open.splice(0)) await playground.close()
})

test('after a restart everything stands where it stood, and the old buttons work', async () => {
  const database = await temporaryDatabase()
  const before = await openPlayground(database.url)
  const ada = await Visitor.entered(before)
  const lesson = await ada.command('/lesson')
  const direct = await ada.say('Are you there?', { channel: ada.dm })
  const card = await before.playground.post(
    { platform: 'web', tenant: 'playground', channel: 'general' },
    { title: 'A card', body: [] },
    { once: 'card', thread: { name: 'A card' } },
  )
  const shown = await ada.messages('general')
  await before.close()

  const after = await openPlayground(database.url)
  open.push(after)
  const again = await Visitor.entered(after, ada.cookie)
  expect(again.as).toBe(ada.as)
  expect((await again.messages('general')).messages).toEqual(shown.messages)
  expect((await again.messages(ada.dm)).messages.map(({ id }) => id)).toContain(direct.id)
  const turned = await again.press(lesson.id, 'lesson.open?page=1')
  expect(turned.id).toBe(lesson.id)
  const last = Math.max(...shown.messages.map(({ revision }) => revision))
  expect(turned.revision).toBeGreaterThan(last)
  const reposted = await after.playground.post(
    { platform: 'web', tenant: 'playground', channel: 'general' },
    { title: 'A card', body: [] },
    { once: 'card', thread: { name: 'A card' } },
  )
  expect(reposted.message).toBe(card.message)
})

test('what an earlier process may have posted is found by its key and not posted again', async () => {
  const place = { platform: 'web', tenant: 'playground', channel: 'general' } as const
  const options = { once: 'round:2026-11-23', thread: { name: 'Drill' } }
  const database = await temporaryDatabase()
  const before = await openPlayground(database.url)
  const first = await before.playground.post(place, { title: 'Today', body: [] }, options)
  await before.close()

  const after = await openPlayground(database.url)
  open.push(after)
  const again = await after.playground.post(
    place,
    { title: 'Today, anew', body: [] },
    {
      ...options,
      maybePosted: true,
    },
  )
  expect(again).toEqual(first)
  const reader = await Visitor.entered(after)
  expect(only((await reader.messages('general')).messages).html).toContain('Today')
})

describeStore('the transcript', (store) => {
  const people = { ada: 'ada', grace: 'grace' }
  const view = { body: [] }

  test('orders, hides, counts and deduplicates the same way', async () => {
    // A clock that stands still, and one that was set back: order does not depend on it.
    const transcript = new Transcript(store().db, () => new Date(Date.UTC(2026, 2, 29)))
    const { message: head } = await transcript.add({
      id: 'head',
      channel: 'general',
      author: 'homeroom',
      view,
    })
    await transcript.add({
      id: 'secret',
      channel: 'general',
      author: 'homeroom',
      private_to: people.ada,
      view,
    })
    const once = { channel: 'general', author: people.ada, thread: 'head', once: 'ada:1', text: 'Hello' }
    expect((await transcript.add({ id: 'reply', ...once })).fresh).toBe(true)
    const second = await transcript.add({ id: 'again', ...once })
    expect(second).toMatchObject({ fresh: false, message: { id: 'reply', content: 'Hello' } })

    const setBack = new Transcript(store().db, () => new Date(Date.UTC(2026, 2, 28)))
    const { message: late } = await setBack.add({ id: 'late', channel: 'general', author: 'homeroom', view })
    expect(late.position).toBeGreaterThan(head.position)

    const page = (person: string, stretch = {}) =>
      transcript.page({ channel: 'general', ...stretch }, person, 10).then(({ messages }) => messages)
    expect((await page(people.ada)).map(({ id }) => id)).toEqual(['head', 'secret', 'late'])
    expect((await page(people.grace)).map(({ id }) => id)).toEqual(['head', 'late'])
    expect(await page(people.grace)).toMatchObject([{ replies: 1 }, { replies: 0, last_reply_at: null }])
    expect((await page(people.grace, { thread: 'head' })).map(({ id }) => id)).toEqual(['reply'])
    expect(await transcript.find('secret', people.grace)).toBeUndefined()

    const changed = await transcript.replace('secret', { title: 'New', body: [] })
    expect(changed?.revision).toBe(await transcript.revision())
    expect(await transcript.replace('nothing', view)).toBeUndefined()
    const { messages: all } = await transcript.since(0, people.grace, 10)
    expect(all.map(({ id }) => id)).toEqual(['head', 'reply', 'late'].toSorted(byRevision(all)))
    expect(await transcript.newest(people.grace)).toEqual(new Map([['general', late.position]]))
  })

  test('a page that missed too much is told so, and one that missed nothing is not', async () => {
    const still = new Transcript(store().db, () => new Date(Date.UTC(2026, 2, 29)))
    const last = await still.revision()
    for (const id of ['one', 'two', 'three']) {
      await still.add({ id, channel: 'lessons-lounge', author: 'homeroom', view })
    }
    expect((await still.since(last, people.grace, 2)).complete).toBe(false)
    expect((await still.since(await still.revision(), people.grace, 2)).complete).toBe(true)
  })

  test('pictures and files go with their message, and leave with it', async () => {
    const transcript = new Transcript(store().db, () => new Date(Date.UTC(2026, 2, 29)))
    const [first, second] = [picture(40, 20), picture(20, 40)]
    const image = (png: Uint8Array) => ({ kind: 'image' as const, png, alt: 'Bars' })
    const file = { kind: 'file' as const, name: 'notes.txt', bytes: new TextEncoder().encode('Notes') }
    const message = { id: 'shows', channel: 'general', author: 'homeroom', once: 'shows' }
    await transcript.add({ ...message, view: { body: [image(first), image(first), file] } })
    await transcript.add({ ...message, id: 'again', view: { body: [image(second)] } })
    const kept = async () =>
      store().db.selectFrom('playground_attachments').select(['message', 'hash']).orderBy('hash').execute()
    const before = await kept()
    expect(before.map(({ message: of }) => of)).toEqual(['shows', 'shows'])
    const bytes = await Promise.all(before.map(({ hash }) => transcript.attachment('shows', hash)))
    expect(bytes.map((b) => Buffer.from(b ?? []))).toEqual(
      expect.arrayContaining([Buffer.from(first), Buffer.from('Notes')]),
    )
    await transcript.replace('shows', { body: [image(first), image(second)] })
    const after = await kept()
    expect(after).toHaveLength(2)
    expect(before.filter(({ hash }) => after.some((row) => row.hash === hash))).toHaveLength(1)
    await transcript.replace('shows', view)
    expect(await kept()).toEqual([])
  })
})

function byRevision(messages: readonly { id: string; revision: number }[]) {
  const revision = new Map(messages.map((message) => [message.id, message.revision]))
  return (a: string, b: string) => (revision.get(a) ?? 0) - (revision.get(b) ?? 0)
}
