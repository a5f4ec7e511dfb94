/** The glossary. */
export const term = {
  'term.command': 'Look up a key term over all lessons',
  'term.option.word': 'Term',
  'term.option.word.hint': 'A word, or the beginning of it',
  'term.defined': '**{term}** {definition}',
  'term.from': 'From {title}',
  'term.not-found': 'No lesson defines "{word}". `/ask` asks the tutor about it.',
  'term.which': 'Name a term: `/term` and a word, such as "prompt".',
} as const
