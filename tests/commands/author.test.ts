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

  test('what its author wrote pings nobody and forges nothing', async () => {
    const nasty = teamLesson({ premise: '@everyone <!channel> <@U1> <script>alert(1)</script> come here.' })
    const checked = textOf(await handIn(lead, nasty))
    expect(checked).not.toContain('Something went wrong')
  })

  test('too many files within an hour are refused, and the hour passes', async () => {
    for (let n = 0; n < 60; n += 1)
      await room.store.teamLessons.count({ platform: 'web', tenant: 'school' }, Date.UTC(2026, 10, 23, 9))
    expect(textOf(await handIn(lead, teamLesson()))).toContain('60 files came within an hour')
    room.wait(61 * 60 * 1000)
    expect(textOf(await handIn(lead, teamLesson()))).not.toContain('60 files')
  })
})
