import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { WebPerson } from './on-web.ts'
import { PLATFORMS } from './platforms.ts'
import { finishQuiz, letterOfAny } from './quizzing.ts'
import type { Person, School, Seen } from './school.ts'

const LESSON = 'api-or-chat'
const OTHER = 'blank-page'
const MINUTE = 60_000

/** One process serves the platform and the playground, as the product does. */
describe.each(PLATFORMS)('linking %s with a browser', (_name, open) => {
  let school: School
  beforeAll(async () => {
    school = await open({ PLAYGROUND: 'on' })
  })
  afterAll(() => school.close())

  const inBrowser = async (name: string): Promise<Person> => {
    const person = new WebPerson(() => school.url())
    await person.enter()
    await person.rename(name)
    return person
  }
  const both = async (name: string) => [await school.person(name), await inBrowser(name)] as const
  const labels = (seen: Seen) => seen.buttons.map(({ label }) => label)
  const codeIn = (seen: Seen) => /\/link ([2-9A-Z]{4}-[2-9A-Z]{4})/.exec(seen.text)![1]!
  const titleOf = (lesson: string) => school.lessons().entry(lesson)!.title
  const link = async (one: Person, other: Person) => {
    const asked = await other.command('link', codeIn(await one.command('link')))
    return other.press(asked, 'Yes, both are mine')
  }

  test('progress and review show what was done on both', async () => {
    const [ada, browser] = await both('Ada')
    await ada.command('lesson', LESSON)
    await finishQuiz(school, ada, LESSON, await ada.command('quiz', LESSON), (index) => index === 0)
    await browser.command('lesson', OTHER)
    await finishQuiz(school, browser, OTHER, await browser.command('quiz', OTHER), () => false)
    expect((await browser.command('progress')).text).not.toContain(titleOf(LESSON))

    const code = await ada.command('link')
    expect(code.isPrivate).toBe(true)
    expect(code.text).toContain('Give it to nobody.')
    const asked = await browser.command('link', codeIn(code))
    expect(asked.isPrivate).toBe(true)
    expect(asked.text).toContain('Did you make this code yourself?')
    expect(asked.text).not.toContain('Ada')
    const joined = await browser.press(asked, 'Yes, both are mine')
    expect(joined.text).toContain('one learner now, with 2 lessons')

    for (const person of [browser, ada]) {
      const progress = await person.command('progress')
      for (const lesson of [LESSON, OTHER]) expect(progress.text).toContain(titleOf(lesson))
    }
    school.advance(24 * 60 * MINUTE)
    const review = await browser.command('review')
    expect(review.text).toContain('5 today.')
    const feedback = await browser.press(review, letterOfAny(school, review, 'right'))
    expect(feedback.text).toContain('Right.')
    expect((await ada.command('review')).text).toContain("4 left of today's 5.")
  })

  test('a quiz begun on one goes on, on the other, and an answer counts once', async () => {
    const [ben, browser] = await both('Ben')
    await link(browser, ben)
    const first = await ben.command('quiz', LESSON)
    await ben.press(first, letterOfAny(school, first, 'right'))
    const second = await browser.command('quiz', LESSON)
    expect(second.text).toContain('Question 2 of')
    await browser.press(second, letterOfAny(school, second, 'wrong'))
    expect((await ben.command('quiz', LESSON)).text).toContain('Question 3 of')
    const again = await ben.press(first, letterOfAny(school, first, 'wrong'), { stale: true })
    expect(again.text).toContain('already answered')
    expect(again.text).toContain('Question 3 of')
  })

  test('an account taken out keeps what was begun there', async () => {
    const [cat, browser] = await both('Cat')
    await cat.command('lesson', LESSON)
    await finishQuiz(school, cat, LESSON, await cat.command('quiz', LESSON))
    await link(cat, browser)
    expect((await browser.command('progress')).text).toContain(titleOf(LESSON))
    const accounts = await browser.command('unlink')
    expect(accounts.text).toContain('2 accounts are one learner')
    const [mine] = accounts.choices.filter(
      ({ label }) => /^cat on/i.test(label) && !label.includes('browser'),
    )
    const chosen = mine ?? accounts.choices[0]!
    const asked = await browser.press(accounts, chosen.label)
    expect(labels(asked)).toEqual(['Take it out', 'Keep it'])
    const done = await browser.press(asked, 'Take it out')
    expect(done.text).toContain('stands alone again')
    expect((await cat.command('progress')).text).toContain(titleOf(LESSON))
    expect((await browser.command('progress')).text).not.toContain(titleOf(LESSON))
  })

  test('a bad code is answered by a sentence that helps, and the form takes one too', async () => {
    const [dan, browser] = await both('Dan')
    expect((await browser.command('link', '<@everyone>')).text).toContain('That is no code of mine')
    const first = await dan.command('link')
    expect((await dan.command('link', codeIn(first))).text).toContain('from this same learner')
    const second = await dan.command('link')
    expect((await browser.command('link', codeIn(first))).text).toContain('too old')
    const asked = await browser.fill(await browser.command('link'), 'I have a code', {
      code: codeIn(second).toLowerCase(),
    })
    const refused = await browser.press(asked, 'No, leave them apart')
    expect(refused.text).toContain('nothing was joined')
    const late = await dan.command('link')
    school.advance(11 * MINUTE)
    expect((await browser.command('link', codeIn(late))).text).toContain('too old')
    expect((await browser.command('unlink')).text).toContain('This account stands alone')
    expect(school.logged().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('a restart between code and answer loses nothing', async () => {
    const [eve, browser] = await both('Eve')
    const code = codeIn(await eve.command('link'))
    const asked = await browser.command('link', code)
    await school.restart()
    expect((await browser.press(asked, 'Yes, both are mine')).text).toContain('Joined.')
    expect((await eve.command('unlink')).text).toContain('2 accounts are one learner')
  })
})
