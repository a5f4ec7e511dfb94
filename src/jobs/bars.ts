import { type Outcome, rightOf } from '../../commands/pieces/drills/reveal.ts'
import { drawableSay } from '../core/drawable-say.ts'
import type { Say } from '../core/say.ts'
import type { Bar } from '../pictures/bars.ts'

/** A bar a question: how many of those who answered it were right. */
export function barsOf(reader: Say, outcome: Outcome): readonly Bar[] {
  const say = drawableSay(reader)
  return outcome.asked.map((asked) => {
    const { right, answered } = rightOf(outcome, asked)
    return {
      label: say.line('drill.chart.question', { number: asked.index + 1 }),
      share: answered === 0 ? 0 : right / answered,
      note: say.line('drill.chart.right', { right, answered }),
    }
  })
}
