import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { VIEW } from '../../src/core/view.ts'
import type { Teacher } from '../../src/tutor/teacher.ts'
import { buttonsOf, Classroom, labelsOf, type Pupil, textOf } from './classroom.ts'

const LESSON = 'api-or-chat'

let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

async function reader(user: string): Promise<Pupil> {
  const pupil = room.person(user)
  await pupil.command('lesson', { find: LESSON })
  return pupil
}

describe('under an answer', () => {
  test('stand the next steps, five and three', async () => {
    const answer = await (await reader('ada')).ask('What is a regression?')
    const rows = answer.body.flatMap((block) => (block.kind === 'buttons' ? [block.buttons] : []))
    expect(rows.map((row) => row.map(({ label }) => label))).toEqual([
      ['Open "Key terms"', 'Explain it more simply', 'Give me an example', 'Quiz me on this'],
      ['Helpful', 'Not helpful', 'Ask a person'],
    ])
    for (const row of rows) expect(row.length).toBeLessThanOrEqual(VIEW.buttons)
  })

  test('it is said more simply in the lesson’s words', async () => {
    const ben = await reader('ben')
    const answer = await ben.ask('How do I keep my prompt safe?')
    const simpler = await ben.press(answer, 'Explain it more simply')
    expect(textOf(simpler)).toContain('Save it where the code is saved')
    expect(textOf(simpler)).not.toContain('It cannot keep your prompt safe for you')
    expect(labelsOf(simpler)).not.toContain('Explain it more simply')
    expect(labelsOf(simpler)).toContain('Give me an example')
  })

  test('where the lesson has no simpler words, it says so', async () => {
    const bob = await reader('bob')
    const simpler = await bob.press(await bob.ask('What is a regression?'), 'Explain it more simply')
    expect(textOf(simpler)).toContain('does not say it more simply than this')
  })

  test('an example is the lesson’s own', async () => {
    const cat = await reader('cat')
    const example = await cat.press(await cat.ask('What is the API good for?'), 'Give me an example')
    expect(textOf(example)).toContain('two hundred times, or inside another tool')
    expect(labelsOf(example)).not.toContain('Give me an example')
    const none = await cat.press(await cat.ask('What is a regression?'), 'Give me an example')
    expect(textOf(none)).toContain('The lesson gives no example of that')
  })

  test('the quiz opens at a question of the section, and goes on from there', async () => {
    const dan = await reader('dan')
    const answer = await dan.ask('What is an API key?')
    const question = await dan.press(answer, 'Quiz me on this')
    expect(textOf(question)).toMatch(/Question \d+ of 10/)
    const hint = await dan.ask('hint please')
    expect(textOf(hint)).toContain('hint')
    const again = await dan.press(answer, 'Quiz me on this')
    expect(textOf(again)).toBe(textOf(question))
    const [letter] = labelsOf(question)
    const feedback = await dan.press(question, letter!)
    expect(textOf(feedback)).toMatch(/Right\.|Not quite/)
    expect(textOf(await dan.press(feedback, 'Next question'))).toContain('Question')
  })

  test('a press on somebody else’s answer heeds the quiz of whoever presses', async () => {
    await room.openThread(LESSON, 'shared')
    const answer = (await room.person('eve', { thread: 'shared' }).write('Where does the API key belong?'))!
    expect(textOf(answer)).toContain('settings file')
    const flo = room.person('flo', { thread: 'shared' })
    await flo.command('quiz', { lesson: LESSON })
    const simpler = await flo.press(answer, 'Explain it more simply')
    expect(textOf(simpler)).toContain('a hint and not the answer')
    expect(textOf(simpler)).not.toContain('settings file')
  })

  test('the words of a model come with the sentence that carries them, as literal text', async () => {
    const saying = (embedded: Teacher): Teacher => ({
      reply: async (asked) => {
        const reply = await embedded.reply(asked)
        const [quote] = reply.answer.quotes
        return {
          ...reply,
          claims: quote ? [{ say: 'It **broke** after @everyone <!here>.', quote }] : [],
          followUp: 'When did *yours* break?',
          without: 'budget',
        }
      },
    })
    const classroom = await Classroom.open(saying)
    try {
      const gus = classroom.person('gus')
      await gus.command('lesson', { find: LESSON })
      const view = await gus.ask('What is a regression?')
      expect(textOf(view)).toContain('It **broke** after @everyone <!here>.')
      expect(textOf(view)).toContain('something that used to work')
      expect(textOf(view)).toContain('To check: When did *yours* break?')
      expect(textOf(view)).toContain('The budget for long answers is spent')
    } finally {
      await classroom.close()
    }
  })
})

describe('whether it helped', () => {
  test('is kept once a person, and may change', async () => {
    const hal = await reader('hal')
    const answer = await hal.ask('What is a regression?')
    expect(textOf(await hal.press(answer, 'Helpful'))).toContain('Noted: it helped')
    expect(textOf(await hal.press(answer, 'Not helpful'))).toContain('did not help')
    const ratings = await room.store.db.selectFrom('answer_ratings').selectAll().execute()
    expect(ratings).toMatchObject([{ helpful: 0 }])
    await (await reader('ida')).press(answer, 'Helpful')
    expect(await room.store.db.selectFrom('answer_ratings').select('helpful').execute()).toHaveLength(2)
  })

  test('an answer that is not stored any more says so', async () => {
    const jo = await reader('jo')
    const answer = await jo.ask('What is a batch?')
    await room.store.db.deleteFrom('answer_ratings').execute()
    await room.store.db.deleteFrom('questions_asked').execute()
    expect(textOf(await jo.press(answer, 'Helpful'))).toContain('not stored any more')
    expect(textOf(await jo.press(answer, 'Give me an example'))).toContain('not stored any more')
    expect(textOf(await jo.press(answer, 'Ask a person'))).toContain('not stored any more')
  })
})

test('every button of an answer leads somewhere', async () => {
  const kay = await reader('kay')
  const answer = await kay.ask('What is a batch?')
  for (const { label } of buttonsOf(answer)) {
    expect(textOf(await kay.press(answer, label))).not.toContain('Something went wrong')
  }
  expect(room.errors).toEqual([])
})
