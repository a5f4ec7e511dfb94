import type { help as english } from '../en/help.ts'
import type { Translated } from '../translated.ts'

/** First contact. */
export const help: Translated<typeof english> = {
  'help.command': 'Was Homeroom tut, und wo du anfängst',
  'help.title': 'Homeroom',
  'help.what': 'Sechs-Minuten-Lektionen zum guten Umgang mit KI, jede mit einem Quiz, hier im Chat.',
  'help.private':
    'Was du liest, beantwortest und erreichst, siehst nur du. Teile eine Lektion, und alle können sie öffnen, jede Person für sich.',
  'help.tutor':
    'Der Tutor antwortet aus der Lektion, in deren eigenen Sätzen, und sagt es, wenn die Lektion etwas nicht behandelt.',
  'help.commands':
    '`/lesson` lesen · `/tracks` stöbern · `/quiz` dich testen · `/ask` den Tutor · `/term` ein Wort nachschlagen · `/review` was du sonst vergisst · `/progress` was du geschafft hast · `/remind` eine Erinnerung · `/link` deine Konten verbinden · `/settings` Zeitzone und Sprache · `/privacy` deine Daten',
  'help.together':
    '**Mit anderen:** `/drill` ein tägliches Quiz für einen Kanal · `/live` ein Quiz jetzt gleich · `/leaderboard` wer vorn liegt · `/report` wie das Team steht · `/author` eigene Lektionen',
  'help.button.begin': 'Zeig mir eine Lektion',
}
