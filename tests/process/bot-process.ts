import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

const main = join(import.meta.dirname, '../../src/main.ts')

/** Homeroom as an operator runs it: a process of its own, steered by its environment alone. */
export class BotProcess {
  readonly #child: ChildProcess
  readonly #exited: Promise<unknown[]>
  #out = ''
  #err = ''

  constructor(env: Readonly<Record<string, string>>) {
    const { PATH = '' } = process.env
    this.#child = spawn(process.execPath, [main], {
      env: { PATH, PORT: '0', ...env },
      stdio: ['ignore', 'pipe', 'pipe'],
    })
    this.#child.stdout?.on('data', (data) => {
      this.#out += data
    })
    this.#child.stderr?.on('data', (data) => {
      this.#err += data
    })
    this.#exited = once(this.#child, 'exit')
  }

  /** What it printed for people, and its log. */
  get out(): string {
    return this.#out
  }
  get err(): string {
    return this.#err
  }

  /** Where it listens, once it is ready. */
  async ready(): Promise<string> {
    for (let tries = 0; tries < 600; tries++) {
      const url = /"url":"([^"]+)"/.exec(this.#err)?.[1]
      if (url) return url
      if (this.#child.exitCode !== null) break
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
    throw new Error(`Homeroom did not start:\n${this.#out}\n${this.#err}`)
  }

  /** @returns the exit code, or the signal that ended it */
  async end(signal: NodeJS.Signals): Promise<unknown> {
    this.#child.kill(signal)
    return this.exit()
  }

  async exit(): Promise<unknown> {
    const [code, signal] = await this.#exited
    return code ?? signal
  }
}
