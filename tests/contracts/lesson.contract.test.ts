import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { PLATFORMS } from './platforms.ts'
import type { School } from './school.ts'

describe.each(PLATFORMS)('reading on %s', (_name, open) => {
  let school: School
  beforeAll(async () => {
    school = await open()
  })
  afterAll(() => school.close())

  test('a newcomer gets the first lesson, privately, with where they are', async () => {
    const ada = await school.person('Ada')
    const lesson = await ada.command('lesson')
    const first = school.lessons().entry(school.lessons().order()[0]!)!
    expect(lesson.isPrivate).toBe(true)
    expect(lesson.text).toContain(first.title)
    expect(lesson.text).toContain('Lesson 1 of 12 · Explorers · First conversations')
    expect(lesson.text).toContain('The premise')
    expect(lesson.text).toMatch(/page 1 of \d/)
    expect(lesson.buttons.map(({ label }) => label)).toEqual([
      'Next',
      'Take the quiz',
      'Ask the tutor',
      'Share',
    ])
  })

  test('turning pages shows the whole lesson, and it is remembered', async () => {
    const ben = await school.person('Ben')
    let page = await ben.command('lesson', 'When the chat window is not enough')
    const seen = [page.text]
    while (page.buttons.some(({ label }) => label === 'Next')) {
      page = await ben.press(page, 'Next')
      expect(page.isPrivate).toBe(true)
      seen.push(page.text)
    }
    const all = seen.join('\n')
    for (const words of [
      'the day you paste the third time, stop',
      'It cannot rescue a vague prompt',
      'Something that used to work and stopped working after a change',
      'you have just written the specification of a small program',
    ]) {
      expect(all.toLowerCase()).toContain(words.toLowerCase())
    }
    expect(page.buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Back', 'Take the quiz', 'Ask the tutor', 'Share', 'Next lesson']),
    )
    const back = await ben.press(page, 'Back')
    expect(back.text).toContain(`page ${seen.length - 1} of ${seen.length}`)
    const forward = await ben.press(page, 'Next lesson', { stale: true })
    expect(forward.text).toContain('page 1 of')
    expect((await ben.command('lesson')).text).toContain(forward.text.split('\n')[1]!)
  })

  test('the contents lead to a section, and the end to other lessons', async () => {
    const deb = await school.person('Deb')
    const first = await deb.command('lesson', 'api-or-chat')
    expect(first.choices.map(({ label }) => label)).toContain('Key terms')
    const terms = await deb.press(first, 'Practice this safely')
    expect(terms.text).toContain('Pick a task of your own')
    expect(terms.text).toContain('Keep going')
    expect(terms.buttons.map(({ label }) => label)).toEqual(
      expect.arrayContaining(['Previous lesson', 'Next lesson', 'One lovely answer proves nothing']),
    )
  })

  test('a lesson is found by words, forgiving a slip', async () => {
    const eve = await school.person('Eve')
    const results = await eve.command('lesson', 'prompt')
    expect(results.buttons.length).toBeGreaterThan(1)
    const opened = await eve.press(results, results.buttons[0]!.label)
    expect(opened.text).toContain(results.buttons[0]!.label)
    const slip = await eve.command('lesson', 'When the chat windwo is not enuogh')
    expect(slip.text + slip.buttons.map(({ label }) => label)).toContain('When the chat window is not enough')
    const nothing = await eve.command('lesson', 'xyzzyqqq')
    expect(nothing.text).toContain('Nothing called "xyzzyqqq"')
  })

  test('completion lists titles as one types', async () => {
    const completed = await (await school.person('Flo')).complete('lesson', 'find', 'chat w')
    expect(completed ?? ['When the chat window is not enough']).toContain(
      'When the chat window is not enough',
    )
  })

  test('tracks lead to lessons, with what is done', async () => {
    const gil = await school.person('Gil')
    const tracks = await gil.command('tracks')
    expect(tracks.text).toContain('Explorers · 0 of 4 read')
    const track = await gil.press(tracks, 'Builders')
    expect(track.text).toContain('From prompt to program')
    const lesson = await gil.press(track, 'When the chat window is not enough')
    expect(lesson.text).toContain('Lesson 9 of 12')
  })

  test('a shared lesson is a card for all with a thread, and each opens it privately', async () => {
    const hal = await school.person('Hal')
    const ivy = await school.person('Ivy')
    const lesson = await hal.command('lesson', 'api-or-chat')
    const before = (await school.posts()).length
    const done = await hal.press(lesson, 'Share')
    expect(done.text).toContain('Shared')
    expect(done.isPrivate).toBe(true)
    const posts = await school.posts()
    expect(posts).toHaveLength(before + 1)
    const card = posts.at(-1)!
    expect(card.text).toContain('When the chat window is not enough')
    expect(card.text).toMatch(/Shared by Hal/i)
    const opened = await ivy.press(card, 'Read it')
    expect(opened.isPrivate).toBe(true)
    expect(opened.text).toContain('The premise')
    expect((await school.posts()).at(-1)!.text).toBe(card.text)

    const again = await ivy.press(await ivy.command('lesson', 'api-or-chat'), 'Share')
    expect(again.text).toContain('has a thread in this channel already')
    expect(await school.posts()).toHaveLength(posts.length)

    const answer = await ivy.write(card, 'What is a regression?')
    expect(answer?.text).toMatch(/something that used to work and stopped working after a change/i)
    expect(answer?.text).toContain('Here is what the lesson says')
    expect(answer?.isPrivate).toBe(false)
  })

  test('the tutor answers from the lesson, through a form and through the command', async () => {
    const joy = await school.person('Joy')
    const lesson = await joy.command('lesson', 'api-or-chat')
    const covered = await joy.fill(lesson, 'Ask the tutor', { question: 'What is an API key?' })
    expect(covered.text).toContain('the secret that tells the service who is calling and who pays')
    expect(covered.isPrivate).toBe(true)
    const section = covered.buttons.find(({ label }) => label.startsWith('Open '))!
    expect((await joy.press(covered, section.label)).text).toContain('Key terms')
    const foreign = await joy.command('ask', 'Which wood is best for a violin bow?')
    expect(foreign.text).toContain('does not cover that')
  })

  test('a key term is looked up, completed, and leads to its lesson', async () => {
    const oda = await school.person('Oda')
    const found = await oda.command('term', 'regression')
    expect(found.text).toMatch(/something that used to work/i)
    const opened = await oda.press(found, 'When the chat window is not enough')
    expect(opened.text).toContain('Lesson 9 of 12')
    expect((await oda.command('term', 'regresion')).text).toContain('Regression')
    expect((await oda.command('term', 'xyzzy')).text).toContain('No lesson defines "xyzzy"')
    expect((await oda.complete('term', 'word', 'regr')) ?? ['Regression']).toContain('Regression')
  })

  test('help says what to do and leads to the first lesson', async () => {
    const kay = await school.person('Kay')
    const help = await kay.command('help')
    expect(help.text).toContain('Six-minute lessons')
    expect((await kay.press(help, 'Show me a lesson')).text).toContain('Lesson 1 of 12')
  })

  test('what a person wrote pings nobody and forges nothing', async () => {
    const max = await school.person('Max')
    const nasty = '@everyone <!channel> <@U0STUDENT1> [x](https://evil.example) **b**'
    const answer = await max.command('lesson', nasty)
    expect(answer.text).toContain('@everyone')
    const lesson = await max.command('lesson', 'api-or-chat')
    const asked = await max.fill(lesson, 'Ask the tutor', { question: nasty })
    expect(asked.text).not.toContain('Something went wrong')
    expect(school.logged().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('after a restart the old buttons go on', async () => {
    const ned = await school.person('Ned')
    const lesson = await ned.command('lesson', 'api-or-chat')
    await school.restart()
    expect((await ned.press(lesson, 'Next')).text).toContain('page 2 of')
  })
})
