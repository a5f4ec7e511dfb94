import { parentPort, workerData } from 'node:worker_threads'
import { readLesson, type Task } from './files.ts'

const dir = workerData as string

parentPort?.on('message', (tasks: readonly Task[]) => {
  parentPort?.postMessage(tasks.map((task) => readLesson(dir, task)))
})
