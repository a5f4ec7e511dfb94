import type { types } from '@slack/bolt'
import type { ElementContent } from 'hast'
import { el } from '../../platforms/web/render/element.ts'
import { unknownPart } from '../unknown.ts'

type Style = { bold?: boolean; italic?: boolean; strike?: boolean; code?: boolean }

/** The inline elements of rich text: Slack shows them literally. */
export function renderInline(element: types.RichTextElement): ElementContent {
  switch (element.type) {
    case 'text':
      return styled(element.style?.code ? literal(element.text) : broken(element.text), element.style)
    case 'link': {
      const shown = styled(literal(element.text ?? element.url), element.style)
      if (!/^https?:\/\//i.test(element.url)) return shown
      return el('a', { href: element.url, target: '_blank', rel: ['noopener'] }, [shown])
    }
    case 'user':
      return mention(`@${element.user_id}`)
    case 'usergroup':
      return mention(`@${element.usergroup_id}`)
    case 'channel':
      return mention(`#${element.channel_id}`)
    case 'broadcast':
      return mention(`@${element.range}`)
    case 'emoji':
      return el('span', {}, `:${element.name}:`)
    default:
      return unknownPart(element.type)
  }
}

/** Code as it stands, where an empty line is one. */
export function renderPreformatted(element: types.RichTextElement): ElementContent {
  return element.type === 'text' ? el('span', {}, literal(element.text)) : renderInline(element)
}

const literal = (value: string): ElementContent[] => [{ type: 'text', value }]

/** An empty line between two paragraphs is a small gap. */
function broken(text: string): ElementContent[] {
  return text
    .split(/(?<!\n)\n\n(?!\n)/)
    .flatMap((part, index) => [
      ...(index > 0 ? [el('span', { className: ['s-break'] })] : []),
      ...literal(part),
    ])
}

function styled(content: ElementContent[], { bold, italic, strike, code }: Style = {}): ElementContent {
  let shown = content
  if (code) shown = [el('code', {}, shown)]
  if (strike) shown = [el('s', {}, shown)]
  if (italic) shown = [el('em', {}, shown)]
  return el(bold ? 'strong' : 'span', {}, shown)
}

function mention(name: string): ElementContent {
  return el('span', { className: ['s-mention'] }, name)
}
