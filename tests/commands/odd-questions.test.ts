import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIMITS } from '../../commands/pieces/tutoring/limits.ts'
import { Classroom, textOf } from './classroom.ts'

const LESSON = 'api-or-chat'
const MINUTE = 60_000

let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
  await room.openThread(LESSON, 'odd')
})
afterAll(() => room.close())

describe('odd questions get a sensible sentence', () => {
  test.each([
    ['of 100,000 characters', `${'why '.repeat(24_999)}why?`, '100,000 characters'],
    ['of one long word', 'a'.repeat(100_000), '100,000 characters'],
    ['of emoji alone', '🤔🤷‍♀️💥', 'I understand words only'],
    ['of marks alone', '?!…', 'I understand words only'],
    ['of nothing that shows', '\u200b\u2060', 'I understand words only'],
    ['in Cyrillic', 'Что такое регрессия?', 'only in the language it is written in'],
    ['in Chinese', '什么是回归？', 'only in the language it is written in'],
    ['in Arabic', 'ما هو الانحدار؟', 'only in the language it is written in'],
  ])('%s', async (_what, question, said) => {
    const ada = room.person('ada', { thread: 'odd' })
    expect(textOf((await ada.write(question, { addressed: true }))!)).toContain(said)
    expect(room.errors).toEqual([])
  })

  test('the command says how much fits, and that something is needed', async () => {
    const ben = room.person('ben')
    expect(textOf(await ben.ask('x'.repeat(100_000)))).toContain('100,000 characters; 500 fit')
    expect(textOf(await ben.ask('   '))).toContain('Question is needed')
  })

  test('what looks like markup, a ping or a link stays a text', async () => {
    const cat = room.person('cat')
    const nasty = '@everyone <!channel> <@U1> [x](https://evil.example) **b** https://evil.example'
    const view = await cat.in({ thread: 'odd' }).write(nasty, { addressed: true })
    expect(JSON.stringify(view)).not.toContain('evil.example')
    expect(JSON.stringify(view)).not.toContain('everyone')
  })
})

describe('limits', () => {
  const ask = async (user: string, times: number) => {
    const person = room.person(user)
    await person.command('lesson', { find: LESSON })
    return Promise.all(Array.from({ length: times }, () => person.ask('What is a batch?')))
  }
  const isLimited = (view: Parameters<typeof textOf>[0]) => textOf(view).includes('I go on')

  test('a person asks so many questions, also at the same moment, and later on again', async () => {
    const answers = await ask('eager', LIMITS.person + 5)
    expect(answers.filter(isLimited)).toHaveLength(5)
    expect(textOf(answers.find(isLimited)!)).toMatch(
      /20 questions in ten minutes .* In (9|10) minutes I go on/,
    )
    const eager = room.person('eager')
    room.wait(9 * MINUTE)
    expect(isLimited(await eager.ask('What is a batch?'))).toBe(true)
    room.wait(1 * MINUTE + 1_000)
    expect(isLimited(await eager.ask('What is a batch?'))).toBe(false)
  })

  test('a server or workspace too, and others are not held up', async () => {
    room.wait(11 * MINUTE)
    const per = LIMITS.person
    for (let person = 0; person * per < LIMITS.tenant; person++) await ask(`crowd-${person}`, per)
    const late = room.person('late')
    await late.command('lesson', { find: LESSON })
    expect(textOf(await late.ask('What is a batch?'))).toContain('So many people are asking here')
    const elsewhere = late.in({ tenant: 'other-school' })
    await elsewhere.command('lesson', { find: LESSON })
    expect(isLimited(await elsewhere.ask('What is a batch?'))).toBe(false)
    room.wait(11 * MINUTE)
  })

  test('before everybody it is said once', async () => {
    const chatty = room.person('chatty', { thread: 'odd' })
    for (let asked = 0; asked < LIMITS.person; asked++) await chatty.write('What is a batch?')
    expect(isLimited((await chatty.write('What is a batch?'))!)).toBe(true)
    expect(await chatty.write('What is a batch?')).toBeUndefined()
    expect(isLimited((await chatty.write('What is a batch?', { addressed: true }))!)).toBe(true)
    expect(isLimited((await room.person('calm', { thread: 'odd' }).write('What is a batch?'))!)).toBe(false)
  })
})
