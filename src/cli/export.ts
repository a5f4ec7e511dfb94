import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import { exportQuestions } from '../export/export.ts'
import { EXPORTS } from '../export/formats.ts'
import { leavingFrom } from '../export/leaving.ts'
import type { Catalogue } from '../lesson/catalogue.ts'
import { openLessons } from './lessons.ts'
import type { Shell } from './main.ts'

export type ExportOptions = { readonly track?: string; readonly format: string }

/**
 * Prints the questions of a lesson or a track for another tool; what it cannot hold stands on standard error.
 * @returns 0 when all went out, 1 when one did not, 2 for wrong use
 */
export async function exportLessons(
  lesson: string | undefined,
  options: ExportOptions,
  shell: Shell,
): Promise<number> {
  const say = (line: string) => shell.note?.(line)
  const format = EXPORTS.find((each) => each === options.format)
  if (!format || (lesson === undefined) === (options.track === undefined)) {
    say(`Say one LESSON, or --track NAME, and --format ${EXPORTS.join(', ')}.`)
    return 2
  }
  const catalogue = await openLessons(readConfig(shell.env).lessonsDir)
  try {
    const ids = lesson === undefined ? ofTrack(catalogue, options.track ?? '') : [lesson]
    const questions = ids.flatMap((id) => {
      const found = catalogue.lesson(id)
      if (!found) throw new SettingError(`There is no lesson "${id}".`)
      return leavingFrom(found)
    })
    const { text, refused } = exportQuestions(questions, format)
    if (text !== '') shell.print(text.trimEnd())
    for (const { lesson: from, id, reason } of refused) say(`${from} #${id} refused ${reason}`)
    if (format === 'aiken' && questions.some(({ explanation }) => explanation !== '')) {
      say('Aiken has no place for explanations; they were left out.')
    }
    return refused.length > 0 ? 1 : 0
  } finally {
    await catalogue.close()
  }
}

function ofTrack(catalogue: Catalogue, name: string): string[] {
  const track = catalogue.tracks().find(({ id }) => id === name)
  if (!track) throw new SettingError(`There is no track "${name}".`)
  return track.modules.flatMap(({ lessons }) => lessons)
}
