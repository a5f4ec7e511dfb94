import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { PlatformRefusal } from '../../../src/core/errors.ts'
import { button, type Running, run, say } from './harness.ts'

let app: Running
beforeEach(async () => {
  app = await run('http')
})
afterEach(() => app.close())

const account = (user = app.slack.student.id) =>
  ({ platform: 'slack', tenant: app.slack.team.id, user }) as const
const about = (user?: string) => app.platform.about?.(account(user))
const lookups = () => app.slack.calls('users.info')

describe('what Slack knows of a person', () => {
  it('is who manages the workspace, and where the clock is', async () => {
    const { slack } = app
    slack.user('U0ADMIN001', { is_admin: true, tz: 'Asia/Kathmandu', locale: 'de-DE' })
    slack.user('U0OWNER001', { is_owner: true })
    expect(await about()).toEqual({ admin: false, zone: 'Europe/Berlin', locale: 'en-US' })
    expect(await about('U0ADMIN001')).toEqual({ admin: true, zone: 'Asia/Kathmandu', locale: 'de-DE' })
    expect(await about('U0OWNER001')).toMatchObject({ admin: true })
  })

  it('is asked once in some minutes, by many at once too', async () => {
    await Promise.all([about(), about(), about()])
    await about()
    expect(lookups()).toHaveLength(1)
    app.travel(6 * 60_000)
    await about()
    expect(lookups()).toHaveLength(2)
  })

  it('is asked again after a failure', async () => {
    app.slack.fail('users.info', { body: { ok: false, error: 'missing_scope' } })
    await expect(about()).rejects.toThrow('missing_scope')
    expect(await about()).toMatchObject({ admin: false })
  })

  it('is not asked for a press, a command or a message', async () => {
    const { slack, bot } = app
    bot.onCommand = () => ({
      respond: 'private',
      views: (async function* () {
        yield say('x', button('Next'))
      })(),
    })
    const { message } = await slack.slash({ command: '/lesson' })
    const press = await slack.action({ message, actionId: 'press:0' })
    await press.waitForCall('response_url')
    await slack.message({ text: `<@${slack.app.user_id}> hello` })
    expect(lookups()).toEqual([])
    expect(bot.asked[0]?.caller).not.toHaveProperty('admin')
  })
})

describe('a direct message', () => {
  it('is a place like others', async () => {
    const { slack, platform } = app
    const place = await platform.direct(account())
    expect(place).toEqual({
      platform: 'slack',
      tenant: slack.team.id,
      channel: slack.im(slack.student.id).id,
    })
    await platform.post(place, say('for you alone'), { once: 'k1' })
    expect(slack.messages(place.channel)).toHaveLength(1)
  })

  it.each(['cannot_dm_bot', 'user_disabled', 'user_not_found', 'user_not_visible', 'missing_scope'])(
    'that Slack refuses with %s is closed',
    async (error) => {
      app.slack.fail('conversations.open', { body: { ok: false, error } })
      const refused = await app.platform.direct(account()).catch((reason: unknown) => reason)
      expect(refused).toBeInstanceOf(PlatformRefusal)
      expect(refused).toMatchObject({ refusal: 'closed-dm' })
    },
  )

  it('with somebody who left is closed', async () => {
    app.slack.user('U0GONE0001', { deleted: true })
    await expect(app.platform.direct(account('U0GONE0001'))).rejects.toMatchObject({ refusal: 'closed-dm' })
  })
})
