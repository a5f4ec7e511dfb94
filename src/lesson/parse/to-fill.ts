import type { Faults } from './faults.ts'

/** Marks what an author has still to write, in a lesson that `homeroom new` began. */
export const TO_FILL = '✎'

/** Warns of each line that is still to be written. */
export function checkFilled(source: string, faults: Faults): void {
  if (!source.includes(TO_FILL)) return
  for (const [index, line] of source.split('\n').entries()) {
    const column = line.indexOf(TO_FILL) + 1
    if (column === 0) continue
    const reason = `This is still to be written; put your own words here, and remove the ${TO_FILL}.`
    faults.warning({ line: index + 1, column }, 'text.to-fill', reason)
  }
}
