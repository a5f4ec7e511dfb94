import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLATFORMS } from './platforms.ts'
import { finishQuiz } from './quizzing.ts'
import type { Person, School, Seen } from './school.ts'

const LESSON = 'api-or-chat'
const DAY = 24 * 60 * 60 * 1000

describe.each(PLATFORMS)('progress and settings on %s', (_name, open) => {
  let school: School
  beforeAll(async () => {
    school = await open()
  })
  afterAll(() => school.close())

  /** The words come first where the picture takes long, as it does while the drawing thread starts. */
  const progressOf = async (person: Person): Promise<Seen> => {
    for (let tries = 0; tries < 20; tries++) {
      const seen = await person.command('progress')
      if (seen.pictures.length > 0) return seen
    }
    throw new Error('no picture comes')
  }
  const labels = (seen: Seen) => seen.buttons.map(({ label }) => label)

  test('a newcomer sees a picture, its words, and where to begin', async () => {
    const ada = await school.person('Ada')
    const seen = await progressOf(ada)
    expect(seen.isPrivate).toBe(true)
    expect(seen.pictures).toHaveLength(1)
    expect(seen.pictures[0]!.alt).toContain('A calendar of your last 26 weeks: nothing yet')
    expect(seen.text).toContain('none yet')
    expect(labels(seen)[0]).toBe('Read the first lesson')
  })

  test('a quiz passed is shared by a press, once, and counts in the picture and the streak', async () => {
    const ben = await school.person('Ben')
    const score = await finishQuiz(school, ben, LESSON, await ben.command('quiz', LESSON))
    const before = (await school.posts()).length
    const told = await ben.press(score, 'Share')
    expect(told.isPrivate).toBe(true)
    expect(told.text).toContain('Shared in this channel')
    const posts = await school.posts()
    expect(posts).toHaveLength(before + 1)
    const card = posts.at(-1)!
    const { title } = school.lessons().entry(LESSON)!
    expect(card.isPrivate).toBe(false)
    expect(card.pictures[0]!.alt).toMatch(/^(Ben|ben) passed the lesson /)
    expect(card.text).toContain(`passed the lesson ${title}.`)
    expect(labels(card)).toEqual(['Open the lesson'])
    expect((await ben.press(score, 'Share', { stale: true })).text).toContain('shared that in this channel')
    expect(await school.posts()).toHaveLength(before + 1)
    const cat = await school.person('Cat')
    expect((await cat.press(card, 'Open the lesson')).text).toContain(title)

    school.advance(DAY)
    await ben.command('lesson', LESSON)
    const progress = await progressOf(ben)
    expect(progress.pictures[0]!.alt).toContain('2 days with lessons or questions')
    expect(progress.text).toContain('2 days in a row')
    expect(labels(progress)).toContain('Settings')
  })

  test('settings are changed by a form and by presses, and stay after a restart', async () => {
    const dan = await school.person('Dan')
    const first = await dan.command('settings')
    expect(first.isPrivate).toBe(true)
    expect(first.text).toContain('Time zone:')
    const chosen = await dan.fill(first, 'Change the time zone', { zone: 'auckland' })
    expect(chosen.text).toContain('Pacific/Auckland')
    expect(chosen.text).toContain('You chose it.')
    const hidden = await dan.press(chosen, 'Hide me from boards')
    expect(hidden.text).toContain('you are on none')
    await school.restart()
    const again = await dan.command('settings')
    expect(again.text).toContain('Pacific/Auckland')
    expect(again.text).toContain('you are on none')
    expect(again.choices.map(({ label }) => label)).toContain('English')
    expect((await dan.press(again, 'English')).text).toContain('You chose it.')
  })

  test('a zone that nobody knows is answered with the nearest, which one press takes', async () => {
    const eve = await school.person('Eve')
    const wrong = await eve.command('settings', 'Berlln')
    expect(wrong.text).toContain('is no time zone that I know. Did you mean Europe/Berlin?')
    expect((await eve.press(wrong, 'Take Europe/Berlin')).text).toContain('Europe/Berlin, where it is')
  })
})
