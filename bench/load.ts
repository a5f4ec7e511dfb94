import { readFileSync } from 'node:fs'
import { Connection } from './wire.ts'

/** One HTTP request to send. */
export type Shot = { readonly path: string; readonly headers: Record<string, string>; readonly body: string }
export type Figures = {
  readonly perSecond: number
  /** milliseconds */
  readonly p50: number
  readonly p99: number
  /** processor microseconds of the server, each */
  readonly cpu: number
  readonly failed: number
}

/** Runs every job with so many in flight, and measures the server's side and the caller's. */
export async function fire<T>(
  jobs: readonly T[],
  inFlight: number,
  pid: number,
  run: (job: T) => Promise<boolean>,
): Promise<Figures> {
  const times: number[] = []
  let next = 0
  let failed = 0
  const cpuBefore = cpuSeconds(pid)
  const began = performance.now()
  await Promise.all(
    Array.from({ length: inFlight }, async () => {
      while (next < jobs.length) {
        const job = jobs[next++]!
        const sent = performance.now()
        if (!(await run(job))) failed++
        times.push(performance.now() - sent)
      }
    }),
  )
  const seconds = (performance.now() - began) / 1000
  times.sort((a, b) => a - b)
  return {
    perSecond: jobs.length / seconds,
    p50: quantile(times, 0.5),
    p99: quantile(times, 0.99),
    cpu: ((cpuSeconds(pid) - cpuBefore) / jobs.length) * 1e6,
    failed,
  }
}

/** Posts shots over connections that stay open. */
export function poster(port: number): (shot: Shot) => Promise<boolean> {
  const idle: Connection[] = []
  return async ({ path, headers, body }) => {
    const connection = idle.pop() ?? new Connection(port)
    const head = Object.entries(headers).map(([name, value]) => `${name}: ${value}\r\n`)
    const status = await connection.send(
      `POST ${path} HTTP/1.1\r\nhost: 127.0.0.1:${port}\r\n${head.join('')}\r\n${body}`,
    )
    if (connection.isOpen) idle.push(connection)
    return status === 200
  }
}

export function quantile(sorted: readonly number[], share: number): number {
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN
}

/** Processor time of a process so far, user and system (proc(5): fields 14 and 15, in hundredths). */
function cpuSeconds(pid: number): number {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
  return (Number(fields[11]) + Number(fields[12])) / 100
}

/** Resident memory of a process, in megabytes. */
export function residentMegabytes(pid: number): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]) / 1024
}
