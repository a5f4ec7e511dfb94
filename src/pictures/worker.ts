import { parentPort } from 'node:worker_threads'
import { type Bar, drawBars } from './bars.ts'

parentPort?.on('message', (bars: readonly Bar[]) => {
  drawBars(bars).then(
    (png) => parentPort?.postMessage(png),
    (error: unknown) => parentPort?.postMessage(error instanceof Error ? error.message : String(error)),
  )
})
