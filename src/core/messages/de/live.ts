import type { live as english } from '../en/live.ts'
import type { Translated } from '../translated.ts'

/** Live quizzes. */
export const live: Translated<typeof english> = {
  'live.command': 'Ein Live-Quiz für alle in diesem Kanal: Frage für Frage, Punkte für richtig und schnell',
  'live.option.lesson': 'lektion',
  'live.option.lesson.hint': 'Zu einer Lektion; ohne sie zu dem, was hier eine Auffrischung braucht',
  'live.option.questions': 'fragen',
  'live.option.questions.hint': 'Wie viele; sonst 5',
  'live.option.questions.5': '5',
  'live.option.questions.10': '10',
  'live.direct':
    'Ein Live-Quiz braucht einen Kanal mit Leuten darin. Starte es dort mit `/live`; für dich allein gibt es `/quiz` und `/review`.',
  'live.no-questions': '**{title}** hat kein Quiz. Nenne eine andere Lektion, oder keine.',
  'live.no-questions.any': 'Noch hat keine Lektion ein Quiz, deshalb gibt es nichts zu fragen.',
  'live.running': 'In diesem Kanal läuft schon ein Live-Quiz.',
  'live.running.host': 'Dein Live-Quiz läuft in diesem Kanal schon.',
  'live.host.lobby':
    'Das Live-Quiz steht im Kanal. Es beginnt in 30 Sekunden, oder wenn du **Jetzt starten** drückst. Du kannst auch mitspielen: Drücke dort **Mitspielen**.',
  'live.host.started': 'Es hat begonnen.',
  'live.host.stopped': 'Beendet. Die gegebenen Antworten zählen fürs Lernen.',
  'live.host.over': 'Dieses Live-Quiz ist vorbei.',
  'live.not-yours':
    'Das kann nur, wer dieses Live-Quiz gestartet hat oder diesen Server oder Workspace verwaltet.',
  'live.button.join': 'Mitspielen',
  'live.button.start': 'Jetzt starten',
  'live.button.stop': 'Beenden',
  'live.button.place': 'Mein Platz',
  'live.button.result': 'Mein Ergebnis',
  'live.button.unnamed': 'Ohne Namen spielen',
  'live.button.named': 'Meinen Namen zeigen',

  'live.context': 'Live-Quiz',
  'live.context.result': 'Live-Quiz · {topic}',
  'live.context.question': 'Live-Quiz · Frage {number, number} von {size, number}',
  'live.title': '{count, plural, one {# Frage} other {# Fragen}} zu „{topic}“',
  'live.title.mixed': '{count, plural, one {# Frage} other {# Fragen}} aus mehreren Lektionen',
  'live.lobby.soon': 'Beginnt in **{seconds, number} Sekunden**.',
  'live.lobby.now': 'Beginnt jetzt.',
  'live.lobby.how':
    'Eine Frage nach der anderen, je 20 Sekunden. Drücke einen Buchstaben; die erste Wahl zählt. Richtige Antworten geben Punkte, schnelle mehr.',
  'live.lobby.joined':
    '{count, plural, =0 {Noch spielt niemand mit.} one {Dabei: {names}} other {Dabei: {names}}}',
  'live.names.more': '{names} und noch {count, number}',
  'live.begun': 'Es hat begonnen: Die Fragen kommen unten, eine nach der anderen.',
  'live.unnamed': 'jemand',
  'live.unnamed.many': '{count, plural, one {eine Person} other {# Personen}} ohne Namen',
  'live.asking.left':
    '{players, plural, =0 {} one {**{answered, number} von {players, number}** hat geantwortet · } other {**{answered, number} von {players, number}** haben geantwortet · }}noch etwa {seconds, number} Sekunden',
  'live.asking.up':
    '{players, plural, =0 {} one {**{answered, number} von {players, number}** hat geantwortet · } other {**{answered, number} von {players, number}** haben geantwortet · }}die Zeit ist um',
  'live.right': 'Die Antwort ist **{letter}**: {option}',
  'live.right.count':
    '{answered, plural, =0 {Niemand hat geantwortet.} one {{right, number} von {answered, number} richtig.} other {{right, number} von {answered, number} richtig.}}',
  'live.standing': '**Zwischenstand**',
  'live.standing.line': '{place, selectordinal, other {Platz #}}: {name} · **{points, number}**',
  'live.standing.more': 'und noch {count, plural, one {eine Person} other {# Personen}}',
  'live.standing.next': 'Gleich kommt die nächste Frage.',
  'live.standing.last': 'Das war die letzte. Gleich kommt das Ergebnis.',
  'live.over.finished': 'Dieses Live-Quiz ist vorbei. Das Ergebnis steht unten.',
  'live.over.nobody':
    'Niemand hat mitgespielt, deshalb hat dieses Live-Quiz nicht begonnen. `/live` startet ein neues.',
  'live.over.stopped': 'Dieses Live-Quiz wurde beendet.',
  'live.over.quiet': 'Dieses Live-Quiz endete, weil niemand mehr geantwortet hat.',
  'live.over.lost':
    'Dieses Live-Quiz endete, weil Homeroom einige Minuten weg war. `/live` startet ein neues.',
  'live.over.refused': 'Dieses Live-Quiz ist vorbei.',

  'live.podium': 'Das Ergebnis',
  'live.podium.stopped': 'Es wurde nach {count, plural, one {# Frage} other {# Fragen}} beendet.',
  'live.podium.quiet':
    'Es endete nach {count, plural, one {# Frage} other {# Fragen}}, weil niemand mehr geantwortet hat.',
  'live.podium.lost':
    'Es endete nach {count, plural, one {# Frage} other {# Fragen}}, weil Homeroom einige Minuten weg war.',
  'live.podium.line':
    '**{place, selectordinal, other {Platz #}}: {name}** · {points, plural, one {# Punkt} other {# Punkte}}, {right, number} richtig',
  'live.podium.rest': '{place, selectordinal, other {Platz #}}: {name} · {points, number}',
  'live.podium.missed': 'Am häufigsten falsch: {question} Die Antwort ist **{letter}**: {option}',

  'live.joined.named':
    'Du bist dabei. In diesem Kanal steht dein Name, **{name}**; du kannst auch ohne Namen spielen.',
  'live.joined.unnamed': 'Du bist dabei, als „jemand“: Dein Name wird nicht gezeigt.',
  'live.joined.settings': 'Du bist dabei, als „jemand“: Nach deinen `/settings` nennt dich kein Beitrag.',
  'live.joined.again.named': 'Du bist schon dabei, als **{name}**.',
  'live.joined.again.unnamed': 'Du bist schon dabei, als „jemand“: Dein Name wird nicht gezeigt.',
  'live.joined.lobby': 'Die erste Frage kommt gleich in den Kanal.',
  'live.joined.asking': 'Im Kanal ist eine Frage offen: Drücke dort einen Buchstaben.',
  'live.locked': 'Notiert: **{letter}**. Die Antwort kommt, wenn die Zeit um ist.',
  'live.locked.before':
    'Du hast **{letter}** gewählt, und die erste Wahl zählt. Die Antwort kommt, wenn die Zeit um ist.',
  'live.time-up': 'Die Zeit war um, deshalb zählt das nicht.',
  'live.not-begun': 'Diese Frage ist noch nicht gestellt.',
  'live.over': 'Dieses Live-Quiz ist vorbei.',
  'live.elsewhere': 'Dieses Live-Quiz gehört zu einem anderen Server oder Workspace.',
  'live.place':
    'Du bist auf **{place, selectordinal, other {Platz #}}** von {players, number}, mit **{points, number}** Punkten. {right, number} von {asked, number} richtig.',
  'live.place.none': 'Noch ist keine Frage zu Ende, deshalb gibt es keine Plätze.',
  'live.place.outside':
    'Du spielst hier nicht mit. Drücke einen Buchstaben unter einer Frage, und du bist dabei.',
  'live.place.outside.over': 'Du hast hier nicht mitgespielt. `/live` startet ein neues.',
  'live.result.missed': 'Zum Nachlesen:',
  'live.result.line': '✗ {question} Die Antwort ist **{letter}**: {option}',
  'live.result.all': 'Nichts nachzulesen.',

  'live.refused.no-posting':
    'Ich darf hier nichts posten, deshalb gibt es kein Live-Quiz. Wer diesen Kanal verwaltet, kann Homeroom „Nachrichten senden“ erlauben; starte es dann noch einmal.',
  'live.refused.no-threads':
    'Ich darf hier nichts posten, deshalb gibt es kein Live-Quiz. Wer diesen Kanal verwaltet, kann Homeroom „Nachrichten in Threads senden“ erlauben; starte es dann noch einmal.',
  'live.refused.not-in-channel':
    'Ich bin noch nicht in diesem Kanal, deshalb gibt es kein Live-Quiz. Alle, die darin sind, können Homeroom einladen; starte es dann noch einmal.',
  'live.refused.archived':
    'Dieser Kanal ist archiviert, deshalb gibt es kein Live-Quiz. Starte es in einem anderen.',
  'live.refused.gone': 'Diesen Kanal gibt es nicht mehr, deshalb gibt es kein Live-Quiz.',
  'live.refused.closed-dm':
    'Ich kann hier nichts posten, deshalb gibt es kein Live-Quiz. Starte es in einem Kanal.',
  'live.told.no-posting':
    'Dein Live-Quiz endete vorzeitig: Ich darf in seinem Kanal nichts mehr posten. Wer ihn verwaltet, kann Homeroom „Nachrichten senden“ erlauben; dann startet `/live` ein neues. Die gegebenen Antworten bleiben erhalten.',
  'live.told.no-threads':
    'Dein Live-Quiz endete vorzeitig: Ich darf in seinem Kanal nichts mehr posten. Wer ihn verwaltet, kann Homeroom „Nachrichten in Threads senden“ erlauben; dann startet `/live` ein neues. Die gegebenen Antworten bleiben erhalten.',
  'live.told.not-in-channel':
    'Dein Live-Quiz endete vorzeitig: Ich bin nicht mehr in seinem Kanal. Alle, die darin sind, können Homeroom einladen; dann startet `/live` ein neues. Die gegebenen Antworten bleiben erhalten.',
  'live.told.archived':
    'Dein Live-Quiz endete vorzeitig: Sein Kanal wurde archiviert. `/live` startet eins in einem anderen Kanal. Die gegebenen Antworten bleiben erhalten.',
  'live.told.gone':
    'Dein Live-Quiz endete vorzeitig: Seine Nachricht oder sein Kanal wurde gelöscht. `/live` startet ein neues. Die gegebenen Antworten bleiben erhalten.',
  'live.told.closed-dm':
    'Dein Live-Quiz endete vorzeitig: Ich kann dort nichts mehr posten. `/live` startet eins in einem Kanal. Die gegebenen Antworten bleiben erhalten.',
}
