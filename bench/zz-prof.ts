import { boardTimes } from './board.ts'
import { Boards } from '../src/store/boards.ts'
const spent: Record<string, number[]> = {}
for (const name of ['catchUp','board','standingOf','unchecked','resetAt','called'] as const) {
  const old = Boards.prototype[name] as (...a: unknown[]) => Promise<unknown>
  ;(Boards.prototype as unknown as Record<string, unknown>)[name] = async function (this: Boards, ...args: unknown[]) {
    const c = process.cpuUsage(), t = performance.now()
    try { return await old.apply(this, args) } finally { const d = process.cpuUsage(c); (spent[name] ??= []).push(performance.now() - t); (spent[name + ' cpu'] ??= []).push((d.user + d.system) / 1000) }
  }
}
console.log(await boardTimes(Number(process.argv[2]), Number(process.argv[3])))
for (const [name, list] of Object.entries(spent)) { list.sort((a, b) => a - b); console.log(name, list.length, 'p50', list[list.length >> 1]!.toFixed(2), 'p99', list[Math.floor(list.length * 0.99)]!.toFixed(2)) }
