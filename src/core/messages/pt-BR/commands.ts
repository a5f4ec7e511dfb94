import type { commands as english } from '../en/commands.ts'
import type { Translated } from '../translated.ts'

/** What each command is called where a platform shows its name in the person's language. */
export const commands: Translated<typeof english> = {
  'command.ask': 'perguntar',
  'command.author': 'redigir',
  'command.drill': 'treino',
  'command.help': 'ajuda',
  'command.leaderboard': 'placar',
  'command.lesson': 'lição',
  'command.link': 'vincular',
  'command.live': 'ao-vivo',
  'command.privacy': 'privacidade',
  'command.progress': 'progresso',
  'command.questions': 'perguntas',
  'command.quiz': 'quiz',
  'command.remind': 'lembrete',
  'command.report': 'relatório',
  'command.review': 'revisão',
  'command.settings': 'configurações',
  'command.term': 'termo',
  'command.tracks': 'trilhas',
  'command.unlink': 'desvincular',
}
