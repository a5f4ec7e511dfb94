import { randomBytes } from 'node:crypto'
import { dropOldest, type JsonObject } from '../../loopback/json.ts'
import { InteractionType } from '../constants.ts'
import type { Context } from '../context.ts'
import { DEFAULT_ACTOR_ID, PERMISSIONS } from '../fixtures.ts'
import { snowflake } from '../ids.ts'
import { viewOf } from '../messages.ts'
import type { User } from '../wire.ts'
import type { StoredMessage, World } from '../world.ts'
import { buildData } from './data.ts'
import { Interaction, type InteractionFacts, type InteractionPayload } from './interaction.ts'
import type { InteractionSpec } from './spec.ts'

const TYPES: Record<InteractionSpec['type'], number> = {
  slash: InteractionType.Command,
  user: InteractionType.Command,
  message: InteractionType.Command,
  button: InteractionType.Component,
  select: InteractionType.Component,
  autocomplete: InteractionType.Autocomplete,
  modal: InteractionType.ModalSubmit,
}

/** Interactions kept while no calls are recorded. */
const UNRECORDED_LIMIT = 20_000
const ATTACHMENT_SIZE_LIMIT = 10_485_760

/**
 * Let a person do something and deliver it to the bot.
 * Throws when a real client could not do it, unless `force` is set.
 */
export function pushInteraction(context: Context, spec: InteractionSpec): Interaction {
  const { world, gateway, settings } = context
  const user = world.userFor(spec.user ?? DEFAULT_ACTOR_ID)
  const source = sourceOf(world, spec)
  const from = spec.type === 'modal' ? spec.from : undefined
  const channelId = spec.channelId ?? source?.channel_id ?? from?.channelId ?? world.general.id
  const guildId = world.channel(channelId).guild_id
  const data = buildData(spec, { world, origin: context.origin, guildId, user, source })
  const identity = { id: snowflake(), token: newToken(), user, channelId, spec }
  const payload = buildPayload(world, identity, data, source)
  const interaction = new Interaction(context, { ...identity, payload })
  world.interactions.set(interaction.token, interaction)
  if (!settings.record) dropOldest(world.interactions, UNRECORDED_LIMIT)
  interaction.delivered = gateway.dispatch('INTERACTION_CREATE', interaction.payload)
  return interaction
}

const newToken = (): string => `aW50ZXJhY3Rpb246${randomBytes(24).toString('base64url')}`

function sourceOf(world: World, spec: InteractionSpec): StoredMessage | undefined {
  if (!('message' in spec || 'messageId' in spec || 'from' in spec)) return undefined
  const from = 'from' in spec ? spec.from : undefined
  const id = spec.messageId ?? spec.message?.id ?? from?.payload.message?.id
  return id ? world.messages.get(id) : undefined
}

function buildPayload(
  world: World,
  { id, token, user, channelId, spec }: Omit<InteractionFacts, 'payload'>,
  data: JsonObject,
  source: StoredMessage | undefined,
): InteractionPayload {
  const channel = world.channel(channelId)
  const comesFromMessage = spec.type === 'button' || spec.type === 'select' || spec.type === 'modal'
  return {
    id,
    application_id: world.applicationId,
    type: TYPES[spec.type],
    token,
    version: 1,
    data,
    channel_id: channelId,
    channel: { ...channel, permissions: PERMISSIONS },
    ...placeOf(world, user, channel.guild_id, spec),
    ...(source && comesFromMessage ? { message: viewOf(source) } : {}),
    locale: spec.locale ?? 'en-US',
    app_permissions: PERMISSIONS,
    entitlements: [],
    entitlement_sku_ids: [],
    attachment_size_limit: ATTACHMENT_SIZE_LIMIT,
    ...spec.raw,
  }
}

/** The members that differ between guilds and direct messages. */
function placeOf(world: World, user: User, guildId: string | undefined, spec: InteractionSpec) {
  if (!guildId) return { user, authorizing_integration_owners: { 1: user.id }, context: 1 }
  return {
    guild_id: guildId,
    guild: { id: guildId, locale: 'en-US', features: [] },
    guild_locale: 'en-US',
    member: { ...world.member(user, guildId), permissions: spec.permissions ?? PERMISSIONS },
    authorizing_integration_owners: { 0: guildId },
    context: 0,
  }
}
