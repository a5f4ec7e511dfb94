import type { JsonObject } from '../loopback/json.ts'

/** A refusal as Slack's Web API words it: ok false with an error code. */
export class SlackError extends Error {
  readonly code: string
  readonly extra: JsonObject

  constructor(code: string, extra: JsonObject = {}) {
    super(code)
    this.code = code
    this.extra = extra
  }

  /** The JSON body of the refusal. */
  toBody(): JsonObject {
    return { ok: false, error: this.code, ...this.extra }
  }
}

/** A refusal that lists what is wrong with blocks, views or arguments. */
export const detailedError = (code: string, messages: string[]): SlackError =>
  new SlackError(code, { response_metadata: { messages } })
