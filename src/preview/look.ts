import type { Say } from '../core/say.ts'
import type { Pictures } from './pictures.ts'

/** How a message is shown, beside its payload. */
export type Look = {
  readonly say: Say
  readonly pictures: Pictures
  /** Only the person who asked sees it. */
  readonly isPrivate: boolean
}
