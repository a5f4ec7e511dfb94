import type { Block, View } from '../../core/view.ts'
import { LIMITS } from './limits.ts'
import { plainText } from './plain-text.ts'
import { shorten } from './shorten.ts'

/** White space that is not a single space already. */
const UNEVEN_SPACE = /\s{2,}|[^\S ]/g

/**
 * What a notification says and a screen reader begins with. Slack parses this one text, so the three
 * characters that begin its markup are escaped; it may be shortened, because the blocks say it all.
 */
export function fallbackText(view: View): string {
  const parts = [view.title ?? '', ...view.body.map(said), view.context ?? '']
  const sentence = parts
    .map((part) => part.replaceAll(UNEVEN_SPACE, ' ').trim())
    .filter(Boolean)
    .join(' · ')
  return shorten(escapeMarkup(sentence || '—'), LIMITS.fallback).replace(/&[a-z]*…$/, '…')
}

/** `&`, `<` and `>` as Slack wants them in a text that it parses. */
export function escapeMarkup(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}

function said(block: Block): string {
  switch (block.kind) {
    case 'text':
      return plainText(block.markdown.children)
    case 'fields':
      return block.rows.map(([label, value]) => `${label}: ${value}`).join(', ')
    case 'image':
      return block.alt
    case 'file':
      return block.name
    case 'buttons':
    case 'choice':
    case 'divider':
      return ''
    default:
      return block satisfies never
  }
}
