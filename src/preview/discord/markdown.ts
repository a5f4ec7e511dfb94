import { isBlock, type Mark } from './marks.ts'
import { EMPHASES, RULES, type Rule, type Where } from './rules.ts'

/** Reads a text as Discord's client does, so that a missing or needless backslash shows. */
export function readMarkdown(source: string): readonly Mark[] {
  return read(source, { line: 'start', quoted: false, lists: 0, linked: false })
}

/** Everything that begins a mark, and a backslash. */
const SIGNIFICANT = /[\\*_~|`<>@[#\-\d ]|h(?=ttps?:)/g

function read(source: string, around: Where): Mark[] {
  const marks: Mark[] = []
  const say = (value: string) => {
    const last = marks.at(-1)
    if (last?.type === 'text') marks[marks.length - 1] = { type: 'text', value: last.value + value }
    else if (value !== '') marks.push({ type: 'text', value })
  }
  let at = 0
  while (at < source.length) {
    SIGNIFICANT.lastIndex = at
    const next = SIGNIFICANT.exec(source)?.index ?? source.length
    say(source.slice(at, next))
    at = next
    if (at === source.length) break
    const escaped = !around.linked && /\\([^0-9A-Za-z\s])/y
    if (escaped) {
      escaped.lastIndex = at
      const match = escaped.exec(source)
      if (match) {
        say(match[1] ?? '')
        at += 2
        continue
      }
    }
    const where = { ...around, line: lineAt(source, at, around) }
    const found = firstMatch(source, at, where)
    if (!found) {
      say(source.charAt(at))
      at += 1
      continue
    }
    const [rule, match] = found
    const mark = rule.mark(match, (text, change) => read(text, { ...where, ...change }), where)
    if (mark) marks.push(mark)
    else say(match[0])
    at += match[0].length
  }
  return tidy(marks)
}

function lineAt(source: string, at: number, around: Where): Where['line'] {
  const start = source.lastIndexOf('\n', at - 1) + 1
  const before = source.slice(start, at)
  const own = before === '' ? 'start' : /^ *$/.test(before) ? 'spaces' : 'words'
  if (start > 0 || own === 'words' || around.line === 'start') return own
  return around.line
}

function firstMatch(source: string, at: number, where: Where): [Rule, RegExpExecArray] | undefined {
  for (const rule of RULES) {
    if ((where.linked && !rule.linked) || rule.at?.(where) === false) continue
    const match = matchAt(rule, source, at)
    if (match) return [rule, match]
  }
  let longest: [Rule, RegExpExecArray] | undefined
  for (const rule of EMPHASES) {
    const match = matchAt(rule, source, at)
    if (match && match[0].length >= (longest?.[1][0].length ?? 0)) longest = [rule, match]
  }
  return longest
}

function matchAt({ pattern }: Rule, source: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at
  return pattern.exec(source)
}

/** Discord shows neither the spaces before a block nor the end of the line that a code block stands on. */
function tidy(marks: readonly Mark[]): Mark[] {
  return marks.flatMap((mark, index): Mark[] => {
    if (mark.type !== 'text') return [mark]
    let { value } = mark
    if (isBlock(marks[index + 1])) value = value.replace(/(^|\n) +$/, '$1')
    if (marks[index - 1]?.type === 'code-block') value = value.replace(/^ *\n/, '')
    value = value.replace(/ +(?=\n)/g, '')
    return value === '' ? [] : [{ type: 'text', value }]
  })
}
