import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { View } from '../../src/core/view.ts'
import { teamKey, teamLessonId } from '../../src/lesson/team-lesson.ts'
import { teamLesson } from '../setup/team-lesson.ts'
import { Classroom, labelsOf, type Pupil, pressOf, textOf } from './classroom.ts'

const ID = teamLessonId(teamKey('web', 'school'), 'quokka-pager')

describe("a team's own lesson", () => {
  let room: Classroom
  let lead: Pupil
  let pupil: Pupil
  let stranger: Pupil
  beforeEach(async () => {
    room = await Classroom.open()
    lead = room.person('lead', { admin: true })
    pupil = room.person('pupil')
    stranger = room.person('stranger', { tenant: 'elsewhere', admin: true })
  })
  afterEach(async () => {
    expect(room.errors).toEqual([])
    await room.close()
  })

  const handIn = async (by: Pupil, file: string) =>
    by.press(await by.command('author'), 'Hand in a file', { file })
  /** From whatever the check answered to readers. */
  const publish = async (by: Pupil, file = teamLesson()): Promise<View> => {
    const checked = await handIn(by, file)
    const preview = labelsOf(checked).includes('Preview') ? await by.press(checked, 'Preview') : checked
    return by.press(preview, 'Publish')
  }

  test('only who manages the place may, and not in a direct message that belongs to none', async () => {
    expect(textOf(await pupil.command('author'))).toContain('Only somebody who manages')
    const list = await lead.command('author')
    expect(textOf(await pupil.press(list, 'Hand in a file', { file: teamLesson() }))).toContain(
      'Only somebody',
    )
    const direct = lead.in({ platform: 'discord', tenant: 'dm' })
    expect(textOf(await direct.command('author'))).toContain('use /author there')
  })

  test('a file with faults is refused with each line and reason', async () => {
    const broken = teamLesson().replace('- [x] What rang', '- [ ] What rang').replace('summary:', 'sumary:')
    const faults = textOf(await handIn(lead, broken))
    expect(faults).toContain('Not publishable yet')
    expect(faults).toMatch(/Line 4\./)
    expect(faults).toMatch(/Line 3\d\./)
    expect(textOf(await lead.command('author'))).not.toContain('quokka')
    const hopeless = `${'x\n'.repeat(20)}${'### a\n- [ ] b\n'.repeat(400)}`
    expect(textOf(await handIn(lead, hopeless))).toContain('Line 1')
  })

  test.each([
    [
      'of more than 64 KB',
      `${teamLesson()}\n${'word '.repeat(14_000)}`,
      /Line 1\. The file has 7\d{4} bytes, at most 65536; make two lessons of it/,
    ],
    [
      'of more than that by far',
      'a\n\n'.repeat(300_000),
      /Line 1\. The file has 900000 bytes, at most 65536/,
    ],
    ['that is empty', '', /That file is empty/],
    ['of blank lines', '\n \n', /That file is empty/],
    ['that is no lesson', '{"a": 1}', /Line 1\. .*front matter/i],
    ['of another kind of text', '\u0000\u0001PNG\u0000', /Line 1\. /],
    ['with two lessons in it', `${teamLesson()}${teamLesson()}`, /Line \d+\. /],
  ])('a file %s is refused in words', async (_, file, words) => {
    const refused = await handIn(lead, file)
    expect(textOf(refused)).toMatch(words)
    expect(textOf(await lead.command('author'))).not.toContain('Not published yet')
  })

  test('faults are named by the lines of the file, its empty ones on top included', async () => {
    const broken = teamLesson().replace('- [x] What rang', '- [ ] What rang')
    const line = Number(/Line (\d+)/.exec(textOf(await handIn(lead, broken)))![1])
    const below = textOf(await handIn(lead, `\n\n${broken}`))
    expect(below).toMatch(/Line 1\. /)
    expect(broken.split('\n')[line - 1]).toMatch(/^###/)
  })

  test('is previewed alone, then published for the place it belongs to', async () => {
    const before = room.lessons.size
    const checked = await handIn(lead, teamLesson())
    const preview = labelsOf(checked).includes('Preview') ? await lead.press(checked, 'Preview') : checked
    expect(textOf(preview)).toContain('Whoever carries the quokka pager')
    const question = await lead.press(preview, 'First question')
    expect(textOf(question)).toContain('ten past midnight')
    expect(textOf(question)).toContain('✓ B')
    expect(textOf(await pupil.command('lesson', { find: 'quokka' }))).toContain('Nothing called')
    const published = await lead.press(question, 'Publish')
    expect(textOf(published)).toContain('is published')
    expect(room.posts).toEqual([])

    const read = await pupil.command('lesson', { find: 'The quokka pager' })
    expect(textOf(read)).toContain(`Lesson ${before + 1} of ${before + 1} · Your team · On call`)
    expect(textOf(await pupil.in({ locale: 'es' }).command('tracks'))).toContain('Tu equipo')
    expect(textOf(await pupil.command('tracks'))).toContain('Your team')
    expect(textOf(await pupil.command('term', { word: 'wombat' }))).toContain('backups run')
    const answered = textOf(await pupil.ask('When do the backups run and who mutes the alarms?'))
    expect(answered).toContain('the hour after midnight')
    expect(room.lessons.size).toBe(before)
  })

  test('its quiz, progress and review work like any other', async () => {
    await publish(lead)
    let view = await pupil.command('quiz', { lesson: 'The quokka pager' })
    for (let n = 0; n < 2; n += 1) {
      view = await pupil.press(view, 'A')
      view = await pupil.press(
        view,
        labelsOf(view).includes('Next question') ? 'Next question' : labelsOf(view)[0]!,
      )
    }
    expect(await room.store.attempts.open(await learnerOf(pupil), 0)).toBeUndefined()
    expect(textOf(await pupil.command('tracks'))).toContain('Your team')
    room.wait(40 * 24 * 60 * 60 * 1000)
    expect(textOf(await pupil.command('review'))).toContain('The quokka pager')
  })

  const learnerOf = async (_pupil: Pupil) =>
    (await room.store.accounts.find({ platform: 'web', tenant: 'school', user: 'pupil' }))!

  test('other places see nothing of it', async () => {
    await publish(lead)
    expect(textOf(await stranger.command('lesson', { find: 'The quokka pager' }))).not.toContain(
      'Whoever carries',
    )
    expect(textOf(await stranger.command('lesson', { find: ID }))).not.toContain('Whoever carries')
    expect(textOf(await stranger.command('tracks'))).not.toContain('Your team')
    expect(textOf(await stranger.command('quiz', { lesson: 'quokka-pager' }))).not.toContain('midnight')
    expect(textOf(await stranger.command('term', { word: 'wombat hour' }))).not.toContain('backups')
    expect(textOf(await stranger.ask('What is a quokka pager?'))).not.toContain('grey phone')
    expect(textOf(await stranger.command('review'))).not.toContain('quokka')
    expect(textOf(await stranger.command('author'))).not.toContain('quokka')
    const stale = [
      `lesson.open?lesson=${ID}&page=0`,
      `quiz.start?lesson=${ID}`,
      `lesson.share?lesson=${ID}&again=0`,
      `tutor.quiz?lesson=${ID}&section=`,
      `tracks.track?track=${teamKey('web', 'school')}&page=0`,
      'author.preview?lesson=quokka-pager&version=1',
      'author.publish?lesson=quokka-pager&version=1',
      'author.lesson?lesson=quokka-pager',
      'author.withdraw?lesson=quokka-pager&hidden=1',
    ]
    for (const press of stale) {
      const seen = textOf(await stranger.pressed(press))
      expect(seen, press).not.toMatch(/quokka|midnight|pager/)
    }
    expect(textOf(await pupil.pressed(stale[0]!))).toContain('Whoever carries')
    // The same server of another platform is another place.
    const other = pupil.in({ platform: 'slack' })
    expect(textOf(await other.pressed(stale[0]!))).not.toContain('quokka')
  })

  test('two places may have a lesson of one id, each with its own text', async () => {
    await publish(lead)
    await publish(stranger, teamLesson({ premise: 'Whoever carries the quokka lantern walks in front.' }))
    expect(textOf(await pupil.command('lesson', { find: 'The quokka pager' }))).toContain('nine minutes')
    const there = textOf(await stranger.command('lesson', { find: 'The quokka pager' }))
    expect(there).toContain('lantern')
    expect(there).not.toContain('nine minutes')
  })

  test('a new file is a new version, an earlier one comes back', async () => {
    await publish(lead)
    await publish(
      lead,
      teamLesson({ premise: 'Whoever carries the quokka pager answers within three minutes.' }),
    )
    const read = () => pupil.command('lesson', { find: 'The quokka pager' }).then(textOf)
    expect(await read()).toContain('three minutes')
    const lesson = await lead.pressed('author.lesson?lesson=quokka-pager')
    expect(textOf(lesson)).toContain('Version 2\nVersion 1')
    const first = await lead.pressed('author.preview?lesson=quokka-pager&version=1')
    await lead.press(first, 'Publish')
    expect(await read()).toContain('nine minutes')
  })

  test('withdrawn: old buttons say so, a quiz that was begun is finished, and it comes back', async () => {
    await publish(lead)
    const read = await pupil.command('lesson', { find: 'The quokka pager' })
    const quiz = await pupil.press(read, 'Take the quiz')
    const lesson = await lead.pressed('author.lesson?lesson=quokka-pager')
    const withdrawn = await lead.press(lesson, 'Withdraw')
    expect(textOf(withdrawn)).toContain('Nobody finds')
    expect(textOf(await pupil.pressed(pressOf(read, 'Take the quiz')))).not.toContain('Something went wrong')
    expect(textOf(await pupil.pressed(`lesson.open?lesson=${ID}&page=0`))).toContain('not')
    expect(textOf(await pupil.command('tracks'))).not.toContain('Your team')
    expect(textOf(await pupil.ask('What is a quokka pager?'))).not.toContain('grey phone')
    const answered = await pupil.press(quiz, 'A')
    expect(textOf(answered)).toMatch(/midnight|note/)
    await lead.press(await lead.press(withdrawn, 'Manage it'), 'Show it again')
    expect(textOf(await pupil.command('tracks'))).toContain('Your team')
  })

  describe('how it goes', () => {
    const figures = async (by: Pupil) => by.pressed('author.figures?lesson=quokka-pager')
    /** Everybody opens it and answers its first question wrongly. */
    const answeredBy = async (pupils: readonly Pupil[]) => {
      for (const each of pupils) {
        await each.command('lesson', { find: 'The quokka pager' })
        const question = await each.command('quiz', { lesson: 'The quokka pager' })
        const letter = /([A-C])\s+Restart the billing/.exec(textOf(question))?.[1]
        const next = letter
          ? question
          : await each.press(question, 'A').then((view) => each.press(view, 'Next question'))
        await each.press(next, letter ?? /([A-C])\s+Restart the billing/.exec(textOf(next))![1]!)
      }
    }
    const five = () => Array.from({ length: 5 }, (_, index) => room.person(`pupil-${index}`))

    test('a lead sees what was read, missed, reported and asked, without names', async () => {
      await publish(lead)
      const pupils = five()
      await answeredBy(pupils)
      for (const each of pupils) {
        await each.command('lesson', { find: 'The quokka pager' })
        await each.ask('Which wood makes the best violin bow?')
      }
      const feedback = await pupils[0]!.pressed(
        pressOf(await pupils[0]!.command('quiz', { lesson: 'The quokka pager' }), 'A'),
      )
      expect(labelsOf(feedback)).toContain('Report this question')
      await pupils[0]!.press(feedback, 'Report this question', {
        kind: 'unclear',
        note: 'Which _night_? @everyone',
      })
      const view = await lead.press(await lead.pressed('author.lesson?lesson=quokka-pager'), 'How it goes')
      const seen = textOf(view)
      expect(seen).toContain('5 people here opened it, 5 read it to the end.')
      expect(seen).toContain('The pager rings at ten past midnight. What do you do first?')
      expect(seen).toMatch(
        /At the first try 0 of 5 were right. Most often wrong: “Restart the billing cluster at once.” \(5\)/,
      )
      expect(seen).toMatch(/Reported: .*The question is unclear: Which _night_\? @everyone/)
      expect(seen).toContain('Asked, and not covered: “Which wood makes the best violin bow?” (5 times)')
      expect(seen).not.toContain('pupil-')
      expect(labelsOf(view)).toEqual(['Manage it', 'All of our lessons'])
    })

    test('four people are in no figure', async () => {
      await publish(lead)
      await answeredBy(five().slice(1))
      for (const each of five().slice(1)) await each.ask('Which wood makes the best violin bow?')
      const seen = textOf(await figures(lead))
      expect(seen).toContain('Fewer than five people here have opened it')
      expect(seen).toContain('2 questions have fewer than five answers')
      expect(seen).not.toMatch(/first try|violin|Restart/)
    })

    test('of a withdrawn lesson they stay; before it was published there are none', async () => {
      await handIn(lead, teamLesson())
      expect(labelsOf(await lead.pressed('author.lesson?lesson=quokka-pager'))).not.toContain('How it goes')
      expect(textOf(await figures(lead))).toContain('not there any more')
      await publish(lead)
      await answeredBy(five())
      await lead.pressed('author.withdraw?lesson=quokka-pager&hidden=1')
      expect(textOf(await figures(lead))).toContain('0 of 5')
    })

    test('other places have their own, and learners none', async () => {
      await publish(lead)
      await publish(stranger)
      await answeredBy(five())
      expect(textOf(await figures(stranger))).toContain('Fewer than five people')
      expect(textOf(await figures(pupil))).toContain('Only somebody who manages')
      expect(textOf(await figures(lead.in({ tenant: 'third' })))).toContain('not there any more')
    })
  })

  test('what its author wrote pings nobody and forges nothing', async () => {
    const nasty = teamLesson({ premise: '@everyone <!channel> <@U1> <script>alert(1)</script> come here.' })
    const checked = textOf(await handIn(lead, nasty))
    expect(checked).not.toContain('Something went wrong')
  })

  test('too many files within an hour are refused, and the hour passes', async () => {
    for (let n = 0; n < 60; n += 1)
      await room.store.teamShelves.count({ platform: 'web', tenant: 'school' }, Date.UTC(2026, 10, 23, 9))
    expect(textOf(await handIn(lead, teamLesson()))).toContain('60 files came within an hour')
    room.wait(61 * 60 * 1000)
    expect(textOf(await handIn(lead, teamLesson()))).not.toContain('60 files')
  })
})
