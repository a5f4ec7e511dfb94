import { describe, expect, test } from 'vitest'
import { EPHEMERAL, open, textOf, V2 } from './harness.ts'
import { answer, button, say } from './scripted-bot.ts'

const lesson = { type: 'slash', name: 'lesson', options: { find: 'handover' } } as const

describe('a slash command', () => {
  test('is answered privately by the callback itself, without a ping', async () => {
    const { discord, bot, measured } = await open()
    const used = await discord.pushInteraction({ ...lesson, locale: 'de' }).ack()
    expect(used.callback?.type).toBe(4)
    expect(used.message()?.flags).toBe(V2 | EPHEMERAL)
    expect(used.callback?.data).toMatchObject({ allowed_mentions: { parse: [] } })
    expect(used.calls().map((call) => call.method)).toEqual(['POST'])
    expect(bot.heard).toMatchObject([
      {
        kind: 'command',
        name: 'lesson',
        raw: { find: 'handover' },
        caller: { platform: 'discord', locale: 'de' },
      },
    ])
    await discord.until(() => measured.length > 0, 1_000, 'the measurement')
    expect(measured).toMatchObject([{ kind: 'command' }])
  })

  test('tells who asks and where', async () => {
    const { discord, bot } = await open()
    const thread = discord.createThread(discord.channelId, { name: 'Lesson' })
    const user = { id: '5000000000000000009', global_name: 'Ada', username: 'ada' }
    await discord.pushInteraction({ ...lesson, user, channelId: thread.id, permissions: '32' }).ack()
    await discord.pushInteraction({ ...lesson, user, permissions: '8' }).ack()
    await discord.pushInteraction({ ...lesson, user, permissions: '2048' }).ack()
    const callers = bot.heard.map((heard) => ('caller' in heard ? heard.caller : undefined))
    const common = { tenant: discord.guildId, user: user.id, name: 'Ada', channel: discord.channelId }
    expect(callers[0]).toMatchObject({ ...common, thread: thread.id, admin: true })
    expect(callers[1]).toMatchObject({ ...common, admin: true })
    expect(callers[1]).not.toHaveProperty('thread')
    expect(callers[2]).toMatchObject({ ...common, admin: false })
  })

  test('is answered plainly in a direct message', async () => {
    const { discord, bot } = await open()
    const direct = discord.addChannel({ type: 1, recipients: [discord.user('5000000000000000001')] })
    const used = await discord.pushInteraction({ ...lesson, channelId: direct.id }).ack()
    expect(used.message()?.flags).toBe(V2)
    expect(bot.heard).toMatchObject([{ caller: { tenant: 'dm', channel: direct.id, admin: false } }])
  })

  test('is answered for all when it says so', async () => {
    const { discord, bot } = await open()
    bot.onCommand = () => answer('public', say('for all'))
    const used = await discord.pushInteraction(lesson).ack()
    expect(used.message()?.flags).toBe(V2)
  })
})

describe('a press', () => {
  test('on a private message changes it', async () => {
    const { discord, bot } = await open()
    bot.onCommand = () => answer('private', say('page 1', button('Next', 'lesson.page?page=2')))
    bot.onPress = () => answer('update', say('page 2'))
    const used = await discord.pushInteraction(lesson).ack()
    const press = { type: 'button', message: used.message(), customId: 'lesson.page?page=2' } as const
    const pressed = await discord.pushInteraction(press).ack()
    expect(pressed.callback?.type).toBe(7)
    expect(textOf(discord.message(used.message()!.id))).toBe('page 2')
    expect(bot.heard.at(-1)).toMatchObject({ kind: 'press', press: 'lesson.page?page=2' })
  })

  test('on a message that all see is answered privately, and leaves it as it was', async () => {
    const { discord, bot, platform } = await open()
    const place = { platform: 'discord', tenant: discord.guildId, channel: discord.channelId } as const
    const posted = await platform.post(place, say('card', button('Open', 'lesson.open?id=a')), { once: 'a' })
    bot.onPress = () => answer('update', say('only for you'))
    const press = { type: 'button', messageId: posted.message, customId: 'lesson.open?id=a' } as const
    const pressed = await discord.pushInteraction(press).ack()
    expect(pressed.callback?.type).toBe(4)
    expect(pressed.message()?.flags).toBe(V2 | EPHEMERAL)
    expect(textOf(discord.message(posted.message))).toBe('card')
  })

  test('in a direct message changes the message', async () => {
    const { discord, bot } = await open()
    const direct = discord.addChannel({ type: 1, recipients: [discord.user('5000000000000000001')] })
    bot.onCommand = () => answer('private', say('page 1', button('Next', 'next')))
    bot.onPress = () => answer('update', say('page 2'))
    const used = await discord.pushInteraction({ ...lesson, channelId: direct.id }).ack()
    const pressed = await discord
      .pushInteraction({ type: 'button', message: used.message(), customId: 'next' })
      .ack()
    expect(pressed.callback?.type).toBe(7)
    expect(textOf(discord.message(used.message()!.id))).toBe('page 2')
  })

  test('of an option is a press of what the option carries', async () => {
    const { discord, bot } = await open()
    const options = [{ label: 'A track', press: 'tracks.open?id=a' as never }]
    bot.onCommand = () => answer('private', say('pick', { kind: 'choice', placeholder: 'Track', options }))
    const used = await discord.pushInteraction({ type: 'slash', name: 'tracks' }).ack()
    const select = { type: 'select', customId: 'choice-1', values: ['tracks.open?id=a'] } as const
    await discord.pushInteraction({ ...select, message: used.message() }).ack()
    expect(bot.heard.at(-1)).toMatchObject({ kind: 'press', press: 'tracks.open?id=a' })
  })
})

describe('a form', () => {
  const form = {
    title: 'Ask the tutor about what the lesson of today says',
    submit: 'Send',
    cancel: 'Cancel',
    fields: [
      {
        name: 'question',
        label: 'Your question',
        hint: 'In a sentence',
        required: true,
        max: 300,
        long: true,
      },
      { name: 'more', label: 'More', hint: '', required: false, max: 9_000, long: false },
    ],
  }

  test('opens on the press and comes back with its fields', async () => {
    const { discord, bot, measured } = await open()
    bot.forms = { 'tutor.ask?lesson=a': form }
    bot.onCommand = () => answer('private', say('a lesson', button('Ask', 'tutor.ask?lesson=a')))
    bot.onPress = (_, fields) => answer('update', say(`asked: ${fields?.question}`))
    const used = await discord.pushInteraction(lesson).ack()
    const press = { type: 'button', message: used.message(), customId: 'tutor.ask?lesson=a' } as const
    const pressed = await discord.pushInteraction(press).ack()
    expect(pressed.modal).toMatchObject({
      title: 'Ask the tutor about what the lesson of today…',
      custom_id: 'tutor.ask?lesson=a',
      components: [
        {
          label: 'Your question',
          description: 'In a sentence',
          component: { type: 4, custom_id: 'question', style: 2, required: true, max_length: 300 },
        },
        { label: 'More', component: { style: 1, required: false, max_length: 4_000 } },
      ],
    })
    const sent = await discord
      .pushInteraction({ type: 'modal', from: pressed, fields: { question: 'Why?' } })
      .ack()
    expect(bot.heard.at(-1)).toMatchObject({
      kind: 'press',
      press: 'tutor.ask?lesson=a',
      fields: { question: 'Why?', more: undefined },
    })
    expect(sent.callback?.type).toBe(7)
    expect(textOf(discord.message(used.message()!.id))).toBe('asked: Why?')
    await discord.until(() => measured.length === 3, 1_000, 'the measurements')
    expect(measured.map(({ kind }) => kind)).toEqual(['command', 'press', 'form'])
  })
})

describe('completion', () => {
  test('shows what Discord can carry', async () => {
    const { discord, bot } = await open()
    const label = 'Prompts that survive '.repeat(6)
    bot.suggestions = [
      { label, value: 'prompts' },
      { label: 'Too long a value', value: 'v'.repeat(101) },
      ...Array.from({ length: 30 }, (_, index) => ({ label: `Lesson ${index}`, value: `lesson-${index}` })),
    ]
    const typing = {
      type: 'autocomplete',
      name: 'lesson',
      focused: 'find',
      options: { find: 'pro' },
    } as const
    const typed = await discord.pushInteraction(typing).ack()
    expect(bot.heard).toEqual([{ kind: 'suggest', name: 'lesson', option: 'find', typed: 'pro' }])
    expect(typed.choices).toHaveLength(25)
    expect(typed.choices?.[0]).toEqual({
      name: expect.stringMatching(/^Prompts that .* that…$/),
      value: 'prompts',
    })
    expect(typed.choices?.[1]?.value).toBe('lesson-0')
  })
})
