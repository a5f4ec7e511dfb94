import type { progress as english } from '../en/progress.ts'
import type { Translated } from '../translated.ts'

/** What a learner has done. */
export const progress: Translated<typeof english> = {
  'progress.command': 'O que você leu, sua sequência e seus resultados',
  'progress.title': 'Seu progresso',
  'progress.read': 'Lições lidas',
  'progress.quizzes': 'Quizzes feitos',
  'progress.passed': 'Quizzes em que passou',
  'progress.streak': 'Sequência',
  'progress.due': 'Para revisar hoje',
  'progress.of': '{done, number} de {total, number}',
  'progress.number': '{number, number}',
  'progress.streak.none': 'ainda nenhuma',
  'progress.streak.days':
    '{days, plural, =1 {um dia} one {{days, number} dia} other {{days, number} dias seguidos}}{frozen, select, yes {, uma folga usada nesta semana} other {}}',
  'progress.streak.open': '{streak}; hoje ainda está em aberto',
  'progress.nothing': 'Ainda não há nada aqui. A primeira lição leva uns seis minutos.',
  'progress.scores': 'Seus últimos resultados, do mais novo ao mais antigo:',
  'progress.score': '**{right, number} de {size, number}** {title}',
  'progress.button.continue': 'Continuar',
  'progress.button.begin': 'Ler a primeira lição',
  'progress.picture.days': '{days, plural, one {dia seguido} other {dias seguidos}}',
  'progress.picture.due':
    '{count, plural, one {questão para revisar hoje} other {questões para revisar hoje}}',
  'progress.picture.read': 'lições lidas, de {total, number}',
  'progress.picture.passed': '{count, plural, one {quiz em que passou} other {quizzes em que passou}}',
  'progress.picture.calendar': 'Lições lidas e questões respondidas, por dia',
  'progress.picture.tracks': 'Lições lidas, por trilha',
  'progress.picture.scores': 'Últimos resultados',
  'progress.alt':
    'Um calendário das suas últimas {weeks, number} semanas: {active, plural, =0 {ainda nada} one {um dia} other {{active, number} dias}} com lições ou questões{most, plural, =0 {} one {, no máximo uma por dia} other {, no máximo {most, number} por dia}}. Sequência: {streak}. Abaixo, suas trilhas e seus últimos resultados, como estão aqui em palavras.',
}
