import type { term as english } from '../en/term.ts'
import type { Translated } from '../translated.ts'

/** The glossary. */
export const term: Translated<typeof english> = {
  'term.command': 'すべてのレッスンから用語を調べます',
  'term.option.word': '用語',
  'term.option.word.hint': '単語、またはその始まり',
  'term.defined': '**{term}** {definition}',
  'term.from': '出典：{title}',
  'term.not-found': '「{word}」を説明しているレッスンはありません。`/ask` でチューターに聞けます。',
  'term.which': '用語を指定してください：`/term` に、「prompt」のような単語を添えます。',
}
