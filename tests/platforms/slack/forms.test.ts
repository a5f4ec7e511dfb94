import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { FormView } from '../../../src/bot/bot.ts'
import { speak } from '../../../src/core/say.ts'
import { modal } from '../../../src/platforms/slack/modal.ts'
import { validateView } from '../../fakes/slack/index.ts'
import { answer, button, type Mode, pressTo, type Running, run, say, shown } from './harness.ts'

const FORM: FormView = {
  title: 'Ask the tutor about this lesson',
  submit: 'Send',
  cancel: 'Cancel',
  fields: [
    { name: 'question', label: 'Question', hint: 'From the lesson', required: true, max: 20, long: true },
    { name: 'name', label: 'Name', hint: '', required: false, max: 10, long: false },
  ],
}

describe.each<Mode>(['socket', 'http'])('forms over %s', (mode) => {
  let app: Running
  beforeEach(async () => {
    app = await run(mode)
    app.bot.onForm = (press) => (press === pressTo('Ask') ? FORM : undefined)
  })
  afterEach(() => app.close())

  const open = async () => {
    app.bot.onCommand = () => answer('private', say('a page', button('Ask')))
    const { message } = await app.slack.slash({ command: '/lesson' })
    const press = await app.slack.action({ message, actionId: 'press:0' })
    expect(press.ack.ok).toBe(true)
    return app.slack.waitForModal()
  }

  it('opens on a press, and brings its fields back with the press', async () => {
    const { slack, bot, measured } = app
    const form = await open()
    expect(form.title?.text).toBe('Ask the tutor about…')
    bot.onPress = () => answer('private', say('the lesson says'))
    const sent = await slack.viewSubmit({ values: { question: 'Why?' } })
    expect(sent).toMatchObject({ ack: { ok: true }, errors: null })
    expect(slack.modal()).toBeNull()
    await sent.waitForCall('response_url')
    expect(slack.ephemerals().map(shown)).toEqual(['a page\nAsk', 'the lesson says'])
    expect(bot.asked.at(-1)).toMatchObject({
      kind: 'press',
      press: pressTo('Ask'),
      fields: { question: 'Why?', name: undefined },
      caller: { user: slack.student.id, channel: slack.channelId, tenant: slack.team.id },
    })
    expect(measured.map(({ kind }) => kind)).toEqual(['command', 'press', 'form'])
  })

  it('replaces the own message it was opened from when the answer updates', async () => {
    const { slack, bot } = app
    await open()
    bot.onPress = () => answer('update', say('instead'))
    const sent = await slack.viewSubmit({ values: { question: 'Why?' } })
    await sent.waitForCall('response_url')
    expect(slack.ephemerals().map(shown)).toEqual(['instead'])
  })

  it('says what is wrong under the field, and stays open', async () => {
    const { slack, bot } = app
    await open()
    const sent = await slack.viewSubmit({ values: { question: '  ', name: 'x'.repeat(11) }, force: true })
    expect(sent.errors).toEqual({
      question: 'Question is needed.',
      name: 'Name has 11 characters; 10 fit.',
    })
    expect(sent.ack.invalid).toBeUndefined()
    expect(slack.modal()).not.toBeNull()
    expect(bot.asked).toHaveLength(1)
  })

  it('still answers when the response_url is spent: where the form was opened, or directly', async () => {
    const { slack, bot } = app
    bot.onPress = () => answer('private', say('late but here'))
    await open()
    slack.fail('response_url', { status: 404, body: { ok: false, error: 'expired_url' } })
    const sent = await slack.viewSubmit({ values: { question: 'Why?' } })
    await sent.waitForCall('chat.postEphemeral')
    expect(slack.ephemerals().map(shown)).toContain('late but here')
    await open()
    slack.fail('response_url', { status: 404, body: { ok: false, error: 'expired_url' } })
    slack.fail('chat.postEphemeral', { body: { ok: false, error: 'not_in_channel' } })
    const again = await slack.viewSubmit({ values: { question: 'Why?' } })
    await again.waitForCall('chat.postMessage')
    expect(slack.messages(slack.im(slack.student.id).id).map(shown)).toEqual(['late but here'])
  })

  it('tells the person when Slack will not open it any more', async () => {
    const { slack, bot } = app
    slack.fail('views.open', { body: { ok: false, error: 'expired_trigger_id' } })
    bot.onCommand = () => answer('private', say('a page', button('Ask')))
    const { message } = await slack.slash({ command: '/lesson' })
    const press = await slack.action({ message, actionId: 'press:0' })
    expect(press.ack.ok).toBe(true)
    await press.waitForCall('response_url')
    expect(shown(slack.ephemerals().at(-1))).toContain('did not open in time')
  })

  it('opens once when the first answer is lost', async () => {
    const { slack } = app
    slack.fail('views.open', { status: 500, body: 'lost', after: true })
    const form = await open()
    await slack.until(() => slack.calls('views.open').length === 2, 3_000, 'the retry')
    expect(slack.modal()?.id).toBe(form.id)
    expect(slack.ephemerals()).toHaveLength(1)
  })
})

describe.each<Mode>(['socket', 'http'])('a text that is longer than an input, over %s', (mode) => {
  it('goes on in further inputs, and arrives as one', async () => {
    const app = await run(mode)
    const field = { name: 'file', label: 'File', hint: 'Paste it', required: true, max: 20_000, long: false }
    app.bot.onForm = (press) =>
      press === pressTo('Ask') ? { ...FORM, fields: [{ ...field, file: true }] } : undefined
    app.bot.onCommand = () => answer('private', say('a page', button('Ask')))
    app.bot.onPress = () => answer('private', say('taken'))
    const { message } = await app.slack.slash({ command: '/lesson' })
    await app.slack.action({ message, actionId: 'press:0' })
    const form = await app.slack.waitForModal()
    expect(form.blocks).toHaveLength(6)
    expect(form.blocks).toMatchObject([
      { block_id: 'file', optional: false, hint: { text: 'Paste it' } },
      {
        block_id: 'file.2',
        optional: true,
        label: { text: 'File (2)' },
        hint: { text: expect.stringContaining('empty line') },
      },
      ...Array.from({ length: 4 }, () => ({
        optional: true,
        element: { multiline: true, max_length: 3_000 },
      })),
    ])
    const values = { file: 'a'.repeat(3_000), 'file.2': 'b'.repeat(3_000), 'file.3': 'c' }
    const sent = await app.slack.viewSubmit({ values })
    expect(sent.errors).toBeNull()
    await sent.waitForCall('response_url')
    expect(app.bot.asked.at(-1)).toMatchObject({
      fields: { file: `${'a'.repeat(3_000)}\n\n${'b'.repeat(3_000)}\n\nc` },
    })
    await app.close()
  })
})

describe('a form at its limits', () => {
  it('is one that Slack takes', () => {
    const fields = Array.from({ length: 5 }, (_, index) => ({
      name: `field-${index}`,
      label: 'l'.repeat(45),
      hint: 'h'.repeat(100),
      required: index % 2 === 0,
      max: 4_000,
      long: true,
    }))
    const view = { title: 't'.repeat(45), submit: 's'.repeat(45), cancel: 'c'.repeat(45), fields }
    expect(validateView(modal(view, 'x'.repeat(3_000), speak('en')))).toEqual([])
    expect(() => modal(view, 'x'.repeat(3_001), speak('en'))).toThrow(RangeError)
  })
})
