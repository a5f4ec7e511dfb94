import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import satori, { type SatoriOptions } from 'satori'

/** A bar with its number beside it. */
export type Bar = {
  readonly label: string
  /** 0 to 1. */
  readonly share: number
  /** The number in words, `12 of 15`. */
  readonly note: string
}

const WIDTH = 720
const ROW = 44
const EDGE = 28
const LABEL = 130
const NOTE = 120
const TRACK = WIDTH - 2 * EDGE - LABEL - NOTE
// Dark on light, so that the bar shows without its colour too.
const COLOURS = { paper: '#ffffff', ink: '#1f2933', bar: '#2f6f8f', track: '#e4eaee' } as const

const resolve = createRequire(import.meta.url).resolve
const font = (weight: 400 | 600) => ({
  name: 'Source Sans 3',
  weight,
  style: 'normal' as const,
  data: readFileSync(resolve(`@fontsource/source-sans-3/files/source-sans-3-latin-${weight}-normal.woff`)),
})
let fonts: SatoriOptions['fonts'] | undefined

/** Draws bars, one under the other, as a PNG. */
export async function drawBars(bars: readonly Bar[]): Promise<Uint8Array> {
  fonts ??= [font(400), font(600)]
  const height = 2 * EDGE + bars.length * ROW
  const page = box(
    {
      flexDirection: 'column',
      width: WIDTH,
      height,
      padding: EDGE,
      backgroundColor: COLOURS.paper,
      color: COLOURS.ink,
      fontFamily: 'Source Sans 3',
      fontSize: 20,
    },
    bars.map(row),
  )
  const svg = await satori(page as Parameters<typeof satori>[0], { width: WIDTH, height, fonts })
  return new Resvg(svg, { fitTo: { mode: 'zoom', value: 2 } }).render().asPng()
}

function row({ label, share, note }: Bar) {
  const length = Math.round(Math.min(Math.max(share, 0), 1) * TRACK)
  return box({ height: ROW, alignItems: 'center' }, [
    box({ width: LABEL }, label),
    box({ width: TRACK, height: 20, backgroundColor: COLOURS.track, borderRadius: 4 }, [
      box({ width: length, height: 20, backgroundColor: COLOURS.bar, borderRadius: 4 }, []),
    ]),
    box({ width: NOTE, justifyContent: 'flex-end', fontWeight: 600 }, note),
  ])
}

type Node = { readonly type: 'div'; readonly props: { readonly style: object; readonly children: unknown } }

function box(style: object, children: string | readonly Node[]): Node {
  return { type: 'div', props: { style: { display: 'flex', ...style }, children } }
}
