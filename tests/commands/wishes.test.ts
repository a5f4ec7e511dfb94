import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Classroom, labelsOf, type Pupil, pressOf, textOf } from './classroom.ts'

const LESSON = 'api-or-chat'
const MINUTE = 60_000

let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
  await room.openThread(LESSON, 'chatty')
})
afterAll(() => room.close())

async function reader(user: string): Promise<Pupil> {
  const pupil = room.person(user)
  await pupil.command('lesson', { find: LESSON })
  return pupil
}

describe('what the buttons under an answer do can be typed', () => {
  test.each([
    'explain it more simply',
    'Can you explain that more simply, please?',
    'simpler please',
    'in simple words',
    "I don't understand",
    'I still don’t get it!',
    'that’s too complicated',
  ])('%s', async (typed) => {
    const ada = await reader(`ada-${typed.length}`)
    const answer = await ada.ask('How do I keep my prompt safe?')
    const pressed = await ada.press(answer, 'Explain it more simply')
    const said = await ada.ask(typed)
    expect(textOf(said)).toBe(textOf(pressed))
    expect(labelsOf(said)).not.toContain('Explain it more simply')
  })

  test.each(['give me an example', 'An example, please', 'Do you have an example?', 'for example?'])(
    '%s',
    async (typed) => {
      const ben = await reader(`ben-${typed.length}`)
      await ben.ask('What is the API good for?')
      expect(textOf(await ben.ask(typed))).toContain('two hundred times, or inside another tool')
    },
  )

  test('one after the other, they stay with the question', async () => {
    const cat = await reader('cat')
    await cat.ask('How do I keep my prompt safe?')
    await cat.ask('give me an example')
    expect(textOf(await cat.ask('simpler'))).toContain('Save it where the code is saved')
  })

  test.each(['quiz me', 'Quiz me on this!', 'test me on that'])('%s', async (typed) => {
    const dan = await reader(`dan-${typed.length}`)
    expect(textOf(await dan.ask(typed))).toMatch(/Question \d+ of 10/)
  })

  test('before everybody the quiz opens for whoever presses', async () => {
    const eve = room.person('eve', { thread: 'chatty' })
    const invitation = (await eve.write('quiz me on this'))!
    expect(textOf(invitation)).not.toContain('Question')
    expect(pressOf(invitation, 'Quiz me on this')).toContain(LESSON)
    expect(textOf(await eve.press(invitation, 'Quiz me on this'))).toContain('Question 1 of 10')
  })

  test('after a hint, more of it is the next hint', async () => {
    const flo = await reader('flo')
    await flo.command('quiz', { lesson: LESSON })
    await flo.ask('hint please')
    expect(textOf(await flo.ask("I don't understand"))).toContain('a plainer hint')
  })
})

describe('in a thread', () => {
  test('whoever asked goes on without a question mark, and others are left alone', async () => {
    const gus = room.person('gus', { thread: 'chatty' })
    await gus.write('What is a regression?')
    expect(await room.person('hal', { thread: 'chatty' }).write('simpler please')).toBeUndefined()
    expect(textOf((await gus.write('simpler please'))!)).toContain('does not say it more simply')
    room.wait(31 * MINUTE)
    expect(await gus.write('simpler please')).toBeUndefined()
  })

  test.each(['hello', 'thanks!', 'ok cool'])('courtesy is left alone: %s', async (typed) => {
    const ida = room.person('ida', { thread: 'chatty' })
    await ida.write('What is a regression?')
    room.wait(MINUTE)
    expect(await ida.write(typed)).toBeUndefined()
  })
})

describe('a word without a question', () => {
  test.each(['hello', 'Thanks!', 'who are you?', 'help', 'what can you do?'])(
    'says what can be asked: %s',
    async (typed) => {
      const jo = await reader(`jo-${typed.length}`)
      expect(textOf(await jo.ask(typed))).toContain('Ask me anything about When the chat window')
    },
  )

  test('from somebody who reads nothing yet is greeted with what there is', async () => {
    const kay = room.person('kay', { tenant: 'fresh' })
    expect(textOf((await kay.write('hello', { addressed: true }))!)).toContain('Six-minute lessons')
  })

  test('about the lesson as a whole gets its summary, and the way in', async () => {
    const lou = await reader('lou')
    for (const question of ['What is this lesson about?', 'summarise the lesson']) {
      const view = await lou.ask(question)
      expect(textOf(view)).toContain(room.lessons.entry(LESSON)!.summary)
      expect(labelsOf(view)).toEqual(['Open it', 'Quiz me on this', 'Helpful', 'Not helpful', 'Ask a person'])
    }
  })

  test.each(['help with regressions', 'thanks to whom is the key shared?', 'what is an example of a batch'])(
    'with a matter of its own is a question: %s',
    async (typed) => {
      const max = await reader(`max-${typed.length}`)
      expect(textOf(await max.ask(typed))).toContain('Tutor ·')
    },
  )
})
