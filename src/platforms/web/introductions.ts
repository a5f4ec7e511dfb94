import { toHtml } from 'hast-util-to-html'
import { root } from '../../core/markdown.ts'
import type { MessageKey, Say } from '../../core/say.ts'
import { el } from './render/element.ts'
import { avatar, headOf } from './render/message.ts'
import { renderView } from './render/view.ts'
import { BOT, type ChannelName, isChannel } from './rooms.ts'
import type { ShownView } from './stored-view.ts'

type Introduction = {
  readonly title: MessageKey
  readonly texts: readonly MessageKey[]
  readonly button: MessageKey
}

const INTRODUCTIONS: Readonly<Record<ChannelName | 'direct', Introduction>> = {
  general: {
    title: 'web.welcome.title',
    texts: ['web.welcome.lessons', 'web.welcome.tutor', 'web.welcome.private'],
    button: 'web.welcome.button',
  },
  'lessons-lounge': { title: 'web.lounge.title', texts: ['web.lounge.text'], button: 'web.lounge.button' },
  direct: { title: 'web.direct.title', texts: ['web.direct.text'], button: 'web.direct.button' },
}

/** What Homeroom says at the very beginning of a channel, as HTML; its button sends /lesson. */
export function introductionOf(channel: string, say: Say): string {
  const { title, texts, button } = INTRODUCTIONS[isChannel(channel) ? channel : 'direct']
  const view: ShownView = {
    title: say.line(title),
    body: [{ kind: 'text', markdown: root(...texts.flatMap((key) => say.text(key).children)) }],
  }
  const name = say.line('web.homeroom')
  return toHtml(
    el(
      'article',
      { className: ['message', 'by-homeroom', 'introduction'], tabIndex: -1, ariaLabel: name },
      avatar(BOT, name),
      el(
        'div',
        { className: ['content'] },
        headOf(BOT, name, say),
        renderView(
          view,
          el(
            'div',
            { className: ['buttons'] },
            el(
              'button',
              { type: 'button', className: ['button', 'primary'], dataCommand: '/lesson' },
              say.line(button),
            ),
          ),
        ),
      ),
    ),
  )
}
