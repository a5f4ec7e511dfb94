import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FormView } from '../../../src/bot/bot.ts'
import { answer, type Mode, pressTo, type Running, run, ScriptedBot, say, shown } from './harness.ts'

const FIND = pressTo('find')
const FORM: FormView = {
  title: 'Find a lesson',
  submit: 'Find',
  cancel: 'Cancel',
  fields: [{ name: 'words', label: 'Words', hint: '', required: true, max: 20, long: false }],
}

describe.each<Mode>(['socket', 'http'])('shortcuts over %s', (mode) => {
  let app: Running
  beforeEach(async () => {
    const bot = new ScriptedBot()
    bot.shortcuts = [{ title: 'lesson.command', press: FIND }]
    bot.onForm = (press) => (press === FIND ? FORM : undefined)
    app = await run(mode, { bot })
  })
  afterEach(() => app.close())

  const direct = () => app.slack.im(app.slack.student.id).id
  const use = async () => {
    const used = await app.slack.shortcut({ callbackId: FIND })
    expect(used.ack.ok).toBe(true)
    return used
  }

  it('open a form, and answer it in a direct message', async () => {
    const { slack, bot, measured } = app
    await use()
    expect((await slack.waitForModal()).title?.text).toBe('Find a lesson')
    expect(bot.asked).toEqual([])
    bot.onPress = () => answer('private', say('Two lessons'))
    const sent = await slack.viewSubmit({ values: { words: 'prompts' } })
    expect(sent).toMatchObject({ ack: { ok: true }, errors: null })
    await slack.until(() => slack.messages(direct()).length === 1, 3_000, 'the answer')
    expect(slack.messages(direct()).map(shown)).toEqual(['Two lessons'])
    expect(slack.ephemerals()).toEqual([])
    expect(slack.messages(slack.channelId)).toEqual([])
    expect(bot.asked).toMatchObject([
      {
        kind: 'press',
        press: FIND,
        fields: { words: 'prompts' },
        caller: { user: slack.student.id, channel: direct(), tenant: slack.team.id },
      },
    ])
    expect(measured.map(({ kind }) => kind)).toEqual(['press', 'form'])
  })

  it.each(['update', 'private', 'public'] as const)(
    'answer in one message that later views replace: %s',
    async (respond) => {
      const { slack, bot } = app
      await use()
      await slack.waitForModal()
      bot.onPress = () => answer(respond, say('Searching'), say('Two lessons'))
      slack.fail('chat.postMessage', { status: 500, body: 'lost', after: true })
      const sent = await slack.viewSubmit({ values: { words: 'prompts' } })
      await sent.waitForCall('chat.update')
      expect(slack.messages(direct()).map(shown)).toEqual(['Two lessons'])
    },
  )

  it('say what is wrong under the field', async () => {
    const { slack, bot } = app
    await use()
    await slack.waitForModal()
    const sent = await slack.viewSubmit({ values: { words: ' ' }, force: true })
    expect(sent.errors).toEqual({ words: 'Words is needed.' })
    expect(bot.asked).toEqual([])
  })

  it('tell the person directly when the form did not open', async () => {
    const { slack } = app
    slack.fail('views.open', { body: { ok: false, error: 'expired_trigger_id' } })
    await use()
    await slack.until(() => slack.messages(direct()).length === 1, 3_000, 'the apology')
    expect(slack.messages(direct()).map(shown)[0]).toContain('did not open in time')
  })

  it('without a form are answered at once, as those of an older app', async () => {
    const { slack, bot } = app
    bot.onForm = () => undefined
    bot.onPress = () => answer('private', say('That button is from an older Homeroom.'))
    await use()
    await slack.until(() => slack.messages(direct()).length === 1, 3_000, 'the answer')
    expect(bot.asked).toMatchObject([{ press: FIND, caller: { channel: direct() } }])
  })

  it('leave the form open when there can be no direct message', async () => {
    const { slack, bot, log } = app
    await use()
    await slack.waitForModal()
    slack.fail('conversations.open', { body: { ok: false, error: 'missing_scope' } })
    const sent = await slack.viewSubmit({ values: { words: 'prompts' } })
    expect(sent.ack.ok).toBe(false)
    expect(slack.modal()).not.toBeNull()
    expect(bot.asked).toEqual([])
    expect(log).toMatchObject([{ level: 'error', message: 'a Slack event failed' }])
  })
})
