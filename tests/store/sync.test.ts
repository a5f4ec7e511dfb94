import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, it, vi } from 'vitest'
import { SharedSync } from '../../src/store/sync.ts'

type Done = (error: Error | null) => void

/** Syncs that the disk has begun and not ended. */
const disk = vi.hoisted(() => ({ begun: [] as Done[], total: 0 }))
vi.mock('node:fs', async (original) => ({
  ...(await original<typeof import('node:fs')>()),
  fdatasync: (_descriptor: number, done: Done) => {
    disk.total++
    disk.begun.push(done)
  },
}))

let folder: string
let sync: SharedSync
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'homeroom-sync-'))
  await writeFile(join(folder, 'wal'), '')
  disk.begun = []
  disk.total = 0
  sync = new SharedSync(join(folder, 'wal'))
})
afterEach(async () => {
  await sync.close()
  await rm(folder, { recursive: true })
})

/** The disk ends the oldest sync, once it has begun. */
async function end(error: Error | null = null): Promise<void> {
  await vi.waitFor(() => expect(disk.begun.length).toBeGreaterThan(0), 20_000)
  disk.begun.shift()?.(error)
}
const turn = () => new Promise((resolve) => setImmediate(resolve))

it('is one for all who wait at once, also when they come while it runs', async () => {
  const first = sync.settled()
  await vi.waitFor(() => expect(disk.begun).toHaveLength(1), 20_000)
  const all = Promise.all([first, sync.settled(), sync.settled()])
  await end()
  await all
  expect(disk.total).toBe(1)
})

it('is none for what wrote nothing', async () => {
  const first = sync.settled()
  await end()
  await first
  await sync.settled()
  expect(disk.total).toBe(1)
  sync.writes()
  const next = sync.settled()
  await end()
  await next
  expect(disk.total).toBe(2)
})

it('comes after what was written, one for all that was written while another ran', async () => {
  const settled: string[] = []
  const first = sync.settled().then(() => settled.push('first'))
  await vi.waitFor(() => expect(disk.begun).toHaveLength(1), 20_000)
  const later = ['second', 'third'].map((name) => {
    sync.writes()
    return sync.settled().then(() => settled.push(name))
  })
  await end()
  await first
  for (let turns = 0; turns < 3; turns++) await turn()
  expect(settled).toEqual(['first'])
  await end()
  await Promise.all(later)
  expect(disk.total).toBe(2)
})

it('fails for all who waited, and is tried anew by the next', async () => {
  const refused = Promise.allSettled([sync.settled(), sync.settled()])
  await end(new Error('disk full'))
  expect((await refused).map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  const again = sync.settled()
  await end()
  await again
  expect(disk.total).toBe(2)
})
