import { monitorEventLoopDelay } from 'node:perf_hooks'
import { setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { createCatalogue } from '../src/lesson/create-catalogue.ts'
import type { Lesson } from '../src/lesson/types.ts'
import { passagesOf } from '../src/tutor/passages.ts'
import { createTutor } from '../src/tutor/tutor.ts'
import { fillCache } from './fill-cache.ts'
import { quantile } from './load.ts'
import { inTemporaryFolder } from './temporary.ts'
import { evaluateTutor } from './tutor-evaluation.ts'

const SILENT = { debug() {}, info() {}, warn() {}, error() {} }
const QUESTIONS = 3_000
const MEGABYTE = 1024 * 1024

export type TutorFigures = {
  /** Seconds until all lessons are indexed, reading them from the cache included, and of that the reading. */
  readonly build: number
  readonly reading: number
  /** Milliseconds that other work waited at most while indexing. */
  readonly stall: number
  /** What the tutor holds when all questions were asked. */
  readonly megabytes: number
  readonly perSecond: number
  /** milliseconds a question */
  readonly p50: number
  readonly p99: number
}

/** The embedded tutor over `count` generated lessons, asked about lessons all over the catalogue. */
export function measureTutor(count: number): Promise<TutorFigures> {
  return inTemporaryFolder(async (folder) => {
    await fillCache(`${folder}/lessons`, `${folder}/cache.db`, count, 1)
    const options = { dir: `${folder}/lessons`, cacheFile: `${folder}/cache.db`, log: SILENT, watch: false }
    const catalogue = await createCatalogue(options)
    const readingBegan = performance.now()
    const asked = catalogue.order().flatMap((id, place) => {
      const lesson = catalogue.lesson(id)
      return lesson && place % Math.ceil(count / QUESTIONS) === 0 ? questionsAbout(lesson, place) : []
    })
    const reading = (performance.now() - readingBegan) / 1000

    const before = held()
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    const buildBegan = performance.now()
    const tutor = createTutor(catalogue)
    await tutor.ready
    const build = (performance.now() - buildBegan) / 1000
    delay.disable()

    for (const { lesson, question } of asked.slice(0, 300)) tutor.ask(lesson, question)
    const times = asked.map(({ lesson, question }) => {
      const began = performance.now()
      tutor.ask(lesson, question)
      return performance.now() - began
    })
    const megabytes = (held() - before) / MEGABYTE
    tutor.close()
    await catalogue.close()
    const seconds = times.reduce((sum, time) => sum + time, 0) / 1000
    times.sort((a, b) => a - b)
    return {
      ...{ build, reading, megabytes },
      stall: delay.max / 1e6,
      perSecond: times.length / seconds,
      p50: quantile(times, 0.5),
      p99: quantile(times, 0.99),
    }
  })
}

/** One about a sentence of the lesson, and one with a slip that mixes two of them. */
function questionsAbout(
  { id, sections, ...entry }: Lesson,
  seed: number,
): { lesson: string; question: string }[] {
  const sentences = passagesOf({ id, sections, ...entry }).flatMap((passage) => passage.sentences)
  const words = (at: number) => (sentences[at % sentences.length] ?? '').split(' ').slice(1, 6)
  const slipped = words(seed * 7).map((word, at) => (at === 2 ? word.slice(0, -1) : word))
  return [
    { lesson: id, question: `What is ${words(seed).join(' ')}?` },
    { lesson: id, question: `Why does ${[...slipped, ...words(seed * 13)].join(' ')}?` },
  ]
}

/** Bytes in use after a collection, buffers included. */
function held(): number {
  setFlagsFromString('--expose-gc')
  const collect: () => void = runInNewContext('gc')
  collect()
  collect()
  const { heapUsed, external } = process.memoryUsage()
  return heapUsed + external
}

export function printTutor(count: number, figures: TutorFigures): void {
  const { build, reading, stall, megabytes, perSecond, p50, p99 } = figures
  console.log(`\nThe embedded tutor over ${count} lessons`)
  console.log(
    `  ${Math.round(perSecond)} questions a second, p50 ${p50.toFixed(2)} ms, p99 ${p99.toFixed(2)} ms`,
  )
  console.log(
    `  index built in ${build.toFixed(2)} s beside other work that waited ${stall.toFixed(0)} ms at most`,
  )
  console.log(
    `  (reading every lesson alone takes ${reading.toFixed(2)} s); it holds ${megabytes.toFixed(0)} MB`,
  )
}

// node bench/tutor.ts DATA.json: its quality on a question set. The speed is in bench/main.ts.
if (import.meta.main) {
  const [data] = process.argv.slice(2)
  if (data === undefined) throw new Error('name a question set: node bench/tutor.ts DATA.json')
  console.log(JSON.stringify(await evaluateTutor(data), null, 2))
}
