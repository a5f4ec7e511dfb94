import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { Classroom, textOf } from './classroom.ts'

let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

const NOTHING = /does not cover|No lesson covers|not sure/

describe('questions to begin with', () => {
  test('are about the first lessons for whoever has read none, and each is answered', async () => {
    const ada = room.person('ada')
    const questions = await ada.starters()
    expect(questions).toHaveLength(4)
    expect(new Set(questions).size).toBe(4)
    for (const question of questions) expect(textOf(await ada.ask(question)), question).not.toMatch(NOTHING)
  })

  test('are about the lesson read last, and each is answered from it', async () => {
    const [, , lesson] = room.lessons.order()
    const ben = room.person('ben')
    await ben.command('lesson', { find: lesson! })
    const questions = await ben.starters()
    expect(questions).toContain('What is this lesson about?')
    expect(questions.length).toBeGreaterThan(1)
    const { title } = room.lessons.entry(lesson!)!
    for (const question of questions) {
      const said = textOf(await ben.ask(question))
      expect(said, question).not.toMatch(NOTHING)
      expect(said, question).toContain(title)
    }
  })
})
