import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLATFORMS } from './platforms.ts'
import { finishQuiz, letterFor } from './quizzing.ts'
import type { Person, School } from './school.ts'

const LESSON = 'api-or-chat'
const LETTERS = ['A', 'B', 'C', 'D']

describe.each(PLATFORMS)('a quiz on %s', (_name, open) => {
  let school: School
  beforeAll(async () => {
    school = await open()
  })
  afterAll(() => school.close())

  const begin = async (person: Person) =>
    person.press(await person.command('lesson', LESSON), 'Take the quiz')
  const labels = (seen: { buttons: readonly { label: string }[] }) => seen.buttons.map(({ label }) => label)

  test('goes from the first question to a score that is kept', async () => {
    const ada = await school.person('Ada')
    const question = await begin(ada)
    expect(question.isPrivate).toBe(true)
    expect(question.text).toContain('Question 1 of 10')
    expect(labels(question)).toEqual(LETTERS)
    const score = await finishQuiz(school, ada, LESSON, question, (index) => index % 4 === 1)
    expect(score.text).toContain('7 of 10.')
    expect(score.text).toContain('Three to look at again:')
    const progress = await ada.command('progress')
    expect(progress.text).toContain('7 of 10')

    const again = await ada.press(score, 'Retry missed')
    expect(again.text).toContain('Once more · question 1 of 3')
    const second = await finishQuiz(school, ada, LESSON, again)
    expect(second.text).toContain('3 of 3.')
    expect((await ada.command('progress')).text).toContain('7 of 10')
    expect((await ada.press(second, 'Next lesson')).text).toContain('Lesson 10 of 12')
  })

  test('says at once what was right, and why', async () => {
    const ben = await school.person('Ben')
    const question = await begin(ben)
    const right = letterFor(school, LESSON, question, 'right')
    const feedback = await ben.press(question, letterFor(school, LESSON, question, 'wrong'))
    expect(feedback.text).toContain(`Not quite: it is ${right}.`)
    expect(feedback.text).toContain(
      'Explore where changing your mind is cheap; automate what no longer changes.',
    )
    expect(labels(feedback)).toEqual([
      'Next question',
      expect.stringMatching(/^Reread /),
      'Report this question',
    ])
    const next = await ben.press(feedback, 'Next question')
    const good = await ben.press(next, letterFor(school, LESSON, next, 'right'))
    expect(good.text).toContain('Right.')
  })

  test('no message holds what is right before the answer', async () => {
    const cat = await school.person('Cat')
    const question = await begin(cat)
    const raw = JSON.stringify(question.ref)
    const first = school.lessons().lesson(LESSON)!.quiz[0]!
    expect(raw).not.toContain('Explore where changing your mind is cheap')
    for (const { label, press } of question.buttons) {
      expect(press).toMatch(/^quiz\.answer\?attempt=[a-z0-9]{12}&question=0&choice=[0-3]$/)
      expect(LETTERS).toContain(label)
    }
    expect(raw).not.toContain(first.id)
  })

  test('a second press and an old message change nothing', async () => {
    const dan = await school.person('Dan')
    const question = await begin(dan)
    const first = letterFor(school, LESSON, question, 'right')
    const other = letterFor(school, LESSON, question, 'wrong')
    const feedback = await dan.press(question, first)
    const twice = await dan.press(question, first, { stale: true })
    expect(twice.text).toBe(feedback.text)
    const changed = await dan.press(question, other, { stale: true })
    expect(changed.text).toContain(`already answered (you chose ${first})`)
    expect(changed.text).toContain('Right.')
    const second = await dan.press(feedback, 'Next question', { stale: true })
    expect(second.text).toContain('Question 2 of 10')
    await dan.press(second, letterFor(school, LESSON, second, 'right'))
    const old = await dan.press(question, other, { stale: true })
    expect(old.text).toContain(`already answered (you chose ${first})`)
    expect(old.text).toContain('Question 3 of 10')
  })

  test('presses at the same moment count once', async () => {
    const eli = await school.person('Eli')
    const question = await begin(eli)
    await Promise.all(LETTERS.map((letter) => eli.press(question, letter, { stale: true })))
    const resumed = await eli.command('quiz', LESSON)
    expect(resumed.text).toContain('Question 2 of 10')
  })

  test('a restart in the middle loses nothing', async () => {
    const fay = await school.person('Fay')
    const question = await begin(fay)
    const feedback = await fay.press(question, letterFor(school, LESSON, question, 'right'))
    await school.restart()
    const next = await fay.press(feedback, 'Next question')
    expect(next.text).toContain('Question 2 of 10')
    const score = await finishQuiz(school, fay, LESSON, next)
    expect(score.text).toContain('10 of 10.')
  })

  test('everybody has an attempt of their own from one shared card', async () => {
    const gus = await school.person('Gus')
    const ida = await school.person('Ida')
    await gus.press(await gus.command('lesson', LESSON), 'Share')
    const card = (await school.posts()).at(-1)!
    const [his, hers] = [await gus.press(card, 'Take the quiz'), await ida.press(card, 'Take the quiz')]
    expect(his.isPrivate && hers.isPrivate).toBe(true)
    await gus.press(his, letterFor(school, LESSON, his, 'wrong'))
    expect((await ida.command('quiz', LESSON)).text).toContain('Question 1 of 10')
    expect((await gus.command('quiz', LESSON)).text).toContain('Question 2 of 10')
  })

  test('an open quiz is offered again, and best and last scores stand beside the new one', async () => {
    const kim = await school.person('Kim')
    const score = await finishQuiz(school, kim, LESSON, await begin(kim), (index) => index < 5)
    expect(score.text).toContain('5 of 10.')
    const again = await kim.press(score, 'Take it again')
    await kim.press(again, letterFor(school, LESSON, again, 'right'))
    const progress = await kim.command('progress')
    expect(progress.text).toContain('question 2 of 10')
    const better = await finishQuiz(school, kim, LESSON, await kim.press(progress, 'Go on with the quiz'))
    expect(better.text).toContain('10 of 10.')
    expect(better.text).toContain('Last time 5 of 10, your best 5 of 10.')
  })

  test('a wrong answer leads to the section, and a bad question can be reported', async () => {
    const lou = await school.person('Lou')
    const question = await begin(lou)
    const feedback = await lou.press(question, letterFor(school, LESSON, question, 'wrong'))
    const reread = labels(feedback).find((label) => label.startsWith('Reread '))!
    expect((await lou.press(feedback, reread)).text).toContain('When the chat window is not enough')
    const fields = { kind: 'unclear', note: 'Two of them could be @everyone right.' }
    const thanks = await lou.fill(feedback, 'Report this question', fields)
    expect(thanks.text).toContain('The author sees it')
    expect((await lou.fill(feedback, 'Report this question', fields)).text).toContain(
      'reported this question already',
    )
  })

  test('a quiz without a lesson in hand asks which one', async () => {
    expect((await (await school.person('Jo')).command('quiz')).text).toContain('Which lesson?')
  })
})
