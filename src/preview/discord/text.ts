import type { ElementContent } from 'hast'
import { el } from '../../platforms/web/render/element.ts'
import { readMarkdown } from './markdown.ts'
import type { Mark, Style } from './marks.ts'

/** What a text's largest heading is on our page, below the column's own. */
const HEADING = 3

/** A text display as Discord shows it. */
export function textElements(content: string): ElementContent[] {
  const marks = readMarkdown(content)
  return toElements(marks, HEADING - largest(marks))
}

const TAGS: Readonly<Record<Style, readonly [tag: string, className?: string]>> = {
  strong: ['strong'],
  emphasis: ['em'],
  underline: ['u'],
  strike: ['s'],
  spoiler: ['span', 'd-spoiler'],
  subtext: ['small', 'd-subtext'],
  quote: ['blockquote'],
}

function toElements(marks: readonly Mark[], shift: number): ElementContent[] {
  return marks.map((mark) => toElement(mark, shift))
}

function toElement(mark: Mark, shift: number): ElementContent {
  switch (mark.type) {
    case 'text':
      return { type: 'text', value: mark.value }
    case 'heading': {
      const tag = `h${Math.min(6, mark.level + shift)}`
      return el(tag, { className: [`d-h${mark.level}`] }, toElements(mark.children, shift))
    }
    case 'list': {
      const items = mark.items.map((item) => el('li', {}, toElements(item, shift)))
      return mark.start === undefined ? el('ul', {}, items) : el('ol', { start: mark.start }, items)
    }
    case 'link':
      return el(
        'a',
        { href: mark.url, target: '_blank', rel: ['noopener'] },
        toElements(mark.children, shift),
      )
    case 'code':
      return el('code', {}, mark.value)
    case 'code-block':
      return el('pre', { tabIndex: 0 }, el('code', {}, mark.value))
    case 'mention':
      return el('span', { className: ['d-mention'] }, mark.value)
    default: {
      const [tag, className] = TAGS[mark.type]
      return el(tag, className ? { className: [className] } : {}, toElements(mark.children, shift))
    }
  }
}

function largest(marks: readonly Mark[]): number {
  const levels = marks.flatMap((mark) => (mark.type === 'heading' ? mark.level : []))
  return levels.length === 0 ? 1 : Math.min(...levels)
}
