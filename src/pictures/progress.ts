import type { Calendar, Chart, ProgressPicture } from '../core/picture.ts'
import { barRow, type Columns, heightOf } from './bars.ts'
import { calendarDays, calendarFrame, calendarHeight } from './calendar.ts'
import { box, COLOURS, drawOnPaper, EDGE, line, type Node, WIDTH } from './paper.ts'

export const TITLE = 44
export const FIGURES = 112
export const HEADING = 44
/** Between two parts. */
export const SPACE = 28
const BESIDE: Columns = { label: 270, note: 140 }

/** Draws what a learner has done: figures, a calendar, their tracks and last scores. */
export async function drawProgress(picture: ProgressPicture): Promise<Uint8Array> {
  const { title, figures, calendar, tracks, scores } = picture
  const charts = [tracks, scores].filter(({ bars }) => bars.length > 0)
  const height =
    2 * EDGE +
    TITLE +
    FIGURES +
    calendarPartHeight(calendar) +
    charts.reduce((sum, { bars }) => sum + SPACE + HEADING + heightOf(bars), 0)
  const days = await calendarDays(calendar, EDGE + TITLE + FIGURES + HEADING)
  const parts = [
    line({ height: TITLE, fontSize: 30, fontWeight: 600, lineHeight: 1 }, title),
    box({ height: FIGURES, alignItems: 'center' }, figures.map(figure(figures.length))),
    ...headed(calendar.title, [box({ height: calendarHeight(calendar) }, [calendarFrame(calendar)])]),
    ...charts.flatMap((chart) => [box({ height: SPACE }, []), ...chartNodes(chart)]),
  ]
  return drawOnPaper(height, parts, days)
}

const calendarPartHeight = (calendar: Calendar): number => HEADING + calendarHeight(calendar)

/** One of so many numbers beside each other. */
export const figure =
  (count: number) =>
  ({ value, label }: ProgressPicture['figures'][number]): Node =>
    box({ flexDirection: 'column', width: (WIDTH - 2 * EDGE) / count, paddingRight: 12 }, [
      box({ fontSize: 44, fontWeight: 600, lineHeight: 1 }, value),
      box({ fontSize: 18, color: COLOURS.quiet, lineHeight: 1.2, height: 46 }, label),
    ])

/** Bars under a heading. */
export function chartNodes({ title, bars }: Chart, columns = BESIDE): readonly Node[] {
  return headed(
    title,
    bars.map((bar) => barRow(bar, columns)),
  )
}

function headed(title: string, nodes: readonly Node[]): readonly Node[] {
  return [line({ height: HEADING, fontSize: 20, color: COLOURS.quiet }, title), ...nodes]
}
