/**
 * A fake Slack on the loopback address: Web API, Socket Mode and signed HTTP delivery, with
 * the limits, refusals and deadlines an app meets in production, and faults to inject.
 *
 *   const slack = await startFakeSlack({ mode: 'socket' })
 *   const app = new App({ clientOptions: { slackApiUrl: slack.apiUrl }, ... })
 */
export type { CallPredicate } from '../loopback/calls.ts'
export type { FaultResponse, FaultRule } from '../loopback/faults.ts'
export type { SlackCall } from './calls.ts'
export type { Ack, DeliveryOptions } from './delivery.ts'
export { FakeSlack, startFakeSlack } from './fake.ts'
export { apiError, rateLimited, serverError } from './faults.ts'
export type { RateLimit } from './limits.ts'
export { checkManifest } from './manifest.ts'
export type { ApiMethod, FakeSlackOptions } from './options.ts'
export type { EventOutcome } from './person/events.ts'
export { validateBlocks } from './rules/blocks.ts'
export { validateView } from './rules/view.ts'
export type { DropOptions } from './socket-mode.ts'
export type * from './wire.ts'
export type { StoredChannel, StoredMessage, StoredView } from './workspace.ts'
