import { Worker } from 'node:worker_threads'
import type { Log } from '../core/log.ts'
import type { Picture } from '../core/picture.ts'

/** Draws pictures beside the main thread, one after the other. */
export type Painter = {
  /**
   * A PNG; undefined where it cannot be drawn, or too many wait: the text beside a picture says the same.
   * @param patience milliseconds after which nobody waits for it any more; without it however long it takes
   */
  draw(picture: Picture, patience?: number): Promise<Uint8Array | undefined>
  close(): Promise<void>
}

/** More than this would have people wait for a picture longer than for what it shows. */
const WAITING_MOST = 100
/** Drawing holds some 60 MB, so the thread ends when nothing was drawn for a while. */
const IDLE_MS = 30_000

/** @param file what the thread runs; nothing is loaded before the first picture */
export function createPainter(log: Log, file = new URL('./worker.ts', import.meta.url)): Painter {
  let worker: Worker | undefined
  let waiting = 0
  let last: Promise<unknown> = Promise.resolve()
  let idle: NodeJS.Timeout | undefined
  const end = async () => {
    clearTimeout(idle)
    const ended = worker
    worker = undefined
    await ended?.terminate()
  }
  const drawNow = async (picture: Picture): Promise<Uint8Array | undefined> => {
    try {
      clearTimeout(idle)
      worker ??= startWorker(file)
      return await answerOf(worker, picture)
    } catch (error) {
      log.warn({ err: error }, 'a picture could not be drawn; the text beside it says the same')
      await end()
      return undefined
    } finally {
      idle = setTimeout(() => void end(), IDLE_MS).unref()
    }
  }
  const queue = (picture: Picture, isWanted: () => boolean): Promise<Uint8Array | undefined> => {
    waiting++
    const drawn = last.then(() => (isWanted() ? drawNow(picture) : undefined))
    last = drawn
    return drawn.finally(() => {
      waiting--
    })
  }
  return {
    draw: async (picture, patience) => {
      if (waiting >= WAITING_MOST) return undefined
      if (patience === undefined) return queue(picture, () => true)
      let isLate = false
      const drawn = queue(picture, () => !isLate)
      let timer: NodeJS.Timeout | undefined
      const late = new Promise<undefined>((resolve) => {
        timer = setTimeout(() => {
          isLate = true
          log.warn({ patience, waiting }, 'a picture took too long; the text beside it says the same')
          resolve(undefined)
        }, patience)
      })
      return Promise.race([drawn, late]).finally(() => clearTimeout(timer))
    },
    close: end,
  }
}

function startWorker(file: URL): Worker {
  const worker = new Worker(file)
  worker.unref()
  return worker
}

function answerOf(worker: Worker, picture: Picture): Promise<Uint8Array> {
  return new Promise((resolve, reject) => {
    const settle = (how: () => void) => () => {
      worker.off('message', answered).off('error', failed).off('exit', ended)
      how()
    }
    const answered = (answer: Uint8Array | string) =>
      settle(() => (typeof answer === 'string' ? reject(new Error(answer)) : resolve(answer)))()
    const failed = (error: Error) => settle(() => reject(error))()
    const ended = () => settle(() => reject(new Error('the drawing thread ended')))()
    worker.on('message', answered).on('error', failed).on('exit', ended)
    worker.postMessage(picture)
  })
}
