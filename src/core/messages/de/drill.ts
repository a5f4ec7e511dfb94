import type { drill as english } from '../en/drill.ts'
import type { Translated } from '../translated.ts'

/** A team's drills. */
export const drill: Translated<typeof english> = {
  'drill.command': 'Plane die täglichen Fragen dieses Kanals und kümmere dich um sie',
  'drill.option.do': 'was tun',
  'drill.option.do.hint': 'neu: eine einrichten; liste: die Übungen, die es gibt',
  'drill.option.do.new': 'neu',
  'drill.option.do.list': 'liste',

  'drill.post.title': 'Tägliche Übung',
  'drill.post.context': '{date} · Zeiten in {zone}',
  'drill.post.what':
    '{count, plural, one {Eine Frage} other {# Fragen}}, etwa {minutes, plural, one {eine Minute} other {# Minuten}}, offen bis {closes}.',
  'drill.post.private':
    'Du antwortest für dich, und die erste Wahl zählt. Die Antworten kommen hierher, wenn die Übung schließt.',
  'drill.post.taken':
    '{count, plural, =0 {Noch hat niemand mitgemacht.} one {Eine Person hat mitgemacht.} other {# haben mitgemacht.}}',
  'drill.post.button': 'Mitmachen',
  'drill.post.closed':
    'Geschlossen. {count, plural, =0 {Diesmal hat niemand mitgemacht.} one {Eine Person hat mitgemacht.} other {# haben mitgemacht.}} Zum Lernen kannst du noch antworten; für die Rangliste zählt es nicht.',
  'drill.post.late': 'Zum Lernen antworten',

  'drill.reveal.title': 'Die Antworten',
  'drill.reveal.taken':
    '{count, plural, one {**Eine** Person hat mitgemacht.} other {**#** haben mitgemacht.}}',
  'drill.reveal.streak': '**{count, number}** Übungen in Folge, bei denen jemand mitgemacht hat.',
  'drill.reveal.question': '**{number, number}.** {question}',
  'drill.reveal.right': 'Richtig: **{letter}**  {option}',
  'drill.reveal.count': '{letter} {count, number}',
  'drill.reveal.alt': 'Wie viele richtig lagen. {bars}',
  'drill.reveal.named': 'Auf der Rangliste, weil sie zugestimmt haben: {names}',
  'drill.reveal.name': '{name} {right, number} von {size, number}',
  'drill.reveal.named.more': 'und noch {count, number}',
  'drill.reveal.reread': 'Lohnt sich nachzulesen:',
  'drill.chart.question': 'Frage {number, number}',
  'drill.chart.right': '{right, number} von {answered, number}',

  'drill.naming.ask': 'Soll dein Name auf der Rangliste dieses Teams stehen, wenn eine Übung schließt?',
  'drill.naming.yes': 'Ja, nenne mich',
  'drill.naming.no': 'Nein, nie',
  'drill.naming.is.yes': 'Dein Name steht auf der Rangliste, wenn eine Übung schließt.',
  'drill.naming.is.no': 'Dein Name steht nicht auf der Rangliste.',
  'drill.naming.change.no': 'Nenne mich nicht mehr',
  'drill.naming.change.yes': 'Nenne mich',

  'drill.many': 'Dieser Kanal hat schon {count, number} Übungen, und mehr nimmt er nicht.',
  'drill.list.title': 'Übungen',
  'drill.list.none':
    'Hier gibt es noch keine Übung. Eine Übung stellt diesem Kanal ein paar Fragen, an den Tagen, die du wählst; alle antworten für sich.',
  'drill.list.here': 'In diesem Kanal:',
  'drill.list.elsewhere': 'In anderen Kanälen:',
  'drill.list.choose': 'Eine Übung öffnen',
  'drill.list.option': '{at} {days}',
  'drill.list.option.next': '{scope}, als Nächstes {next}',
  'drill.list.option.paused': '{scope}, pausiert',
  'drill.button.new': 'Neue Übung',
  'drill.button.list': 'Alle Übungen',

  'drill.view.title': 'Übung um {at}',
  'drill.view.days': 'Tage',
  'drill.view.at': 'Öffnet',
  'drill.view.at.value': '{at} {zone}',
  'drill.view.lasts': 'Schließt',
  'drill.view.lasts.value': 'um {closes} (Dauer: {lasts})',
  'drill.view.scope': 'Fragt',
  'drill.view.scope.value': '{size, plural, one {eine Frage} other {# Fragen}}: {scope}',
  'drill.view.names': 'Namen',
  'drill.view.names.yes': 'von denen, die zugestimmt haben, auf der Rangliste',
  'drill.view.names.no': 'niemand wird genannt',
  'drill.view.holidays': 'Ohne Übung',
  'drill.view.holidays.none': 'keine Daten',
  'drill.view.next': 'Nächste',
  'drill.view.state': 'Zustand',
  'drill.view.state.paused': 'pausiert',
  'drill.view.state.retry': 'der letzte Beitrag ist gescheitert; neuer Versuch {at}',
  'drill.view.never': 'nie: Die freien Daten nehmen jeden Tag weg',
  'drill.hours': '{hours, plural, one {eine Stunde} other {# Stunden}}',
  'drill.minutes': '{minutes, plural, one {eine Minute} other {# Minuten}}',
  'drill.day.mon': 'Mo',
  'drill.day.tue': 'Di',
  'drill.day.wed': 'Mi',
  'drill.day.thu': 'Do',
  'drill.day.fri': 'Fr',
  'drill.day.sat': 'Sa',
  'drill.day.sun': 'So',
  'drill.days.daily': 'jeden Tag',
  'drill.days.weekdays': 'Montag bis Freitag',
  'drill.scope.all': 'alle Lektionen',
  'drill.scope.forgetting': 'was dieses Team bald vergisst',
  'drill.scope.gone': 'Lektionen, die es nicht mehr gibt',
  'drill.scope.lessons': '{count, plural, one {die Lektion {title}} other {# Lektionen}}',

  'drill.form.new': 'Neue Übung',
  'drill.form.edit': 'Übung ändern',
  'drill.form.at': 'Uhrzeit',
  'drill.form.at.hint': '09:00, in der Zeitzone unten. Leer: wie bisher',
  'drill.form.days': 'Tage',
  'drill.form.days.hint': 'Auf Englisch: weekdays, daily, oder mon, wed, fri',
  'drill.form.zone': 'Zeitzone',
  'drill.form.zone.hint': 'Europe/Berlin, oder eine Stadt. Leer: deine',
  'drill.form.lasts': 'Offen bis wann, oder wie lange',
  'drill.form.lasts.hint': '17:00, oder auf Englisch: 8 hours, 45 minutes',
  'drill.form.holidays': 'Daten ohne Übung',
  'drill.form.holidays.hint': '2026-12-25, 2027-01-01',
  'drill.form.lessons': 'Lektionen',
  'drill.form.lessons.hint': 'Ihre Titel oder Ids, eine pro Zeile oder durch Kommas getrennt',
  'drill.form.button': 'Uhrzeit und Tage',

  'drill.draft.title': 'Eine neue Übung',
  'drill.draft.title.edit': 'Die Übung, geändert',
  'drill.draft.unsaved': 'Noch nicht gespeichert. Die nächsten drei Male wären:',
  'drill.draft.scope': 'Welche Lektionen',
  'drill.draft.scope.some': 'Lektionen, die ich nenne',
  'drill.draft.size': 'Wie viele Fragen',
  'drill.draft.size.option': '{size, plural, one {Eine Frage} other {# Fragen}}',
  'drill.draft.names.on': 'Nennen, wer zustimmt',
  'drill.draft.names.off': 'Niemanden nennen',
  'drill.draft.save': 'Speichern',
  'drill.draft.gone':
    'Dieser Entwurf ist nicht mehr da, oder er ist schon gespeichert. `/drill` zeigt die Übungen.',
  'drill.draft.never': 'Mit diesen freien Daten käme die Übung nie. Nimm erst eins davon weg.',
  'drill.saved': 'Gespeichert. Das nächste Mal in diesem Kanal: {next}.',

  'drill.button.pause': 'Pausieren',
  'drill.button.resume': 'Fortsetzen',
  'drill.button.edit': 'Ändern',
  'drill.button.now': 'Jetzt starten',
  'drill.button.skip': 'Morgen auslassen',
  'drill.button.unskip': 'Morgen nicht auslassen',
  'drill.button.delete': 'Löschen',
  'drill.button.delete.sure': 'Ja, löschen',
  'drill.button.keep': 'Behalten',
  'drill.paused': 'Pausiert. Es wird nichts gepostet, bis jemand sie fortsetzt.',
  'drill.resumed': 'Fortgesetzt.',
  'drill.running': 'Unterwegs in den Kanal.',
  'drill.ran': 'Die Übung für heute ist schon gepostet; es gibt eine pro Tag.',
  'drill.ran.dropped':
    'Die Übung für heute ließ sich nicht posten, und es gibt eine pro Tag. Die nächste kommt wie geplant.',
  'drill.skipped': 'Morgen, {date}, gibt es keine Übung.',
  'drill.skipped.anyway': 'Morgen, {date}, gibt es ohnehin keine.',
  'drill.unskipped': 'Morgen, {date}, kommt die Übung wie geplant.',
  'drill.delete.sure': 'Diese Übung löschen? Ihre Antworten bleiben bei denen, die sie gegeben haben.',
  'drill.deleted': 'Gelöscht. Was jemand geantwortet hat, bleibt dieser Person.',
  'drill.gone': 'Diese Übung gibt es nicht mehr. `/drill` zeigt die, die es gibt.',
  'drill.unreadable':
    'Die gespeicherten Einstellungen dieser Übung sind nicht lesbar. Drücke **Ändern** und speichere sie neu.',
  'drill.not-yours':
    'Das kann nur, wer diese Übung eingerichtet hat oder diesen Server oder Workspace verwaltet.',
  'drill.bad.time': '{label}: „{typed}“ ist keine Uhrzeit. Meintest du **{nearest}**?',
  'drill.bad.days': '{label}: „{typed}“ sind keine Wochentage. Meintest du **{nearest}**?',
  'drill.bad.zone': '{label}: „{typed}“ ist keine Zeitzone, die ich kenne. Meintest du **{nearest}**?',
  'drill.bad.lasts':
    '{label}: „{typed}“ ist kein Ende, das ich verstehe. Schreib eine Uhrzeit wie **17:00**, oder auf Englisch **8 hours**; von 5 Minuten bis 24 Stunden.',
  'drill.bad.dates':
    '{label}: „{typed}“ enthält ein Datum, das es nicht gibt. Meintest du **{nearest}**? Daten schreibt man 2026-12-25.',
  'drill.bad.many-dates':
    '{label}: {count, number} Daten sind mehr, als eine Übung behält; Platz ist für {max, number}.',
  'drill.bad.lesson': 'Keine Lektion heißt „{typed}“. Meintest du **{nearest}**?',
  'drill.bad.no-lesson': 'Keine Lektion heißt „{typed}“. `/lesson` findet sie über ihre Wörter.',
  'drill.bad.again': 'Noch einmal',

  'drill.told.unreadable':
    'Deine Übung um {at} ({zone}) ist pausiert: Ihre gespeicherten Einstellungen sind nicht lesbar. Öffne `/drill`, drücke **Ändern** und speichere sie neu.',
  'drill.told.dropped':
    '{count, plural, one {Die Übung um {at} ({zone}) vom {date} wurde} other {# Übungen um {at} ({zone}) bis zum {date} wurden}} nicht gepostet: Homeroom lief nicht, und mehr als zwei Stunden zu spät ist zu spät. Die nächste kommt wie geplant; `/drill` startet jetzt eine.',
  'drill.told.missed':
    '{count, plural, one {Eine Übung} other {# Übungen}} um {at} ({zone}) vor dem {date} {count, plural, one {wurde} other {wurden}} nicht gepostet, weil Homeroom nicht lief. Die neueste wird jetzt gepostet.',
  'drill.told.failed':
    'Die Übung um {at} ({zone}) vom {date} ließ sich zwei Stunden lang nicht posten, obwohl ich es versucht habe. Die nächste kommt wie geplant; wenn auch die scheitert, sag denen Bescheid, die Homeroom betreiben.',
  'drill.told.no-questions':
    'Die Übung um {at} ({zone}) hatte nichts zu fragen: Ihre Lektionen haben kein Quiz, oder es gibt sie nicht mehr. `/drill` ändert, aus welchen Lektionen sie fragt.',
  'drill.told.no-posting':
    'Die Übung um {at} ({zone}) ließ sich nicht posten: Ich darf in ihrem Kanal nicht schreiben. Erlaube Homeroom dort „Nachrichten senden“ und „Kanal ansehen“. Ich versuche es weiter; die Übung bleibt.',
  'drill.told.no-threads':
    'Die Übung um {at} ({zone}) ließ sich nicht posten: Homeroom fehlt in ihrem Kanal eine Berechtigung. Ich versuche es weiter; die Übung bleibt.',
  'drill.told.not-in-channel':
    'Die Übung um {at} ({zone}) ließ sich nicht posten: Ich bin nicht in ihrem Kanal. Lade Homeroom dort ein. Ich versuche es weiter; die Übung bleibt.',
  'drill.told.archived':
    'Die Übung um {at} ({zone}) ließ sich nicht posten: Ihr Kanal ist archiviert. Hol ihn aus dem Archiv, oder lösche die Übung mit `/drill`. Bis dahin bleibt die Übung.',
  'drill.told.gone':
    'Die Übung um {at} ({zone}) ließ sich nicht posten: Ihren Kanal gibt es nicht mehr. Richte mit `/drill` eine neue in einem anderen Kanal ein, und lösche diese.',
  'drill.told.closed-dm':
    'Die Übung um {at} ({zone}) ließ sich nicht posten: Direktnachrichten sind für Homeroom geschlossen. Richte sie stattdessen in einem Kanal ein.',
}
