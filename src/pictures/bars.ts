import type { Bar, BarsPicture } from '../core/picture.ts'
import { box, COLOURS, drawOnPaper, EDGE, line, type Node, WIDTH } from './paper.ts'

export type { Bar } from '../core/picture.ts'

const ROW = 40
const THICK = 20
const GAP = 16

/** How wide a row's words are; the bar has the rest. */
export type Columns = { readonly label: number; readonly note: number }
const BESIDE: Columns = { label: 130, note: 120 }

/** Draws bars, one under the other, as a PNG. */
export async function drawBars({ bars }: BarsPicture): Promise<Uint8Array> {
  return drawOnPaper(
    heightOf(bars) + 2 * EDGE,
    bars.map((bar) => barRow(bar, BESIDE)),
  )
}

export const heightOf = (bars: readonly Bar[]): number => bars.length * ROW

export function barRow({ label, share, note }: Bar, columns: Columns): Node {
  const room = WIDTH - 2 * EDGE - columns.label - columns.note - 2 * GAP
  const length = Math.round(Math.min(Math.max(share, 0), 1) * room)
  return box({ height: ROW, alignItems: 'center' }, [
    line({ width: columns.label, marginRight: GAP }, label),
    box({ width: room, height: THICK, backgroundColor: COLOURS.track, borderRadius: 4 }, [
      box({ width: length, height: THICK, backgroundColor: COLOURS.bar, borderRadius: 4 }, []),
    ]),
    box(
      {
        width: columns.note,
        marginLeft: GAP,
        justifyContent: 'flex-end',
        fontWeight: 600,
        whiteSpace: 'nowrap',
      },
      note,
    ),
  ])
}
