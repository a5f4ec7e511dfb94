import type { commands as english } from '../en/commands.ts'
import type { Translated } from '../translated.ts'

/** What each command is called where a platform shows its name in the person's language. */
export const commands: Translated<typeof english> = {
  'command.ask': 'demander',
  'command.author': 'rédiger',
  'command.drill': 'entraînement',
  'command.help': 'aide',
  'command.leaderboard': 'classement',
  'command.lesson': 'leçon',
  'command.link': 'associer',
  'command.live': 'direct',
  'command.privacy': 'confidentialité',
  'command.progress': 'progression',
  'command.questions': 'questions',
  'command.quiz': 'quiz',
  'command.remind': 'rappel',
  'command.report': 'rapport',
  'command.review': 'révision',
  'command.settings': 'paramètres',
  'command.term': 'terme',
  'command.tracks': 'parcours',
  'command.unlink': 'dissocier',
}
