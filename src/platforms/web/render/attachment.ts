import type { Element } from 'hast'
import type { ShownBlock } from '../stored-view.ts'
import { el, icon } from './element.ts'
import { link } from './markdown.ts'

type Shown<K extends ShownBlock['kind']> = Extract<ShownBlock, { kind: K }>

/** Its place is kept while it loads; a press shows it in its full size. */
export function renderImage({ address, alt, width, height }: Shown<'image'>): Element {
  return link(address, [el('img', { src: address, alt, width, height })], ['picture'])
}

export function renderFile({ address, name, size }: Shown<'file'>): Element {
  return el(
    'a',
    { href: address, download: name, className: ['file'] },
    icon('download'),
    el('span', { className: ['file-name'] }, name),
    ' ',
    el('span', { className: ['file-size'] }, size),
  )
}
