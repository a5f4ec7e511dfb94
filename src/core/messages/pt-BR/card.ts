import type { card as english } from '../en/card.ts'
import type { Translated } from '../translated.ts'

/** What a learner did, shown to others because they wanted it. */
export const card: Translated<typeof english> = {
  'card.button': 'Compartilhar',
  'card.button.open': 'Abrir a lição',
  'card.deed': `{kind, select,
    lesson {passou na lição}
    module {concluiu o módulo}
    other {concluiu a trilha}}`,
  'card.line': '**{name}** {deed} **{title}**.',
  'card.alt': '{name} {deed} {title}.',
  'card.shared': 'Compartilhado neste canal: seu nome e o que você concluiu, nada mais.',
  'card.shared.already': 'Você já compartilhou isso neste canal.',
  'card.not-done': 'Ainda não há o que compartilhar: você não passou neste quiz.',
  'card.reached.module': 'Com isso você concluiu o módulo **{title}**.',
  'card.reached.track': 'Com isso você concluiu a trilha **{title}**.',
}
