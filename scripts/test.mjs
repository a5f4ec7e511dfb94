// npm test: types, lint, then every suite. Goes on after a failure, so that one run shows all of them.
import { spawnSync } from 'node:child_process'
import { readFileSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { home, node, setUp } from './setup.mjs'

setUp()

const tool = (path) => join(home, 'node_modules', path)
const steps = [
  ['types', [tool('typescript/bin/tsc'), '--noEmit', '-p', home]],
  ['lint', [tool('@biomejs/biome/bin/biome'), 'check', '--error-on-warnings', home]],
  ['suites', [tool('vitest/vitest.mjs'), 'run', ...process.argv.slice(2)]],
]

const reportFile = join(home, 'output', 'test-report.json')
rmSync(reportFile, { force: true })

let failed = 0
for (const [name, command] of steps) {
  console.log(`\n== ${name}`)
  const { status } = spawnSync(node(), command, { cwd: home, stdio: 'inherit' })
  const passed = status === 0 && (name !== 'suites' || reportSaysSo())
  if (!passed) failed++
  console.log(`== ${name}: ${passed ? 'passed' : 'FAILED'}`)
}

/** The exit code is not enough: the Postgres of the tests ends its process in a way of its own. */
function reportSaysSo() {
  try {
    const { success, numTotalTests } = JSON.parse(readFileSync(reportFile, 'utf8'))
    return success === true && numTotalTests > 0
  } catch {
    return false
  }
}
process.exitCode = failed === 0 ? 0 : 1
