import { describe, expect, it } from 'vitest'
import { speak } from '../../../src/core/say.ts'
import { manifest } from '../../../src/platforms/slack/manifest.ts'
import { checkManifest } from '../../fakes/slack/index.ts'
import { pressTo, ScriptedBot } from './harness.ts'

const { commands, shortcuts } = new ScriptedBot()
const say = speak('en')

describe('the manifest', () => {
  it('is one that Slack takes, for Socket Mode', () => {
    const app = manifest({ commands, shortcuts, prefix: '', socket: true, say })
    expect(checkManifest(app)).toEqual([])
    expect(app.settings).toMatchObject({ socket_mode_enabled: true, interactivity: { is_enabled: true } })
    expect(JSON.stringify(app)).not.toContain('url')
  })

  it('is one that Slack takes, for HTTP, with every address', () => {
    const app = manifest({
      commands,
      shortcuts,
      prefix: '',
      socket: false,
      baseUrl: 'https://bot.example.org',
      say,
    })
    const url = 'https://bot.example.org/slack/events'
    expect(checkManifest(app)).toEqual([])
    expect(app.settings.event_subscriptions).toMatchObject({ request_url: url })
    expect(app.settings.interactivity).toEqual({ is_enabled: true, request_url: url })
    expect(app.features.slash_commands).toEqual([
      expect.objectContaining({ command: '/lesson', url, usage_hint: '[find]' }),
      expect.objectContaining({ command: '/tracks', url }),
    ])
  })

  it('lists a shortcut by a short name, with its whole title as what it does', () => {
    const one = { title: 'lesson.command', press: pressTo('find') } as const
    const app = manifest({ commands, shortcuts: [one], prefix: '', socket: true, say })
    const title = say.line('lesson.command')
    expect(app.features.shortcuts).toEqual([
      {
        name: expect.stringMatching(/^.{1,23}…$/),
        type: 'global',
        callback_id: one.press,
        description: title,
      },
    ])
    expect(checkManifest(app)).toEqual([])
    const many = { commands, shortcuts: Array(6).fill(one), prefix: '', socket: true, say }
    expect(() => manifest(many)).toThrow('there are 6 shortcuts, Slack takes 5')
  })

  it('has no list of shortcuts where there are none, because Slack refuses an empty one', () => {
    const app = manifest({ commands, shortcuts: [], prefix: '', socket: true, say })
    expect(app.features).not.toHaveProperty('shortcuts')
  })

  it('asks for the scopes without which its events would not come', () => {
    const { oauth_config, settings } = manifest({ commands, shortcuts, prefix: '', socket: true, say })
    expect(settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['member_joined_channel', 'app_home_opened']),
    )
    expect(oauth_config.scopes.bot).toEqual(expect.arrayContaining(['channels:read', 'groups:read']))
  })

  it("declares the assistant's pane, with the events and the scope that it needs", () => {
    const app = manifest({ commands, shortcuts, prefix: '', socket: true, say })
    expect(app.features.assistant_view.assistant_description).toContain('Ask about a lesson')
    expect(app.settings.event_subscriptions.bot_events).toEqual(
      expect.arrayContaining(['assistant_thread_started', 'assistant_thread_context_changed', 'message.im']),
    )
    expect(app.oauth_config.scopes.bot).toEqual(
      expect.arrayContaining(['assistant:write', 'files:write', 'users:read']),
    )
  })

  it('carries the prefix into every command', () => {
    const app = manifest({ commands, shortcuts, prefix: 'hr-', socket: true, say })
    expect(app.features.slash_commands.map(({ command }) => command)).toEqual(['/hr-lesson', '/hr-tracks'])
  })

  it('shows a required option without brackets, and none where there is none', () => {
    const ask = {
      name: 'ask',
      description: 'tutor.command',
      visibility: 'private',
      options: {
        question: {
          label: 'tutor.option.question',
          description: 'tutor.option.question.hint',
          required: true,
          max: 300,
        },
      },
    } as const
    const app = manifest({ commands: [ask, ...commands], shortcuts, prefix: '', socket: true, say })
    expect(app.features.slash_commands.map((command) => command.usage_hint)).toEqual([
      'question',
      '[find]',
      undefined,
    ])
  })
})
