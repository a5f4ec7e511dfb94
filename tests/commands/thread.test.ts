import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import type { Asked, Teacher } from '../../src/tutor/teacher.ts'
import { Classroom, textOf } from './classroom.ts'

const LESSON = 'api-or-chat'
const REGRESSION = 'something that used to work and stopped working after a change'

let room: Classroom
let threads = 0
beforeAll(async () => {
  room = await Classroom.open()
})
afterAll(() => room.close())

/** A thread of the lesson in which somebody has asked already. */
async function thread(): Promise<string> {
  const name = `thread-${++threads}`
  await room.openThread(LESSON, name)
  await room.person('opener').in({ thread: name }).write('What is a batch?')
  return name
}

describe('follow-ups', () => {
  test('are understood from the same person before', async () => {
    const ada = room.person('ada', { thread: await thread() })
    await ada.write('What is a regression?')
    expect(textOf((await ada.write('And what does it mean?'))!)).toContain(REGRESSION)
    expect(textOf((await ada.write('Why?'))!)).toContain('Regression')
  })

  test('are nobody else’s', async () => {
    const name = await thread()
    await room.person('ben', { thread: name }).write('What is a regression?')
    const other = await room.person('cat', { thread: name }).write('And what does it mean?')
    expect(textOf(other!)).not.toContain(REGRESSION)
  })

  test('stay in their thread', async () => {
    const dan = room.person('dan')
    await dan.in({ thread: await thread() }).write('What is a regression?')
    const elsewhere = await dan.in({ thread: await thread() }).write('And what does it mean?')
    expect(textOf(elsewhere!)).not.toContain(REGRESSION)
  })

  test('a question that stands alone begins anew', async () => {
    const eve = room.person('eve', { thread: await thread() })
    await eve.write('What is a regression?')
    const key = await eve.write('What is an API key?')
    expect(textOf(key!)).toContain('the secret that tells the service who is calling')
    expect(textOf((await eve.write('Where does it belong?'))!)).toContain('settings file')
  })

  test('the teacher gets the last three turns, oldest first', async () => {
    const heard: Asked[] = []
    const listening = (embedded: Teacher): Teacher => ({
      reply: (asked) => {
        heard.push(asked)
        return embedded.reply(asked)
      },
    })
    const classroom = await Classroom.open(listening)
    try {
      await classroom.openThread(LESSON, 'heard')
      const flo = classroom.person('flo', { thread: 'heard' })
      for (const term of ['batch', 'regression', 'API key', 'integration']) {
        await flo.write(`What does ${term} mean?`)
      }
      await flo.write('Why does it matter?')
      expect(heard.at(-1)!.history.map(({ question }) => question)).toEqual([
        'What does regression mean?',
        'What does API key mean?',
        'What does integration mean?',
      ])
      expect(heard.at(-1)!.history[0]!.answer).toContain(REGRESSION)
      expect(heard.at(-1)!.question).toContain('integration')
    } finally {
      await classroom.close()
    }
  })

  test('an answer to the tutor’s own question is heard', async () => {
    const checking = (embedded: Teacher): Teacher => ({
      reply: async (asked) => ({ ...(await embedded.reply(asked)), followUp: 'What would you save first?' }),
    })
    const classroom = await Classroom.open(checking)
    try {
      await classroom.openThread(LESSON, 'checked')
      const gus = classroom.person('gus', { thread: 'checked' })
      const answer = await gus.write('What is a regression?')
      expect(textOf(answer!)).toContain('To check: What would you save first?')
      expect(
        await classroom.person('ida', { thread: 'checked' }).write('the examples, of course'),
      ).toBeUndefined()
      expect(await gus.write('the five real examples')).toBeDefined()
    } finally {
      await classroom.close()
    }
  })
})

describe('people talking to each other', () => {
  test.each([
    'I read this last week and liked it',
    'Nice find, thanks!',
    'What a good lesson!',
    'When I was at school nobody taught this',
    'What I like is the third-paste rule',
    'ha, same here',
    '👍',
    'lunch at noon',
    '@ben are you coming?',
    '<@20000000000000001> did you see this?',
    'How nice! 😄',
  ])('are left alone: %s', async (text) => {
    const jo = room.person('jo', { thread: await thread() })
    expect(await jo.write(text)).toBeUndefined()
  })

  test.each([
    'What is a regression?',
    'regression?',
    'regression是什么？',
    'ما هو regression؟',
    'and a regression? 🙂',
    'what is a regression',
    'So how does an API key work',
    "what's an integration",
    'explain batch please',
    'Please define integration',
    'could you explain what a batch is',
    "I don't understand why prompts have regressions",
    'is it safe to put the key into the code',
    'tell me about the API key',
  ])('the tutor takes: %s', async (text) => {
    const kay = room.person('kay', { thread: await thread() })
    expect(await kay.write(text)).toBeDefined()
    room.wait(60_000)
  })

  test('whatever mentions it is answered', async () => {
    const lou = room.person('lou', { thread: await thread() })
    expect(await lou.write('regressions are new to me', { addressed: true })).toBeDefined()
  })

  test('the first message of a fresh thread need not be a question when the lesson covers it', async () => {
    await room.openThread(LESSON, 'fresh-1')
    await room.openThread(LESSON, 'fresh-2')
    const max = room.person('max')
    expect(await max.in({ thread: 'fresh-1' }).write('hello everybody')).toBeUndefined()
    const covered = await max.in({ thread: 'fresh-2' }).write('the part about API keys and who pays')
    expect(textOf(covered!)).toContain('who pays')
    expect(await max.in({ thread: 'fresh-2' }).write('API keys and who pays, that is hard')).toBeUndefined()
  })

  test('a channel without a lesson is not listened to', async () => {
    expect(await room.person('ned').write('What is a regression?')).toBeUndefined()
  })
})

describe('quiet', () => {
  test('is for the whole thread until somebody lifts it', async () => {
    const name = await thread()
    const [ned, ola] = [room.person('ned', { thread: name }), room.person('ola', { thread: name })]
    expect(textOf((await ned.write('Be quiet, please!'))!)).toContain('only when somebody mentions me')
    expect(await ola.write('What is a regression?')).toBeUndefined()
    expect(textOf((await ola.write('What is a regression?', { addressed: true }))!)).toContain(REGRESSION)
    expect(await ola.write('What is a batch?')).toBeUndefined()
    expect(await ned.write('quiet')).toBeUndefined()
    expect(textOf((await ola.write('you can talk again'))!)).toContain('again')
    expect(textOf((await ned.write('What is a regression?'))!)).toContain(REGRESSION)
  })

  test.each([
    'quiet',
    'Stop answering.',
    'please stop answering',
    'be quiet!',
    'Stay quiet',
    'shut up',
    "don't answer here",
  ])('is heard in other words: %s', async (order) => {
    const pam = room.person('pam', { thread: await thread() })
    await pam.write(order)
    expect(await pam.write('What is a regression?')).toBeUndefined()
  })

  test('is lifted by a mention that says so', async () => {
    const name = await thread()
    const pat = room.person('pat', { thread: name })
    await pat.write('quiet')
    await pat.write('talk again please', { addressed: true })
    expect(await pat.write('What is a regression?')).toBeDefined()
  })

  test('is not meant by a sentence about it', async () => {
    const quinn = room.person('quinn', { thread: await thread() })
    await quinn.write('it is quiet in here today')
    expect(await quinn.write('What is a regression?')).toBeDefined()
  })

  test('of one thread is not another’s', async () => {
    const rae = room.person('rae')
    await rae.in({ thread: await thread() }).write('quiet')
    expect(await rae.in({ thread: await thread() }).write('What is a regression?')).toBeDefined()
  })
})

test('a mention without a word says what can be asked', async () => {
  const name = await thread()
  const sam = room.person('sam', { thread: name })
  expect(textOf((await sam.write('', { addressed: true }))!)).toContain('Ask me anything about')
  expect(await sam.write('')).toBeUndefined()
  expect(textOf((await room.person('sam').write('  ', { addressed: true }))!)).toContain('Six-minute lessons')
})
