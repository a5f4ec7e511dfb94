import { expect, test } from 'vitest'
import type { Picture, ProgressPicture } from '../src/core/picture.ts'
import { draw } from '../src/pictures/draw.ts'
import { createPainter } from '../src/pictures/painter.ts'

const BAR = { label: 'Question 1', share: 0.8, note: '12 of 15' }
const PROGRESS: ProgressPicture = {
  kind: 'progress',
  title: 'Your progress',
  figures: [{ value: '1', label: 'day in a row' }],
  calendar: {
    title: 'By day',
    days: ['Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat', 'Sun'],
    weeks: Array.from({ length: 26 }, () => ({
      month: 'Nov',
      counts: [0, 1, 4, 8, 16, null, null],
      today: 1,
    })),
  },
  tracks: { title: 'Tracks', bars: [] },
  scores: { title: 'Scores', bars: [] },
}

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

const CARD: Picture = {
  kind: 'card',
  name: 'Ada',
  deed: 'passed the lesson',
  title: 'Words',
  context: 'Creators',
}
const QUIET = { debug() {}, info() {}, warn() {}, error() {} }

test.each<[string, Picture]>([
  ['a card', CARD],
  ['a card without a name that could be drawn', { ...CARD, name: '', context: '' }],
  ['progress without a bar', PROGRESS],
  [
    'progress with everything',
    {
      ...PROGRESS,
      calendar: {
        ...PROGRESS.calendar,
        weeks: PROGRESS.calendar.weeks.map((week) => ({ ...week, counts: Array(7).fill(250) })),
      },
      tracks: { title: 'Tracks', bars: Array(10).fill(BAR) },
      scores: { title: 'Scores', bars: Array(5).fill({ ...BAR, label: 'x'.repeat(500), share: 7 }) },
    },
  ],
])('%s is drawn', async (_name, picture) => {
  const png = await draw(picture)
  expect(Buffer.from(png.subarray(1, 4)).toString()).toBe('PNG')
})

test('a picture that takes longer than anybody waits is left out, and the next one is drawn', async () => {
  const painter = createPainter(QUIET)
  const first = painter.draw(CARD)
  expect(await painter.draw(CARD, 0)).toBeUndefined()
  expect(await first).toBeInstanceOf(Uint8Array)
  expect(await painter.draw(CARD, 60_000)).toEqual(await first)
  await painter.close()
})

test('a drawing thread that cannot start, or ends, leaves the words', async () => {
  const warnings: object[] = []
  const log = { ...QUIET, warn: (fields: object) => warnings.push(fields) }
  const nowhere = createPainter(log, new URL('./no-such-worker.ts', import.meta.url))
  expect(await nowhere.draw(CARD, 60_000)).toBeUndefined()
  await nowhere.close()
  const ending = createPainter(log, new URL('data:text/javascript,process.exit(1)'))
  expect(await ending.draw(CARD, 60_000)).toBeUndefined()
  await ending.close()
  expect(warnings).toHaveLength(2)
})
