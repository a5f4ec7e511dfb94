import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLATFORMS } from './platforms.ts'
import { finishQuiz, letterOfAny } from './quizzing.ts'
import type { Person, School, Seen } from './school.ts'

const LESSON = 'api-or-chat'

describe.each(PLATFORMS)('privacy on %s', (_name, open) => {
  let school: School
  beforeAll(async () => {
    school = await open()
  })
  afterAll(() => school.close())

  const card = async (): Promise<Seen> => {
    const found = (await school.posts()).findLast(({ text }) => text.includes('Shared by'))
    if (!found) throw new Error('no card')
    return found
  }
  const file = (seen: Seen, name: string) =>
    seen.files.find((one) => one.name === `homeroom-${name}`)?.text ?? ''
  const errors = () => school.logged().filter(({ level }) => level === 'error')
  const eraseBy = async (person: Person, word: string): Promise<Seen> => {
    const sure = await person.press(await person.command('privacy'), 'Erase me')
    return person.fill(sure, 'Erase …', { word })
  }

  test('says what is kept, to the one who asks', async () => {
    const ann = await school.person('Ann')
    const kept = await ann.command('privacy')
    expect(kept.isPrivate).toBe(true)
    expect(kept.text).toContain('It stays until you erase it')
    expect(kept.text).toContain('Reading: which lessons you opened')
    expect(kept.buttons.map(({ label }) => label)).toEqual(['Export everything', 'Settings', 'Erase me'])
  })

  test('exports everything as files that nobody else gets', async () => {
    const bob = await school.person('Bob')
    await finishQuiz(school, bob, LESSON, await bob.command('quiz', LESSON), (index) => index === 1)
    const out = await bob.press(await bob.command('privacy'), 'Export everything')
    expect(out.isPrivate).toBe(true)
    expect(out.files).toHaveLength(3)
    const [json, attempts, answers] = ['data.json', 'attempts.csv', 'answers.csv'].map((name) =>
      file(out, name),
    )
    const data = JSON.parse(json ?? '') as Record<string, unknown[]>
    expect(data.accounts).toHaveLength(1)
    expect(data.answers).toHaveLength(10)
    expect(json).not.toContain('"browser"')
    expect(attempts).toMatch(/^attempt,lesson,scope,started_at,questions,answered,right\n/)
    expect(attempts).toContain(`,${LESSON},all,`)
    expect(attempts?.trim().split('\n').at(-1)).toMatch(/,10,10,9$/)
    expect(answers?.trim().split('\n')).toHaveLength(11)
    expect((await school.posts()).some(({ files }) => files.length > 0)).toBe(false)
  })

  test('erases after a word was typed, edits what named the person, and begins anew with an old button', async () => {
    const cleo = await school.person('Cleo')
    const question = await cleo.command('quiz', LESSON)
    await cleo.press(question, letterOfAny(school, question, 'right'))
    const lesson = await cleo.command('lesson', LESSON)
    await cleo.press(lesson, 'Share')
    expect((await card()).text).toMatch(/Shared by cleo/i)

    const doubtful = await eraseBy(cleo, 'erase, please')
    expect(doubtful.text).toContain('Nothing was erased')
    const receipt = await cleo.fill(doubtful, 'Erase …', { word: ' erase ' })
    expect(receipt.isPrivate).toBe(true)
    expect(receipt.text).toMatch(/Receipt [a-z0-9]{12}/)
    expect(receipt.text).toContain('Posts that are edited now')
    await school.tick()
    await expect.poll(async () => (await card()).text).toContain('Shared by Somebody')

    const anew = await cleo.press(await card(), 'Take the quiz')
    expect(anew.text).toContain('1 of 10')
    const left = await cleo.press(await cleo.command('privacy'), 'Export everything')
    expect(JSON.parse(file(left, 'data.json'))).not.toHaveProperty('answers')
    await school.restart()
    expect((await cleo.command('quiz', LESSON)).text).toContain('1 of 10')
    expect(errors()).toEqual([])
  })
})
