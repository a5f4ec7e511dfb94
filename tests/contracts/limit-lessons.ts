import { mkdir, mkdtemp, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { LESSON } from '../../src/lesson/limits.ts'

/** Two ways to be as long as a lesson may be: letters, and marks that every platform has to escape. */
const ALPHABETS = {
  letters: ['gradually', 'everything', 'a', 'understandable', 'of'],
  marks: [
    '\\*\\*b\\*\\*',
    '\\_\\_',
    '\\<@1\\>',
    '@everyone',
    '\\`x\\`',
    '\\<!channel\\>',
    '\\|\\|s\\|\\|',
    '\\#',
    '&amp;lt;',
    '\\[a\\](b)',
  ],
} as const
export type Alphabet = keyof typeof ALPHABETS

export const LIMIT_LESSON = `l${'-limit'.repeat(7)}s`.slice(0, LESSON.id)

/** A lessons folder whose lesson is as long as `check` accepts, in every part. */
export async function limitLessons(alphabet: Alphabet): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'homeroom-limits-'))
  await mkdir(join(folder, 't', 'm'), { recursive: true })
  await writeFile(join(folder, 't', 'm', 'limits.md'), limitLesson(alphabet))
  for (let other = 0; other < 4; other++) {
    const text = `---\nid: other-${other}\ntitle: ${yaml(words(alphabet, LESSON.title - 6))}${other}"\nsummary: ${yaml(words(alphabet, LESSON.summary - 6))}"\ntrack: t\nmodule: m\n---\n## The premise\nShort.\n`
    await writeFile(join(folder, 't', 'm', `other-${other}.md`), text.replace(/""/g, '"'))
  }
  return folder
}

function limitLesson(alphabet: Alphabet): string {
  const say = (length: number) => words(alphabet, length)
  const measured = (length: number) => say(alphabet === 'marks' ? length * 0.55 : length * 0.95)
  const body = (length: number) => say(alphabet === 'marks' ? length * 0.5 : length)
  const cells = (count: number) => Array.from({ length: count }, () => say(14).replaceAll('|', ''))
  const question = (
    index: number,
  ) => `### ${measured(800)} ${String(index).padStart(2, '0')} {#question-${index}}

\`\`\`js
const answer = ${index}
\`\`\`

${[0, 1, 2, 3, 4]
  .map(
    (option) => `- [${option === index % 5 ? 'x' : ' '}] ${measured(280)} ${option}
  > ${measured(260)}`,
  )
  .join('\n')}

> ${measured(850)}
`
  return `---
id: ${LIMIT_LESSON}
title: ${yaml(say(LESSON.title))}"
summary: ${yaml(say(LESSON.summary))}"
track: t
module: m
---
## ${say(LESSON.heading)}

${body(1_500)}. Then ${body(1_300)}. Then ${body(900)}

${Array.from({ length: 24 }, (_, index) => `${'  '.repeat(index % 3)}- ${say(90)}`).join('\n')}

> ${body(900)}

| ${cells(12).join(' | ')} |
|${' --- |'.repeat(12)}
${Array.from({ length: 25 }, () => `| ${cells(12).join(' | ')} |`).join('\n')}

\`\`\`text
${Array.from({ length: 28 }, () => say(70).replaceAll('`', "'")).join('\n')}
\`\`\`

## Key terms

- **${say(40)}** - ${say(300)}

## Quiz

${Array.from({ length: 12 }, (_, index) => question(index)).join('\n')}`
}

function words(alphabet: Alphabet, length: number): string {
  const list = ALPHABETS[alphabet]
  let text = ''
  for (let index = 0; ; index++) {
    const next = `${text}${text === '' ? '' : ' '}${list[(index * 7) % list.length]}`
    if (next.length > length) return text
    text = next
  }
}

/** A YAML string that is opened and not closed, so that more can follow. */
const yaml = (text: string) => `"${text.replaceAll('\\', '').replaceAll('"', '')}`
