import type { report as english } from '../en/report.ts'
import type { Translated } from '../translated.ts'

/** What a lead sees of a server or workspace. */
export const report: Translated<typeof english> = {
  'report.command': 'Wie die Lektionen hier laufen, für Leitende: Teilnahme, Behaltenes, häufige Fehler',
  'report.option.period': 'zeitraum',
  'report.option.period.hint': 'Sonst: dieser Monat',
  'report.title': 'Bericht',
  'report.people': 'Genannt, weil sie zugestimmt haben',
  'report.rest': 'Andere, die geantwortet haben',
  'report.rest.few': 'weniger als fünf, oder niemand: Sie sind in keiner Zahl',
  'report.recall': 'Behalten',
  'report.percent': '{share, number, percent}',
  'report.number': '{count, number}',
  'report.none': 'Zu wenige: Eine Zahl braucht fünf Personen',
  'report.named': '**Die zugestimmt haben, genannt zu werden**, mit ihren richtigen Antworten:',
  'report.named.line': '{name}: {right, number} von {answered, number}',
  'report.named.more':
    '{count, plural, one {und noch eine Person, in people.csv} other {und noch {count, number}, in people.csv}}',
  'report.lessons': '**Behalten nach Lektion:**',
  'report.lesson':
    '{title}: {share, number, percent} von dem, was {people, number} Personen beantwortet haben',
  'report.missed': '**Am häufigsten falsch:**',
  'report.question':
    '{question} ({title}): falsch bei {share, number, percent} von {people, number} Personen',
  'report.counts':
    'Jede Frage zählt einmal pro Person: die erste Antwort hier in diesem Zeitraum, in Quiz, Übungen, Live-Quiz und Wiederholungen. Genannt wird nur, wer der Rangliste zugestimmt hat und nicht verborgen ist; alle anderen sind nur gezählt, und keine Zahl beruht auf weniger als fünf Personen.',
  'report.leads':
    'Den Bericht bekommt, wer diesen Server oder Workspace verwaltet oder hier eine Übung eingerichtet hat.',
  'report.direct': 'Ein Bericht gehört zu einem Server. Frag dort nach ihm.',
  'report.picture.people': '{count, plural, one {Person genannt} other {Personen genannt}}',
  'report.picture.rest': 'andere',
  'report.picture.recall': 'behalten',
  'report.picture.lessons': 'Behalten nach Lektion',
  'report.picture.missed': 'Am häufigsten falsch beantwortet',
  'report.picture.note': '{share, number, percent}, {people, number} Personen',
  'report.alt':
    'Balken dazu, was nach Lektion behalten wurde, und zu den am häufigsten falsch beantworteten Fragen, wie sie hier in Worten stehen.',
  'report.csv.name': 'name',
  'report.csv.answered': 'beantwortet',
  'report.csv.right': 'richtig',
  'report.csv.lesson': 'lektion',
  'report.csv.title': 'titel',
  'report.csv.people': 'personen',
  'report.csv.recall': 'behalten_prozent',
  'report.csv.question': 'frage',
  'report.csv.text': 'text',
  'report.csv.missed': 'falsch_prozent',
}
