/**
 * A fake Discord on the loopback address: REST v10 and gateway v10, with the limits,
 * refusals and deadlines a bot meets in production, and faults to inject.
 *
 *   const discord = await startFakeDiscord({ validator: loadDiscordSpec(), enforceSpec: true })
 *   const client = new Client({ intents, rest: { api: discord.apiUrl } })
 */
export type { CallPredicate } from '../loopback/calls.ts'
export type { FaultResponse, FaultRule } from '../loopback/faults.ts'
export type { DiscordCall } from './calls.ts'
export { Flags, Intents } from './constants.ts'
export { FakeDiscord, startFakeDiscord } from './fake.ts'
export { rateLimit, serverError } from './faults.ts'
export type { DropOptions, GatewayControls } from './gateway/gateway.ts'
export { snowflake } from './ids.ts'
export type { Interaction } from './interactions/interaction.ts'
export type { InteractionSpec } from './interactions/spec.ts'
export { type BucketLimit, discordLikeLimits } from './limits.ts'
export { loadDiscordSpec, type SpecValidator } from './openapi.ts'
export type { FakeDiscordOptions } from './options.ts'
export type { PersonMessage } from './person-message.ts'
export { validateCommands } from './rules/commands.ts'
export { walkComponents } from './rules/components.ts'
export { validateMessage } from './rules/message.ts'
export { validateModal } from './rules/modal.ts'
export type * from './wire.ts'
