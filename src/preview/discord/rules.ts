import type { Mark, Style } from './marks.ts'

/** Where a text stands that is read. */
export type Where = {
  /** What is before it on its line: nothing, spaces only, or words. */
  readonly line: 'start' | 'spaces' | 'words'
  readonly quoted: boolean
  /** Lists around it. */
  readonly lists: number
  /** In a link's words, where Discord knows no backslash and few marks. */
  readonly linked: boolean
}

/** Reads what a mark holds. */
export type Inner = (text: string, change?: Partial<Where>) => Mark[]

export type Rule = {
  /** Sticky; the mark's whole source. */
  readonly pattern: RegExp
  readonly at?: (where: Where) => boolean
  readonly linked?: true
  /** Undefined: it is shown as it was written. */
  readonly mark: (match: RegExpExecArray, inner: Inner, where: Where) => Mark | undefined
}

const LISTS_MAX = 11

/**
 * As Discord's desktop client reads a message, in its order: simple-markdown's rules with Discord's own.
 * From Discord's help pages, and what LyricLy/parse-discord found by trying the client.
 */
export const RULES: readonly Rule[] = [
  {
    pattern: /-# +(?!-#)([^\n]+)\n?/y,
    at: ({ line }) => line === 'start',
    mark: ([, words = ''], inner) => ({ type: 'subtext', children: inner(words) }),
  },
  {
    pattern: /(#{1,3})\s+(?!#)([^\n]*)\n?/y,
    at: ({ line, lists }) => line === 'start' && lists === 0,
    mark: ([, signs = '', words = ''], inner) => ({
      type: 'heading',
      level: signs.length,
      children: inner(words.trimEnd().replace(/#+$/, '').trimEnd()),
    }),
  },
  {
    pattern: />>> ([\s\S]*)/y,
    at: ({ line, quoted }) => line !== 'words' && !quoted,
    mark: ([, words = ''], inner) => ({ type: 'quote', children: inner(words, { quoted: true }) }),
  },
  {
    pattern: /(?: *> [^\n]*(?:\n|$))+/y,
    at: ({ line, quoted }) => line !== 'words' && !quoted,
    mark: ([lines], inner) => ({
      type: 'quote',
      children: inner(lines.replace(/\n$/, '').replace(/^ *> /gm, ''), { quoted: true }),
    }),
  },
  {
    pattern: /(?: *(?:[*-]|\d+\.) +\S[^\n]*(?:\n [^\n]*)*(?:\n|$))+/y,
    at: ({ line, lists }) => line !== 'words' && lists < LISTS_MAX,
    mark: ([lines], inner, { lists }) => readList(lines, (text) => inner(text, { lists: lists + 1 })),
  },
  {
    pattern: /```(?:[\w+.-]*\n)?([\s\S]*?[^\n][\s\S]*?)```/y,
    mark: ([, code = '']) => ({ type: 'code-block', value: code.replace(/^\n+|\n+$/g, '') }),
  },
  {
    pattern: /(`+)([\s\S]+?)(?<!`)\1(?!`)/y,
    linked: true,
    mark: ([, , code = '']) => ({ type: 'code', value: withoutPadding(code) }),
  },
  {
    pattern:
      /\[((?:\[[^\]]*\]|[^[\]])*[^[]*?)\]\(\s*<?((?:\([^)]*\)|[^\s\\]|\\[^\n])*?)>?(?:\s+['"].*?['"])?\s*\)/y,
    mark: maskedLink,
  },
  {
    pattern: /<([^: >]+:\/[^ >]+)>/y,
    mark: ([, url = '']) => bareLink(url),
  },
  {
    pattern: /https?:\/\/[^\s<]+[^<.,:;"'\]\s]/y,
    mark: ([url]) => bareLink(url),
  },
  mention(/<@!?\d+>/y, '@somebody'),
  mention(/<@&\d+>/y, '@role'),
  mention(/<#\d+>/y, '#channel'),
  mention(/<\/[^:>]+:\d+>/y, '/command'),
  mention(/<(?:id|\d+):[\w-]+>/y, '#channel'),
  mention(/@(?:everyone|here)/y),
  { ...mention(/<t:-?\d+(?::[tTdDfFR])?>/y, 'a time'), linked: true },
  { ...mention(/<a?:\w+:\d+>/y, ':emoji:'), linked: true },
  style('strike', /~~([\s\S]+?)~~(?!_)/y),
  style('spoiler', /\|\|([\s\S]+?)\|\|/y),
]

/** Of these the one that takes the most is meant; of equal ones the last. */
export const EMPHASES: readonly Rule[] = [
  style('strong', /\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/y),
  style('underline', /__((?:\\[\s\S]|[^\\])+?)__(?!_)/y),
  style('emphasis', /\*(?!\s)((?:\\[\s\S]|\*\*|[^*\\])+?)(?<!\s) {0,2}\*(?!\*)/y),
  style('emphasis', /\b_((?:\\[\s\S]|__|[^_\\])+?)_(?!\w)/y),
]

function style(type: Style, pattern: RegExp): Rule {
  return { pattern, linked: true, mark: ([, words = ''], inner) => ({ type, children: inner(words) }) }
}

function mention(pattern: RegExp, shown?: string): Rule {
  return { pattern, mark: ([written]) => ({ type: 'mention', value: shown ?? written }) }
}

function bareLink(url: string): Mark | undefined {
  if (!isWeb(url)) return undefined
  return { type: 'link', url, children: [{ type: 'text', value: url }] }
}

/** Discord leaves a link as written whose words are a link or a mention themselves, or none. */
function maskedLink([, label = '', url = '']: RegExpExecArray, inner: Inner): Mark | undefined {
  const target = url.replace(/\\([^0-9A-Za-z\s])/g, '$1')
  const found = inner(label)
  if (label.trim() === '' || !isWeb(target) || found.some(isPointer)) return undefined
  return { type: 'link', url: target, children: inner(label.replace(/\s+/g, ' '), { linked: true }) }
}

function isPointer(mark: Mark): boolean {
  if (mark.type === 'link' || mark.type === 'mention') return true
  return 'children' in mark && mark.children.some(isPointer)
}

function isWeb(url: string): boolean {
  return /^https?:\/\//i.test(url) && URL.canParse(url)
}

/** A space beside a backtick of the code is not shown. */
function withoutPadding(code: string): string {
  const trimmed = code.replace(/^ +| +$/g, '')
  const from = trimmed.startsWith('`') && code.startsWith(' ') ? 1 : 0
  return code.slice(from, trimmed.endsWith('`') && code.endsWith(' ') ? -1 : undefined)
}

/** The first bullet says what the whole list is. */
function readList(lines: string, inner: (text: string) => Mark[]): Mark {
  const items: Mark[][] = []
  let first: string | undefined
  for (const [, bullet = '', words = ''] of lines.matchAll(
    /(?:^|\n) *((?:[*-]|\d+\.) +)(\S[^\n]*(?:\n [^\n]*)*)/g,
  )) {
    first ??= bullet.trim()
    items.push(inner(words.replace(new RegExp(`^ {1,${bullet.length}}`, 'gm'), '')))
  }
  const start = first !== undefined && /^\d/.test(first) ? Math.max(1, Number.parseInt(first, 10)) : undefined
  return { type: 'list', start, items }
}
