import type { Element, ElementContent, Properties } from 'hast'

type Child = ElementContent | string | false | undefined | readonly ElementContent[]

/** An HTML element as a tree: text in it stays text, whatever it holds. */
export function el(tagName: string, properties: Properties, ...children: readonly Child[]): Element {
  return { type: 'element', tagName, properties, children: children.flatMap(toContent) }
}

function toContent(child: Child): ElementContent[] {
  if (child === undefined || child === false) return []
  if (typeof child === 'string') return [{ type: 'text', value: child }]
  return 'type' in child ? [child] : [...child]
}

/** A picture from the page's own sheet of symbols; what it means is said beside it. */
export function icon(name: string): Element {
  return el('svg', { className: ['icon'], ariaHidden: 'true' }, el('use', { href: `#icon-${name}` }))
}
