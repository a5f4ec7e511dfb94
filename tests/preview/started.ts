import { runCli } from '../../src/cli/main.ts'

export const LESSON = `---
id: first-steps
title: First steps
summary: What one does first.
track: t
module: m
---
## The premise
Some text with **weight** and a list:

- one
- two

\`\`\`js
const answer = 42
\`\`\`

## Quiz
### Which is right? {#one}
- [ ] The wrong one
  > It is wrong.
- [x] The right one
  > It is right.

> Right is right.

### And now? {#two}
- [x] Yes
- [ ] No

> Yes is yes.
`

/** The same in Spanish, its pages and options in the same order. */
export const TRANSLATION = LESSON.replace(
  /^---[\s\S]*?\n---\n/,
  '---\ntitle: Primeros pasos\nsummary: Lo primero.\n---\n',
)
  .replace('## The premise', '## La premisa')
  .replace('## Quiz', '## Cuestionario')
  .replace('The right one', 'La correcta')

/** A running `homeroom preview`. */
export async function startPreview(
  file: string,
  env: Readonly<Record<string, string>> = {},
): Promise<{ url: string; stop: () => Promise<number> }> {
  const ended = Promise.withResolvers<void>()
  const shown = Promise.withResolvers<string>()
  const code = runCli(['preview', file], {
    env,
    print: (line) => shown.resolve(line),
    now: () => new Date(5_000),
    stopped: () => ended.promise,
  })
  const url = /http:\/\/[\d.:]+/.exec(await Promise.race([shown.promise, code.then(String)]))?.[0]
  if (url === undefined) throw new Error(`not started: ${await shown.promise}`)
  return {
    url: `${url}/`,
    stop() {
      ended.resolve()
      return code
    },
  }
}
