import type { Leaving } from './formats.ts'

/** Moodle's GIFT, with texts as Markdown. */
export function toGift(questions: readonly Leaving[]): string {
  return questions.map(questionText).join('\n')
}

function questionText({ id, lesson, question, options, right, explanation, whys = [] }: Leaving): string {
  const answers = options.map((option, index) => {
    const why = whys[index] ?? ''
    return `\t${index === right ? rightMark(option, index) : '~'}${guarded(option)}${why === '' ? '' : `#${guarded(why)}`}\n`
  })
  const general = explanation === '' ? '' : `\t####${guarded(explanation)}\n`
  return `::${escaped(`${lesson}/${id}`)}::[markdown]${escaped(question)} {\n${answers.join('')}${general}}\n`
}

/** `=a -> b` in the first place would make pairs of them. */
function rightMark(option: string, index: number): string {
  return index === 0 && option.includes('->') ? '~%100%' : '='
}

/** A text that would be read as a weight or a format says that it is Markdown. */
function guarded(text: string): string {
  return /^[%[]/.test(text) ? `[markdown]${escaped(text)}` : escaped(text)
}

function escaped(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n')
}
