import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'

const home = fileURLToPath(new URL('../../..', import.meta.url))

test('the page’s scripts keep to their types', () => {
  const compiler = join(home, 'node_modules', 'typescript', 'bin', 'tsc')
  const project = join(home, 'src', 'platforms', 'web', 'client')
  expect(execFileSync(process.execPath, [compiler, '-p', project], { encoding: 'utf8' })).toBe('')
})
