import { describe, expect, test } from 'vitest'
import type { CommandInfo, FormView } from '../../../src/bot/bot.ts'
import { modal } from '../../../src/platforms/discord/forms.ts'
import { build, open, textOf } from './harness.ts'
import { answer, button, say } from './scripted-bot.ts'

const press = 'question.report?question=7'
const field = { hint: '', max: 20, long: false }
const reasons = [
  { value: 'wrong', label: 'The key is wrong' },
  { value: 'unclear', label: 'It is unclear' },
]
const form: FormView = {
  title: 'Report this question',
  submit: 'Send',
  cancel: 'Cancel',
  fields: [
    { ...field, name: 'reason', label: 'What is it?', required: true, choices: reasons },
    { ...field, name: 'where', label: 'Where?', required: false, choices: reasons },
  ],
}

describe('a field with choices', () => {
  const opened = async () => {
    const house = await open()
    house.bot.forms = { [press]: form }
    house.bot.onCommand = () => answer('private', say('a question', button('Report', press)))
    house.bot.onPress = (_, fields) => answer('private', say(`reported: ${fields?.reason}`))
    const used = await house.discord.pushInteraction({ type: 'slash', name: 'tracks' }).ack()
    const pressed = { type: 'button', message: used.message(), customId: press } as const
    return { ...house, from: await house.discord.pushInteraction(pressed).ack() }
  }

  test('is a menu whose chosen value comes back as its text', async () => {
    const { discord, bot, from } = await opened()
    const options = [
      { label: 'The key is wrong', value: 'wrong' },
      { label: 'It is unclear', value: 'unclear' },
    ]
    expect(from.modal?.components).toMatchObject([
      { label: 'What is it?', component: { type: 3, custom_id: 'reason', required: true, options } },
      { label: 'Where?', component: { type: 3, custom_id: 'where', required: false, min_values: 0 } },
    ])
    const fields = { reason: 'unclear' }
    const sent = await discord.pushInteraction({ type: 'modal', from, fields }).ack()
    expect(textOf(sent.message())).toBe('reported: unclear')
    expect(bot.heard.at(-1)).toMatchObject({ press, fields: { reason: 'unclear', where: undefined } })
  })

  test('cannot be left out when it is required', async () => {
    const { discord, from } = await opened()
    expect(() => discord.pushInteraction({ type: 'modal', from, fields: {} })).toThrow('reason is required')
  })

  test('over what Discord takes is refused by number', () => {
    const many = Array.from({ length: 26 }, (_, index) => ({ value: `v${index}`, label: 'one' }))
    const withChoices = (choices: typeof many) => ({
      ...form,
      fields: [{ ...field, name: 'reason', label: 'What?', required: true, choices }],
    })
    expect(() => modal(press, withChoices(many))).toThrow(
      new RangeError('choices of a field: 26, at most 25'),
    )
    const long = [{ value: 'wrong', label: 'x'.repeat(101) }]
    expect(() => modal(press, withChoices(long))).toThrow(
      new RangeError('characters of a choice: 101, at most 100'),
    )
  })
})

describe('an option with choices', () => {
  const commands: readonly CommandInfo[] = [
    {
      name: 'report',
      description: 'button.next',
      visibility: 'private',
      options: {
        reason: {
          label: 'button.next',
          description: 'button.next',
          required: true,
          max: 20,
          choices: [
            { value: 'back', label: 'button.back' },
            { value: 'next', label: 'button.next' },
          ],
        },
      },
    },
  ]

  test('offers just them, and is registered once', async () => {
    const first = await build()
    first.bot.commands = commands
    await first.platform.start()
    const { discord } = first
    const choices = [
      { name: 'Back', value: 'back' },
      { name: 'Next', value: 'next' },
    ]
    const [option] = discord.commands()[0]?.options ?? []
    expect(option).toMatchObject({ name: 'reason', required: true, choices })
    expect(option).not.toHaveProperty('max_length')
    await discord.pushInteraction({ type: 'slash', name: 'report', options: { reason: 'next' } }).ack()
    expect(first.bot.heard).toMatchObject([{ kind: 'command', raw: { reason: 'next' } }])
    await first.platform.stop()
    await open({ token: discord.env().DISCORD_TOKEN, apiUrl: discord.apiUrl, bot: first.bot })
    expect(discord.calls('PUT /applications/:app/commands')).toHaveLength(1)
  })

  test('whose choices changed is registered again', async () => {
    const first = await build()
    first.bot.commands = commands
    await first.platform.start()
    await first.platform.stop()
    const { discord } = first
    const second = await build({ token: discord.env().DISCORD_TOKEN, apiUrl: discord.apiUrl })
    second.bot.commands = commands.map((command) => ({
      ...command,
      options: Object.fromEntries(
        Object.entries(command.options).map(([name, option]) => [
          name,
          { ...option, choices: option.choices?.slice(0, 1) ?? [] },
        ]),
      ),
    }))
    await second.platform.start()
    expect(discord.commands()[0]?.options?.[0]?.choices).toMatchObject([{ name: 'Back', value: 'back' }])
  })
})
