import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLATFORMS } from './platforms.ts'
import { letterOfAny } from './quizzing.ts'
import type { Person, School, Seen } from './school.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

describe.each(PLATFORMS)('a drill on %s', (_name, open) => {
  let school: School
  let ahead = 0
  beforeAll(async () => {
    ahead = 0
    school = await open()
  })
  afterAll(() => school.close())

  const advance = (milliseconds: number) => {
    ahead += milliseconds
    school.advance(milliseconds)
  }
  /** Lets time pass until a minute after an hour of the day in UTC, today or tomorrow. */
  const advanceTo = (hour: number) => {
    const now = Date.now() + ahead
    const wait = (hour * HOUR + MINUTE - (now % DAY) + DAY) % DAY
    advance(wait)
  }
  const posts = async (words: string) => (await school.posts()).filter(({ text }) => text.includes(words))
  const newest = async (words: string): Promise<Seen> => {
    const found = (await posts(words)).at(-1)
    if (!found) throw new Error(`no post with "${words}"`)
    return found
  }
  const labels = (seen: Seen) => seen.buttons.map(({ label }) => label)
  const times = { at: '9', days: 'daily', zone: 'utc', lasts: '17:00', holidays: '' }

  async function schedule(lead: Person, at = '9'): Promise<Seen> {
    const draft = await lead.command('drill', 'new')
    const named = await lead.press(draft, 'Name those who agree')
    const sized = await lead.press(named, '2 questions')
    return lead.press(await lead.fill(sized, 'Time and days', { ...times, at }), 'Save')
  }
  /** Answers what is left, and returns what is shown at the end. */
  async function takePart(person: Person, post: Seen, want: 'right' | 'wrong'): Promise<Seen> {
    let seen = await person.press(post, labels(post)[0]!)
    for (let question = 0; question < 2; question++) {
      const feedback = await person.press(seen, letterOfAny(school, seen, want))
      seen = await person.press(feedback, question === 0 ? 'Next question' : 'See how it went')
    }
    return seen
  }

  test('is set up in a form and a message that shows its next three times, and nothing is saved before', async () => {
    const lead = await school.person('Lea')
    const draft = await lead.command('drill', 'new')
    expect(draft.isPrivate).toBe(true)
    expect(draft.text).toContain('Not saved yet')
    const bad = await lead.fill(draft, 'Time and days', { ...times, at: '25:00', zone: 'Mars/Olympus' })
    expect(bad.text).toContain('"Mars/Olympus" is no time zone that I know. Did you mean Europe/Berlin?')
    expect(bad.isPrivate).toBe(true)
    const worse = await lead.fill(bad, 'Try again', { ...times, at: '25:00' })
    expect(worse.text).toContain('"25:00" is no time of day. Did you mean 01:00?')
    const days = await lead.fill(worse, 'Try again', { ...times, days: 'nine days' })
    expect(days.text).toContain('Did you mean weekdays?')
    const dates = await lead.fill(days, 'Try again', { ...times, holidays: 'tomorow' })
    expect(dates.text).toContain('Did you mean tomorrow?')
    const good = await lead.fill(dates, 'Try again', times)
    expect(good.text).toContain('09:00 UTC')
    expect(good.text.match(/\b09:00$/gm)?.length).toBeGreaterThanOrEqual(3)
    expect((await lead.command('drill')).text).toContain('No drill here yet')
  })

  test('opens at its time, is answered privately by two, closes with the answers, and a late answer is to learn', async () => {
    const lead = await school.person('Lea')
    expect((await schedule(lead)).text).toContain('Saved.')
    advanceTo(9)
    await school.tick()
    await school.tick()
    expect(await posts('Daily drill')).toHaveLength(1)
    const post = await newest('Daily drill')
    expect(post.text).toContain('2 questions, about a minute, closes 17:00.')
    expect(post.text).toContain('Nobody has taken part yet.')

    const [ann, bob] = [await school.person('Ann'), await school.person('Bob')]
    const first = await ann.press(post, 'Take part')
    expect(first.isPrivate).toBe(true)
    const right = letterOfAny(school, first, 'right')
    const feedback = await ann.press(first, right)
    expect(feedback.text).toContain('Right.')
    expect((await ann.press(first, right, { stale: true })).text).toBe(feedback.text)
    const done = await takePart(await school.person('Cleo'), post, 'right')
    expect(done.text).toContain('2 of 2.')
    expect(done.text).toContain("Name me on this team's board")
    await takePart(bob, post, 'wrong')

    await school.restart()
    await expect.poll(async () => (await newest('Daily drill')).text).toContain('3 have taken part.')
    expect((await newest('Daily drill')).text).not.toContain(right === 'A' ? 'A 1' : `${right} 1`)

    advanceTo(17)
    await school.tick()
    await school.tick()
    expect(await posts('The answers')).toHaveLength(1)
    const answers = await newest('The answers')
    expect(answers.text).toContain('3 took part.')
    expect(answers.text).toMatch(/Right: [A-E] /)
    expect(answers.text).not.toContain('Cleo')
    expect(answers.pictures[0]?.alt).toMatch(/Question 1: \d of 3 right|Question 1: \d of 3/)
    expect(await posts('Closed. 3 took part.')).toHaveLength(1)

    const dan = await school.person('Dan')
    const late = await dan.press(await newest('Closed. 3'), 'Answer to learn')
    expect(late.text).toContain('counts for learning, not for the board')
    expect((await dan.press(late, letterOfAny(school, late, 'right'))).text).toContain('Right.')
    await school.tick()
    expect(await posts('The answers')).toHaveLength(1)
  })

  test('whoever agrees is named at the close', async () => {
    const eve = await school.person('Eve')
    advanceTo(9)
    await school.tick()
    const done = await takePart(eve, await newest('Daily drill'), 'right')
    expect((await eve.press(done, 'Yes, name me')).text).toContain('You are named on the board')
    advanceTo(17)
    await school.tick()
    const answers = await newest('The answers')
    expect(answers.text).toMatch(/eve 2 of 2/i)
    expect(answers.text).toContain('2 drills in a row')
  })

  test('is paused, resumed, skipped, run now and deleted by its owner alone', async () => {
    const lead = await school.person('Moe')
    const saved = await schedule(lead, '10:30')
    expect(saved.text).toContain('10:30')
    const list = await lead.command('drill')
    const mine = await lead.press(list, '10:30 every day')
    expect(labels(mine)).toEqual(
      expect.arrayContaining(['Run now', 'Pause', 'Skip tomorrow', 'Change', 'Delete']),
    )
    const paused = await lead.press(mine, 'Pause')
    expect(paused.text).toContain('Paused.')
    const resumed = await lead.press(paused, 'Resume')
    expect(resumed.text).toContain('Resumed.')
    const skipped = await lead.press(resumed, 'Skip tomorrow')
    expect(skipped.text).toMatch(/Tomorrow, .* there is no drill/)
    const running = await lead.press(skipped, 'Run now')
    expect(running.text).toContain('On its way')
    await school.tick()
    const sure = await lead.press(
      await lead.press(await lead.command('drill'), list.choices.at(-1)!.label),
      'Delete',
    )
    expect((await lead.press(sure, 'Delete it')).text).toContain('Deleted.')
  })

  test('a permission that is lost loses no drill, and its owner is told once', async () => {
    if (!school.forbid) return
    school.forbid('posting')
    advanceTo(9)
    await school.tick()
    const before = (await posts('Daily drill')).length
    advance(MINUTE + 1_000)
    await school.tick()
    expect(await posts('Daily drill')).toHaveLength(before)
    const kim = await school.person('Kim')
    const drill = await kim.press(await kim.command('drill'), '09:00 every day')
    expect(drill.text).toContain('the last post failed; it is tried again')
    expect(labels(drill)).toContain('Pause')
  })
})
