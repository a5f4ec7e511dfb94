import { readAiken } from './aiken/aiken.ts'
import { decode } from './decode.ts'
import { readFreeCodeCampQuestions } from './freecodecamp/questions.ts'
import { readFreeCodeCampQuiz } from './freecodecamp/quiz.ts'
import { readGift } from './gift/gift.ts'
import { readTaskLists } from './markdown/task-list.ts'
import { readMdbookQuiz } from './mdbook.ts'
import { recognise } from './recognise.ts'
import { settle } from './settle.ts'
import { readAnki } from './table/anki.ts'
import { readTable } from './table/table.ts'
import type { Format, Item, ReadFile } from './types.ts'

const UNKNOWN =
  'No questions are recognised here: no task list, freeCodeCamp quiz, GIFT, Aiken, table or mdbook-quiz.'

/** Reads one file's questions, whatever its format. Never throws for what the file holds. */
export function readQuestions(bytes: Uint8Array): ReadFile {
  const decoded = decode(bytes)
  const refused = (reason: string): ReadFile => ({
    format: 'unknown',
    items: [{ line: 1, reason }],
    notes: [],
  })
  if (!decoded) return refused('The file is not text, or not in UTF-8; save it as UTF-8.')
  const format = recognise(decoded.text)
  if (!format) return refused(UNKNOWN)
  const read = itemsOf(format, decoded.text)
  const notes = decoded.note === undefined ? [] : [decoded.note]
  if (read.items.length === 0) notes.push('No question is found in the file.')
  const title = titleOf(decoded.text, format)
  return { format: read.format, items: settle(read.items), notes, ...(title && { title }) }
}

function itemsOf(format: Format, text: string): { format: Format; items: readonly Item[] } {
  switch (format) {
    case 'task-list':
      return { format, items: readTaskLists(text) }
    case 'freecodecamp-quiz':
      return { format, items: readFreeCodeCampQuiz(text) }
    case 'freecodecamp-questions':
      return { format, items: readFreeCodeCampQuestions(text) }
    case 'gift':
      return { format, items: readGift(text) }
    case 'aiken':
      return { format, items: readAiken(text) }
    case 'csv':
    case 'tsv':
      return readTable(text)
    case 'anki':
      return { format, items: readAnki(text) }
    case 'mdbook-quiz':
      return { format, items: readMdbookQuiz(text) }
    default:
      format satisfies never
      return { format, items: [] }
  }
}

const MARKDOWN: readonly Format[] = ['task-list', 'freecodecamp-quiz', 'freecodecamp-questions']

/** The title in the front matter, or the first heading. */
function titleOf(text: string, format: Format): string | undefined {
  if (!MARKDOWN.includes(format)) return undefined
  const head = text.slice(0, 4_000)
  const given =
    /^---\n(?:(?!---).*\n)*?title:[ \t]*(.+)\n/.exec(head)?.[1] ?? /^#{1,2}[ \t]+([^\n#]+)/.exec(head)?.[1]
  return (
    given
      ?.trim()
      .replace(/^(["'])(.*)\1$/, '$2')
      .trim() || undefined
  )
}
