import type { CardPicture } from '../core/picture.ts'
import { box, COLOURS, drawOnPaper, line } from './paper.ts'

const HEIGHT = 280

/** Draws one thing that a learner did. */
export async function drawCard({ name, deed, title, context }: CardPicture): Promise<Uint8Array> {
  return drawOnPaper(HEIGHT, [
    box({ width: 64, height: 8, borderRadius: 4, backgroundColor: COLOURS.bar, marginBottom: 22 }, []),
    ...(name === '' ? [] : [line({ fontSize: 30, fontWeight: 600, lineHeight: 1.3 }, name)]),
    line({ fontSize: 22, color: COLOURS.quiet, marginBottom: 10 }, deed),
    {
      type: 'div',
      props: {
        style: { display: 'block', fontSize: 28, fontWeight: 600, lineHeight: 1.2, lineClamp: 2 },
        children: title,
      },
    },
    box({ flexGrow: 1 }, []),
    line({ fontSize: 18, color: COLOURS.quiet }, context),
  ])
}
