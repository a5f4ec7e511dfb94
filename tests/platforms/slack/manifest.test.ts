import { describe, expect, it } from 'vitest'
import { speak } from '../../../src/core/say.ts'
import { manifest } from '../../../src/platforms/slack/manifest.ts'
import { checkManifest } from '../../fakes/slack/index.ts'
import { ScriptedBot } from './harness.ts'

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
