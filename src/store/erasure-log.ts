import { createHmac } from 'node:crypto'
import { open, readFile } from 'node:fs/promises'
import { z } from 'zod'
import { SettingError } from '../core/errors.ts'
import type { Account } from '../core/platform.ts'
import { syncDirectoryOf } from './sync.ts'

/** Who was erased: nothing that names them. */
export type LoggedErasure = {
  /** Of the receipt. */
  readonly id: string
  /** Epoch milliseconds. */
  readonly at: number
  /** hashAccount() of each. */
  readonly accounts: readonly string[]
}

const SECRET = z.object({ secret: z.string().min(32) })
const ERASURE = z.object({ id: z.string(), at: z.number(), accounts: z.array(z.string()) })

/** An account as the log has it: without the secret nobody can be looked up in it. */
export function hashAccount(secret: string, { platform, tenant, user }: Account): string {
  return createHmac('sha256', secret).update([platform, tenant, user].join('\n')).digest('hex')
}

/**
 * The erasures in a file beside the database, so that an older copy of the database can be brought up to
 * them. JSON lines: the secret of the hashes, then an erasure each; only ever appended to.
 */
export class ErasureLog {
  readonly #file: string

  constructor(file: string) {
    this.#file = file
  }

  /** What the file holds; a last line that a power cut left half written is none. */
  async read(): Promise<{
    readonly secret: string | undefined
    readonly erasures: readonly LoggedErasure[]
  }> {
    const lines = (await this.#text()).split('\n').flatMap((line) => {
      try {
        return line === '' ? [] : [JSON.parse(line) as unknown]
      } catch {
        return []
      }
    })
    const [secret] = lines.flatMap((line) => SECRET.safeParse(line).data?.secret ?? [])
    return { secret, erasures: lines.flatMap((line) => ERASURE.safeParse(line).data ?? []) }
  }

  /** Resolves when it is on disk. @throws SettingError when the file cannot be written */
  async append(line: LoggedErasure | { readonly secret: string }): Promise<void> {
    const before = await this.#text()
    const begin = before === '' || before.endsWith('\n') ? '' : '\n'
    try {
      const file = await open(this.#file, 'a', 0o600)
      try {
        await file.appendFile(`${begin}${JSON.stringify(line)}\n`)
        await file.sync()
      } finally {
        await file.close()
      }
      if (before === '') syncDirectoryOf(this.#file)
    } catch (cause) {
      throw this.#trouble('written', cause)
    }
  }

  async #text(): Promise<string> {
    try {
      return await readFile(this.#file, 'utf8')
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ENOENT') return ''
      throw this.#trouble('read', cause)
    }
  }

  #trouble(what: 'read' | 'written', cause: unknown): SettingError {
    const reason = cause instanceof Error ? cause.message : String(cause)
    return new SettingError(
      `The list of erasures, ${this.#file}, cannot be ${what} (${reason}). Make it readable and writable for this user, or set ERASURES_FILE to another place.`,
      { cause },
    )
  }
}
