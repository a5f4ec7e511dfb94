import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { CommandInfo, FormView } from '../../../src/bot/bot.ts'
import { speak } from '../../../src/core/say.ts'
import { manifest } from '../../../src/platforms/slack/manifest.ts'
import { modal } from '../../../src/platforms/slack/modal.ts'
import { checkManifest, validateView } from '../../fakes/slack/index.ts'
import { answer, button, type Mode, pressTo, type Running, run, ScriptedBot, say, shown } from './harness.ts'

const reasons = (count: number) =>
  Array.from({ length: count }, (_, index) => ({ value: `reason-${index}`, label: `Reason ${index}` }))
const field = (name: string, count: number, required: boolean) => {
  return { name, label: 'What is it?', hint: '', required, max: 20, long: false, choices: reasons(count) }
}
const FORM: FormView = {
  title: 'Report this question',
  submit: 'Send',
  cancel: 'Cancel',
  fields: [field('reason', 3, true), field('topic', 25, false)],
}
const REPORT: CommandInfo = {
  name: 'report',
  description: 'button.next',
  visibility: 'private',
  options: {
    way: {
      label: 'button.next',
      description: 'button.next',
      required: true,
      max: 20,
      choices: [
        { value: 'b', label: 'button.back' },
        { value: 'n', label: 'button.next' },
      ],
    },
  },
}

describe.each<Mode>(['socket', 'http'])('choices over %s', (mode) => {
  let app: Running
  beforeEach(async () => {
    const bot = new ScriptedBot()
    bot.commands = [...bot.commands, REPORT]
    bot.onForm = (press) => (press === pressTo('Report') ? FORM : undefined)
    app = await run(mode, { bot })
  })
  afterEach(() => app.close())

  const open = async () => {
    app.bot.onCommand = () => answer('private', say('a question', button('Report')))
    const { message } = await app.slack.slash({ command: '/lesson' })
    await app.slack.action({ message, actionId: 'press:0' })
    return app.slack.waitForModal()
  }

  it('are a few radio buttons or a long list, and the chosen value comes back as text', async () => {
    const { slack, bot } = app
    const { blocks } = await open()
    expect(blocks).toMatchObject([
      { block_id: 'reason', optional: false, element: { type: 'radio_buttons' } },
      { block_id: 'topic', optional: true, element: { type: 'static_select' } },
    ])
    expect(blocks[0]?.element?.options?.[1]).toEqual({
      text: { type: 'plain_text', text: 'Reason 1', emoji: false },
      value: 'reason-1',
    })
    bot.onPress = () => answer('private', say('reported'))
    const sent = await slack.viewSubmit({ values: { reason: 'reason-1', topic: 'reason-24' } })
    await sent.waitForCall('response_url')
    expect(bot.asked.at(-1)).toMatchObject({ fields: { reason: 'reason-1', topic: 'reason-24' } })
    expect(slack.ephemerals().map(shown)).toContain('reported')
  })

  it('may be left out where they may, and are asked for where not', async () => {
    const { slack, bot } = app
    await open()
    const sent = await slack.viewSubmit({ values: {}, force: true })
    expect(sent.errors).toEqual({ reason: 'What is it? is needed.' })
    const again = await slack.viewSubmit({ values: { reason: 'reason-0' } })
    expect(again.errors).toBeNull()
    expect(bot.asked.at(-1)).toMatchObject({ fields: { reason: 'reason-0', topic: undefined } })
  })

  it.each([
    ['Next', 'n'],
    [' BACK ', 'b'],
    ['n', 'n'],
    ['neither', 'neither'],
    ['', undefined],
  ])('after a command are typed: "%s" is %s', async (text, way) => {
    await app.slack.slash({ command: '/report', text })
    expect(app.bot.asked).toMatchObject([{ name: 'report', raw: { way } }])
  })
})

describe('choices at their limits', () => {
  it('are what Slack takes, and what it does not is refused by number', () => {
    const choices = Array.from({ length: 25 }, (_, index) => ({
      value: `${index}`.padEnd(100, 'v'),
      label: 'l'.repeat(75),
    }))
    const form = (list: typeof choices) => ({
      ...FORM,
      fields: [{ ...field('reason', 0, true), choices: list }],
    })
    expect(validateView(modal(form(choices), '{}', speak('en')))).toEqual([])
    expect(validateView(modal(form(choices.slice(0, 5)), '{}', speak('en')))).toEqual([])
    const many = Array.from({ length: 101 }, () => ({ value: 'v', label: 'l' }))
    expect(() => modal(form(many), '{}', speak('en'))).toThrow(RangeError)
    expect(() => modal(form([{ value: 'v', label: 'l'.repeat(76) }]), '{}', speak('en'))).toThrow(
      /76 .*Slack takes 75/,
    )
  })

  it('are the hint of their command', () => {
    const app = manifest({ commands: [REPORT], shortcuts: [], prefix: '', socket: true, say: speak('en') })
    expect(app.features.slash_commands[0]?.usage_hint).toBe('back | next')
    expect(checkManifest(app)).toEqual([])
  })
})
