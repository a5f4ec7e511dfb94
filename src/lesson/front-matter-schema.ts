import { z } from 'zod'
import { frontMatter } from './parse/front-matter.ts'

const DESCRIPTIONS: Readonly<Record<keyof typeof frontMatter.shape, string>> = {
  id: "The lesson's name in links and in people's history, unique in the catalogue. Never change it.",
  title: 'What people read in lists. 75 characters are shown everywhere.',
  summary: 'One sentence: what the reader can do afterwards.',
  track: 'The track it belongs to, as catalogue.yaml names it.',
  module: 'The module of the track.',
  minutes: 'How long reading and quiz take; derived from the words when it is left out.',
  pass: 'The share of right answers that passes, in per cent; 70 when it is left out.',
  related: 'Ids of the lessons to read next, the closest first.',
}

/** What editors complete and check front matter by, as JSON Schema. */
export function frontMatterSchema(): Record<string, unknown> {
  const { properties = {}, ...schema } = z.toJSONSchema(frontMatter, { io: 'output', target: 'draft-7' })
  const described = Object.entries(DESCRIPTIONS).map(([key, description]) => {
    return [key, { description, ...(properties[key] as object) }]
  })
  return {
    ...schema,
    title: "A lesson's front matter",
    properties: Object.fromEntries(described),
  }
}
