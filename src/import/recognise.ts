import { isAiken } from './aiken/aiken.ts'
import { isFreeCodeCamp } from './freecodecamp/recognise.ts'
import { countBoxes } from './markdown/boxes.ts'
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
  // A box begins lines of task lists only; what else looks like a quiz there is code, or speaks of one.
  const titles = countGiftTitles(source)
  if (countBoxes(source) > titles) return 'task-list'
  const table = isQuizTable(source)
  if (!table && isAiken(source)) return 'aiken'
  if (titles > 0 && source.includes('{')) return 'gift'
  if (table) return 'csv'
  if (hasGiftAnswers(source)) return 'gift'
  return isBareTable(source) ? 'csv' : undefined
}

/** Lines that begin with `::Title::` or `$CATEGORY:`. */
function countGiftTitles(source: string): number {
  return source.match(/^[ \t]*(?:::(?!:)[^\n]*?::|\$CATEGORY[ \t]*:)/gim)?.length ?? 0
}

function hasGiftAnswers(source: string): boolean {
  return /\{\s{0,200}(?:[=~]|%-?\d|#-?[\d.]|(?:T|TRUE|F|FALSE)\s{0,20}[}#])/.test(source)
}
