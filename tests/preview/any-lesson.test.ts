import { join } from 'node:path'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createCatalogue } from '../../src/lesson/create-catalogue.ts'
import { LESSON } from '../../src/lesson/limits.ts'
import { parseLesson } from '../../src/lesson/parse/parse.ts'
import { contentOf } from '../../src/platforms/discord/content.ts'
import { render as slackMessage } from '../../src/platforms/slack/render.ts'
import { asPlayground } from '../../src/preview/playground.ts'
import { scenesOf } from '../../src/preview/scenes.ts'
import { Stage } from '../../src/preview/stage.ts'
import { memoryLog, tempDir } from '../lesson/temp.ts'
import { say } from './seen.ts'

const word = fc.constantFrom(
  ...['a', 'of', 'everything', 'understandable', '\\*\\*b\\*\\*', '\\_\\_', '\\<@1\\>', '@everyone', '&amp;'],
  ...[
    '`x`',
    '**bold**',
    '[link](https://a.b/c_d)',
    '\\<!channel\\>',
    '\\|\\|',
    '日本',
    'Zürich',
    '\\#',
    '1\\.',
  ],
)
const upTo = (most: number) =>
  fc
    .tuple(fc.array(word, { minLength: 1, maxLength: 60 }), fc.integer({ min: 1, max: most }))
    .map(([words, length]) => {
      let text = ''
      for (let index = 0; text.length < length; index++) text += `${words[index % words.length]} `
      return `W ${text.trim()}`
    })
const plain = (most: number) =>
  fc.string({ unit: fc.constantFrom('a', 'b', ' ', '*', '_', '<', '&', "'"), minLength: 1, maxLength: most })
const beside = fc.constantFrom('', '\n\n```js\nconst a = `b`\n```', '\n\n| a | b |\n|-|-|\n| `c` | *d* |')

const question = fc
  .record({
    prompt: upTo(1_200),
    beside,
    options: fc.array(fc.record({ text: upTo(400), why: upTo(400) }), { minLength: 2, maxLength: 5 }),
    explanation: upTo(700),
  })
  .map(({ prompt, beside: more, options, explanation }) => {
    const listed = options.map(({ text, why }, index) => {
      return `- [${index === 0 ? 'x' : ' '}] ${text} ${index}\n  > ${why}`
    })
    return (id: number) => `### ${prompt} {#q-${id}}${more}\n\n${listed.join('\n')}\n\n> ${explanation}`
  })

const lesson = fc
  .record({
    title: plain(LESSON.title),
    summary: plain(LESSON.summary),
    heading: upTo(LESSON.heading),
    body: fc.array(upTo(2_000), { minLength: 1, maxLength: 5 }),
    quiz: fc.array(question, { minLength: 1, maxLength: 3 }),
  })
  .map(({ title, summary, heading, body, quiz }) => {
    const head = `id: any\ntitle: ${JSON.stringify(title)}\nsummary: ${JSON.stringify(summary)}\ntrack: t\nmodule: m`
    const questions = quiz.map((write, index) => write(index)).join('\n\n')
    return `---\n${head}\n---\n## ${heading}\n\n${body.join('\n\n')}\n\n## Quiz\n\n${questions}\n`
  })
  .filter((text) => parseLesson('any.md', Buffer.from(text)).lesson !== undefined)

test('every message of a lesson that check accepts fits on every platform', async () => {
  await fc.assert(
    fc.asyncProperty(lesson, async (text) => {
      const dir = tempDir({ 'lessons/any.md': text })
      const lessons = await createCatalogue({
        ...{ dir: join(dir, 'lessons'), cacheFile: join(dir, 'cache.db') },
        ...{ log: memoryLog(), watch: false },
      })
      const log = memoryLog()
      const stage = await Stage.open({ lessons, log, locale: 'en', now: () => new Date(5_000) })
      try {
        const scenes = await scenesOf(stage, 'any')
        expect(scenes.length).toBeGreaterThan(3)
        for (const { view } of scenes) {
          contentOf(view)
          slackMessage(view)
          asPlayground(view, { say, isPrivate: true })
        }
        expect(log.lines.filter(({ level }) => level === 'error')).toEqual([])
      } finally {
        await stage.close()
        await lessons.close()
      }
    }),
    { numRuns: 25 },
  )
}, 120_000)
