import type { term as english } from '../en/term.ts'
import type { Translated } from '../translated.ts'

/** The glossary. */
export const term: Translated<typeof english> = {
  'term.command': 'Schlage einen Schlüsselbegriff in allen Lektionen nach',
  'term.option.word': 'Begriff',
  'term.option.word.hint': 'Ein Wort, oder sein Anfang',
  'term.defined': '**{term}** {definition}',
  'term.from': 'Aus {title}',
  'term.not-found': 'Keine Lektion erklärt „{word}“. `/ask` fragt den Tutor danach.',
  'term.which': 'Nenne einen Begriff: `/term` und ein Wort, etwa „Prompt“.',
}
