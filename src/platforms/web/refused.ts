import type { ContentfulStatusCode } from 'hono/utils/http-status'
import type { MessageKey, MessageValues } from '../../core/say.ts'

/** A request that is answered with a sentence instead of what it asked for. */
export class Refused extends Error {
  readonly status: ContentfulStatusCode
  readonly key: MessageKey
  readonly values: MessageValues

  constructor(status: ContentfulStatusCode, key: MessageKey, values: MessageValues = {}) {
    super(key)
    this.name = 'Refused'
    this.status = status
    this.key = key
    this.values = values
  }
}
