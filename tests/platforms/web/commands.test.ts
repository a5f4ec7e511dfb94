import { describe, expect } from 'vitest'
import { test } from './in-playground.ts'
import { only, type Visitor } from './visitor.ts'

const ids = async (visitor: Visitor, channel = 'general', thread?: string) =>
  (await visitor.messages(channel, thread)).messages.map(({ id }) => id)

describe('commands', () => {
  test('the rest of the line is the first option, the caller is who it is and where', async ({
    playground,
    ada,
  }) => {
    const shown = await ada.command('/LESSON  some words ')
    const heard = only(playground.bot.heard)
    expect(heard.what).toBe('/lesson {"find":"some words"}')
    expect(heard.caller).toEqual({
      platform: 'web',
      tenant: 'playground',
      user: ada.as,
      name: (await ada.state()).me.name,
      channel: 'general',
      locale: 'en',
      admin: true,
    })
    expect(shown.html).toContain('You used /LESSON  some words')
    expect(playground.acknowledged.at(-1)).toMatchObject({ platform: 'web', kind: 'command' })
  })

  test('a completion that was taken gives its value, the words stay on show', async ({ playground, ada }) => {
    const { suggestions } = await ada.get<{ suggestions: { label: string; value: string }[] }>(
      '/api/suggest?channel=general&command=lesson&option=find&typed=blank',
    )
    expect(suggestions).toEqual([{ label: 'The blank page', value: 'blank-page' }])
    const shown = await ada.command('/lesson The blank page', { picked: 'blank-page' })
    expect(playground.bot.heard.at(-1)?.what).toBe('/lesson {"find":"blank-page"}')
    expect(shown.html).toContain('You used /lesson The blank page')
  })

  test('what the bot says to an unknown command is shown', async ({ ada }) => {
    expect((await ada.command('/bogus x')).summary).toContain('no command called that')
  })

  test('a private answer is told to nobody else, a public one to everybody', async ({ ada, grace }) => {
    const secret = await ada.command('/lesson')
    const loud = await ada.command('/shout')
    expect(await ids(ada)).toEqual([secret.id, loud.id])
    expect(await ids(grace)).toEqual([loud.id])
    expect(secret.html).toContain('Only you can see this')
    expect(loud.html).not.toContain('Only you can see this')
    const { messages } = await grace.messages('general')
    expect(only(messages).html).toContain(`${(await ada.state()).me.name} used /shout`)
  })

  test('the commands are listed with their first option', async ({ ada }) => {
    const { commands } = await ada.state()
    expect(commands[0]).toEqual({
      name: 'lesson',
      description: 'Read a lesson: where you left off, or the one you name',
      option: {
        name: 'find',
        label: 'Find',
        hint: 'A title, a topic or a few words',
        required: false,
        completes: true,
      },
    })
    expect(commands[1]?.option?.completes).toBe(true)
    expect(commands[3]).not.toHaveProperty('option')
  })

  test('an option with a list of values completes from it', async ({ ada }) => {
    const asked = (typed: string) =>
      ada.get(`/api/suggest?channel=general&command=tracks&option=do&typed=${typed}`)
    const [next, back] = [
      { label: 'Next', value: 'next' },
      { label: 'Back', value: 'back' },
    ]
    expect(await asked('')).toEqual({ suggestions: [next, back] })
    expect(await asked('ne')).toEqual({ suggestions: [next] })
    expect(await asked('nothing')).toEqual({ suggestions: [] })
  })
})

describe('presses', () => {
  test('an update takes the place of a message that only the presser sees', async ({ ada }) => {
    const first = await ada.command('/lesson')
    const second = await ada.press(first.id, 'lesson.open?page=1')
    expect(second.id).toBe(first.id)
    expect(second.revision).toBeGreaterThan(first.revision)
    expect(second.position).toBe(first.position)
    expect(second.html).toContain('page 2 of 2')
    expect(await ids(ada)).toEqual([first.id])
  })

  test('on a message that others read it answers privately instead', async ({ ada, grace }) => {
    const loud = await ada.command('/shout')
    const answer = await grace.press(loud.id, 'lesson.open?page=0')
    expect(answer.id).not.toBe(loud.id)
    expect(await ids(grace)).toEqual([loud.id, answer.id])
    expect(await ids(ada)).toEqual([loud.id])
  })

  test('in the direct message it takes the place as well, without a lock', async ({ ada }) => {
    const first = await ada.command('/lesson', { channel: ada.dm })
    expect(first.html).not.toContain('Only you can see this')
    expect((await ada.press(first.id, 'quiz.start')).id).toBe(first.id)
  })

  test('a message that one does not see cannot be pressed, nor one that a person wrote', async ({
    playground,
    ada,
    grace,
  }) => {
    const secret = await ada.command('/lesson')
    const direct = await ada.command('/lesson', { channel: ada.dm })
    const written = await ada.say('Hello', { channel: 'general' })
    const heard = playground.bot.heard.length
    for (const message of [secret.id, direct.id, written.id, 'nothing']) {
      const response = await grace.send('/api/press', { message, press: 'quiz.start' })
      expect(response.status).toBe(404)
    }
    expect(playground.bot.heard).toHaveLength(heard)
  })

  test('a form is asked for first, and its fields come back through the press', async ({
    playground,
    ada,
  }) => {
    const { id } = await ada.command('/lesson')
    const form = await ada.form(id, 'ask.open')
    expect(form.fields.map(({ name }) => name)).toEqual(['question', 'tone'])
    expect(await ids(ada)).toEqual([id])
    const body = { message: id, press: 'ask.open', fields: { question: 'Why?' } }
    const answer = only((await ada.post('/api/form', body)).messages)
    expect(playground.bot.heard.at(-1)?.what).toBe('ask.open {"question":"Why?"}')
    expect(await ids(ada)).toEqual([id, answer.id])
    expect(playground.acknowledged.map(({ kind }) => kind)).toEqual(['command', 'press', 'form'])
  })

  test('of two presses at once the later one has the last word', async ({ playground, ada }) => {
    const { id } = await ada.command('/slow')
    const pressed = await ada.press(id, 'lesson.open?page=1')
    playground.bot.release()
    await playground.playground.stop()
    expect(pressed.html).toContain('page 2 of 2')
    const row = await playground.store.db
      .selectFrom('playground_messages')
      .select('content')
      .where('id', '=', id)
      .executeTakeFirstOrThrow()
    expect(row.content).toContain('page 2 of 2')
  })
})
