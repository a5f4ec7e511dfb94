import { readQuestions } from '../../src/import/read.ts'
import { isRefused } from '../../src/import/types.ts'

/** Of each question what is right and of how many; of a refused one why. */
export function read(text: string | Uint8Array): string[] {
  return readQuestions(Buffer.from(text)).items.map((item) =>
    isRefused(item) ? item.reason : `${item.options[item.right]} of ${item.options.length}`,
  )
}

/** The questions that arrive, and `-` for each that does not. */
export function rights(text: string | Uint8Array): string[] {
  return readQuestions(Buffer.from(text)).items.map((item) =>
    isRefused(item) ? '-' : (item.options[item.right] ?? ''),
  )
}

export const table = (header: string, ...rows: readonly string[]) => `${[header, ...rows].join('\n')}\n`
