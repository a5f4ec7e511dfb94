import type { Channel, Guild, Member, User } from './wire.ts'

/** All permissions an ordinary member of the fake's guilds has. */
export const PERMISSIONS = '2248473465835073'

/** APPLICATION flags of the bot. */
export const APPLICATION_FLAGS = 565_248

/** Owner of the application and of guilds without one. */
export const OWNER_ID = '2000000000000000001'

/** Who acts when a test does not say. */
export const DEFAULT_ACTOR_ID = '5000000000000000001'

const JOINED_AT = '2026-01-01T00:00:00.000000+00:00'

const BARE_USER = {
  discriminator: '0',
  avatar: null,
  public_flags: 0,
  flags: 0,
  primary_guild: null,
  banner: null,
  accent_color: null,
  avatar_decoration_data: null,
  collectibles: null,
  display_name_styles: null,
  clan: null,
}

/** A person. */
export function personPayload(id: string, extra: Partial<User>): User {
  const tail = id.slice(-4)
  return { ...BARE_USER, id, username: `user${tail}`, global_name: `User ${tail}`, ...extra }
}

/** The bot under test. */
export const botUserPayload = (id: string, extra: Partial<User>): User => ({
  ...BARE_USER,
  id,
  username: 'homeroom',
  global_name: null,
  bot: true,
  ...extra,
})

/** A user's membership in a guild. */
export const memberPayload = (user: User, roles: string[]): Member => ({
  user,
  nick: null,
  avatar: null,
  banner: null,
  roles,
  joined_at: JOINED_AT,
  premium_since: null,
  deaf: false,
  mute: false,
  flags: 0,
  pending: false,
  communication_disabled_until: null,
  avatar_decoration_data: null,
  collectibles: null,
})

/** A guild as REST shows it. */
export const guildPayload = (id: string, ownerId: string, extra: Partial<Guild>): Guild => ({
  id,
  name: 'Test School',
  icon: null,
  icon_hash: null,
  description: null,
  home_header: null,
  splash: null,
  discovery_splash: null,
  owner_id: ownerId,
  region: 'deprecated',
  afk_channel_id: null,
  afk_timeout: 300,
  system_channel_id: null,
  system_channel_flags: 0,
  widget_enabled: false,
  widget_channel_id: null,
  verification_level: 0,
  default_message_notifications: 0,
  mfa_level: 0,
  explicit_content_filter: 0,
  max_presences: null,
  max_members: 500_000,
  max_stage_video_channel_users: 50,
  max_video_channel_users: 25,
  vanity_url_code: null,
  premium_tier: 0,
  premium_subscription_count: 0,
  preferred_locale: 'en-US',
  rules_channel_id: null,
  safety_alerts_channel_id: null,
  public_updates_channel_id: null,
  premium_progress_bar_enabled: false,
  premium_progress_bar_enabled_user_updated_at: null,
  nsfw: false,
  nsfw_level: 0,
  features: [],
  emojis: [],
  stickers: [],
  banner: null,
  application_id: null,
  incidents_data: null,
  inventory_settings: null,
  embed_enabled: false,
  embed_channel_id: null,
  owner_configured_content_level: 0,
  hub_type: null,
  latest_onboarding_question_id: null,
  roles: [everyoneRole(id)],
  ...extra,
})

const everyoneRole = (guildId: string) => ({
  id: guildId,
  name: '@everyone',
  permissions: PERMISSIONS,
  position: 0,
  color: 0,
  colors: { primary_color: 0, secondary_color: null, tertiary_color: null },
  hoist: false,
  managed: false,
  mentionable: false,
  icon: null,
  unicode_emoji: null,
  flags: 0,
  description: null,
})

/** What GUILD_CREATE adds to the guild itself. */
export const guildArrival = (
  members: Member[],
  channels: Channel[],
  threads: Channel[],
  joinedAt: unknown,
) => ({
  joined_at: joinedAt ?? JOINED_AT,
  large: false,
  unavailable: false,
  member_count: 2,
  voice_states: [],
  members,
  channels,
  threads,
  presences: [],
  stage_instances: [],
  guild_scheduled_events: [],
  soundboard_sounds: [],
})

/** A channel of a guild. */
export const guildChannelPayload = (id: string, guildId: string | undefined, extra: Partial<Channel>) => ({
  id,
  type: 0,
  ...(guildId ? { guild_id: guildId } : {}),
  name: 'general',
  position: 0,
  permission_overwrites: [],
  topic: null,
  nsfw: false,
  last_message_id: null,
  rate_limit_per_user: 0,
  parent_id: null,
  flags: 0,
  ...extra,
})

/** A direct message channel. */
export const directChannelPayload = (id: string, extra: Partial<Channel>): Channel => ({
  id,
  type: 1,
  last_message_id: null,
  flags: 0,
  recipients: [],
  ...extra,
})

/** The application the bot belongs to. */
export const applicationPayload = (id: string, bot: User, owner: User, guildCount: number) => ({
  id,
  name: 'Homeroom',
  icon: null,
  description: '',
  type: null,
  bot,
  summary: '',
  bot_public: true,
  bot_require_code_grant: false,
  verify_key: '0'.repeat(64),
  flags: APPLICATION_FLAGS,
  hook: true,
  is_monetized: false,
  is_verified: false,
  is_discoverable: false,
  storefront_available: false,
  integration_types_config: {},
  owner,
  team: null,
  approximate_guild_count: guildCount,
  explicit_content_filter: 0,
  redirect_uris: [],
  interactions_endpoint_url: null,
  role_connections_verification_url: null,
  event_webhooks_status: 1,
  creator_monetization_state: 1,
  verification_state: 1,
  store_application_state: 1,
  rpc_application_state: 0,
  internal_guild_restriction: 1,
  discoverability_state: 1,
  discovery_eligibility_flags: 0,
  monetization_state: 1,
  monetization_eligibility_flags: 0,
  approximate_user_install_count: 0,
})
