import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { Resvg } from '@resvg/resvg-js'
import satori, { type SatoriOptions } from 'satori'

/** A box of a picture, as satori takes it. */
export type Node = {
  readonly type: 'div'
  readonly props: { readonly style: object; readonly children: unknown }
}

/** All pictures are this wide; they grow downwards. */
export const WIDTH = 720
export const EDGE = 32
const TALL = 500

/**
 * Light paper with an edge of its own, so that it reads on light and dark grounds; each colour differs from
 * its neighbours in lightness too.
 */
export const COLOURS = {
  paper: '#ffffff',
  edge: '#cfd8df',
  ink: '#1f2933',
  quiet: '#52606d',
  bar: '#2f6f8f',
  track: '#e4eaee',
} as const

const FAMILY = 'Source Sans 3'
/** Letters that the first has not are taken from the next. */
const SUBSETS = ['latin', 'latin-ext', 'cyrillic', 'greek', 'vietnamese'] as const
const familyOf = (subset: string) => (subset === 'latin' ? FAMILY : `${FAMILY} ${subset}`)
const FAMILIES = SUBSETS.map(familyOf).join(', ')

const resolve = createRequire(import.meta.url).resolve
const font = (subset: string, weight: 400 | 600) => ({
  name: familyOf(subset),
  weight,
  style: 'normal' as const,
  data: readFileSync(
    resolve(`@fontsource/source-sans-3/files/source-sans-3-${subset}-${weight}-normal.woff`),
  ),
})
let read: SatoriOptions['fonts'] | undefined

/** Read from the disk once. */
export function fonts(): SatoriOptions['fonts'] {
  read ??= SUBSETS.flatMap((subset) => [font(subset, 400), font(subset, 600)])
  return read
}

/**
 * Draws boxes on paper of a height, as a PNG.
 * @param above SVG that lies over them
 */
export async function drawOnPaper(
  height: number,
  children: readonly Node[],
  above = '',
): Promise<Uint8Array> {
  // All letters are outlines by then, and encoding twice the size would be half of a tall picture's time.
  const zoom = height > TALL ? 1.5 : 2
  const page = box(
    {
      flexDirection: 'column',
      width: WIDTH,
      height,
      padding: EDGE,
      backgroundColor: COLOURS.paper,
      border: `1px solid ${COLOURS.edge}`,
      borderRadius: 12,
      color: COLOURS.ink,
      fontFamily: FAMILIES,
      fontSize: 20,
    },
    children,
  )
  const svg = await satori(page as Parameters<typeof satori>[0], {
    width: WIDTH,
    height,
    fonts: fonts(),
  })
  return new Resvg(svg.replace(/<\/svg>$/, `${above}</svg>`), {
    fitTo: { mode: 'zoom', value: zoom },
    font: { loadSystemFonts: false },
  })
    .render()
    .asPng()
}

export function box(style: object, children: string | readonly Node[]): Node {
  return { type: 'div', props: { style: { display: 'flex', boxSizing: 'border-box', ...style }, children } }
}

/** One line, with three dots where it does not fit. */
export function line(style: object, words: string): Node {
  const one = {
    display: 'block',
    boxSizing: 'border-box',
    overflow: 'hidden',
    whiteSpace: 'nowrap',
    textOverflow: 'ellipsis',
  }
  return { type: 'div', props: { style: { ...one, ...style }, children: words } }
}
