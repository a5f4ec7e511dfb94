import { z } from 'zod'
import { parseMarkdown } from '../../../src/core/markdown.ts'
import { press } from '../../../src/core/press.ts'
import type { Button, View } from '../../../src/core/view.ts'

const action = (id: string) => ({ id, args: z.object({ page: z.coerce.number().optional() }) })
const to = (id: string, page?: number) => press(action(id), page === undefined ? {} : { page })

const PAGES = [
  `### The premise

Open a chat window and you have a colleague for an hour: you explain, it answers, you correct it, you both get somewhere. Close the window and the colleague is gone. An **API** (application programming interface) is the other way to reach the same model.

A useful sign: **the day you paste the third time, stop.** One paste is work, two are a coincidence, three are a process that wants to be automated.`,
  `### What AI does well here

- **In the chat window: exploring.** You can change direction in mid-sentence, and throw two versions away.
  1. Ask for three.
  2. Keep one.
- **Through the API: the same thing many times.** See [the guide](https://example.org/guide).

| Where | Good for | Times |
|---|:---:|---:|
| Window | thinking | 1 |
| API | repeating | 400 |

\`\`\`python
for ticket in tickets:
    print(label(ticket, prompt="one of eight kinds, and nothing else, please, because the next step reads it"))
\`\`\``,
]

/** The lesson that everything is about. */
export const TITLE = 'When the chat window is not enough'
const CONTEXT = 'Lesson 7 of 12 · Builders · From prompt to program · ~6 min'

export function said(markdown: string): View {
  return { body: [{ kind: 'text', markdown: parseMarkdown(markdown) }] }
}

const row = (...buttons: Button[]) => ({ kind: 'buttons' as const, buttons })
const part = (markdown: string) => ({ kind: 'text' as const, markdown: parseMarkdown(markdown) })

export function lesson(page: number): View {
  const last = page >= PAGES.length - 1
  return {
    context: CONTEXT,
    title: TITLE,
    body: [
      part(PAGES[page] ?? ''),
      { ...part(`page ${page + 1} of ${PAGES.length}`), quiet: true },
      row(
        ...(page > 0 ? [{ label: 'Back', press: to('lesson.open', page - 1) }] : []),
        ...(last ? [] : [{ label: 'Next', press: to('lesson.open', page + 1), look: 'primary' as const }]),
        { label: 'Take the quiz', press: to('quiz.start'), ...(last && { look: 'primary' as const }) },
        { label: 'Ask the tutor', press: to('ask.open') },
        { label: 'Share', press: to('share') },
      ),
    ],
  }
}

export function question(): View {
  return {
    context: 'Question 3 of 10',
    title: TITLE,
    body: [
      part('A script labels 400 tickets a night. In the window the prompt was right nine times in ten.'),
      part(
        '**A**  The model becomes less accurate\n\n**B**  Nothing changes\n\n**C**  Forty wrong labels a night, and nobody reading them unless you arrange it\n\n**D**  The API corrects wrong labels before it returns them',
      ),
      row(...['A', 'B', 'C', 'D'].map((label, page) => ({ label, press: to('quiz.answer', page) }))),
    ],
  }
}

export function feedback(): View {
  return {
    context: 'Question 3 of 10',
    title: TITLE,
    tone: 'bad',
    body: [
      part('**✓ C**  Forty wrong labels a night\n\n**✗ B**  Nothing changes'),
      { kind: 'divider' },
      part('**Not quite: it is C.** One in ten of 400 is forty a night, and nobody reads them.'),
      row({ label: 'Next question', press: to('quiz.start'), look: 'primary' }),
    ],
  }
}

export function tutored(asked: string): View {
  return {
    context: `Tutor · ${TITLE}`,
    body: [
      {
        kind: 'text',
        markdown: {
          type: 'root',
          children: [{ type: 'paragraph', children: [{ type: 'text', value: asked }] }],
        },
      },
      part('Here is what the lesson says:\n\n> *Close the window and the colleague is gone.*  (The premise)'),
      row({ label: 'Ask another', press: to('ask.open') }),
    ],
  }
}

export function card(name: string): View {
  return {
    context: CONTEXT,
    title: TITLE,
    body: [
      part('A chat window is for thinking; an API is for repeating.'),
      { ...part(`Shared by ${name}.`), quiet: true },
      row(
        { label: 'Read it', press: to('lesson.open', 0), look: 'primary' },
        { label: 'Take the quiz', press: to('quiz.start') },
      ),
    ],
  }
}

export function tracks(): View {
  return {
    title: 'Tracks',
    body: [
      {
        kind: 'fields',
        rows: [
          ['Lessons read', '3 of 12'],
          ['Quizzes passed', '2 of 3'],
        ],
      },
      {
        kind: 'choice',
        placeholder: 'Open a lesson',
        options: ['The blank page', 'Keep your voice', 'Fifty ideas, one good'].map((label, page) => ({
          label,
          description: 'not read yet · ~5 min',
          press: to('lesson.open', page % 2),
        })),
      },
      row({ label: 'The guide', url: 'https://example.org/guide' }),
    ],
  }
}
