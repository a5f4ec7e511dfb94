import { hasAikenAnswer } from './aiken.ts'
import { isFreeCodeCamp } from './freecodecamp.ts'
import { hasBoxes } from './markdown/boxes.ts'
import { isMdbookQuiz } from './mdbook.ts'
import { isAnki } from './table/anki.ts'
import { isBareTable, isQuizTable } from './table/table.ts'
import type { Format } from './types.ts'

/** The format of a text by what it holds; undefined when it is none that is known. */
export function recognise(source: string): Format | undefined {
  const freeCodeCamp = isFreeCodeCamp(source)
  if (freeCodeCamp) return freeCodeCamp
  if (isMdbookQuiz(source)) return 'mdbook-quiz'
  if (isAnki(source)) return 'anki'
  const table = isQuizTable(source)
  const boxes = hasBoxes(source)
  if (!boxes && !table && hasAikenAnswer(source) && /^[ \t]*[([]?A[ \t]*(?:[.)\]]|:\s)/im.test(source))
    return 'aiken'
  if (hasGiftTitle(source)) return 'gift'
  if (!table && boxes) return 'task-list'
  if (table) return 'csv'
  if (hasGiftAnswers(source)) return 'gift'
  return isBareTable(source) ? 'csv' : undefined
}

/** `::Title::` or `$CATEGORY:` at the beginning of a line, and braces. */
function hasGiftTitle(source: string): boolean {
  return /^[ \t]*(?:::[^\n]*?::|\$CATEGORY[ \t]*:)/im.test(source) && source.includes('{')
}

function hasGiftAnswers(source: string): boolean {
  return /\{\s{0,200}(?:[=~]|%-?\d|#-?[\d.]|(?:T|TRUE|F|FALSE)\s{0,20}[}#])/.test(source)
}
