import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLATFORMS } from './platforms.ts'
import { finishQuiz } from './quizzing.ts'
import type { Person, School } from './school.ts'

const LESSON = 'api-or-chat'
const DAY = 24 * 60 * 60 * 1000

describe.each(PLATFORMS)('a board on %s', (_name, open) => {
  let school: School
  const people = new Map<string, Person>()
  beforeAll(async () => {
    people.clear()
    school = await open()
  })
  afterAll(() => school.close())

  async function person(name: string): Promise<Person> {
    const known = people.get(name) ?? (await school.person(name))
    people.set(name, known)
    return known
  }
  /** Takes the quiz with so many right answers. */
  async function take(name: string, right: number): Promise<void> {
    const who = await person(name)
    const question = await who.command('quiz', LESSON)
    await finishQuiz(school, who, LESSON, question, (index) => index >= right)
  }
  const board = async (name: string, period?: string) =>
    (await (await person(name)).command('leaderboard', period)).text.toLowerCase()

  test('begins with three people, shares places, and is for its reader alone', async () => {
    await take('Ada', 8)
    await take('Ben', 8)
    const few = await (await person('Ada')).command('leaderboard')
    expect(few.isPrivate).toBe(true)
    expect(few.text).toContain('it begins with three people')
    expect(few.text).toContain('A point for each question answered right here at the first try')
    await take('Cleo', 3)
    const text = await board('Cleo')
    expect(text).toMatch(/1\s+ada: 8 points/)
    expect(text).toMatch(/1\s+ben: 8 points/)
    expect(text).toMatch(/3\s+cleo: 3 points/)
    expect(text).toContain('place 3 of 3, 3 points')
    expect(await board('Cleo', 'month')).toMatch(/1\s+ada: 8 points/)
  })

  test('a restart changes nothing, and whoever hides is gone from it at once', async () => {
    await take('Dora', 10)
    expect(await board('Ada', 'all')).toMatch(/1\s+dora: 10 points/)
    const dora = await person('Dora')
    await dora.press(await dora.command('settings'), 'Hide me from boards')
    await school.restart()
    expect(await board('Ada', 'all')).not.toContain('dora')
    expect(await board('Dora')).toContain('nobody else sees them')
  })

  test('a report names who agreed and counts the others from five on', async () => {
    const lead = await person('Lea')
    lead.promote?.()
    const early = await lead.command('report')
    expect(early.isPrivate).toBe(true)
    expect(early.text).toContain('Too few: a figure needs five people')
    await take('Eve', 0)
    const report = await lead.command('report')
    expect(report.text).toContain('When the chat window is not enough: 58% of what 5 people answered')
    expect(report.pictures).toHaveLength(1)
    expect(report.files.map(({ name }) => name).toSorted()).toEqual(['lessons.csv', 'questions.csv'])
    expect(report.files.find(({ name }) => name === 'lessons.csv')?.text).toContain(`${LESSON},`)
    const all = JSON.stringify([report.text, report.files, report.pictures]).toLowerCase()
    for (const name of ['dora', 'cleo', 'ada']) expect(all).not.toContain(`${name} `)
    if (lead.promote === undefined) return
    expect((await (await person('Ben')).command('report')).text).toContain('The report is for who manages')
  })

  test('whoever left is found gone within a day, and is not shown any more', async () => {
    const ben = await person('Ben')
    if (ben.leave === undefined) return
    expect(await board('Ada', 'all')).toContain('ben')
    ben.leave()
    school.advance(DAY + 60_000)
    // Whoever looks first is not kept waiting for what the platform says.
    await board('Ada', 'all')
    await expect.poll(() => board('Cleo', 'all')).not.toContain('ben')
  })

  test('who manages the place starts it anew after a question', async () => {
    const lead = await person('Lea')
    const ada = await person('Ada')
    if (lead.promote) {
      expect((await ada.command('leaderboard', 'reset')).text).toContain('Only somebody who manages')
    }
    const question = await lead.command('leaderboard', 'reset')
    expect(question.text).toContain('Start this board anew?')
    expect((await lead.press(question, 'Start anew')).text).toContain('has started anew')
    expect(await board('Ada', 'all')).toContain('no points yet')
    expect((await ada.command('progress')).text).toContain('8 of 10')
    expect(school.logged().filter(({ level }) => level === 'error')).toEqual([])
  })
})
