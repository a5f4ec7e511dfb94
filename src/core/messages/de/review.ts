import type { review as english } from '../en/review.ts'
import type { Translated } from '../translated.ts'

/** Reviews, and answering in rounds. */
export const review: Translated<typeof english> = {
  'review.command': 'Die Wiederholung für heute: ein paar Fragen zu dem, was du bald vergisst',
  'review.title': 'Deine Wiederholung',
  'review.question': 'Wiederholung · Frage {number, number} von {size, number}',
  'review.today': '**{count, number} heute.** Nur du siehst sie.',
  'review.left':
    '{count, plural, one {**Noch eine** von den {size, number} für heute.} other {**Noch {count, number}** von den {size, number} für heute.}}',
  'review.done': 'Die Wiederholung für heute ist fertig.',
  'review.line.right': '✓ {question} · {when}',
  'review.line.missed': '✗ {question} · {when}',
  'review.line.aside': '✗ {question} · beiseitegelegt',
  'review.when':
    '{days, plural, =0 {heute noch} =1 {morgen} one {in {days, number} Tag} other {in {days, number} Tagen}}',
  'review.comes-back': 'Wann jede wiederkommt:',
  'review.next': 'Die nächste Wiederholung lohnt sich {when}.',
  'review.next.none': 'Danach wartet nichts auf dich; eine neue Lektion bringt neue Fragen.',
  'review.nothing': 'Heute ist nichts zu wiederholen. Was du gelernt hast, kommt {when} wieder.',
  'review.nothing.ever': 'Nichts zu wiederholen. Eine neue Lektion bringt neue Fragen.',
  'review.nothing.yet':
    'Noch nichts zu wiederholen: Es beginnt mit der ersten Lektion, die du liest. Von dort kommen die Fragen.',
  'review.leech':
    'Eine Frage entwischt dir immer wieder, deshalb liegt sie jetzt beiseite: „{question}“ (**{title}**). Nachlesen oder Nachfragen hilft mehr als ein weiterer Versuch; beantworte sie in ihrem Quiz richtig, und sie kommt wieder.',
  'review.button.start': 'Wiederholen',
  'review.button.lesson': 'Weiterlesen',
  'review.another': 'Diese Wiederholung gehört jemand anderem. Deine ist einen Knopf entfernt.',
  'round.drill': 'Deine Übung',
  'round.question': 'Übung · Frage {number, number} von {size, number}',
  'round.button.done': 'Zum Ergebnis',
  'round.done': 'Gespeichert. Was die anderen gewählt haben, zeigt der Kanal, wenn die Übung schließt.',
  'round.done.closed':
    'In deinem Fortschritt gespeichert. Die Übung ist geschlossen; ihre Antworten stehen im Kanal.',
  'round.late': 'Diese Übung ist geschlossen. Deine Antwort zählt fürs Lernen, nicht für die Rangliste.',
  'round.elsewhere': 'Diese Übung gehört zu einem anderen Server oder Workspace. Beantworte sie dort.',
  'round.not-open': 'Diese Übung ist nicht offen.',
}
