import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { type Claim, type Draft, type DraftQuestion, Drafts } from './lesson-drafts.ts'

/**
 * Writes `count` lessons of about 800 words and ten questions each, spread over tracks and modules.
 * The same seed writes the same files.
 */
export function generateLessons(dir: string, count: number, seed: number): void {
  const drafts = new Drafts(seed)
  for (let index = 0; index < count; index += 1) {
    const draft = drafts.draft(index, count)
    writeLesson(dir, draft, markdownOf(draft))
  }
}

/** Writes a lesson's file and returns its path relative to `dir`. */
export function writeLesson(dir: string, { track, module, id }: Draft, text: string): string {
  mkdirSync(join(dir, track, module), { recursive: true })
  writeFileSync(join(dir, track, module, `${id}.md`), text)
  return `${track}/${module}/${id}.md`
}

function markdownOf(draft: Draft): string {
  const parts = [
    '---',
    `id: ${draft.id}`,
    `title: ${draft.title}`,
    `summary: ${draft.summary}`,
    `track: ${draft.track}`,
    `module: ${draft.module}`,
    `related: [${draft.related.join(', ')}]`,
    '---',
    '',
    `## The premise\n\n${draft.premise.join('\n\n')}\n`,
    `## What AI does well here\n\n${draft.works.map(claim).join('\n')}\n`,
    `## What AI cannot do\n\n${draft.limits.map(claim).join('\n')}\n`,
    `## Key terms\n\n${draft.terms.map(({ term, definition }) => `- **${term}** - ${definition}`).join('\n')}\n`,
    `## Practice this safely\n\n${draft.advice}\n`,
    `${draft.steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}\n`,
    '## Quiz\n',
    ...draft.questions.map(question),
  ]
  return `${parts.join('\n')}\n`
}

function claim({ bold, text }: Claim): string {
  return `- **${bold}** ${text}`
}

function question({ id, prompt, options, explanation }: DraftQuestion): string {
  const listed = options.map(({ text, why, right }) => `- [${right ? 'x' : ' '}] ${text}\n  > ${why}`)
  return `### ${prompt} {#${id}}\n\n${listed.join('\n')}\n\n> ${explanation}\n`
}
