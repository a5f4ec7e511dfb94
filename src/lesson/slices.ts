import { setImmediate } from 'node:timers/promises'

/** Runs a generator to its end, and lets the event loop turn at each yield. */
export async function inSlices<T>(work: Generator<void, T>): Promise<T> {
  for (let step = work.next(); ; step = work.next()) {
    if (step.done) return step.value
    await setImmediate()
  }
}
