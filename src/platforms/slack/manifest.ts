import type { CommandInfo } from '../../bot/bot.ts'
import type { Shortcut } from '../../bot/define.ts'
import type { Say } from '../../core/say.ts'
import { atMost, LIMITS } from './limits.ts'
import { BOT_EVENTS, FURTHER_SCOPES, REQUIRED_SCOPES } from './scopes.ts'
import { shorten } from './shorten.ts'

export type ManifestOptions = {
  readonly commands: readonly CommandInfo[]
  readonly shortcuts: readonly Shortcut[]
  readonly prefix: string
  /** Socket Mode; otherwise Slack sends everything to `baseUrl`. */
  readonly socket: boolean
  /** Where the world reaches this bot, such as `https://bot.example.org`. */
  readonly baseUrl?: string
  readonly say: Say
}

/** Where Slack posts events, commands and presses over HTTP. */
export const EVENTS_PATH = '/slack/events'

/**
 * The Slack app that this adapter needs, to paste under "Create New App, From a manifest".
 * Its schema: docs.slack.dev/reference/app-manifest.
 */
export function manifest({ commands, shortcuts, prefix, socket, baseUrl, say }: ManifestOptions) {
  const url = socket || baseUrl === undefined ? undefined : new URL(EVENTS_PATH, baseUrl).href
  const request = url === undefined ? {} : { request_url: url }
  return {
    _metadata: { major_version: 2, minor_version: 1 },
    display_information: { name: NAME, description: say.line('slack.manifest.description') },
    features: {
      app_home: {
        home_tab_enabled: true,
        messages_tab_enabled: true,
        messages_tab_read_only_enabled: false,
      },
      assistant_view: { assistant_description: say.line('slack.manifest.assistant'), suggested_prompts: [] },
      bot_user: { display_name: NAME, always_online: true },
      slash_commands: commands.map(({ name, description, options }) => ({
        command: `/${prefix}${name}`,
        ...(url === undefined ? {} : { url }),
        description: say.line(description),
        ...usage(options, say),
        should_escape: false,
      })),
      // Slack refuses an empty list.
      ...(shortcuts.length === 0 ? {} : { shortcuts: globalShortcuts(shortcuts, say) }),
    },
    oauth_config: { scopes: { bot: [...REQUIRED_SCOPES, ...FURTHER_SCOPES] } },
    settings: {
      event_subscriptions: { ...request, bot_events: [...BOT_EVENTS] },
      interactivity: { is_enabled: true, ...request },
      org_deploy_enabled: false,
      socket_mode_enabled: socket,
      token_rotation_enabled: false,
    },
  }
}

const NAME = 'Homeroom'

/** @throws RangeError when there are more than Slack takes. */
function globalShortcuts(shortcuts: readonly Shortcut[], say: Say) {
  const { count, name, description, press: longest } = LIMITS.shortcuts
  if (shortcuts.length > count) {
    throw new RangeError(`there are ${shortcuts.length} shortcuts, Slack takes ${count}`)
  }
  return shortcuts.map(({ title, press }) => ({
    name: shorten(say.line(title), name),
    type: 'global',
    callback_id: atMost(press, longest, 'a press'),
    description: atMost(say.line(title), description, "a shortcut's description"),
  }))
}

/** Slack shows one hint for all that follows a command, and only the first option is read. */
function usage(options: CommandInfo['options'], say: Say): { usage_hint?: string } {
  const [first] = Object.values(options)
  if (!first) return {}
  const names = first.choices?.map(({ label }) => say.line(label)) ?? [say.line(first.label)]
  const label = names.join(' | ').toLowerCase()
  return { usage_hint: first.required ? label : `[${label}]` }
}
