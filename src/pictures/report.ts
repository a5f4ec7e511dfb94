import type { ReportPicture } from '../core/picture.ts'
import type { Columns } from './bars.ts'
import { heightOf } from './bars.ts'
import { box, drawOnPaper, EDGE, line } from './paper.ts'
import { chartNodes, FIGURES, figure, HEADING, SPACE, TITLE } from './progress.ts'

const BESIDE: Columns = { label: 270, note: 165 }

/** Draws how the lessons go with a team: figures, and bars of lessons and questions. */
export async function drawReport({ title, figures, charts }: ReportPicture): Promise<Uint8Array> {
  const drawn = charts.filter(({ bars }) => bars.length > 0)
  const height =
    2 * EDGE + TITLE + FIGURES + drawn.reduce((sum, { bars }) => sum + SPACE + HEADING + heightOf(bars), 0)
  return drawOnPaper(height, [
    line({ height: TITLE, fontSize: 30, fontWeight: 600, lineHeight: 1 }, title),
    box({ height: FIGURES, alignItems: 'center' }, figures.map(figure(figures.length))),
    ...drawn.flatMap((chart) => [box({ height: SPACE }, []), ...chartNodes(chart, BESIDE)]),
  ])
}
