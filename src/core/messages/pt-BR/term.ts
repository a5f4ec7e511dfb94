import type { term as english } from '../en/term.ts'
import type { Translated } from '../translated.ts'

/** The glossary. */
export const term: Translated<typeof english> = {
  'term.command': 'Busque um termo-chave em todas as lições',
  'term.option.word': 'Termo',
  'term.option.word.hint': 'Uma palavra, ou o começo dela',
  'term.defined': '**{term}** {definition}',
  'term.from': 'De {title}',
  'term.not-found': 'Nenhuma lição define “{word}”. `/ask` pergunta ao tutor sobre isso.',
  'term.which': 'Indique um termo: `/term` e uma palavra, por exemplo “prompt”.',
}
