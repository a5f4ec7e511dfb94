// node scripts/run.mjs FILE ...: sets up when needed, then runs FILE under the Node that npm installed.
import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { home, node, setUp } from './setup.mjs'

const [file, ...args] = process.argv.slice(2)
setUp()

const child = spawn(node(), [join(home, file), ...args], { stdio: 'inherit' })
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal))
child.on('exit', (code, signal) => {
  process.exitCode = signal ? 1 : (code ?? 1)
})
