import type { APIContainerComponent } from 'discord.js'
import { MessageFlags, type RawFile } from 'discord.js'
import type { View } from '../../core/view.ts'
import { render } from './render.ts'
import { uploadsOf } from './uploads.ts'

/** What a message shows: never a ping, whatever its text. */
export type Content = { readonly body: Body; readonly files: RawFile[] }

type Body = {
  readonly flags: MessageFlags
  readonly components: [APIContainerComponent]
  /** All that the message shall hold: an edit drops what it held before. */
  readonly attachments: { id: string; filename: string }[]
  readonly allowed_mentions: { parse: []; replied_user: false }
}

/** @throws RangeError over LIMITS: Discord would refuse the message. */
export function contentOf(view: View): Content {
  const uploads = uploadsOf(view)
  return {
    body: {
      flags: MessageFlags.IsComponentsV2,
      components: [render(view, uploads)],
      attachments: uploads.map(({ name }, index) => ({ id: String(index), filename: name })),
      allowed_mentions: { parse: [], replied_user: false },
    },
    files: uploads.map(({ name, data }) => ({ name, data })),
  }
}
