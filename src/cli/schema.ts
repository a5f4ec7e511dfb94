import { frontMatterSchema } from '../lesson/front-matter-schema.ts'
import type { Shell } from './main.ts'

/** Prints the JSON Schema of the front matter, which lessons/lesson.schema.json holds for editors. */
export function printSchema({ print }: Shell): number {
  print(JSON.stringify(frontMatterSchema(), null, 2))
  return 0
}
