import type { Picture } from '../core/picture.ts'
import { drawBars } from './bars.ts'
import { drawCard } from './card.ts'
import { drawProgress } from './progress.ts'
import { drawReport } from './report.ts'

/** Any picture as a PNG; on whichever thread it is called. */
export async function draw(picture: Picture): Promise<Uint8Array> {
  switch (picture.kind) {
    case 'bars':
      return drawBars(picture)
    case 'progress':
      return drawProgress(picture)
    case 'card':
      return drawCard(picture)
    case 'report':
      return drawReport(picture)
    default:
      return picture satisfies never
  }
}
