import { expect, test } from 'vitest'
import { createPainter } from '../src/pictures/painter.ts'

const BAR = { label: 'Question 1', share: 0.8, note: '12 of 15' }

test('bars are drawn beside the main thread, and the thread comes back after it ended', async () => {
  const warnings: object[] = []
  const log = { debug() {}, info() {}, warn: (fields: object) => warnings.push(fields), error() {} }
  const painter = createPainter(log)
  const [one, ten] = await Promise.all([
    painter.draw({ kind: 'bars', bars: [BAR] }),
    painter.draw({
      kind: 'bars',
      bars: Array.from({ length: 10 }, (_, index) => ({ ...BAR, share: index / 4 })),
    }),
  ])
  await painter.close()
  const again = await painter.draw({ kind: 'bars', bars: [BAR] })
  await painter.close()
  for (const png of [one, ten, again]) {
    expect(Buffer.from(png!.subarray(1, 4)).toString()).toBe('PNG')
  }
  const heightOf = (png: Uint8Array) => Buffer.from(png).readUInt32BE(20)
  expect(heightOf(ten!)).toBeGreaterThan(heightOf(one!))
  expect(again).toEqual(one)
  expect(warnings).toEqual([])
})

test('what cannot be drawn is left out', async () => {
  const warnings: object[] = []
  const log = { debug() {}, info() {}, warn: (fields: object) => warnings.push(fields), error() {} }
  const painter = createPainter(log)
  expect(await painter.draw({ kind: 'bars', bars: [undefined as unknown as typeof BAR] })).toBeUndefined()
  expect(warnings).toHaveLength(1)
  await painter.close()
})
