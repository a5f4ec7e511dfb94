import { setTimeout as wait } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { LIVE } from '../../src/learn/live.ts'
import { PLATFORMS } from './platforms.ts'
import { letterFor } from './quizzing.ts'
import type { Person, School, Seen } from './school.ts'

const LESSON = 'api-or-chat'
const SECOND = 1_000

describe.each(PLATFORMS)('a live quiz on %s', (_name, open) => {
  let school: School
  let before = 0
  beforeAll(async () => {
    school = await open()
  })
  afterAll(() => school.close())

  const labels = (seen: Seen) => seen.buttons.map(({ label }) => label)
  const posted = async () =>
    (await school.posts()).filter(({ text }) => text.startsWith('Live quiz')).slice(before)
  /** The newest message of the quiz that says that, once there is one. */
  const message = async (words: string | RegExp): Promise<Seen> => {
    let all: readonly Seen[] = []
    for (let tries = 0; tries < 100; tries++) {
      await school.tick()
      all = await posted()
      const seen = all.findLast(({ text }) =>
        typeof words === 'string' ? text.includes(words) : words.test(text),
      )
      if (seen) return seen
      await wait(50)
    }
    throw new Error(`the channel does not say ${words}: ${all.map(({ text }) => text).join('\n---\n')}`)
  }
  const begin = async (host: Person, text = `${LESSON} 5`): Promise<Seen> => {
    before = (await school.posts()).filter(({ text: said }) => said.startsWith('Live quiz')).length
    return host.command('live', text)
  }
  const letter = (seen: Seen, want: 'right' | 'wrong') => letterFor(school, LESSON, seen, want)
  const errors = () => school.logged().filter(({ level }) => level === 'error')

  test('is played by two in a channel, from the lobby to the result', async () => {
    const [host, ada, ben] = [
      await school.person('Hana'),
      await school.person('Ada'),
      await school.person('Ben'),
    ]
    const told = await begin(host)
    expect(told.isPrivate).toBe(true)
    expect(labels(told)).toEqual(['Start now', 'Stop'])
    const lobby = await message('Starts in 30 seconds')
    expect(lobby.isPrivate).toBe(false)
    expect(lobby.text).toContain('5 questions on "When the chat window is not enough"')
    expect(labels(lobby)).toEqual(['Join'])
    const joined = await ada.press(lobby, 'Join')
    expect(joined.isPrivate).toBe(true)
    expect(joined.text).toMatch(/Your name is shown in this channel as [Aa]da/)
    expect(labels(joined)).toEqual(['Play unnamed'])
    expect((await host.press(told, 'Start now')).text).toContain('It has started.')

    for (let number = 1; number <= 5; number++) {
      const question = await message(`question ${number} of 5`)
      expect(labels(question)).toEqual(['A', 'B', 'C', 'D'])
      for (const { press } of question.buttons) {
        expect(press).toMatch(/^live\.answer\?round=[a-z0-9]{12}&question=[0-4]&choice=[0-3]$/)
      }
      const right = letter(question, 'right')
      const locked = await ada.press(question, right)
      expect(locked.isPrivate).toBe(true)
      expect(locked.text).toContain(`Locked in: ${right}. The answer comes when the time is up.`)
      const other = await ben.press(question, letter(question, number === 2 ? 'right' : 'wrong'))
      expect(other.text).toContain('Locked in: ')
      expect(other.text.includes('Your name is shown')).toBe(number === 1)
      if (number === 1) {
        const again = await ada.press(question, letter(question, 'wrong'), { stale: true })
        expect(again.text).toContain(`You chose ${right}, and the first press counts`)
        expect((await message('2 of 2 have answered')).text).not.toContain('The answer is')
      }
      school.advance(LIVE.earlyMs)
      const standing = await message(`The answer is ${right}`)
      expect(standing.text).toMatch(/1st [Aa]da · [\d,]+/)
      expect(standing.text).toMatch(number === 2 ? /2 of 2 had it right/ : /1 of 2 had it right/)
      expect(labels(standing)).toEqual(['My place'])
      if (number === 1) {
        const place = await ben.press(standing, 'My place')
        expect(place.isPrivate).toBe(true)
        expect(place.text).toContain('You are 2nd of 2, with 0 points. 0 of 1 right.')
        const late = await ben.press(question, right, { stale: true })
        expect(late.text).toContain(`Not quite: it is ${right}`)
      }
      school.advance(LIVE.standingMs)
    }
    const podium = await message('The result')
    expect(podium.text).toMatch(/1st [Aa]da · [\d,]+ points, 5 right/)
    expect(podium.text).toMatch(/2nd [Bb]en · [\d,]+ points, 1 right/)
    expect(podium.text).toContain('Missed most: ')
    expect(labels(podium)).toEqual(['How I did', 'When the chat window is not enough'])
    expect((await message('This live quiz is over')).buttons).toEqual([])
    const result = await ben.press(podium, 'How I did')
    expect(result.isPrivate).toBe(true)
    expect(result.text.match(/✗/g)).toHaveLength(4)
    expect((await ada.press(podium, 'How I did')).text).toContain('Nothing to look at again.')
    expect((await posted()).length).toBe(7)
    expect(errors()).toEqual([])
  })

  test('a name with markup and pings is shown as it is, or not at all', async () => {
    const name = '*@everyone* <!channel> _x_'
    const [host, eve] = [await school.person('Hal'), await school.person(name)]
    await begin(host)
    const joined = await eve.press(await message('Starts in'), 'Join')
    const shown = joined.text.match(/in this channel as (.*);/)?.[1] ?? ''
    expect(shown.toLowerCase()).toBe(name.toLowerCase())
    school.advance(5 * SECOND)
    expect((await message('In: ')).text.toLowerCase()).toContain(`in: ${name.toLowerCase()}`)
    const unnamed = await eve.press(joined, 'Play unnamed')
    expect(unnamed.text).toContain('your name is not shown')
    school.advance(5 * SECOND)
    expect((await message('In: a player')).text).not.toContain('everyone')
    const own = await host.command('live')
    expect(own.text).toContain('Your live quiz is running in this channel already')
    expect((await host.press(own, 'Stop')).text).toContain('Stopped.')
    await message('This live quiz was stopped')
    expect(errors()).toEqual([])
  })

  test('a restart in the middle goes on with the question', async () => {
    const [host, dan] = [await school.person('Hugo'), await school.person('Dan')]
    const told = await begin(host)
    await dan.press(await message('Starts in'), 'Join')
    await host.press(told, 'Start now')
    const question = await message('question 1 of 5')
    await school.restart()
    const locked = await dan.press(question, letter(question, 'right'))
    expect(locked.text).toContain('Locked in: ')
    school.advance(LIVE.earlyMs)
    await message('1 of 1 had it right')
    const stop = await host.command('live')
    await host.press(stop, 'Stop')
    const podium = await message('The result')
    expect(podium.text).toContain('It was stopped after 1 question.')
    expect((await posted()).length).toBe(3)
    expect(errors()).toEqual([])
  })

  test('a lesson that is not there is not guessed, and without one several lessons are asked', async () => {
    const host = await school.person('Hilda')
    expect((await begin(host, 'zzzz qqqq')).text).toContain('zzzz qqqq')
    await begin(host, '10')
    await message('10 questions from several lessons')
    await host.press(await host.command('live'), 'Stop')
    await message('was stopped')
  })

  test('fifty people with long names fit into every message', async () => {
    const host = await school.person('Hebe')
    const told = await begin(host)
    const lobby = await message('Starts in')
    const crowd = await Promise.all(
      Array.from({ length: 50 }, (_, index) => school.person(`${'*_~|`<>['.repeat(4)}${index}`)),
    )
    await Promise.all(crowd.slice(0, 25).map((person) => person.press(lobby, 'Join')))
    school.advance(5 * SECOND)
    expect((await message('and 13 more')).text).toContain('In: ')
    await host.press(told, 'Start now')
    const question = await message('question 1 of 5')
    const right = letter(question, 'right')
    const locked = await Promise.all(crowd.map((person) => person.press(question, right, { stale: true })))
    for (const { text } of locked) expect(text).toContain(`Locked in: ${right}.`)
    school.advance(LIVE.earlyMs)
    expect((await message('50 of 50 had it right')).text).toContain('and 45 others')
    await host.press(await host.command('live'), 'Stop')
    const podium = await message('The result')
    expect(podium.text.match(/(1st|2nd|3rd|\dth) /g)?.length).toBeGreaterThanOrEqual(40)
    expect(errors()).toEqual([])
  })

  test('where posting is forbidden in the middle it ends, and who starts another is told why not', async () => {
    if (!school.forbid) return
    const [host, fay] = [await school.person('Hedy'), await school.person('Fay')]
    const told = await begin(host)
    await fay.press(await message('Starts in'), 'Join')
    await host.press(told, 'Start now')
    const question = await message('question 1 of 5')
    await fay.press(question, 'A')
    school.advance(LIVE.earlyMs)
    await message('The answer is')
    school.forbid('everything')
    let again: Seen | undefined
    for (let tries = 0; tries < 100 && !again?.text.includes('so there is no live quiz'); tries++) {
      school.advance(SECOND)
      await school.tick()
      again = await host.command('live')
    }
    expect(again?.text).toContain('so there is no live quiz')
    expect((await posted()).length).toBe(2)
    expect(errors()).toEqual([])
  })
})
