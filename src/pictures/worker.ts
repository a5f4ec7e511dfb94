import { parentPort } from 'node:worker_threads'
import type { Picture } from '../core/picture.ts'
import { draw } from './draw.ts'

parentPort?.on('message', (picture: Picture) => {
  draw(picture).then(
    (png) => parentPort?.postMessage(png),
    (error: unknown) => parentPort?.postMessage(error instanceof Error ? error.message : String(error)),
  )
})
