import type { common as english } from '../en/common.ts'
import type { Translated } from '../translated.ts'

/** What every room says. */
export const common: Translated<typeof english> = {
  'button.back': 'Zurück',
  'button.next': 'Weiter',
  'form.submit': 'Senden',
  'form.cancel': 'Abbrechen',
  'form.required': 'Das fehlt noch: {label}.',
  'form.choice': '{label}: Wähle aus der Liste.',
  'form.too-long': '{label}: Das sind {length, number} Zeichen; Platz ist für {max, number}.',
  'file.too-large': '{name} ist größer als 1 MB. Gib eine kleinere Datei ab.',
  'file.empty': 'Diese Datei ist leer. Speichere sie mit ihrem Text und gib sie noch einmal ab.',
  'file.not-text':
    '{name} ist keine Textdatei. Gib reinen Text in UTF-8 ab: Markdown, CSV, JSON und dergleichen.',
  'file.unreachable':
    '{name} ließ sich nicht lesen. Versuch es noch einmal; wenn es so bleibt, füge stattdessen den Text ein.',
  'error.ours':
    'Auf unserer Seite ist etwas schiefgegangen, und nichts von dir ist verloren. Versuch es noch einmal; wenn es so bleibt, nenne dem Admin-Team **{reference}**.',
  'error.busy':
    'Homeroom kann gerade nicht speichern und tut deshalb nicht so: Was vorher war, ist nicht verloren. Versuch es in einer Minute noch einmal; wenn es so bleibt, nenne dem Admin-Team **{reference}**.',
  'error.admin-unknown':
    'Ich konnte nicht feststellen, ob du diesen Server oder Workspace verwaltest, deshalb wurde nichts geändert. Versuch es in einer Minute noch einmal; wenn es so bleibt: Wer Homeroom betreibt, sieht mit `npm run homeroom -- doctor`, was fehlt.',
  'error.stale':
    'Dieser Knopf stammt von einem älteren Homeroom, und was er tat, ist umgezogen. Hier geht es weiter.',
  'error.command': 'Homeroom hat keinen Befehl namens {name}. `/help` listet sie auf.',
  'refusal.no-posting':
    'Ich darf hier nichts posten. Wer diesen Kanal verwaltet, kann Homeroom „Nachrichten senden“ erlauben.',
  'refusal.no-threads':
    'Ich darf hier keine Threads beginnen. Wer diesen Kanal verwaltet, kann Homeroom „Öffentliche Threads erstellen“ erlauben.',
  'refusal.not-in-channel':
    'Ich bin noch nicht in diesem Kanal. Alle, die darin sind, können Homeroom einladen; drücke dann noch einmal auf Teilen.',
  'refusal.archived':
    'Dieser Kanal ist archiviert, deshalb lässt sich nichts posten. Teile die Lektion in einem anderen Kanal.',
  'refusal.gone': 'Diesen Kanal oder Thread gibt es nicht mehr. Teile die Lektion in einem anderen Kanal.',
  'refusal.closed-dm':
    'Deine Direktnachrichten sind für Homeroom geschlossen. Öffne sie in deinen Privatsphäre-Einstellungen, oder nimm einen Kanal.',
}
