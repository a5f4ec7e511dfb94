import type { commands as english } from '../en/commands.ts'
import type { Translated } from '../translated.ts'

/** What each command is called where a platform shows its name in the person's language. */
export const commands: Translated<typeof english> = {
  'command.ask': 'fragen',
  'command.author': 'schreiben',
  'command.drill': 'übung',
  'command.help': 'hilfe',
  'command.leaderboard': 'rangliste',
  'command.lesson': 'lektion',
  'command.link': 'verbinden',
  'command.live': 'live',
  'command.privacy': 'datenschutz',
  'command.progress': 'fortschritt',
  'command.questions': 'rückfragen',
  'command.quiz': 'quiz',
  'command.remind': 'erinnerung',
  'command.report': 'bericht',
  'command.review': 'wiederholung',
  'command.settings': 'einstellungen',
  'command.term': 'begriff',
  'command.tracks': 'lernpfade',
  'command.unlink': 'trennen',
}
