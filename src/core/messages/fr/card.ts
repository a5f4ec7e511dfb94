import type { card as english } from '../en/card.ts'
import type { Translated } from '../translated.ts'

/** What a learner did, shown to others because they wanted it. */
export const card: Translated<typeof english> = {
  'card.button': 'Partager',
  'card.button.open': 'Ouvrir la leçon',
  'card.deed':
    '{kind, select, lesson {a réussi la leçon} module {a terminé le module} other {a terminé le parcours}}',
  'card.line': '**{name}** {deed} **{title}**.',
  'card.alt': '{name} {deed} {title}.',
  'card.shared': 'Partagé dans ce canal : ton nom et ce que tu as terminé, rien d’autre.',
  'card.shared.already': 'Tu l’as déjà partagé dans ce canal.',
  'card.not-done': 'Il n’y a rien à partager pour l’instant : ce quiz n’est pas réussi.',
  'card.reached.module': 'Tu as ainsi terminé le module **{title}**.',
  'card.reached.track': 'Tu as ainsi terminé le parcours **{title}**.',
}
