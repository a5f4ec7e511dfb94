import type { progress as english } from '../en/progress.ts'
import type { Translated } from '../translated.ts'

/** What a learner has done. */
export const progress: Translated<typeof english> = {
  'progress.command': 'Lo que has leído, tu racha y tus resultados',
  'progress.title': 'Tu progreso',
  'progress.read': 'Lecciones leídas',
  'progress.quizzes': 'Cuestionarios hechos',
  'progress.passed': 'Cuestionarios superados',
  'progress.streak': 'Racha',
  'progress.due': 'Para repasar hoy',
  'progress.of': '{done, number} de {total, number}',
  'progress.number': '{number, number}',
  'progress.streak.none': 'todavía ninguna',
  'progress.streak.days':
    '{days, plural, one {un día} other {{days, number} días seguidos}}{frozen, select, yes {, un comodín usado esta semana} other {}}',
  'progress.streak.open': '{streak}; hoy sigue abierto',
  'progress.nothing': 'Aquí todavía no hay nada. La primera lección lleva unos seis minutos.',
  'progress.scores': 'Tus últimos resultados, del más reciente al más antiguo:',
  'progress.score': '**{right, number} de {size, number}** {title}',
  'progress.button.continue': 'Continuar',
  'progress.button.begin': 'Leer la primera lección',
  'progress.picture.days': '{days, plural, one {día seguido} other {días seguidos}}',
  'progress.picture.due':
    '{count, plural, one {pregunta para repasar hoy} other {preguntas para repasar hoy}}',
  'progress.picture.read': 'lecciones leídas, de {total, number}',
  'progress.picture.passed': '{count, plural, one {cuestionario superado} other {cuestionarios superados}}',
  'progress.picture.calendar': 'Lecciones leídas y preguntas respondidas, por día',
  'progress.picture.tracks': 'Lecciones leídas, por itinerario',
  'progress.picture.scores': 'Últimos resultados',
  'progress.alt':
    'Un calendario de tus últimas {weeks, number} semanas: {active, plural, =0 {todavía nada} one {un día} other {{active, number} días}} con lecciones o preguntas{most, plural, =0 {} one {, como mucho una al día} other {, como mucho {most, number} al día}}. Racha: {streak}. Debajo, tus itinerarios y tus últimos resultados, tal como están aquí en palabras.',
}
