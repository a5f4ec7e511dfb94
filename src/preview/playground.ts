import type { Element, ElementContent } from 'hast'
import type { View } from '../core/view.ts'
import { el } from '../platforms/web/render/element.ts'
import { avatar, headOf, onlyYou } from '../platforms/web/render/message.ts'
import { renderView } from '../platforms/web/render/view.ts'
import { BOT } from '../platforms/web/rooms.ts'
import { detach, withAddresses } from '../platforms/web/stored-view.ts'
import type { Seen } from './faces.ts'
import { dataUrl } from './pictures.ts'

/** The playground's own rendering, with nothing to press. */
export function asPlayground(view: View, { say, isPrivate }: Seen): Element {
  const { view: stored, attachments } = detach(view)
  const bytes = new Map(attachments.map(({ hash, bytes }) => [hash, bytes]))
  const shown = withAddresses(stored, say.locale, (hash) => dataUrl(bytes.get(hash) ?? new Uint8Array()))
  const name = say.line('web.homeroom')
  return el(
    'article',
    { className: ['message', 'by-homeroom'], ariaLabel: say.line('preview.playground') },
    avatar(BOT, name),
    el(
      'div',
      { className: ['content'] },
      headOf(BOT, name, say, isPrivate && onlyYou(say)),
      still(renderView(shown)),
    ),
  )
}

/** The same without its menus, and with pictures of its buttons. */
function still(element: Element): Element {
  const children = element.children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child]
    return child.properties.popover === undefined ? [still(child)] : []
  })
  if (element.tagName !== 'button') return { ...element, children }
  return el('span', { className: element.properties.className }, children)
}
