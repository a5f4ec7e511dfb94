import { type Logger, webApi } from '@slack/bolt'

/** A minute's trouble of Slack's is waited out by nobody: three tries within about two seconds. */
const RETRIES = { retries: 2, factor: 2, minTimeout: 300, maxTimeout: 1_200 }

const TIMEOUT_MS = 10_000

/** Slack's Web API, twice: `web` tries again by itself, `single` never does. */
export type WebApi = {
  /** For calls that may run twice with the same effect as once. */
  readonly web: webApi.WebClient
  /** For calls that post, where only the caller knows whether trying again would post twice. */
  readonly single: webApi.WebClient
}

export function createWebApi(token: string, apiUrl: string | undefined, logger: Logger): WebApi {
  // Built anew for each client, because a client writes into the options it is given.
  const options = () => ({ ...apiAddress(apiUrl), logger, timeout: TIMEOUT_MS })
  return {
    web: new webApi.WebClient(token, { ...options(), retryConfig: RETRIES }),
    single: new webApi.WebClient(token, {
      ...options(),
      retryConfig: { retries: 0 },
      rejectRateLimitedCalls: true,
    }),
  }
}

export function apiAddress(apiUrl: string | undefined): { slackApiUrl?: string } {
  return apiUrl === undefined ? {} : { slackApiUrl: apiUrl }
}

/** Slack's word for why it refused a call, such as `not_in_channel`; undefined for any other failure. */
export function slackError(error: unknown): string | undefined {
  return error instanceof webApi.WebAPIPlatformError ? error.data.error : undefined
}

/** What Slack says is wrong with the blocks, where it says so. */
export function blockComplaints(error: unknown): readonly string[] {
  return error instanceof webApi.WebAPIPlatformError ? (error.data.response_metadata?.messages ?? []) : []
}

/** What the log keeps of a failure: never what was sent. */
export function describeError(error: unknown): object {
  if (!(error instanceof webApi.WebAPIPlatformError)) return { err: error }
  const { error: code, response_metadata: details } = error.data
  return { slack: code, details: details?.messages }
}
