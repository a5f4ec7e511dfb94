import { rm } from 'node:fs/promises'
import { describe, expect, test } from 'vitest'
import { checkLessons } from '../../src/lesson/check.ts'
import { type Alphabet, LIMIT_LESSON, limitLessons } from './limit-lessons.ts'
import { PLATFORMS } from './platforms.ts'
import { finishQuiz, letterFor } from './quizzing.ts'
import type { School, Seen } from './school.ts'

describe.each(PLATFORMS)('at every limit on %s', (_name, open) => {
  test.each(['letters', 'marks'] as const)(
    'a lesson that check accepts fits, in %s',
    async (alphabet: Alphabet) => {
      const folder = await limitLessons(alphabet)
      const errors = (await checkLessons(folder)).filter(({ severity }) => severity === 'error')
      expect(errors).toEqual([])
      const school = await open({ LESSONS_DIR: folder })
      try {
        await everywhere(school)
      } finally {
        await school.close()
        await rm(folder, { recursive: true, force: true })
      }
    },
  )
})

async function everywhere(school: School): Promise<void> {
  const ada = await school.person('Ada')
  const fits = (seen: Seen | undefined): Seen => {
    expect(seen?.text).not.toContain('Something went wrong')
    expect(school.logged().filter(({ level }) => level === 'error')).toEqual([])
    return seen!
  }
  let page = fits(await ada.command('lesson', LIMIT_LESSON))
  const title = school.lessons().entry(LIMIT_LESSON)!.title
  let pages = 1
  while (page.buttons.some(({ label }) => label === 'Next')) {
    page = fits(await ada.press(page, 'Next'))
    pages++
  }
  expect(pages).toBe(school.lessons().pages(LIMIT_LESSON).length)
  fits(await ada.press(page, 'Share'))
  const card = (await school.posts()).at(-1)!
  fits(await ada.write(card, 'What is this about?'))
  fits(await ada.fill(card, 'Ask the tutor', { question: title.slice(0, 300) }))
  fits(await ada.command('lesson', title.split(' ').slice(0, 2).join(' ')))
  fits(await ada.command('lesson', 'x'.repeat(200)))
  const tracks = fits(await ada.command('tracks'))
  fits(await ada.press(tracks, tracks.choices[0]!.label))
  const question = fits(await ada.command('quiz', LIMIT_LESSON))
  const score = fits(await finishQuiz(school, ada, LIMIT_LESSON, question, () => true))
  expect(score.text).toContain('0 of 12.')
  expect(score.text).toContain('and 2 more')
  fits(await ada.command('progress'))
  const ben = await school.person('Ben')
  await ben.command('lesson', LIMIT_LESSON)
  let review = fits(await ben.command('review'))
  expect(review.text).toContain('2 today.')
  for (const label of ['Next question', 'See how it went']) {
    review = fits(await ben.press(review, letterFor(school, LIMIT_LESSON, review, 'wrong')))
    review = fits(await ben.press(review, label))
  }
  expect(review.text).toContain('0 of 2.')
}
