import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { longTeamLesson, teamLesson } from '../setup/team-lesson.ts'
import { PLATFORMS } from './platforms.ts'
import type { School } from './school.ts'

describe.each(PLATFORMS)("a team's own lesson on %s", (_name, open) => {
  let school: School
  beforeAll(async () => {
    school = await open()
  })
  afterAll(() => school.close())

  test('handed in with a fault, mended, published, read, quizzed, kept, withdrawn', async () => {
    const lead = await school.person('Lea')
    const ada = await school.person('Ada')
    if (lead.promote) {
      expect((await ada.command('author')).text).toContain('Only somebody who manages')
      lead.promote()
    }
    const list = await lead.command('author')
    expect(list.isPrivate).toBe(true)
    const broken = teamLesson().replace('- [x] What rang', '- [ ] What rang')
    const refused = await lead.fill(list, 'Hand in a file', { file: broken })
    expect(refused.text).toContain('Not publishable yet')
    expect(refused.text).toMatch(/Line 3\d\./)

    const checked = await lead.fill(refused, 'Hand in a file', { file: teamLesson() })
    expect(checked.isPrivate).toBe(true)
    const isPreview = checked.buttons.every(({ label }) => label !== 'Preview')
    const preview = isPreview ? checked : await lead.press(checked, 'Preview')
    expect(preview.text).toContain('answers within nine minutes')
    const question = await lead.press(preview, 'First question')
    expect(question.text).toContain('ten past midnight')
    expect((await ada.command('lesson', 'quokka')).text).toContain('Nothing called')
    const published = await lead.press(question, 'Publish')
    expect(published.text).toContain('is published')

    await school.restart()

    const read = await ada.command('lesson', 'The quokka pager')
    expect(read.text).toContain('Lesson 13 of 13 · Your team · On call')
    expect(read.text).toContain('answers within nine minutes')
    const quiz = await ada.press(read, 'Take the quiz')
    const answered = await ada.press(quiz, 'A')
    expect(answered.text).toMatch(/The hour after midnight belongs|A handover is what/)
    expect((await ada.command('ask', 'What is a quokka pager?')).text).toContain('grey phone')

    const lesson = await lead.press(published, 'Manage it', { stale: true })
    const withdrawn = await lead.press(lesson, 'Withdraw')
    expect(withdrawn.text).toContain('Nobody finds The quokka pager any more')
    expect((await ada.command('tracks')).text).not.toContain('Your team')
    const next = await ada.press(answered, 'Next question')
    expect(next.text).toContain('Quokka pager')
    expect(school.logged().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('the largest sensible lesson, under an id that the catalogue has too', async () => {
    const lead = await school.person('Max')
    lead.promote?.()
    const long = longTeamLesson().replace('id: quokka-pager', 'id: api-or-chat')
    expect(long.length).toBeGreaterThan(11_000)
    const checked = await lead.fill(await lead.command('author'), 'Hand in a file', { file: long })
    expect(checked.text).not.toContain('Not publishable yet')
    const isPreview = checked.buttons.every(({ label }) => label !== 'Preview')
    const preview = isPreview ? checked : await lead.press(checked, 'Preview')
    await lead.press(preview, 'Publish')
    const own = await lead.command('lesson', 'The quokka pager')
    expect(own.text).toContain('On night 0 the quokka pager rang')
    expect((await lead.command('lesson', 'api-or-chat')).text).toContain(
      school.lessons().lesson('api-or-chat')!.summary.slice(0, 40),
    )
    expect(school.lessons().entry('api-or-chat')!.title).not.toContain('quokka')
    expect(school.logged().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('a file without front matter is refused with its line and what to mend', async () => {
    const lead = await school.person('Nia')
    lead.promote?.()
    const text = '# Just a heading\n\nAnd a sentence.\n'
    const refused = await lead.fill(await lead.command('author'), 'Hand in a file', { file: text })
    expect(refused.text).toContain('Not publishable yet')
    expect(refused.text).toMatch(/Line 1\. .*front matter/i)
    expect(refused.buttons.map(({ label }) => label)).toContain('Hand in a file')
  })
})
