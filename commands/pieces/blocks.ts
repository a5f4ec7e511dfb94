import type { Root, RootContent } from 'mdast'
import { root } from '../../src/core/markdown.ts'
import { type Block, type Button, type Choice, VIEW } from '../../src/core/view.ts'

export const said = (markdown: Root): Block => ({ kind: 'text', markdown })
export const quietly = (markdown: Root): Block => ({ kind: 'text', markdown, quiet: true })
export const nodes = (...children: readonly RootContent[]): Block => said(root(...children))

/** A row of buttons; none at all where there is nothing to press. */
export function buttons(...list: readonly (Button | false | undefined)[]): Block[] {
  const shown = list.filter((button): button is Button => typeof button === 'object')
  return shown.length === 0 ? [] : [{ kind: 'buttons', buttons: shown }]
}

/**
 * A choice over any number of things: what does not fit stands behind a last option that turns the page.
 * @param page from 0
 */
export function pagedChoice<T>(
  things: readonly T[],
  page: number,
  how: {
    placeholder: string
    option: (thing: T) => Choice
    more: (page: number, left: number) => Choice
  },
): Block[] {
  const fits = things.length <= VIEW.choiceOptions
  const size = fits ? VIEW.choiceOptions : VIEW.choiceOptions - 1
  const start = Math.min(page * size, Math.max(0, things.length - 1))
  const from = start - (start % size)
  const options = things.slice(from, from + size).map(how.option)
  const left = things.length - from - size
  if (left > 0) options.push(how.more(from / size + 1, left))
  else if (from > 0) options.push(how.more(0, from))
  return options.length === 0 ? [] : [{ kind: 'choice', placeholder: how.placeholder, options }]
}

/** Shortened at a word, with the mark that says so; the whole text stands elsewhere in the message. */
export function shorten(text: string, max: number): string {
  if (text.length <= max) return text
  const cut = text.slice(0, max - 2)
  const word = cut.lastIndexOf(' ')
  return `${cut.slice(0, word > max / 2 ? word : cut.length).trimEnd()} …`
}
