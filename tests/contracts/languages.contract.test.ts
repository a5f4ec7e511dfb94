import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LOCALES } from '../../src/core/locales.ts'
import { speak } from '../../src/core/say.ts'
import { PLATFORMS } from './platforms.ts'
import type { Person, School, Seen } from './school.ts'

/** The one lesson that has a translation, into Spanish. */
const LESSON = 'what-answers-you'
const SPOKEN = [
  ['es', 'Español'],
  ['ja', '日本語'],
] as const

const languages = SPOKEN.filter(([locale]) => LOCALES.includes(locale))
const both = PLATFORMS.flatMap(([name, open]) =>
  languages.map(([locale, label]) => [name, locale, label, open] as const),
)

describe.each(both)('on %s, in %s', (_platform, locale, label, open) => {
  const say = speak(locale)
  let school: School
  let ada: Person
  beforeAll(async () => {
    school = await open()
    ada = await school.person('Ada')
    const settings = await ada.command('settings')
    const chosen = await ada.press(settings, label)
    expect(chosen.text).toContain(say.line('settings.title'))
  })
  afterAll(() => school.close())

  const labels = (seen: Seen) => seen.buttons.map((button) => button.label)
  const english = () => school.lessons().entry(LESSON)!
  const shown = () => school.lessons().in(locale).entry(LESSON)!

  test("a lesson's frame speaks it, and the lesson too where it is translated", async () => {
    const page = await ada.command('lesson', LESSON)
    expect(page.text).toContain(shown().title)
    expect(page.text.includes(english().title)).toBe(shown().title === english().title)
    expect(labels(page)).toEqual(
      expect.arrayContaining([
        say.line('button.next'),
        say.line('lesson.button.quiz'),
        say.line('lesson.button.share'),
      ]),
    )
    const next = await ada.press(page, say.line('button.next'))
    expect(next.text).toContain(say.line('lesson.page', { page: 2, pages: shown().pages }))
  })

  test('a quiz asks, explains and scores in it, and so does the progress', async () => {
    let seen = await ada.command('quiz', LESSON)
    const size = shown().questions
    expect(seen.text).toContain(say.line('quiz.question', { number: 1, size }))
    for (let number = 1; number <= size; number++) {
      const feedback = await ada.press(seen, 'A')
      const onward = say.line(number < size ? 'quiz.button.next' : 'quiz.button.score')
      expect(labels(feedback)).toContain(onward)
      seen = await ada.press(feedback, onward)
    }
    expect(seen.text).toContain(say.line('quiz.score.saved'))
    const text = async () => (await ada.command('progress')).text
    await expect.poll(text, { timeout: 20_000 }).toContain(say.line('progress.title'))
    expect(await text()).toContain(shown().title)
  })

  test('others go on in their own language, with the same progress', async () => {
    const ben = await school.person('Ben')
    const page = await ben.command('lesson', LESSON)
    expect(page.text).toContain(english().title)
    const settings = await ada.command('settings')
    await ada.press(settings, say.line('settings.language.told'))
    // On Slack what the press answered may be shown while the next answer is awaited.
    const text = async () => (await ada.command('progress')).text
    await expect.poll(text, { timeout: 20_000 }).toContain('Your progress')
    expect(await text()).toContain(english().title)
  })
})
