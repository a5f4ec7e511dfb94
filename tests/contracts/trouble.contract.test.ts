import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import { PLATFORMS } from './platforms.ts'
import { finishQuiz, letterFor } from './quizzing.ts'
import type { School } from './school.ts'

const DAY_MS = 24 * 60 * 60 * 1000

const ODD = `---
id: odd-questions
title: Questions of every shape
summary: True or false, code, tables and pictures.
track: t
module: m
pass: 50
---
## The premise

The moon is not made of cheese. A loop repeats its body.

## Quiz

### The moon is made of cheese. {#cheese section="The premise"}

- [ ] True
  > It is rock.
- [x] False
  > Nobody has tasted it.

> Rock, mostly.

### What does this print? {#loop}

\`\`\`js
for (let i = 0; i < 2; i++) console.log(i)
\`\`\`

- [x] \`0\` and \`1\`
- [ ] \`1\` and \`2\`
- [ ]
  \`\`\`text
  2
  2
  \`\`\`

> It counts from nought.

### Which row is the heavier one? {#table}

| thing | grams |
|---|---|
| feather | 1 |
| brick | 3000 |

- [ ] The feather
- [x] The brick
- [ ] ![both alike](https://pictures.example.org/both.png)
- [ ] **None** of them
- [ ] The *scales*

> Three thousand is more than one.
`

describe.each(PLATFORMS)('questions of every shape on %s', (_name, open) => {
  let folder: string
  let school: School
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'homeroom-odd-'))
    await mkdir(join(folder, 't/m'), { recursive: true })
    await writeFile(join(folder, 't/m/odd.md'), ODD)
    school = await open({ LESSONS_DIR: folder })
  })
  afterAll(async () => {
    await school.close()
    await rm(folder, { recursive: true, force: true })
  })

  test('two to five options, code, a table and a picture are shown and answered', async () => {
    const ada = await school.person('Ada')
    const first = await ada.command('quiz', 'odd-questions')
    expect(first.buttons.map(({ label }) => label)).toEqual(['A', 'B'])
    const wrong = await ada.press(first, letterFor(school, 'odd-questions', first, 'wrong'))
    expect(wrong.buttons.map(({ label }) => label)).toContain('Reread "The premise"')
    const second = await ada.press(wrong, 'Next question')
    expect(second.text).toContain('for (let i = 0; i < 2; i++) console.log(i)')
    expect(second.buttons).toHaveLength(3)
    const third = await ada.press(
      await ada.press(second, letterFor(school, 'odd-questions', second, 'right')),
      'Next question',
    )
    expect(third.text).toContain('brick')
    expect(third.text).toContain('3000')
    expect(third.buttons).toHaveLength(5)
    const score = await finishQuiz(school, ada, 'odd-questions', third)
    expect(score.text).toContain('2 of 3.')
    expect(score.text).not.toContain('pass this quiz')
    expect(school.logged().filter(({ level }) => level === 'error')).toEqual([])
  })

  test('an open quiz expires after thirty days, and its answers are kept', async () => {
    const ben = await school.person('Ben')
    const first = await ben.command('quiz', 'odd-questions')
    const feedback = await ben.press(first, letterFor(school, 'odd-questions', first, 'right'))
    // Only the date moves, for the fakes too; the timers run on.
    vi.useFakeTimers({ toFake: ['Date'] })
    onTestFinished(() => void vi.useRealTimers())
    vi.setSystemTime(Date.now() + 29 * DAY_MS)
    expect((await ben.command('quiz', 'odd-questions')).text).toContain('Question 2 of 3')
    vi.setSystemTime(Date.now() + 2 * DAY_MS)
    expect((await ben.command('progress')).text).not.toContain('is open')
    expect((await ben.command('quiz', 'odd-questions')).text).toContain('Question 1 of 3')
    // The old buttons still go on where they were.
    expect((await ben.press(feedback, 'Next question')).text).toContain('Question 2 of 3')
  })
})

describe.each(PLATFORMS)('what is not allowed on %s', (_name, open) => {
  test('sharing says what to ask whom for, and loses nothing', async () => {
    const school = await open()
    try {
      const ada = await school.person('Ada')
      const lesson = await ada.command('lesson', 'api-or-chat')
      if (!school.forbid) {
        expect((await ada.press(lesson, 'Share')).text).toContain('Shared.')
        return
      }
      school.forbid('threads')
      const threads = await ada.press(lesson, 'Share')
      expect(threads.text).toMatch(/I may not start threads here|This channel is archived/)
      expect(await school.posts()).toHaveLength(0)
      school.forbid('posting')
      const posting = await ada.press(lesson, 'Share', { stale: true })
      expect(posting.text).toMatch(
        /I may not post here|I am not in this channel yet|This channel is archived/,
      )
      expect((await ada.press(lesson, 'Next')).text).toContain('page 2 of')
    } finally {
      await school.close()
    }
  })
})
