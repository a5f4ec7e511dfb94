import { readFileSync } from 'node:fs'
import { Ajv } from 'ajv'
import addFormats from 'ajv-formats'
import type { Manifest, SlackEvent } from './wire.ts'

const SCHEMA_FILE = new URL('../specs/manifest.schema.2.0.0.json', import.meta.url)

const MESSAGE_EVENTS: Record<string, string> = {
  channel: 'message.channels',
  group: 'message.groups',
  im: 'message.im',
  mpim: 'message.mpim',
}

/** The scope without which an event of a kind of channel is not sent. */
const JOIN_SCOPES: Record<string, string> = { C: 'channels:read', G: 'groups:read' }

/** Does the manifest subscribe to the event? Without a manifest, to every one. */
export function isSubscribed(manifest: Manifest | null, event: SlackEvent): boolean {
  if (!manifest) return true
  const name = event.type === 'message' ? MESSAGE_EVENTS[event.channel_type ?? ''] : event.type
  const needed = event.type === 'member_joined_channel' && JOIN_SCOPES[event.channel_type ?? '']
  if (needed && !manifest.oauth_config?.scopes?.bot?.includes(needed)) return false
  return name !== undefined && (manifest.settings?.event_subscriptions?.bot_events ?? []).includes(name)
}

/** Does the manifest let people use buttons and modals? */
export const isInteractive = (manifest: Manifest | null): boolean =>
  !manifest || manifest.settings?.interactivity?.is_enabled === true

/** Does the manifest declare the command? */
export const declaresCommand = (manifest: Manifest | null, command: string): boolean =>
  !manifest || (manifest.features?.slash_commands ?? []).some((declared) => declared.command === command)

/** Does the manifest declare the shortcut? */
export const declaresShortcut = (manifest: Manifest | null, callbackId: string): boolean =>
  !manifest || (manifest.features?.shortcuts ?? []).some((declared) => declared.callback_id === callbackId)

/** Does the manifest declare a home tab? */
export const hasHome = (manifest: Manifest | null): boolean =>
  !manifest || manifest.features?.app_home?.home_tab_enabled === true

/** Does the manifest declare the assistant's pane? */
export const hasAssistant = (manifest: Manifest | null): boolean =>
  !manifest || manifest.features?.assistant_view !== undefined

/**
 * Check an app manifest against the JSON Schema that Slack publishes (major version 2):
 * shape and lengths, not the names of scopes and events.
 */
export function checkManifest(manifest: unknown): string[] {
  const ajv = new Ajv({ strict: false, allErrors: true })
  addFormats.default(ajv)
  const validate = ajv.compile(JSON.parse(readFileSync(SCHEMA_FILE, 'utf8')))
  if (validate(manifest)) return []
  return (validate.errors ?? []).map(
    ({ instancePath, message, params }) => `${instancePath || '/'} ${message} ${JSON.stringify(params)}`,
  )
}
