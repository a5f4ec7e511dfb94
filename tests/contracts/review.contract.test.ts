import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLATFORMS } from './platforms.ts'
import { letterOfAny } from './quizzing.ts'
import type { Person, School, Seen } from './school.ts'

const LESSON = 'api-or-chat'

describe.each(PLATFORMS)('a review on %s', (_name, open) => {
  let school: School
  beforeAll(async () => {
    school = await open()
  })
  afterAll(() => school.close())

  const reader = async (name: string): Promise<Person> => {
    const person = await school.person(name)
    await person.command('lesson', LESSON)
    return person
  }
  const labels = (seen: Seen) => seen.buttons.map(({ label }) => label)
  const answer = (person: Person, seen: Seen, want: 'right' | 'wrong') =>
    person.press(seen, letterOfAny(school, seen, want))

  test('goes from five questions to what comes back when', async () => {
    const ada = await reader('Ada')
    let seen = await ada.command('review')
    expect(seen.isPrivate).toBe(true)
    expect(seen.text).toContain('5 today.')
    for (let number = 1; number <= 5; number++) {
      expect(seen.text).toContain(`Review · question ${number} of 5`)
      expect(labels(seen)).toEqual(['A', 'B', 'C', 'D'])
      for (const { press } of seen.buttons) {
        expect(press).toMatch(/^round\.answer\?round=[a-z0-9]{12}&question=[0-4]&choice=[0-3]$/)
      }
      const feedback = await answer(ada, seen, number === 2 ? 'wrong' : 'right')
      expect(feedback.text).toContain(number === 2 ? 'Not quite: it is' : 'Right.')
      seen = await ada.press(feedback, number < 5 ? 'Next question' : 'See how it went')
    }
    expect(seen.text).toContain('4 of 5.')
    expect(seen.text).toMatch(/✗ .* · tomorrow/)
    expect(seen.text).toMatch(/✓ .* · in \d days/)
    expect(seen.text).toContain('The next review is worth it tomorrow.')
    expect(labels(seen)[0]).toBe('Read on')
    expect((await ada.command('review')).text).toContain("Today's review is done.")
  })

  test('a second press and an old message change nothing', async () => {
    const ben = await reader('Ben')
    const question = await ben.command('review')
    const [right, wrong] = (['right', 'wrong'] as const).map((want) => letterOfAny(school, question, want))
    const feedback = await ben.press(question, right!)
    expect((await ben.press(question, right!, { stale: true })).text).toBe(feedback.text)
    const changed = await ben.press(question, wrong!, { stale: true })
    expect(changed.text).toContain(`already answered (you chose ${right})`)
    const second = await ben.press(feedback, 'Next question', { stale: true })
    await answer(ben, second, 'right')
    const old = await ben.press(question, wrong!, { stale: true })
    expect(old.text).toContain(`already answered (you chose ${right})`)
    expect(old.text).toContain('question 3 of 5')
  })

  test('presses at the same moment count once', async () => {
    const cat = await reader('Cat')
    const question = await cat.command('review')
    await Promise.all(labels(question).map((letter) => cat.press(question, letter, { stale: true })))
    expect((await cat.command('review')).text).toContain("4 left of today's 5.")
  })

  test('a restart in the middle loses nothing', async () => {
    const dan = await reader('Dan')
    const question = await dan.command('review')
    const feedback = await answer(dan, question, 'right')
    await school.restart()
    const next = await dan.press(feedback, 'Next question')
    expect(next.text).toContain('Review · question 2 of 5')
    expect((await dan.command('review')).text).toContain('question 2 of 5')
  })

  test('everybody has their own', async () => {
    const [eli, fay] = [await reader('Eli'), await school.person('Fay')]
    await answer(eli, await eli.command('review'), 'right')
    expect((await fay.command('review')).text).toContain('Nothing to review yet')
    await fay.command('lesson', LESSON)
    expect((await fay.command('review')).text).toContain('question 1 of 5')
  })

  test('a wrong answer leads to the section, and a bad question can be reported', async () => {
    const gus = await reader('Gus')
    const feedback = await answer(gus, await gus.command('review'), 'wrong')
    const reread = labels(feedback).find((label) => label.startsWith('Reread '))!
    expect((await gus.press(feedback, reread)).text).toContain('When the chat window is not enough')
    const fields = { kind: 'unclear', note: 'Two of them could be @everyone right.' }
    const thanks = await gus.fill(feedback, 'Report this question', fields)
    expect(thanks.text).toContain('The author sees it')
    expect(school.logged().filter(({ level }) => level === 'error')).toEqual([])
  })
})
