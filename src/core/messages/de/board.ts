import type { board as english } from '../en/board.ts'
import type { Translated } from '../translated.ts'

/** The leaderboard of a server or workspace. */
export const board: Translated<typeof english> = {
  'board.command': 'Wer hier wie viele Punkte hat: diese Woche, diesen Monat oder insgesamt',
  'board.option.period': 'zeitraum',
  'board.option.period.hint': 'Sonst: diese Woche',
  'board.period.week': 'Diese Woche',
  'board.period.month': 'Dieser Monat',
  'board.period.all': 'Insgesamt',
  'board.period.reset': 'Neu beginnen (wer diesen Ort verwaltet)',
  'board.title': 'Rangliste',
  'board.context.dates': '{period}: {from} bis {to}',
  'board.context.since': '{period}, seit {from}',
  'board.points': '{points, plural, one {ein Punkt} other {{points, number} Punkte}}',
  'board.line': '**{place, number}**  {name}: {points}',
  'board.more': '{count, plural, one {und noch eine Person} other {und noch {count, number} Personen}}',
  'board.you': '**Du:** Platz {place, number} von {people, number}, {points}.',
  'board.you.alone': '**Du:** {points}.',
  'board.you.unshown': '**Du:** {points}. Sonst sieht das niemand, weil du hier nicht gezeigt wirst.',
  'board.you.none': '**Du:** noch keine Punkte.',
  'board.few':
    'Noch keine Rangliste: Sie beginnt mit drei Personen, die hier Punkte haben und nicht verborgen sind. Mit weniger wäre es kein Vergleich.',
  'board.counts':
    'Ein Punkt für jede Frage, die hier auf Anhieb richtig beantwortet wird: in einem Quiz, wenn du ihr zum ersten Mal begegnest, in einer Übung, bevor sie schließt, in einem Live-Quiz.',
  'board.who':
    'Wer hier antwortet, steht mit Namen auf der Rangliste, solange die eigenen Einstellungen das nicht verbergen. Eine Woche geht von Montag bis Sonntag nach dem eigenen Datum; welche Woche es ist, richtet sich nach {zone}.',
  'board.button.settings': 'Meine Einstellungen',
  'board.direct': 'Eine Rangliste gehört zu einem Server. Frag dort nach ihr.',
  'board.reset.ask':
    '**Diese Rangliste neu beginnen?** Die Punkte aller hier fangen bei null an, für die Woche, den Monat und insgesamt, und eine Quizfrage, der jemand schon begegnet ist, gibt keinen zweiten Punkt. Antworten, Ergebnisse, Serien, Wiederholungen und Berichte bleiben, wie sie sind. Das lässt sich nicht zurücknehmen.',
  'board.reset.yes': 'Neu beginnen',
  'board.reset.no': 'Behalten',
  'board.reset.done':
    'Die Rangliste hat neu begonnen. Punkte zählen ab jetzt; sonst hat sich nichts geändert.',
  'board.reset.admin': 'Nur wer diesen Server oder Workspace verwaltet, kann seine Rangliste neu beginnen.',
}
