import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'

/** A process under measurement. */
export type Child = { readonly pid: number; readonly url: string; stop(): Promise<void> }

/** Starts a file of the project and waits for the line that says where it listens. */
export async function start(file: string, env: Readonly<Record<string, string>>): Promise<Child> {
  const { PATH = '' } = process.env
  const child: ChildProcess = spawn(process.execPath, [join(import.meta.dirname, '..', file)], {
    env: { PATH, PORT: '0', LOG_LEVEL: 'info', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  const exited = once(child, 'exit')
  const url = await new Promise<string>((resolve, reject) => {
    const listen = (data: unknown) => {
      said += data
      const found = /"url":"([^"]+)"/.exec(said)?.[1]
      if (found) resolve(found)
    }
    child.stdout?.on('data', listen)
    child.stderr?.on('data', listen)
    child.once('exit', () => reject(new Error(`${file} ended:\n${said}`)))
  })
  return {
    pid: child.pid ?? 0,
    url,
    stop: async () => {
      child.kill('SIGTERM')
      await exited
    },
  }
}
