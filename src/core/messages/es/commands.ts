import type { commands as english } from '../en/commands.ts'
import type { Translated } from '../translated.ts'

/** What each command is called where a platform shows its name in the person's language. */
export const commands: Translated<typeof english> = {
  'command.ask': 'preguntar',
  'command.author': 'redactar',
  'command.drill': 'práctica',
  'command.help': 'ayuda',
  'command.leaderboard': 'clasificación',
  'command.lesson': 'lección',
  'command.link': 'vincular',
  'command.live': 'directo',
  'command.privacy': 'privacidad',
  'command.progress': 'progreso',
  'command.questions': 'preguntas',
  'command.quiz': 'cuestionario',
  'command.remind': 'recordatorio',
  'command.report': 'informe',
  'command.review': 'repaso',
  'command.settings': 'ajustes',
  'command.term': 'término',
  'command.tracks': 'itinerarios',
  'command.unlink': 'desvincular',
}
