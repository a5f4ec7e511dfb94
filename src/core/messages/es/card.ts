import type { card as english } from '../en/card.ts'
import type { Translated } from '../translated.ts'

/** What a learner did, shown to others because they wanted it. */
export const card: Translated<typeof english> = {
  'card.button': 'Compartir',
  'card.button.open': 'Abrir la lección',
  'card.deed': `{kind, select,
    lesson {ha superado la lección}
    module {ha terminado el módulo}
    other {ha terminado el itinerario}}`,
  'card.line': '**{name}** {deed} **{title}**.',
  'card.alt': '{name} {deed} {title}.',
  'card.shared': 'Compartido en este canal: tu nombre y lo que has terminado, nada más.',
  'card.shared.already': 'Eso ya lo compartiste en este canal.',
  'card.not-done': 'Todavía no hay nada que compartir: este cuestionario no está superado.',
  'card.reached.module': 'Con esto has terminado el módulo **{title}**.',
  'card.reached.track': 'Con esto has terminado el itinerario **{title}**.',
}
