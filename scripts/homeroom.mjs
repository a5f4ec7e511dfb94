#!/usr/bin/env node
// The bin: homeroom COMMAND, from anywhere.
process.argv.splice(2, 0, 'src/cli/main.ts')
await import('./run.mjs')
