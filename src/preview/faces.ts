import type { Element } from 'hast'
import type { Say } from '../core/say.ts'
import type { View } from '../core/view.ts'
import { contentOf } from '../platforms/discord/content.ts'
import { render as slackMessage } from '../platforms/slack/render.ts'
import { el } from '../platforms/web/render/element.ts'
import { renderDiscord } from './discord/message.ts'
import { picturesOf } from './pictures.ts'
import { asPlayground } from './playground.ts'
import { renderSlack } from './slack/message.ts'

export const PLATFORMS = ['playground', 'discord', 'slack'] as const
export type PlatformName = (typeof PLATFORMS)[number]

/** Who looks at a view. */
export type Seen = { readonly say: Say; readonly isPrivate: boolean }

/** A view as one platform shows it; what does not fit there is said in its place. */
export function faceOf(view: View, platform: PlatformName, seen: Seen): Element {
  try {
    return FACES[platform](view, seen)
  } catch (error) {
    if (!(error instanceof RangeError)) throw error
    const { say } = seen
    const values = { platform: say.line(`preview.${platform}`), reason: error.message }
    return el('p', { className: ['too-large'] }, say.line('preview.too-large', values))
  }
}

const FACES: Readonly<Record<PlatformName, (view: View, seen: Seen) => Element>> = {
  playground: asPlayground,
  discord(view, seen) {
    const { body, files } = contentOf(view)
    const bytes = new Map(files.map(({ name, data }) => [`attachment://${name}`, data as Uint8Array]))
    return renderDiscord(body.components[0], { ...seen, pictures: picturesOf(bytes) })
  },
  slack(view, seen) {
    const message = slackMessage(view)
    return renderSlack(message, { ...seen, pictures: picturesOf(message.pictures ?? new Map()) })
  },
}
