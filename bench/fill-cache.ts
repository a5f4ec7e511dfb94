import { join } from 'node:path'
import type { RootContent } from 'mdast'
import { paragraph, text } from '../src/core/markdown.ts'
import { LessonCache } from '../src/lesson/cache.ts'
import { packPages } from '../src/lesson/pages.ts'
import type { ReadFile } from '../src/lesson/parse/files.ts'
import { recordOf } from '../src/lesson/record.ts'
import { found } from '../src/lesson/scan.ts'
import type { Lesson, Section } from '../src/lesson/types.ts'
import { writeLesson } from './generate-lessons.ts'
import { type Claim, type Draft, Drafts } from './lesson-drafts.ts'

const BATCH = 500

/**
 * Writes `count` files and a lesson cache that holds their lessons as if they had been read, which
 * spares parsing a gigabyte of Markdown. The files hold their ids alone: nothing reads them while their
 * sizes and times agree with the cache.
 */
export async function fillCache(dir: string, cacheFile: string, count: number, seed: number): Promise<void> {
  const drafts = new Drafts(seed)
  const cache = LessonCache.open(cacheFile, { debug() {}, info() {}, warn() {}, error() {} })
  for (let index = 0; index < count; index += BATCH) {
    const size = Math.min(BATCH, count - index)
    cache.write(Array.from({ length: size }, (_, offset) => filed(dir, drafts.draft(index + offset, count))))
  }
  cache.close()
}

function filed(dir: string, draft: Draft): ReadFile {
  const path = writeLesson(dir, draft, draft.id)
  const [file] = found(join(dir, path), path)
  if (!file) throw new Error(`${path} was not written`)
  const lesson = lessonOf(draft, path)
  const record = recordOf(lesson, { id: 2, related: 7 })
  return { path, stamp: file.stamp, state: 'parsed', hash: lesson.hash, faults: [], record }
}

function lessonOf(draft: Draft, file: string): Lesson {
  const { id, title, summary, track, module, related, terms } = draft
  const section = (name: string, kind: Section['kind'], body: RootContent[]): Section => {
    return { id: kind, kind, title: name, body }
  }
  const claims = (all: readonly Claim[]) => all.map((claim) => line(`${claim.bold} ${claim.text}`))
  const sections = [
    section('The premise', 'premise', draft.premise.map(line)),
    section('What AI does well here', 'works', claims(draft.works)),
    section('What AI cannot do', 'limits', claims(draft.limits)),
    section(
      'Key terms',
      'terms',
      terms.map(({ term, definition }) => line(`${term} - ${definition}`)),
    ),
    section('Practice this safely', 'practice', [draft.advice, ...draft.steps].map(line)),
  ]
  return {
    ...{ id, title, summary, track, module, related, file, sections, terms },
    minutes: 7,
    hash: id.padStart(16, '0'),
    questions: draft.questions.length,
    pages: packPages(summary, sections).pages.length,
    quiz: draft.questions.map((question) => ({
      id: question.id,
      prompt: [line(question.prompt)],
      options: question.options.map(({ text: words, right, why }) => {
        return { text: [line(words)], right, why: [line(why)] }
      }),
      explanation: [line(question.explanation)],
    })),
  }
}

function line(words: string): RootContent {
  return paragraph(text(words))
}
