import type { privacy as english } from '../en/privacy.ts'
import type { Translated } from '../translated.ts'

/** What is kept of a person, and how they take it away or have it erased. docs/privacy.md says the same. */
export const privacy: Translated<typeof english> = {
  'privacy.command': 'Was ich über dich speichere: ansehen, als Datei mitnehmen oder löschen lassen',
  'privacy.title': 'Deine Daten',
  'privacy.lead':
    'Alles liegt in der Datenbank derer, die dieses Homeroom betreiben, und nirgends sonst, außer dem, was in deinem Chat steht. Es bleibt, bis du es löschst, sofern eine Zeile nichts anderes sagt.',
  'privacy.kept.reading':
    '**Lesen:** welche Lektionen du geöffnet hast, an welchen Tagen, und die Seite, auf der du bist.',
  'privacy.kept.answers':
    '**Antworten:** deine Quiz, Wiederholungen, Übungen und Live-Quiz, und was daraus darüber folgt, was du behältst.',
  'privacy.kept.tutor':
    '**Der Tutor:** was du gefragt hast, was er geantwortet hat und ob das geholfen hat; Fragen, die du an einen Menschen gegeben hast; Probleme, die du gemeldet hast. Wenn ein Modell die Antworten formuliert, bekommt dessen Server die Frage und deine letzten drei Beiträge zum Gespräch, ohne deinen Namen; geprüfte Antworten ohne die Frage bleiben 30 Tage.',
  'privacy.kept.account':
    '**Dein Konto:** seine Id auf dieser Plattform, die Konten, die du mit ihm verbunden hast, dein Name, wo du genannt werden wolltest oder gespielt hast, deine Einstellungen, deine Erinnerung und welche Beiträge dich nennen. Codes zum Verbinden verschwinden nach einem Tag.',
  'privacy.kept.playground':
    '**Auf der Spielwiese:** der Name, den du angegeben hast, deine Nachrichten und was dir gezeigt wurde.',
  'privacy.others':
    'Wer ein Team leitet, sieht nur dann, ob du mitmachst, wenn du zugestimmt hast, genannt zu werden; was du in einer Übung gewählt hast, sieht niemand.',
  'privacy.linked':
    '{count, plural, one {Ein Konto:} other {# Konten haben einen gemeinsamen Lernstand, deshalb geht es um alle:}} {accounts}.',
  'privacy.button.export': 'Alles exportieren',
  'privacy.button.erase': 'Meine Daten löschen',
  'privacy.button.settings': 'Einstellungen',

  'privacy.export.title': 'Alles über dich',
  'privacy.export':
    '{count, plural, =0 {Hier gibt es noch nichts über dich.} one {Eine Zeile.} other {# Zeilen.}} Die JSON-Datei enthält alles, die anderen deine Versuche und deine Antworten als Tabellen. Nur du bekommst diese Dateien.',

  'privacy.erase.title': 'Alles über dich löschen?',
  'privacy.erase.what':
    'Alles, was `/privacy` auflistet, verschwindet, sofort und für immer: Fortschritt, Ergebnisse, Serie, Wiederholungen, Fragen, Einstellungen, Erinnerungen. Beiträge, die dich nennen oder zitieren, werden bearbeitet. **Niemand kann es zurückholen**, und eine später eingespielte Sicherung wird wieder gelöscht.',
  'privacy.erase.accounts':
    '{count, plural, one {Es geht um dein einziges Konto: {accounts}.} other {**Es geht um alle # deiner verbundenen Konten:** {accounts}. Um eins zu behalten, nimm es erst mit `/unlink` heraus.}}',
  'privacy.erase.elsewhere':
    'Konten, die du nie verbunden hast, etwa auf einem anderen Server, stehen für sich: `/privacy` löscht sie dort.',
  'privacy.erase.stays':
    'Was bleibt, ohne irgendeinen Namen: wie viele was gewählt haben, in Übungen und Live-Quiz, die vorbei sind, was ein Modell gekostet hat, Übungen, die du für einen Kanal eingerichtet hast. Nachrichten, die du selbst auf Discord oder Slack geschrieben hast, löschst du selbst.',
  'privacy.erase.export': 'Erst exportieren',
  'privacy.erase.go': 'Löschen …',
  'privacy.erase.form': 'Alles löschen',
  'privacy.erase.word': 'LÖSCHEN',
  'privacy.erase.field': 'Tippe LÖSCHEN, um fortzufahren',
  'privacy.erase.field.hint': 'Es gibt keinen Weg zurück',
  'privacy.erase.typed': 'Nichts wurde gelöscht: Das Wort zum Eintippen ist LÖSCHEN.',
  'privacy.erase.changed':
    'Nichts wurde gelöscht: Deine Konten sind nicht mehr dieselben wie bei meiner Frage. Sieh dir die Liste noch einmal an.',
  'privacy.erase.failed':
    'Nichts wurde gelöscht: Ich konnte nicht festhalten, dass es zu tun ist, und ohne das brächte eine Sicherung alles zurück. Wer dieses Homeroom betreibt, findet den Grund im Protokoll.',

  'privacy.receipt.title': 'Gelöscht',
  'privacy.receipt':
    'Beleg **{id}**, {at, date, long}. Ich behalte diese Nummer und das Datum, und nicht, wem sie gehört.',
  'privacy.receipt.reading': 'Lesen',
  'privacy.receipt.quizzes': 'Quiz und Antworten',
  'privacy.receipt.rounds': 'Übungen, Wiederholungen, Live-Quiz',
  'privacy.receipt.tutor': 'Fragen an den Tutor und seine Antworten',
  'privacy.receipt.reports': 'Meldungen',
  'privacy.receipt.settings': 'Einstellungen und Erinnerungen',
  'privacy.receipt.accounts': 'Konten',
  'privacy.receipt.playground': 'Nachrichten der Spielwiese',
  'privacy.receipt.posts': 'Beiträge, die jetzt bearbeitet sind',
  'privacy.receipt.anonymous': 'Ohne Namen behalten',
  'privacy.receipt.rows': '{count, number}',
  'privacy.receipt.end':
    'Das ist das Letzte, was du von mir hörst. Wenn du wieder etwas tippst oder drückst, fängst du als neue Person an.',

  'privacy.post.gone': 'Was hier stand, nannte oder zitierte eine Person, die es inzwischen löschen ließ.',
}
