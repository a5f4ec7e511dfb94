import type { author as english } from '../en/author.ts'
import type { Translated } from '../translated.ts'

/** A team's own lessons. */
export const author: Translated<typeof english> = {
  'author.command': 'Eigene Lektionen hinzufügen und verwalten, nur für diesen Server oder Workspace',
  'author.admin': 'Nur wer diesen Server oder Workspace verwaltet, kann seine eigenen Lektionen ändern.',
  'author.direct': 'Eine eigene Lektion gehört zu einem Server: Nutze `/author` dort.',
  'author.too-many':
    '{count, plural, one {Eine Datei kam} other {# Dateien kamen}} in einer Stunde, mehr nehme ich nicht. In {minutes, plural, one {einer Minute} other {# Minuten}} ist wieder Platz.',
  'author.full':
    'Es gibt {count, number} eigene Lektionen, mehr können es nicht sein. Bring stattdessen eine neue Version von einer davon.',
  'author.gone': 'Diese Version gibt es nicht mehr; eine neuere Datei hat ihren Platz.',
  'author.unreadable':
    'Diese Version hat ein älteres Homeroom geprüft, und nun hat sie Fehler. Reiche sie noch einmal ein.',
  'author.track': 'Dein Team',
  'author.title': 'Eigene Lektionen',
  'author.intro':
    'Reiche eine Markdown-Datei ein. Du siehst, was daran falsch ist und wie sie aussieht; wenn du sie veröffentlichst, können alle hier sie lesen, und sonst niemand.',
  'author.choose': 'Eine Lektion verwalten',
  'author.state':
    '{state, select, published {Veröffentlicht, Version {version, number}} withdrawn {Zurückgezogen} other {Noch nicht veröffentlicht}}',
  'author.versions': 'Eine Version ansehen',
  'author.version': 'Version {version, number}',
  'author.version.about':
    '{state, select, shown {Was alle lesen} draft {Noch nicht veröffentlicht} other {Eine frühere}}, vom {at, date, medium}',
  'author.button.upload': 'Datei einreichen',
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
  'author.form.file.hint': 'Mit id, title, summary, track und module am Anfang, wie im Leitfaden für Autoren',
  'author.faults.title': 'Noch nicht zu veröffentlichen',
  'author.faults':
    '{count, plural, one {Eine Sache stimmt} other {# Sachen stimmen}} nicht. Berichtige die Datei und reiche sie noch einmal ein.',
  'author.fault': '**Zeile {line, number}.** {reason}',
  'author.faults.more':
    '{count, plural, one {Eine weitere wird} other {# weitere werden}} hier nicht gezeigt.',
  'author.remarks.title': 'Geprüft: {title}',
  'author.remarks':
    'Sie kann veröffentlicht werden. {count, plural, one {Eine Sache ist} other {# Sachen sind}} einen zweiten Blick wert.',
  'author.preview': 'Vorschau von Version {version, number} · nur du siehst sie',
  'author.published': '**{title}** ist veröffentlicht: Alle hier finden sie in `/lesson`, und sonst niemand.',
  'author.withdrawn':
    'Niemand findet **{title}** mehr. Ergebnisse bleiben, und ein begonnenes Quiz kann beendet werden.',
  'author.restored': '**{title}** ist zurück, mit allem Fortschritt.',
}
