import type { term as english } from '../en/term.ts'
import type { Translated } from '../translated.ts'

/** The glossary. */
export const term: Translated<typeof english> = {
  'term.command': 'Cherche un terme clé dans toutes les leçons',
  'term.option.word': 'Terme',
  'term.option.word.hint': 'Un mot, ou son début',
  'term.defined': '**{term}** {definition}',
  'term.from': 'Tiré de {title}',
  'term.not-found': 'Aucune leçon ne définit « {word} ». `/ask` pose la question au tuteur.',
  'term.which': 'Nomme un terme : `/term` et un mot, comme « prompt ».',
}
