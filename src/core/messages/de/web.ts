import type { web as english } from '../en/web.ts'
import type { Translated } from '../translated.ts'

/** What only the web adapter says: the playground's page. */
export const web: Translated<typeof english> = {
  'web.title': 'Homeroom-Spielwiese',
  'web.homeroom': 'Homeroom',
  'web.playground': 'Spielwiese',
  'web.someone': 'Jemand',
  'web.guest': 'Gast {number}',
  'web.badge.bot': 'App',
  'web.noscript':
    'Die Spielwiese ist eine Chat-Seite und braucht JavaScript. Erlaube es für diese Adresse und lade dann neu.',

  'web.skip.conversation': 'Zur Unterhaltung springen',
  'web.skip.composer': 'Zum Nachrichtenfeld springen',
  'web.sidebar': 'Kanäle und Personen',
  'web.sidebar.open': 'Kanäle anzeigen',
  'web.sidebar.close': 'Kanäle ausblenden',
  'web.rooms': 'Unterhaltungen',
  'web.channels': 'Kanäle',
  'web.direct': 'Direktnachrichten',
  'web.unread': 'neue Nachrichten',
  'web.messages': 'Nachrichten in {name}',
  'web.theme.dark': 'Zum dunklen Design wechseln',
  'web.theme.light': 'Zum hellen Design wechseln',
  'web.earlier': 'Frühere Nachrichten',
  'web.newest': 'Neueste Nachrichten',
  'web.thinking': 'Homeroom denkt nach ...',

  'web.channel.general': 'allgemein',
  'web.channel.general.topic': 'Lektionen, Quiz und ein Tutor, zum Ausprobieren',
  'web.channel.lessons-lounge': 'lektionen-lounge',
  'web.channel.lessons-lounge.topic': 'Geteilte Lektionen, und was dazu zu sagen ist',
  'web.channel.direct.topic': 'Zwischen dir und Homeroom',

  'web.welcome.title': 'Willkommen bei Homeroom',
  'web.welcome.lessons':
    'Ich gebe kurze Lektionen zum guten Umgang mit KI, gleich hier im Chat: etwa sechs Minuten jede.',
  'web.welcome.tutor':
    'Die meisten enden mit einem Quiz, und jede hat einen Tutor, der aus der Lektion antwortet.',
  'web.welcome.private':
    'Was du liest und erreichst, bleibt unter uns, bis du **Teilen** drückst. Tippe `/` und sieh, was ich alles kann.',
  'web.welcome.button': 'Die erste Lektion lesen',
  'web.lounge.title': 'Ein zweiter Kanal, zum Teilen',
  'web.lounge.text':
    'Öffne hier eine Lektion und drücke **Teilen**: Alle im Kanal sehen ihre Karte, und der Tutor antwortet im Thread darunter.',
  'web.lounge.button': 'Eine Lektion öffnen',
  'web.direct.title': 'Nur wir zwei',
  'web.direct.text':
    'Frag mich in deinen Worten nach jeder Lektion, oder tippe `/` für einen Befehl. Sonst liest niemand diese Unterhaltung.',
  'web.direct.button': 'Weiter, wo ich aufgehört habe',

  'web.only-you': 'Nur du kannst das sehen',
  'web.message.private': '{name}, nur an dich',
  'web.message.summary': '{name}: {text}',
  'web.message.summary.private': '{name}, nur an dich: {text}',
  'web.used': '{name} hat {command} benutzt',
  'web.used.you': 'Du hast {command} benutzt',

  'web.thread': 'Thread',
  'web.thread.close': 'Thread schließen',
  'web.thread.reply': 'Im Thread antworten',
  'web.thread.replies': '{count, plural, =0 {Thread öffnen} one {# Antwort} other {# Antworten}}',
  'web.thread.composer': 'Im Thread antworten',

  'web.composer.channel': 'Nachricht an #{name}, oder / für Befehle',
  'web.composer.direct': 'Nachricht an Homeroom, oder / für Befehle',
  'web.composer.send': 'Senden',
  'web.composer.hint': 'Enter sendet, Umschalt und Enter beginnen eine neue Zeile, / listet die Befehle auf.',
  'web.completion.commands': 'Befehle',
  'web.completion.values': 'Vorschläge',
  'web.completion.count':
    '{count, plural, =0 {Keine Vorschläge} one {# Vorschlag} other {# Vorschläge}}, Auswahl mit den Pfeiltasten',

  'web.person.menu': 'Name und Personen',
  'web.person.rename': 'Deinen Namen ändern',
  'web.person.switch': 'Weiter als',
  'web.person.add': 'Als andere Person ausprobieren',
  'web.person.name': 'Dein Name',
  'web.person.name.hint': 'Steht neben dem, was du schreibst. Bis zu {max, number} Zeichen.',
  'web.person.save': 'Speichern',

  'web.time.now': 'Zeit: jetzt',
  'web.time.moved': 'Zeit der Spielwiese: {time}',
  'web.time.hour': 'Eine Stunde später',
  'web.time.morning': 'Morgen um 09:00',
  'web.time.pick': 'Zeit wählen',
  'web.time.label': 'Zeit',
  'web.time.hint':
    'Später als jetzt, in deiner Zeitzone. Ein Neustart von Homeroom bringt die echte Zeit zurück.',
  'web.time.move': 'Dorthin',

  'web.file.large': 'Diese Datei ist größer als 1 MB.',
  'web.file.not-text': 'Das ist keine Textdatei. Homeroom liest reinen Text in UTF-8.',
  'web.notice.offline': 'Die Verbindung ist weg. Neuer Versuch läuft; was du getippt hast, bleibt hier.',
  'web.notice.failed': 'Das kam nicht bei Homeroom an. Sieh nach, ob es läuft, und versuch es noch einmal.',

  'web.error.host':
    'Diese Spielwiese antwortet nur unter ihrer eigenen Adresse. Öffne stattdessen {address}.',
  'web.error.origin': 'Diese Anfrage kam nicht von dieser Seite, deshalb ist nichts geschehen.',
  'web.error.json': 'Die Spielwiese nimmt nur application/json an.',
  'web.error.session': 'Dieser Browser ist noch nicht bekannt. Lade die Seite neu.',
  'web.error.person': 'Diese Person gehört zu einem anderen Browser. Lade die Seite neu.',
  'web.error.request':
    'So eine Anfrage sendet diese Seite nicht. Lade die Seite neu und versuch es noch einmal.',
  'web.error.large': 'Das ist zu groß zum Senden.',
  'web.error.empty': 'Noch gibt es nichts zu senden.',
  'web.error.too-long': 'Eine Nachricht hat Platz für {max, number} Zeichen, und diese hat {length, number}.',
  'web.error.place': 'Diesen Kanal oder Thread gibt es nicht.',
  'web.error.message': 'Diese Nachricht gibt es nicht mehr. Lade die Seite neu.',
  'web.error.not-found': 'Unter dieser Adresse gibt es nichts.',
  'web.error.time':
    'Die Zeit der Spielwiese geht nur vorwärts, und höchstens um ein Jahr. Ein Neustart von Homeroom bringt die echte Zeit zurück.',
  'web.error.closing': 'Homeroom startet neu. Versuch es gleich noch einmal.',
  'web.error.ours':
    'Auf unserer Seite ist etwas schiefgegangen, und das wurde nicht gespeichert. Versuch es noch einmal; wenn es so bleibt, nenne dem Admin-Team {reference}.',
}
