import { type CheckedFile, checkFile, type Inspected } from '../../lesson/check-file.ts'
import { untidiness } from '../../lesson/mend/mend.ts'
import type { Fault } from '../../lesson/types.ts'
import { SupportSearch } from '../../tutor/support.ts'

const search = new SupportSearch()

/** What is wrong with a file on its own, what only the tutor can tell included. */
export function checkClosely(dir: string, file: { readonly path: string }): CheckedFile {
  return checkFile(dir, file, inspect)
}

function inspect({ lesson, bytes, questionLines }: Inspected): Fault[] {
  // The tutor reads English; of a translation it could not tell.
  const asked = lesson.locale === undefined ? search.unsupported(lesson) : []
  const foreign = asked.map((place): Fault => {
    return {
      ...{ file: lesson.file, line: questionLines[place] ?? 1, column: 1, severity: 'warning' },
      code: 'question.unsupported',
      reason:
        'Nothing in the lesson supports this question; say in the text what it asks, or ask what the text says.',
    }
  })
  return [...foreign, ...untidiness(lesson, bytes)]
}
