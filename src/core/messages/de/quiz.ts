import type { quiz as english } from '../en/quiz.ts'
import type { Translated } from '../translated.ts'

/** Quizzes. */
export const quiz: Translated<typeof english> = {
  'quiz.command': 'Mach ein Quiz: zur zuletzt gelesenen Lektion, oder zu der, die du nennst',
  'quiz.option.lesson': 'Lektion',
  'quiz.option.lesson.hint': 'Ein Titel, oder ein paar Wörter daraus',
  'quiz.question': 'Frage {number, number} von {size, number}',
  'quiz.retry.question': 'Noch einmal · Frage {number, number} von {size, number}',
  'quiz.right': '**Richtig.**',
  'quiz.wrong': '**Nicht ganz: Es ist {letter}.**',
  'quiz.button.next': 'Nächste Frage',
  'quiz.button.score': 'Ergebnis ansehen',
  'quiz.button.reread': '„{section}“ nachlesen',
  'quiz.button.report': 'Frage melden',
  'quiz.button.retry': 'Falsche noch einmal',
  'quiz.button.lesson': 'Zurück zur Lektion',
  'quiz.button.again': 'Noch einmal machen',
  'quiz.answered': 'Diese Frage ist schon beantwortet (du hast {letter} gewählt). Hier bist du gerade.',
  'quiz.score': '**{right, number} von {size, number}.**',
  'quiz.score.all': 'Alle. Das hier sitzt.',
  'quiz.score.missed':
    '{count, plural, one {Eine} =2 {Zwei} =3 {Drei} =4 {Vier} =5 {Fünf} =6 {Sechs} =7 {Sieben} =8 {Acht} =9 {Neun} =10 {Zehn} other {#}} zum Nachlesen:',
  'quiz.score.more': '{count, plural, one {und noch eine} other {und noch #}}',
  'quiz.score.saved': 'In deinem Fortschritt gespeichert.',
  'quiz.score.saved.before':
    'In deinem Fortschritt gespeichert. Letztes Mal {last, number} von {lastSize, number}, dein bestes Ergebnis {best, number} von {bestSize, number}.',
  'quiz.score.pass': 'Bestanden ist dieses Quiz mit {needed, number} richtigen Antworten.',
  'quiz.score.retry': 'Ein zweiter Blick ändert das gespeicherte Ergebnis nicht.',
  'quiz.open': 'Dein Quiz zu **{title}** ist offen: Frage {number, number} von {size, number}.',
  'quiz.button.go-on': 'Quiz fortsetzen',
  'quiz.report.form': 'Frage melden',
  'quiz.report.kind': 'Was ist es',
  'quiz.report.kind.hint': 'Damit klar ist, wo nachzusehen ist',
  'quiz.report.kind.wrong': 'Die Antwort ist falsch',
  'quiz.report.kind.unclear': 'Die Frage ist unklar',
  'quiz.report.kind.typo': 'Da ist ein Schreibfehler',
  'quiz.report.note': 'In deinen Worten',
  'quiz.report.note.hint': 'Was du erwartet hast, oder wo es steht',
  'quiz.report.thanks': 'Danke. Wer die Frage geschrieben hat, sieht deine Meldung dazu.',
  'quiz.report.again': 'Diese Frage hast du schon gemeldet; wer sie geschrieben hat, weiß davon.',
  'quiz.report.title': 'Jemand meldet eine Frage',
  'quiz.report.line': '**{title}** ({lesson}), Frage {question}',
  'quiz.report.how':
    'Nach der Korrektur: `homeroom regrade` und die Lektion, um die Ergebnisse zu berichtigen.',
  'quiz.regraded':
    'Eine Frage zu **{title}** hatte eine falsche Lösung, und dein Ergebnis wurde berichtigt: jetzt {right, number} von {size, number}.',
  'quiz.none': '**{title}** hat noch kein Quiz.',
  'quiz.which': 'Welche Lektion? Öffne erst eine, oder nenne sie: `/quiz` und ein paar Wörter aus dem Titel.',
}
