import type { term as english } from '../en/term.ts'
import type { Translated } from '../translated.ts'

/** The glossary. */
export const term: Translated<typeof english> = {
  'term.command': 'Busca un término clave en todas las lecciones',
  'term.option.word': 'Término',
  'term.option.word.hint': 'Una palabra, o su comienzo',
  'term.defined': '**{term}** {definition}',
  'term.from': 'De {title}',
  'term.not-found': 'Ninguna lección define «{word}». `/ask` se lo pregunta al tutor.',
  'term.which': 'Nombra un término: `/term` y una palabra, por ejemplo «prompt».',
}
