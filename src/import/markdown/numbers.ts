/** What counts questions, in the languages that public quizzes are written in. */
const WORD =
  '[CDFP](?=\\d+[.)])|Q(?:uestion|uesti[oó]n|uestão)?|Pregunta|Pergunta|Questão|Frage|Domanda|Vraag|Pytanie|Питання|Вопрос|Soal|Soru|Câu(?: hỏi)?|प्रश्न|प्र|[問问]題|[问問]题|題|题|문제|質問'
const COUNTED = `(?:${WORD})\\s*[.#]?\\s*\\d{1,4}(?:\\.\\d{1,3})?`
const MARK = '[.:)\\u2013\\u3002\\u3001\\uff0e\\uff1a-]'

const ID = /\{#[^{}]*\}\s*$/
const NUMBER = new RegExp(
  `^(?:${COUNTED}(?:\\s*(?:of|de|di|von|sur|/)\\s*\\d{1,4})?(?:\\s*\\\\?${MARK}+\\s*|\\s+|$)` +
    '|Question\\s*:\\s+' +
    '|\\d{1,4}\\s*(?:\\\\?[.:)]\\s+|\\\\?[.:)]?$|[\\u3002\\u3001\\uff0e\\uff1a]))',
  'iu',
)
/** `**Q1.** Why?`: only the number is bold. */
const BOLD_NUMBER = new RegExp(
  `^(\\*\\*|__)\\s*(?:${COUNTED}|\\d{1,4}|Question)\\s*[.:)]?\\s*\\1\\s*[.:)]?\\s*(?=\\S)`,
  'iu',
)
const BEGINS = new RegExp(
  `^(?:[-*+]\\s+)?(?:(?:\\*\\*|__)\\s*)?(?:${COUNTED}|Question\\s*:|(?:\\d{1,4}|#)\\s*\\\\?[.)](?:\\s|\\*\\*|__))`,
  'iu',
)

/** In running text a word such as "Q2" may be the subject; with a sign behind it, it counts. */
const LED = new RegExp(`^(?:${COUNTED}(?:\\s*${MARK}|[ \\t]*(?:\\n|$))|Question\\s*:)`, 'iu')

/** A heading without the question's number and id. */
export function withoutNumber(heading: string): string {
  return heading
    .replace(ID, '')
    .trim()
    .replace(BOLD_NUMBER, '')
    .replace(NUMBER, '')
    .replace(/^(\*\*|__)\s*(.*)/, (_, mark, words) => `${mark}${words.replace(NUMBER, '')}`)
    .trim()
}

export function isNumbered(heading: string): boolean {
  return NUMBER.test(heading.replace(/^(?:\*\*|__)\s*/, '')) || BOLD_NUMBER.test(heading)
}

/** Whether a line begins like a question that is counted: `3. Why?`, `**Q3:** Why?` */
export function beginsNumbered(line: string): boolean {
  return BEGINS.test(line.trimStart())
}

/** `?[Why?](single)`, a question of Tech.io. */
const BRACKETED = /^\?\[([^\n]+)\](?:\((?:single|multiple)\))?(?=\n|$)/

/** A question without the number, or the list item that only counts it. */
export function unwrapped(written: string): string {
  const text = written.replace(/^#{1,6}\s+(?=\S)/, '')
  const bracketed = BRACKETED.exec(text)
  if (bracketed) return `${bracketed[1]}${text.slice(bracketed[0].length)}`
  if (BOLD_NUMBER.test(text) || LED.test(text)) return withoutNumber(text)
  const item = /^(?:(?:\d{1,4}\s?|#)[.)]|[-*+])\s+/.exec(text)?.[0]
  if (item === undefined) return /^(?:\*\*|__)/.test(text) ? withoutNumber(text) : text
  const [first = '', ...others] = text.split('\n')
  return [
    withoutNumber(first.slice(item.length)),
    ...others.map((line) => line.replace(/^\s{1,4}/, '')),
  ].join('\n')
}
