import type { author as english } from '../en/author.ts'
import type { Translated } from '../translated.ts'

/** A team's own lessons. */
export const author: Translated<typeof english> = {
  'author.command': 'Füge eigene Lektionen hinzu und verwalte sie, nur für diesen Server oder Workspace',
  'author.admin': 'Nur wer diesen Server oder Workspace verwaltet, kann seine eigenen Lektionen ändern.',
  'author.direct': 'Eine eigene Lektion gehört zu einem Server: Nutze `/author` dort.',
  'author.too-many':
    '{count, plural, one {Eine Datei kam} other {# Dateien kamen}} in einer Stunde, und mehr nehme ich nicht an. In {minutes, plural, one {einer Minute} other {# Minuten}} ist wieder Platz.',
  'author.full':
    'Es gibt {count, number} eigene Lektionen, und mehr kann es nicht geben. Bring stattdessen eine neue Fassung einer davon.',
  'author.gone': 'Diese Fassung gibt es nicht mehr; eine neuere Datei ist an ihre Stelle getreten.',
  'author.unreadable':
    'Diese Fassung wurde von einem älteren Homeroom geprüft und hat jetzt Fehler. Gib sie noch einmal ab.',

  'author.track': 'Dein Team',
  'author.title': 'Eigene Lektionen',
  'author.intro':
    'Gib eine Markdown-Datei ab. Du siehst, was daran nicht stimmt und wie sie aussieht; sobald du sie veröffentlichst, können alle hier sie lesen, und sonst niemand.',
  'author.choose': 'Eine Lektion verwalten',
  'author.state':
    '{state, select, published {Veröffentlicht, Fassung {version, number}} withdrawn {Zurückgezogen} other {Noch nicht veröffentlicht}}',
  'author.versions': 'Eine Fassung ansehen',
  'author.version': 'Fassung {version, number}',
  'author.version.about':
    '{state, select, shown {Wird gelesen} draft {Noch nicht veröffentlicht} other {Eine frühere}}, vom {at, date, medium}',
  'author.button.upload': 'Datei abgeben',
  'author.button.list': 'Alle unsere Lektionen',
  'author.button.manage': 'Verwalten',
  'author.button.preview': 'Vorschau',
  'author.button.page': 'Erste Seite',
  'author.button.question': 'Erste Frage',
  'author.button.publish': 'Veröffentlichen',
  'author.button.withdraw': 'Zurückziehen',
  'author.button.restore': 'Wieder zeigen',
  'author.button.read': 'Lesen',
  'author.form': 'Eine eigene Lektion',
  'author.form.file': 'Markdown-Datei',
  'author.form.file.hint':
    'Mit id, title, summary, track und module am Anfang, wie in der Anleitung zum Schreiben',

  'author.faults.title': 'Noch nicht zu veröffentlichen',
  'author.faults':
    '{count, plural, one {Eine Stelle stimmt} other {# Stellen stimmen}} nicht. Verbessere die Datei und gib sie noch einmal ab.',
  'author.fault': '**Zeile {line, number}.** {reason}',
  'author.faults.more': '{count, plural, one {Eine weitere steht} other {# weitere stehen}} nicht hier.',
  'author.remarks.title': 'Geprüft: {title}',
  'author.remarks':
    'Sie kann veröffentlicht werden. {count, plural, one {Eine Stelle verdient} other {# Stellen verdienen}} einen zweiten Blick.',
  'author.preview': 'Vorschau von Fassung {version, number} · nur du siehst sie',
  'author.published':
    '**{title}** ist veröffentlicht: Alle hier finden die Lektion mit `/lesson`, und sonst niemand.',
  'author.withdrawn':
    'Niemand findet **{title}** mehr. Ergebnisse bleiben, und ein begonnenes Quiz lässt sich beenden.',
  'author.restored': '**{title}** ist wieder da, mit allem Fortschritt darin.',
  'author.button.figures': 'Wie es läuft',
  'author.figures.title': 'Wie es läuft: {title}',
  'author.figures.few':
    'Weniger als fünf Personen hier haben sie geöffnet. Zahlen gibt es ab fünf, damit niemand in ihnen zu erkennen ist.',
  'author.figures.read':
    '{read, plural, one {Eine Person hier hat} other {# Personen hier haben}} sie geöffnet, bis zum Ende gelesen: {finished, number}.',
  'author.figures.question': '**{question}** Beim ersten Mal richtig: {right, number} von {answers, number}.',
  'author.figures.question.missed':
    '**{question}** Beim ersten Mal richtig: {right, number} von {answers, number}. Am häufigsten falsch: „{wrong}“ ({people, number}).',
  'author.figures.unanswered':
    '{count, plural, one {Eine Frage hat} other {# Fragen haben}} weniger als fünf Antworten.',
  'author.figures.report': '**Gemeldet: {question}** {what}',
  'author.figures.gap':
    '**Gefragt und nicht behandelt:** „{question}“ ({count, plural, one {einmal} other {#-mal}})',
}
