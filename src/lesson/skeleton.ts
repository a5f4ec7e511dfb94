import { stringify } from 'yaml'
import { TO_FILL } from './parse/to-fill.ts'

type Place = { readonly id: string; readonly title: string; readonly track: string; readonly module: string }

/** A lesson to be filled in: `check` takes it, and warns of each part that is still to be written. */
export function skeleton({ id, title, track, module }: Place): string {
  const head = stringify(
    {
      id,
      title,
      summary: `Say in one sentence what the reader can do afterwards. ${TO_FILL}`,
      track,
      module,
    },
    { lineWidth: 0 },
  )
  return `---\n${NOTE}${head}---\n${BODY}`
}

// It bears the mark itself, so that it does not stay.
const NOTE = `# ${TO_FILL} Put your own words where this mark stands, then delete this line; homeroom check names each that is left.\n`

const BODY = `## The premise

Something the reader has met, and why it goes wrong without this lesson. ${TO_FILL}

## What works

- **A claim**, and its reason. ${TO_FILL}

## What AI cannot do

- A limit that bites in just this task. ${TO_FILL}

## Key terms

- **Term** - what it means, in words the reader has. ${TO_FILL}

## Practice this safely

1. A step with the reader's own material that ends in a decision. ${TO_FILL}

## Quiz

### A situation, and what the reader does in it ${TO_FILL} {#first-question}

- [x] What the lesson teaches to do here
  > Why that is right. ${TO_FILL}
- [ ] What a sensible beginner would do instead
  > What that leads to. ${TO_FILL}
- [ ] Another thing that sounds good and is not
  > What that leads to. ${TO_FILL}

> What the question teaches. ${TO_FILL}
`
