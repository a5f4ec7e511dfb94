import type { progress as english } from '../en/progress.ts'
import type { Translated } from '../translated.ts'

/** What a learner has done. */
export const progress: Translated<typeof english> = {
  'progress.command': 'Was du gelesen hast, deine Serie und deine Ergebnisse',
  'progress.title': 'Dein Fortschritt',
  'progress.read': 'Gelesene Lektionen',
  'progress.quizzes': 'Gemachte Quiz',
  'progress.passed': 'Bestandene Quiz',
  'progress.streak': 'Serie',
  'progress.due': 'Heute zu wiederholen',
  'progress.of': '{done, number} von {total, number}',
  'progress.number': '{number, number}',
  'progress.streak.none': 'noch keine',
  'progress.streak.days':
    '{days, plural, one {ein Tag} other {{days, number} Tage in Folge}}{frozen, select, yes {, ein Joker diese Woche genutzt} other {}}',
  'progress.streak.open': '{streak}; heute ist noch offen',
  'progress.nothing': 'Hier ist noch nichts. Die erste Lektion dauert etwa sechs Minuten.',
  'progress.scores': 'Deine letzten Ergebnisse, das neueste zuerst:',
  'progress.score': '**{right, number} von {size, number}** {title}',
  'progress.button.continue': 'Weiter',
  'progress.button.begin': 'Die erste Lektion lesen',
  'progress.picture.days': '{days, plural, one {Tag in Folge} other {Tage in Folge}}',
  'progress.picture.due':
    '{count, plural, one {Frage heute zu wiederholen} other {Fragen heute zu wiederholen}}',
  'progress.picture.read': 'Lektionen gelesen, von {total, number}',
  'progress.picture.passed': '{count, plural, one {Quiz bestanden} other {Quiz bestanden}}',
  'progress.picture.calendar': 'Gelesene Lektionen und beantwortete Fragen, nach Tag',
  'progress.picture.tracks': 'Gelesene Lektionen, nach Lernpfad',
  'progress.picture.scores': 'Letzte Ergebnisse',
  'progress.alt':
    'Ein Kalender deiner letzten {weeks, number} Wochen: {active, plural, =0 {noch nichts} one {ein Tag} other {{active, number} Tage}} mit Lektionen oder Fragen{most, plural, =0 {} one {, höchstens eine am Tag} other {, höchstens {most, number} am Tag}}. Serie: {streak}. Darunter deine Lernpfade und deine letzten Ergebnisse, wie sie hier in Worten stehen.',
}
