import { setTimeout as sleep } from 'node:timers/promises'

/** How long an acknowledgement waits for the first view; Slack gives up after three seconds. */
export const PATIENCE_MS = 1_500

/** What the promise resolves to, or undefined when it takes longer; the promise goes on either way. */
export async function within<T>(promise: Promise<T>, ms: number): Promise<T | undefined> {
  let timer: NodeJS.Timeout | undefined
  const late = new Promise<undefined>((resolve) => {
    timer = setTimeout(resolve, ms, undefined)
  })
  try {
    return await Promise.race([promise, late])
  } finally {
    clearTimeout(timer)
  }
}

/** Resolves early, without an error, when the signal says that nobody waits any longer. */
export async function pause(ms: number, signal?: AbortSignal): Promise<void> {
  await sleep(ms, undefined, signal ? { signal } : {}).catch((error: unknown) => {
    if (!signal?.aborted) throw error
  })
}
