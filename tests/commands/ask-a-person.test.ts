import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Caller } from '../../src/core/caller.ts'
import { Classroom, labelsOf, type Pupil, textOf } from './classroom.ts'

const LESSON = 'api-or-chat'
const UNCOVERED = 'Which wood is best for a violin bow?'
const OFFICE: Partial<Caller> = { channel: 'office', admin: true }

let room: Classroom
let tenants = 0
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

/** A school of its own, with a lead in its office. */
function school(): { lead: Pupil; learner: (user: string) => Promise<Pupil> } {
  const tenant = `school-${++tenants}`
  return {
    lead: room.person('lead', { ...OFFICE, tenant }),
    async learner(user) {
      const pupil = room.person(user, { tenant })
      room.unreachable.add(user)
      await pupil.command('lesson', { find: LESSON })
      return pupil
    },
  }
}

test('a question goes to the chosen channel and its answer comes back once', async () => {
  const { lead, learner } = school()
  expect(textOf(await lead.command('questions', { to: 'on' }))).toContain('come here from now on')
  const ada = await learner('ada')
  const before = room.posts.length
  const sent = await ada.press(await ada.ask(UNCOVERED), 'Ask a person')
  expect(textOf(sent)).toContain('Sent to a person')
  expect(room.posts).toHaveLength(before + 1)
  const post = room.posts.at(-1)!
  expect(post.to).toMatchObject({ channel: 'office' })
  expect(textOf(post.view)).toContain(UNCOVERED)
  expect(textOf(post.view)).toContain('ada asks about When the chat window is not enough')
  expect(textOf(post.view)).toContain('The tutor found nothing about it in the lesson')

  const thanks = await lead.press(post.view, 'Answer', { answer: 'Pernambuco, **mostly**. @everyone' })
  expect(textOf(thanks)).toContain('on its way to the learner')
  const told = await ada.command('progress')
  expect(textOf(told)).toContain(
    `lead answered your question about When the chat window is not enough. You asked: "${UNCOVERED}" The answer: Pernambuco, **mostly**. @everyone`,
  )
  expect(textOf(await ada.command('progress'))).not.toContain('Pernambuco')
  expect((await room.store.handovers.answers())[0]).toMatchObject({ name: 'lead' })
})

test('the answer comes in a direct message at once, and is not said again', async () => {
  const { lead, learner } = school()
  await lead.command('questions', { to: 'on' })
  const zoe = await learner('zoe')
  room.unreachable.delete('zoe')
  await zoe.press(await zoe.ask(UNCOVERED), 'Ask a person')
  await lead.press(room.posts.at(-1)!.view, 'Answer', { answer: 'Pernambuco.' })
  const brought = room.posts.at(-1)!
  expect(brought.to.channel).toBe('direct-zoe')
  expect(textOf(brought.view)).toContain('Pernambuco.')
  expect(textOf(await zoe.command('progress'))).not.toContain('Pernambuco')
})

test('two who want the same answer both get it, and it is posted once', async () => {
  const { lead, learner } = school()
  await lead.command('questions', { to: 'on' })
  const [ben, cat] = [await learner('ben'), await learner('cat')]
  const answer = await ben.ask(UNCOVERED)
  const before = room.posts.length
  await ben.press(answer, 'Ask a person')
  await cat.press(answer, 'Ask a person')
  expect(textOf(await ben.press(answer, 'Ask a person'))).toContain('already')
  expect(room.posts).toHaveLength(before + 1)
  const thanks = await lead.press(room.posts.at(-1)!.view, 'Answer', { answer: 'Pernambuco.' })
  expect(textOf(thanks)).toContain('on its way to 2 learners')
  for (const pupil of [ben, cat]) expect(textOf(await pupil.command('help'))).toContain('Pernambuco')
})

test('the answer finds its asker elsewhere: in another channel, or alone with the bot', async () => {
  const { lead, learner } = school()
  await lead.command('questions', { to: 'on' })
  const asker = await learner('traveller')
  await asker.press(await asker.ask(UNCOVERED), 'Ask a person')
  const post = room.posts.at(-1)!.view
  await lead.press(post, 'Answer', { answer: 'Pernambuco.' })
  const alone = asker.in({ tenant: 'dm', channel: 'alone' })
  expect(textOf(await alone.ask('What is a batch?'))).toContain('Pernambuco.')
  await lead.press(post, 'Answer', { answer: 'Or carbon.' })
  expect(textOf(await asker.in({ channel: 'another' }).command('progress'))).toContain('Or carbon.')
})

test('a second answer comes too, and the same one twice comes once', async () => {
  const { lead, learner } = school()
  await lead.command('questions', { to: 'on' })
  const dan = await learner('dan')
  await dan.press(await dan.ask(UNCOVERED), 'Ask a person')
  const post = room.posts.at(-1)!.view
  await lead.press(post, 'Answer', { answer: 'Pernambuco.' })
  expect(textOf(await lead.press(post, 'Answer', { answer: 'Pernambuco.' }))).toContain('on its way already')
  await lead.press(post, 'Answer', { answer: 'Or carbon.' })
  const told = textOf(await dan.command('tracks'))
  expect(told).toContain('Pernambuco.')
  expect(told).toContain('Or carbon.')
})

test('only those in the channel may answer, and admins', async () => {
  const { lead, learner } = school()
  await lead.command('questions', { to: 'on' })
  const eve = await learner('eve')
  await eve.press(await eve.ask(UNCOVERED), 'Ask a person')
  const post = room.posts.at(-1)!.view
  const fields = { answer: 'Balsa.' }
  expect(textOf(await eve.press(post, 'Answer', fields))).toContain('Only somebody in the channel')
  const colleague = eve.in({ channel: 'office' })
  expect(textOf(await colleague.press(post, 'Answer', fields))).toContain('on its way')
  const admin = eve.in({ admin: true })
  expect(textOf(await admin.press(post, 'Answer', { answer: 'Oak.' }))).toContain('on its way')
  const foreign = room.person('spy', { tenant: 'elsewhere', admin: true })
  expect(textOf(await foreign.press(post, 'Answer', fields))).toContain('Only somebody in the channel')
})

describe('the place', () => {
  test('is chosen by admins alone', async () => {
    const { lead, learner } = school()
    const flo = await learner('flo')
    for (const to of [{}, { to: 'on' }, { to: 'off' }]) {
      expect(textOf(await flo.command('questions', to))).toContain('Only somebody who manages')
    }
    const state = await lead.command('questions')
    expect(textOf(await flo.press(state, 'Send them here'))).toContain('Only somebody who manages')
  })

  test('is said, changed and given up', async () => {
    const { lead } = school()
    const state = await lead.command('questions')
    expect(textOf(state)).toContain('nobody chose a channel')
    expect(textOf(await lead.press(state, 'Send them here'))).toContain('come here')
    expect(textOf(await lead.command('questions'))).toContain('come to this channel')
    expect(textOf(await lead.in({ channel: 'hall' }).command('questions'))).toContain('another channel')
    const here = await lead.command('questions')
    expect(textOf(await lead.press(here, 'Send them nowhere'))).toContain('go nowhere now')
    expect(labelsOf(await lead.command('questions'))).toEqual(['Send them here'])
  })

  test('gets what waited for one', async () => {
    const { lead, learner } = school()
    const gus = await learner('gus')
    const waiting = await gus.press(await gus.ask(UNCOVERED), 'Ask a person')
    expect(textOf(waiting)).toContain('Nobody has said yet where such questions go')
    const before = room.posts.length
    expect(textOf(await lead.command('questions', { to: 'on' }))).toContain('One that was waiting is posted')
    expect(room.posts).toHaveLength(before + 1)
    await lead.press(room.posts.at(-1)!.view, 'Answer', { answer: 'Pernambuco.' })
    expect(textOf(await gus.command('lesson'))).toContain('Pernambuco.')
  })
})

test('five an hour are enough', async () => {
  const { lead, learner } = school()
  await lead.command('questions', { to: 'on' })
  const hal = await learner('hal')
  for (let asked = 0; asked < 5; asked++) {
    expect(textOf(await hal.press(await hal.ask(`${UNCOVERED} ${asked}`), 'Ask a person'))).toContain('Sent')
  }
  const sixth = await hal.ask(UNCOVERED)
  expect(textOf(await hal.press(sixth, 'Ask a person'))).toContain('5 questions to a person within an hour')
  room.wait(61 * 60_000)
  expect(textOf(await hal.press(sixth, 'Ask a person'))).toContain('Sent')
})

test('news that does not fit beside a page stands alone, and leads to the page', async () => {
  const { lead, learner } = school()
  await lead.command('questions', { to: 'on' })
  const ida = await learner('ida')
  await ida.press(await ida.ask(UNCOVERED), 'Ask a person')
  await lead.press(room.posts.at(-1)!.view, 'Answer', { answer: '*_*_*_*_*_*_*'.repeat(76) })
  const news = await ida.command('lesson', { find: LESSON })
  expect(textOf(news)).toContain('*_*_*_*')
  expect(textOf(news)).not.toContain('The premise')
  expect(textOf(await ida.press(news, 'Go on'))).toContain('The premise')
  expect(textOf(await ida.command('lesson'))).not.toContain('*_*_*_*')
})

test('an open quiz is told to the person who answers', async () => {
  const { lead, learner } = school()
  await lead.command('questions', { to: 'on' })
  const jo = await learner('jo')
  await jo.command('quiz', { lesson: LESSON })
  await jo.press(await jo.ask('hint please'), 'Ask a person')
  expect(textOf(room.posts.at(-1)!.view)).toContain('quiz open')
})
