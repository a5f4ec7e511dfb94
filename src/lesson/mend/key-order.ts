import { frontMatter } from '../parse/front-matter.ts'

const ORDER = Object.keys(frontMatter.shape)

/** Names the schema to an editor, which looks for it at the top. */
const FOR_EDITORS = /^# yaml-language-server:/

/** The front matter's keys in the order in which the schema names them; comments go with the key below. */
export function inKeyOrder(text: string): string {
  const found = /^(---[ \t]*\n)([\s\S]*?\n)(---[ \t]*(?:\n|$))/.exec(text)
  if (!found) return text
  const [whole, open = '', inside = '', close = ''] = found
  const entries: { key: string; lines: string[] }[] = []
  const top: string[] = []
  let lead: string[] = []
  for (const line of inside.split('\n').slice(0, -1)) {
    const key = /^([a-z]+)[ \t]*:/.exec(line)?.[1]
    if (key !== undefined) {
      entries.push({ key, lines: [...lead, line] })
      lead = []
    } else if (FOR_EDITORS.test(line)) top.push(line)
    else if (/^#|^\s*$/.test(line)) lead.push(line)
    else {
      entries.at(-1)?.lines.push(...lead, line)
      if (entries.length === 0) return text
      lead = []
    }
  }
  const rank = ({ key }: { key: string }) => (ORDER.includes(key) ? ORDER.indexOf(key) : ORDER.length)
  const sorted = entries.toSorted((one, other) => rank(one) - rank(other))
  const lines = [...top, ...sorted.flatMap((entry) => entry.lines), ...lead]
  return `${open}${lines.map((line) => `${line}\n`).join('')}${close}${text.slice(whole.length)}`
}
