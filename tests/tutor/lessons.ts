import type { RootContent } from 'mdast'
import { toString as plain } from 'mdast-util-to-string'
import { parseLesson } from '../../src/lesson/parse/parse.ts'
import type { Lesson } from '../../src/lesson/types.ts'
import type { SourceChange, TutorSource } from '../../src/tutor/source.ts'

/** A lesson from the Markdown of its sections. */
export function lesson(id: string, body: string, title = `About ${id}`): Lesson {
  const head = `id: ${id}\ntitle: ${title}\nsummary: What it says.\ntrack: trades\nmodule: all`
  const parsed = parseLesson(`${id}.md`, Buffer.from(`---\n${head}\n---\n\n${body}\n`))
  if (!parsed.lesson) throw new Error(JSON.stringify(parsed.faults))
  return parsed.lesson
}

/** All that a section says; the cells of a table with a bar between them. */
export function textOf(lesson: Lesson, section: string): string {
  const body = lesson.sections.find(({ id }) => id === section)?.body ?? []
  return body.map(textIn).join('\n')
}

function textIn(node: RootContent): string {
  if (node.type !== 'table') return plain(node)
  return node.children.map((row) => row.children.map((cell) => plain(cell)).join(' | ')).join('\n')
}

/** Lessons in memory that can change. */
export class Lessons implements TutorSource {
  readonly #lessons: Map<string, Lesson>
  readonly #listeners = new Set<(change: SourceChange) => void>()

  constructor(...lessons: readonly Lesson[]) {
    this.#lessons = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  }

  order(): readonly string[] {
    return [...this.#lessons.keys()]
  }

  lesson(id: string): Lesson | undefined {
    return this.#lessons.get(id)
  }

  onChange(listener: (change: SourceChange) => void): () => void {
    this.#listeners.add(listener)
    return () => this.#listeners.delete(listener)
  }

  put(lesson: Lesson): void {
    this.#lessons.set(lesson.id, lesson)
    this.#tell({ updated: [lesson.id], removed: [] })
  }

  remove(id: string): void {
    this.#lessons.delete(id)
    this.#tell({ updated: [], removed: [id] })
  }

  #tell(change: SourceChange): void {
    for (const listener of this.#listeners) listener(change)
  }
}

export const bees = lesson(
  'bees',
  `## The premise

A hive is a town of thirty thousand bees. Dr. Karl von Frisch found in 1927 that a forager dances to tell
the others where the flowers are. The dance points at the sun.

The queen lays two thousand eggs on a summer day. She leaves the hive once, for her wedding flight.

## What works

- **Feed syrup in autumn.** A colony eats fifteen kilograms before spring.
- Open the hive on a warm day, because cold kills the brood.
  - Wear a veil.

## Key terms

- **Smoker** - a can with bellows that calms the bees with cool smoke.
- **Smoker fuel** - dry grass or pine needles. It must never be painted wood.
- **Propolis** - resin that bees gather to seal cracks.

## Practice this safely

1. Light the smoker and wait until the smoke is white.
2. Lift one frame and count the sealed cells.
3. Close the hive before the brood cools.

## Tools

| Tool | Price |
| --- | --- |
| Hive tool | eleven euro |
| Veil | thirty euro |

\`\`\`
hivectl open --gently
\`\`\`

## Quiz

### How long does a zebra winter in Antarctica? {#zebra}

- [ ] A fortnight of marzipan
  > Too short for marzipan.
- [x] A whole xylophone
  > Xylophones last.

> Marzipan melts, xylophones do not.`,
)

export const bread = lesson(
  'bread',
  `## The premise

Bread is flour, water, salt and time. A sourdough starter rises because wild yeast eats the sugar in flour.

Knead the dough for ten minutes, or fold it four times in two hours. The oven should be at 240 degrees.

## Key terms

- **Crumb** - the inside of a loaf.
- **Proofing** - the last rise before the oven.`,
)

export const sailing = lesson(
  'sailing',
  `## The premise

A boat cannot sail straight into the wind. It beats to windward in a zigzag, and each turn is a tack.

Reef the sail early. A reef makes the sail smaller when the wind grows strong.

## Key terms

- **Tack** - a turn of the bow through the wind.
- **Reef** - a fold that makes a sail smaller.`,
)
