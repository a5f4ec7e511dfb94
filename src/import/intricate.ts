/** Marks outside code; micromark's time grows with their square, and no question needs so many. */
const MOST_MARKS = 200
/** Quotes and list items that begin in one line. */
const MOST_CONTAINERS = 12

/** Whether a Markdown text would take long to parse. */
export function isIntricate(markdown: string): boolean {
  let marks = 0
  let fence = ''
  for (const line of markdown.split('\n')) {
    const mark = /^\s*(`{3,}|~{3,})/.exec(line)?.[1]
    if (fence === '' && mark) fence = mark
    else if (fence !== '' && line.trim() === fence) fence = ''
    else if (fence === '') {
      const outside = line.includes('`') ? line.replace(/`[^`]+`/g, '') : line
      marks += outside.match(/[*_[\]<`~!]/g)?.length ?? 0
      marks += (outside.match(/[|&@]|:\/\//g)?.length ?? 0) / 2
      const opening = /^[>\s*+-]*/.exec(outside)?.[0].replace(/\s/g, '') ?? ''
      if (new Set(opening).size > 0 && opening.length > MOST_CONTAINERS && /[^\s>*+-]/.test(outside))
        return true
      if (opening.startsWith('>') && opening.length > MOST_CONTAINERS) return true
    }
    if (marks > MOST_MARKS) return true
  }
  return false
}
