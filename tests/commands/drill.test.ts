import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { View } from '../../src/core/view.ts'
import { Classroom, labelsOf, type Pupil, pressOf, textOf } from './classroom.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

let room: Classroom
beforeEach(async () => {
  room = await Classroom.open()
})
afterEach(async () => {
  expect(room.errors).toEqual([])
  await room.close()
})

const tick = async () => {
  await room.jobs.tick()
  await room.jobs.idle()
}
const inChannel = (words: string) => room.posts.filter(({ view }) => textOf(view).includes(words))
const post = (words = 'Daily drill') => inChannel(words).at(-1)!.view
/** The classroom's clock stands at 09:00 UTC on Monday, 23 November 2026. */
const times = { at: '10:00', days: 'daily', zone: 'UTC', lasts: '2 hours' }

async function scheduled(lead: Pupil, fields: Readonly<Record<string, string>> = times): Promise<View> {
  const draft = await lead.press(await lead.command('drill', { do: 'new' }), 'Time and days', fields)
  return lead.press(await lead.press(draft, 'Name those who agree'), 'Save')
}

function choice(view: View, label: string): string {
  for (const block of view.body) {
    const found = block.kind === 'choice' ? block.options.find((option) => option.label === label) : undefined
    if (found) return found.press
  }
  throw new Error(`no choice "${label}"`)
}

describe('setting a drill up', () => {
  test('shows what it would be before it is saved, in the zone of the installation', async () => {
    const draft = await room.person('lea').command('drill', { do: 'new' })
    expect(textOf(draft)).toContain('09:00 UTC')
    expect(textOf(draft)).toContain('Not saved yet')
    expect(textOf(draft)).toMatch(/Tue 24 Nov 09:00\s*Wed 25 Nov 09:00\s*Thu 26 Nov 09:00/)
    expect(await room.store.drills.inTenant({ platform: 'web', tenant: 'school' })).toEqual([])
  })

  test('what can be read of a form is kept, so that only the rest is typed again', async () => {
    const lea = room.person('lea')
    const bad = await lea.press(await lea.command('drill', { do: 'new' }), 'Time and days', {
      at: '25:00',
      days: 'mon',
      zone: 'Berlin',
    })
    expect(textOf(bad)).toContain('Time: "25:00" is no time of day. Did you mean 01:00?')
    const good = await lea.press(bad, 'Try again', { at: '8' })
    expect(textOf(good)).toContain('08:00 Europe/Berlin')
    expect(textOf(good)).toContain('Mon 30 Nov 08:00')
  })

  test('a scope, a size and named lessons', async () => {
    const lea = room.person('lea')
    const draft = await lea.command('drill', { do: 'new' })
    const track = await lea.pressed(choice(draft, 'Explorers'))
    expect(textOf(track)).toContain('5 questions: Explorers')
    const module = await lea.pressed(choice(draft, 'Explorers: Trusting wisely'))
    expect(textOf(module)).toContain('5 questions: Trusting wisely')
    const fading = await lea.pressed(choice(module, 'what this team is about to forget'))
    expect(textOf(await lea.pressed(choice(fading, '3 questions')))).toContain('3 questions: what this team')
    const named = await lea.press(draft, 'Lessons that I name', { lessons: 'api-or-chat\nblank-page' })
    expect(textOf(named)).toContain('3 questions: 2 lessons')
    const wrong = await lea.press(draft, 'Lessons that I name', { lessons: 'qqqqqqqq' })
    expect(textOf(wrong)).toContain('No lesson is called "qqqqqqqq"')
  })

  test('more dates off than a drill keeps are refused', async () => {
    const lea = room.person('lea')
    const holidays = Array.from({ length: 61 }, (_, day) =>
      new Date(Date.UTC(2026, 10, 23 + day)).toISOString().slice(0, 10),
    )
    const draft = await lea.command('drill', { do: 'new' })
    const many = await lea.press(draft, 'Time and days', { holidays: holidays.join(' ') })
    expect(textOf(many)).toContain('61 dates are more than a drill keeps; 60 fit.')
  })

  test("another person's draft is not theirs to save", async () => {
    const draft = await room.person('lea').command('drill', { do: 'new' })
    expect(textOf(await room.person('moe').press(draft, 'Save'))).toContain('That draft is not kept any more')
  })

  test('saving twice makes one drill', async () => {
    const lea = room.person('lea')
    const draft = await lea.command('drill', { do: 'new' })
    await Promise.all([lea.press(draft, 'Save'), lea.press(draft, 'Save')])
    expect(await room.store.drills.inTenant({ platform: 'web', tenant: 'school' })).toHaveLength(1)
  })
})

describe('looking after it', () => {
  test('only its owner or an admin of that place may change it', async () => {
    const view = await scheduled(room.person('lea'))
    const moe = room.person('moe')
    for (const label of ['Pause', 'Run now', 'Skip tomorrow', 'Change', 'Delete']) {
      expect(textOf(await moe.press(view, label))).toContain('Only who set this drill up')
    }
    expect(textOf(await room.person('ada', { admin: true }).press(view, 'Pause'))).toContain('Paused.')
    const elsewhere = room.person('lea', { tenant: 'another', admin: true })
    expect(textOf(await elsewhere.press(view, 'Delete'))).toContain('That drill is not there any more')
  })

  test('run now counts as the day; skipping tomorrow leaves the day after', async () => {
    const lea = room.person('lea')
    const view = await scheduled(lea)
    await lea.press(view, 'Run now')
    await tick()
    expect(inChannel('Daily drill')).toHaveLength(1)
    expect(textOf(await lea.press(view, 'Run now'))).toContain("Today's drill is posted already")
    const skipped = await lea.press(view, 'Skip tomorrow')
    expect(textOf(skipped)).toContain('Tomorrow, Tue 24 Nov, there is no drill.')
    expect(textOf(skipped)).toContain('Wed 25 Nov 10:00')
    room.wait(DAY + HOUR)
    await tick()
    expect(inChannel('Daily drill')).toHaveLength(1)
    room.wait(DAY)
    await tick()
    expect(inChannel('Daily drill')).toHaveLength(2)
  })

  test('a paused drill stays silent; resumed and changed, it comes as it is now', async () => {
    const lea = room.person('lea')
    const paused = await lea.press(await scheduled(lea), 'Pause')
    room.wait(2 * HOUR)
    await tick()
    expect(room.posts).toEqual([])
    const resumed = await lea.press(paused, 'Resume')
    const draft = await lea.press(resumed, 'Change')
    expect(textOf(draft)).toContain('The drill, changed')
    const changed = await lea.press(await lea.press(draft, 'Time and days', { at: '13:00' }), 'Save')
    expect(textOf(changed)).toContain('Drill at 13:00')
    room.wait(2 * HOUR)
    await tick()
    expect(inChannel('closes 15:00')).toHaveLength(1)
  })

  test('deleting asks first', async () => {
    const lea = room.person('lea')
    const sure = await lea.press(await scheduled(lea), 'Delete')
    expect(labelsOf(sure)).toEqual(['Delete it', 'Keep it'])
    expect(textOf(await lea.press(sure, 'Keep it'))).toContain('Drill at 10:00')
    expect(textOf(await lea.press(sure, 'Delete it'))).toContain('Deleted.')
    expect(textOf(await lea.command('drill'))).toContain('No drill here yet')
  })
})

describe('a round', () => {
  test('of 500 who answer in one minute none is lost, and the post counts them all', {
    timeout: 120_000,
  }, async () => {
    await scheduled(room.person('lea'))
    room.wait(HOUR)
    await tick()
    const open = post()
    const names = Array.from({ length: 500 }, (_, index) => `member${index}`)
    const finished = await Promise.all(
      names.map(async (name, index) => {
        const member = room.person(name)
        let seen = await member.press(open, 'Take part')
        for (let question = 0; question < 5; question++) {
          const letter = labelsOf(seen)[(index + question) % 4]!
          const [feedback] = await Promise.all([member.press(seen, letter), member.press(seen, letter)])
          const onward = labelsOf(feedback)[0]!
          seen = await member.press(feedback, onward)
        }
        return textOf(seen)
      }),
    )
    expect(finished.filter((text) => / of 5\./.test(text))).toHaveLength(500)
    await expect.poll(() => textOf(post())).toContain('500 have taken part.')
    expect(textOf(post())).not.toMatch(/\b[A-E] \d/)
    const { rounds } = await stored()
    expect(await room.store.outcomes.participants(rounds[0]!.id)).toBe(500)
    const counts = await room.store.outcomes.counts(rounds[0]!.id)
    for (const chosen of counts.values()) expect(chosen.reduce((sum, count) => sum + count)).toBe(500)
    room.wait(2 * HOUR)
    await tick()
    expect(textOf(post('The answers'))).toContain('500 took part.')
    expect(inChannel('Closed. 500 took part.')).toHaveLength(1)
  })

  test('names who agreed, and nobody else; a streak needs somebody each time', async () => {
    await scheduled(room.person('lea'))
    for (const [day, who] of [['ann', 'bob'], ['ann'], [], ['bob']].entries()) {
      room.wait(HOUR)
      await tick()
      for (const name of who) await answerAll(room.person(name), day === 0 && name === 'ann')
      room.wait(2 * HOUR)
      await tick()
      room.wait(DAY - 3 * HOUR)
    }
    const reveals = inChannel('The answers').map(({ view }) => textOf(view))
    expect(reveals).toHaveLength(3)
    expect(reveals[0]).toMatch(/because they agreed: ann \d of 5$/m)
    expect(reveals[0]).not.toContain('bob')
    expect(reveals[1]).toContain('2 drills in a row')
    expect(reveals[2]).not.toContain('in a row')
    expect(inChannel('Nobody took part')).toHaveLength(1)
  })

  test('a late answer counts for learning, not for the board', async () => {
    await scheduled(room.person('lea'))
    room.wait(HOUR)
    await tick()
    await answerAll(room.person('ann'), false)
    room.wait(2 * HOUR)
    await tick()
    const late = await room.person('bob').press(post('Closed.'), 'Answer to learn')
    expect(textOf(late)).toContain('not for the board')
    await room.person('bob').press(late, labelsOf(late)[0]!)
    const { rounds, answers } = await stored()
    expect(await room.store.outcomes.participants(rounds[0]!.id)).toBe(1)
    expect(answers.filter(({ late: isLate }) => isLate === 1)).toHaveLength(1)
    const bob = await room.store.accounts.find({ platform: 'web', tenant: 'school', user: 'bob' })
    expect(await room.store.memories.of(bob!)).toHaveLength(1)
  })

  async function answerAll(member: Pupil, isNamed: boolean): Promise<void> {
    let seen = await member.press(post(), 'Take part')
    for (let question = 0; question < 5; question++) {
      const feedback = await member.press(seen, labelsOf(seen)[0]!)
      seen = await member.press(feedback, labelsOf(feedback)[0]!)
    }
    if (isNamed) await member.press(seen, 'Yes, name me')
  }
  const stored = async () => ({
    rounds: await room.store.db.selectFrom('rounds').selectAll().where('kind', '=', 'drill').execute(),
    answers: await room.store.db.selectFrom('round_answers').selectAll().execute(),
  })
})

describe('a reminder', () => {
  const nudges = () => room.posts.filter(({ to }) => to.channel.startsWith('direct-'))

  test('comes once a day at its time, until five stay unanswered', async () => {
    const ann = room.person('ann')
    expect(textOf(await ann.command('remind'))).toContain('No reminder is set')
    expect(textOf(await ann.command('remind', { at: '9:30' }))).toContain(
      '09:30 (UTC), every day. Next: Mon 23 Nov 09:30',
    )
    for (let day = 0; day < 8; day++) {
      room.wait(31 * MINUTE)
      await tick()
      await tick()
      expect(nudges()).toHaveLength(Math.min(day + 1, 5))
      room.wait(DAY - 31 * MINUTE)
    }
    const last = nudges().at(-1)!.view
    expect(textOf(last)).toContain('the fifth in a row')
    expect(textOf(await ann.command('remind'))).toContain('rests')
    const again = await ann.press(last, 'Remind me again')
    expect(textOf(again)).toContain('every day')
    room.wait(31 * MINUTE)
    await tick()
    expect(nudges()).toHaveLength(6)
  })

  test('one that is answered starts the count anew', async () => {
    const ann = room.person('ann')
    await ann.command('remind', { at: '9:30' })
    for (let day = 0; day < 8; day++) {
      room.wait(31 * MINUTE)
      await tick()
      if (day % 3 === 2) await ann.command('lesson', { lesson: 'api-or-chat' })
      room.wait(DAY - 31 * MINUTE)
    }
    expect(nudges()).toHaveLength(8)
  })

  test('is turned off, and a bad time gets the nearest', async () => {
    const ann = room.person('ann')
    expect(textOf(await ann.command('remind', { at: '25:00' }))).toContain('Did you mean 01:00?')
    const on = await ann.command('remind', { at: '9:30' })
    expect(textOf(await ann.press(on, 'Turn it off'))).toContain('off')
    room.wait(HOUR)
    await tick()
    expect(nudges()).toEqual([])
    expect(pressOf(await ann.command('remind'), 'Remind me again')).toBe('remind.resume')
  })
})
