import { Resvg } from '@resvg/resvg-js'

/** Bars on a light ground, as a PNG of this size in pixels. */
export function picture(width: number, height: number): Uint8Array {
  const bars = [0.5, 0.9, 0.3, 0.7].map((share, index) => {
    const [x, bar] = [((index + 0.2) / 4) * width, share * height]
    return `<rect x="${x}" y="${height - bar}" width="${width * 0.15}" height="${bar}" fill="#1d6b52"/>`
  })
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}"><rect width="100%" height="100%" fill="#f3f4f0"/>${bars.join('')}</svg>`
  return new Resvg(svg).render().asPng()
}
