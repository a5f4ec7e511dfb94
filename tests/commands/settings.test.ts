import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { zonesLike } from '../../src/learn/schedule-words.ts'
import { Classroom, labelsOf, type Pupil, pressOf, textOf } from './classroom.ts'
import { letterIn } from './letters.ts'

const HOUR = 60 * 60 * 1000
let room: Classroom
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

/** Where they are by the date of the last thing that they did. */
async function lastDate(pupil: Pupil, user: string): Promise<string | undefined> {
  const quiz = await pupil.command('quiz', { lesson: 'api-or-chat' })
  await pupil.press(quiz, letterIn(room.lessons, quiz, true))
  const account = { platform: 'web', tenant: 'school', user } as const
  const learner = (await room.store.accounts.find(account))!
  const days = await room.store.activity.of(learner)
  return days.toSorted((a, b) => a.last - b.last).at(-1)?.on
}

describe('settings', () => {
  test('say what is set, and what each means', async () => {
    const view = await room.person('new').command('settings')
    const text = textOf(view)
    expect(text).toContain('Time zone: UTC, where it is 9:00 AM. Your platform does not say')
    expect(text).toContain('Language: English, as your platform says.')
    expect(text).toContain('Boards: you are on them')
    expect(text).toContain('Your name: stands on the lessons and cards')
    expect(labelsOf(view)).toEqual([
      'Change the time zone',
      'Hide me from boards',
      'Leave my name out',
      'Set a reminder',
    ])
    const choice = view.body.find((block) => block.kind === 'choice')
    expect(choice?.options.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['As my platform says', 'English']),
    )
  })

  test.each([
    ['Berlin', 'Europe/Berlin'],
    ['europe/berlin', 'Europe/Berlin'],
    ['CET', '(CET|Europe/\\w+)'],
    ['new york', 'America/New_York'],
  ])('take "%s" for %s', async (typed, zone) => {
    const view = await room.person(`from ${typed}`).command('settings', { zone: typed })
    expect(textOf(view)).toMatch(
      new RegExp(`Time zone: ${zone}, where it is 1?\\d:00 [AP]M\\. You chose it\\.`),
    )
  })

  test.each(['Mars', 'Berlln', '+02:00', '🦊', 'x'.repeat(60)])(
    'answer "%s" with the nearest zone, which one press takes',
    async (typed) => {
      const pupil = room.person(`from ${typed}`)
      const view = await pupil.command('settings', { zone: typed })
      expect(textOf(view)).toContain(`"${typed}" is no time zone that I know. Did you mean`)
      const [take = '', change] = labelsOf(view)
      expect(take).toMatch(/^Take \w+/)
      expect(change).toBe('Change the time zone')
      expect(textOf(await pupil.press(view, take))).toContain(`${take.slice(5)}, where it is`)
    },
  )

  test('are changed in a form, and taken back to what the platform says', async () => {
    room.about = { admin: false, zone: 'Asia/Tokyo' }
    const pupil = room.person('ann')
    const first = await pupil.command('settings')
    expect(textOf(first)).toContain('Time zone: Asia/Tokyo, where it is 6:00 PM, as your platform says.')
    const chosen = await pupil.press(first, 'Change the time zone', { zone: 'Lisbon' })
    expect(textOf(chosen)).toContain('Europe/Lisbon, where it is 9:00 AM. You chose it.')
    expect(textOf(await pupil.press(chosen, 'Time zone of my platform'))).toContain('Asia/Tokyo')
    room.about = undefined
    // The platform is silent now: what it told last still counts.
    expect(textOf(await pupil.command('settings'))).toContain('Asia/Tokyo')
  })

  test('decide the date from the next press on', async () => {
    const pupil = room.person('traveller')
    expect(await lastDate(pupil, 'traveller')).toBe('2026-11-23')
    await pupil.command('settings', { zone: 'Pacific/Kiritimati' })
    room.wait(2 * HOUR)
    expect(await lastDate(pupil, 'traveller')).toBe('2026-11-24')
  })

  test('follow what the event says of the zone, where nothing was chosen', async () => {
    const pupil = room.person('kiri', { zone: 'Etc/GMT+12' })
    expect(await lastDate(pupil, 'kiri')).toBe('2026-11-22')
    // An event that does not say goes by what was said last.
    expect(await lastDate(room.person('kiri'), 'kiri')).toBe('2026-11-22')
  })

  test('hide from boards, leave the name out, and back', async () => {
    const pupil = room.person('shy')
    let view = await pupil.command('settings')
    view = await pupil.press(view, 'Hide me from boards')
    expect(textOf(view)).toContain('Boards: you are on none.')
    view = await pupil.press(view, 'Leave my name out')
    expect(textOf(view)).toContain('Your name: in no post.')
    await pupil.press(await pupil.command('lesson', { find: 'api-or-chat' }), 'Share')
    expect(textOf(room.posts.at(-1)!.view)).toContain('Somebody')
    expect(textOf(room.posts.at(-1)!.view)).not.toContain('shy')
    view = await pupil.press(view, 'Show me on boards')
    view = await pupil.press(view, 'Show my name')
    expect(textOf(view)).toContain('Boards: you are on them')
    expect(textOf(view)).toContain('Your name: stands on')
  })

  test('know the languages there are', async () => {
    const pupil = room.person('polyglot', { locale: 'tlh' })
    const english = await pupil.pressed('settings.language?locale=en')
    expect(textOf(english)).toContain('Language: English. You chose it.')
    const unknown = await pupil.pressed('settings.language?locale=tlh')
    expect(textOf(unknown)).toContain('I do not speak that language yet')
    expect(textOf(await pupil.pressed('settings.language'))).toContain('as your platform says')
  })

  test('complete zones while typing', async () => {
    expect(zonesLike('ber', 3)).toContain('Europe/Berlin')
    expect(zonesLike('', 25)).toHaveLength(25)
    expect(zonesLike('nowhere at all', 25)).toEqual([])
  })

  test('press ids stand', async () => {
    const view = await room.person('new').command('settings')
    expect(pressOf(view, 'Hide me from boards')).toBe('settings.hide?hidden=1')
    expect(room.errors).toEqual([])
  })
})
