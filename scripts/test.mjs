// npm test: types, lint, then every suite. Goes on after a failure, so that one run shows all of them.
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { home, node, setUp } from './setup.mjs'

setUp()

const tool = (path) => join(home, 'node_modules', path)
const steps = [
  ['types', [tool('typescript/bin/tsc'), '--noEmit', '-p', home]],
  ['lint', [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', home]],
  ['suites', [tool('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]],
]

let failed = 0
for (const [name, command] of steps) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(node(), command, { cwd: home, stdio: 'inherit' })
  if (status !== 0) failed++
  console.log(`== ${name}: ${status === 0 ? 'passed' : 'FAILED'}`)
}
process.exitCode = failed === 0 ? 0 : 1
