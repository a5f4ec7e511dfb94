import type { card as english } from '../en/card.ts'
import type { Translated } from '../translated.ts'

/** What a learner did, shown to others because they wanted it. */
export const card: Translated<typeof english> = {
  'card.button': 'Teilen',
  'card.button.open': 'Lektion öffnen',
  'card.deed':
    '{kind, select, lesson {hat diese Lektion bestanden:} module {hat dieses Modul abgeschlossen:} other {hat diesen Lernpfad abgeschlossen:}}',
  'card.line': '**{name}** {deed} **{title}**.',
  'card.alt': '{name} {deed} {title}.',
  'card.shared': 'In diesem Kanal geteilt: dein Name und was du geschafft hast, sonst nichts.',
  'card.shared.already': 'Das hast du in diesem Kanal schon geteilt.',
  'card.not-done': 'Noch gibt es nichts zu teilen: Dieses Quiz ist nicht bestanden.',
  'card.reached.module': 'Damit hast du das Modul **{title}** abgeschlossen.',
  'card.reached.track': 'Damit hast du den Lernpfad **{title}** abgeschlossen.',
}
