import type { Root, Yaml } from 'mdast'
import { z } from 'zod'
import { LESSON } from '../limits.ts'
import { type Faults, FILE_START } from './faults.ts'
import { KEBAB } from './names.ts'
import { readYaml } from './yaml.ts'

/** A kebab-case name of at most LESSON.id characters. */
export function kebab(what: string) {
  return z
    .string({ error: `The ${what} should be text; if it looks like a number, put it in quotes.` })
    .max(LESSON.id, `The ${what} is longer than ${LESSON.id} characters; shorten it.`)
    .regex(KEBAB, `The ${what} should be small letters, digits and single hyphens, like "night-shift".`)
}

/** A text of one line. */
export function line(what: string, most: number) {
  return z
    .string({ error: `The ${what} should be text; if it looks like a number, put it in quotes.` })
    .transform((value) => value.replace(/\s+/g, ' ').trim())
    .pipe(
      z
        .string()
        .min(1, `The ${what} is empty; write a few words.`)
        .max(most, `The ${what} is longer than ${most} characters; shorten it.`),
    )
}

const wholeMinutes = `The minutes should be a whole number from 1 to ${LESSON.minutes}, or be left out.`

const wholePass = 'The pass mark should be a whole number from 1 to 100, in per cent, or be left out.'

export const frontMatter = z.strictObject({
  id: kebab('id'),
  title: line('title', LESSON.title),
  summary: line('summary', LESSON.summary),
  track: kebab('track'),
  module: kebab('module'),
  minutes: z.int(wholeMinutes).min(1, wholeMinutes).max(LESSON.minutes, wholeMinutes).optional(),
  pass: z.int(wholePass).min(1, wholePass).max(100, wholePass).optional(),
  related: z
    .array(kebab('related id'), 'Related should be a list of lesson ids, like [first-id, second-id].')
    .max(LESSON.related, `More than ${LESSON.related} related lessons; keep the closest.`)
    .optional(),
})
export type FrontMatter = z.output<typeof frontMatter>

/** Of a translation: what it leaves out is as in the original, and what it repeats of that is not read. */
const translatedFrontMatter = frontMatter.extend({
  id: kebab('id').default(''),
  track: kebab('track').default(''),
  module: kebab('module').default(''),
  translates: z
    .string({ error: 'The hash of the original should be text in quotes; check --fix writes it.' })
    .regex(/^[0-9a-f]{16}$/, 'This is no hash of an original, which has 16 digits; check --fix writes it.')
    .optional(),
})

export type Header = {
  readonly values: FrontMatter | undefined
  /** The hash of the original, in a translation that says it. */
  readonly translates?: string
  /** Where a fault of the whole catalogue lies: an id used twice, a related id that does not exist. */
  readonly lines: {
    readonly id: number
    readonly title: number
    readonly related: number
    readonly minutes: number
  }
}

/** The YAML between the `---` lines at the top of the file. */
export function readFrontMatter(root: Root, faults: Faults, isTranslation = false): Header {
  const [first] = root.children
  if (first?.type !== 'yaml') {
    const reason =
      'The front matter is missing; begin the file with a line of ---, then id, title, summary, track and module, then --- again.'
    faults.error(FILE_START, 'front-matter.missing', reason)
    return { values: undefined, lines: { id: 1, title: 1, related: 1, minutes: 1 } }
  }
  const schema = isTranslation ? translatedFrontMatter : frontMatter
  const { value, at } = readYaml((first as Yaml).value, schema, {
    faults,
    room: 'front-matter',
    offset: 1,
    keys: Object.keys(schema.shape),
  })
  const lineOf = (key: string) => at([key]).line
  return {
    values: value,
    ...(value && 'translates' in value && value.translates && { translates: value.translates }),
    lines: {
      id: lineOf('id'),
      title: lineOf('title'),
      related: lineOf('related'),
      minutes: lineOf('minutes'),
    },
  }
}
