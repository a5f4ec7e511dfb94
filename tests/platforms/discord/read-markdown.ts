/** What a person sees of a text on Discord, and which marks Discord found in it. */
export type Seen = { readonly text: string; readonly marks: ReadonlySet<string> }

type Rule = {
  readonly mark: string
  readonly pattern: RegExp
  /** Only at the start of a line. */
  readonly line?: true
  /** The group that is read on; without one the whole match is taken as it stands. */
  readonly inner?: number
  /** What of the match is shown when nothing is read on. */
  readonly shown?: number
}

const LABEL = '(?:\\[[^\\]]*\\]|[^\\[\\]]|\\](?=[^\\[]*\\]))*'
const TARGET = '\\s*<?((?:\\([^)]*\\)|[^\\s\\\\]|\\\\.)*?)>?(?:\\s+[\'"]([\\s\\S]*?)[\'"])?\\s*'

/** As Discord's client is known to read: simple-markdown's rules with Discord's own, in its order. */
const RULES: readonly Rule[] = [
  { mark: 'quote', line: true, pattern: /^ *>>> ([\s\S]*)/, inner: 1 },
  { mark: 'quote', line: true, pattern: /^ *> ([^\n]*)(?:\n|$)/, inner: 1 },
  { mark: 'code block', pattern: /^```(?:[a-z0-9_+\-.#]+?\n+)?\n*([\s\S]+?)\n*```/i, shown: 1 },
  { mark: 'subtext', line: true, pattern: /^ *-# +([^\n]+?)(?:\n|$)/, inner: 1 },
  { mark: 'heading', line: true, pattern: /^ *#{1,3} +([^\n]+?)(?:\n|$)/, inner: 1 },
  { mark: 'list', line: true, pattern: /^ *(?:[*+-]|\d+\.) +([^\n]*)(?:\n|$)/, inner: 1 },
  { mark: '', pattern: /^\\([^0-9A-Za-z\s])/, shown: 1 },
  { mark: 'link', pattern: /^<([^: >]+:\/[^ >]+)>/, shown: 1 },
  { mark: 'link', pattern: /^<([^ >]+@[^ >]+)>/, shown: 1 },
  { mark: 'link', pattern: /^(https?:\/\/[^\s<]+[^<.,:;"')\]\s])/, shown: 1 },
  { mark: 'link', pattern: new RegExp(`^\\[(${LABEL})\\]\\(${TARGET}\\)`), inner: 1 },
  { mark: 'mention', pattern: /^<@[!&]?\d+>/ },
  { mark: 'channel', pattern: /^<#\d+>/ },
  { mark: 'emoji', pattern: /^<a?:\w+:\d+>/ },
  { mark: 'timestamp', pattern: /^<t:-?\d+(?::[RtTdDfF])?>/ },
  { mark: 'command', pattern: /^<\/[^:>]+:\d+>/ },
  { mark: 'navigation', pattern: /^<(?:id|\d+):[\w-]+>/ },
  { mark: 'everyone', pattern: /^@(?:everyone|here)/ },
  { mark: 'strong', pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/, inner: 1 },
  { mark: 'underline', pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/, inner: 1 },
  {
    mark: 'emphasis',
    pattern: /^\*(?=\S)((?:\*\*|\\[\s\S]|\s+(?:\\[\s\S]|[^\s*\\]|\*\*)|[^\s*\\])+?)\*(?!\*)/,
    inner: 1,
  },
  { mark: 'emphasis', pattern: /^\b_((?:__|\\[\s\S]|[^\\_])+?)_\b/, inner: 1 },
  { mark: 'strike', pattern: /^~~([\s\S]+?)~~(?!_)/, inner: 1 },
  { mark: 'spoiler', pattern: /^\|\|([\s\S]+?)\|\|/, inner: 1 },
  { mark: 'code', pattern: /^(`+)([\s\S]*?[^`])\1(?!`)/, shown: 2 },
]

/** The gap that keeps two markers apart shows as nothing. */
export const visible = (text: string): string => text.replaceAll('\u200B', '')

export function readMarkdown(markdown: string): Seen {
  const marks = new Set<string>()
  return { text: visible(read(markdown, marks, true)), marks }
}

function read(source: string, marks: Set<string>, lines: boolean): string {
  let text = ''
  let at = 0
  while (at < source.length) {
    const rest = source.slice(at)
    const lineStart = lines && (at === 0 || source[at - 1] === '\n')
    const [rule, match] = firstMatch(rest, lineStart) ?? []
    if (!rule || !match) {
      text += rest[0]
      at += 1
      continue
    }
    if (rule.mark !== '') marks.add(rule.mark)
    const end = match[0].endsWith('\n') && rule.line ? '\n' : ''
    text +=
      rule.inner === undefined ? match[rule.shown ?? 0] : read(match[rule.inner] ?? '', marks, false) + end
    at += match[0].length
  }
  return text
}

function firstMatch(rest: string, lineStart: boolean): [Rule, RegExpExecArray] | undefined {
  for (const rule of RULES) {
    if (rule.line && !lineStart) continue
    const match = rule.pattern.exec(rest)
    if (match) return [rule, match]
  }
  return undefined
}
