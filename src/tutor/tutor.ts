import { type Assessment, assess } from './assessment.ts'
import { ANSWERED, bandOf } from './confidence.ts'
import { LessonIndex } from './lesson-index.ts'
import { type Query, queryOf } from './query.ts'
import { parseQuestion } from './question.ts'
import { quote } from './quotes.ts'
import type { TutorSource } from './source.ts'
import type { Band, Quoted, Tutor, TutorAnswer } from './types.ts'
import { wordsOf } from './words.ts'

/** A tutor that answers at once, and indexes the lessons meanwhile. */
export function createTutor(source: TutorSource): EmbeddedTutor {
  return new EmbeddedTutor(source)
}

/**
 * The tutor that needs no model and no network. Until all lessons are indexed, it compares the one that is
 * asked about with those that it has read.
 */
export class EmbeddedTutor implements Tutor {
  readonly #index: LessonIndex

  constructor(source: TutorSource) {
    this.#index = new LessonIndex(source)
  }

  /** Settles when every lesson that is known now is indexed. */
  get ready(): Promise<void> {
    return this.#index.ready
  }

  /** Stops indexing and listening to the source; what is indexed can still be asked. */
  close(): void {
    this.#index.close()
  }

  ask(lesson: string, question: string): TutorAnswer {
    const asked = parseQuestion(question)
    const own = this.#index.imprint(lesson)
    if (own === undefined) return answer('uncovered', 0, [])
    if (asked.words.length === 0) return this.#commonTerm(lesson, question)
    const query = queryOf(asked, this.#index.corpus)
    const rival = this.#index.corpus.best(query, lesson)
    const assessment = assess(this.#index.corpus, own, query, rival?.score ?? 0)
    if (asked.overview && !assessment.defines) return this.#opening(lesson)
    const band = bandOf(assessment.confidence)
    const related = band === 'answered' ? undefined : this.#better(query, assessment, rival?.lesson)
    const quotes = band === 'uncovered' ? [] : quote(this.#index.passages(lesson), assessment.sentences)
    return answer(band, assessment.confidence, quotes, related)
  }

  route(question: string): string | undefined {
    return this.#index.corpus.best(queryOf(parseQuestion(question), this.#index.corpus))?.lesson
  }

  /** The other lesson, when it covers the question, and better than this one. */
  #better(query: Query, own: Assessment, lesson: string | undefined): string | undefined {
    const rival = lesson === undefined ? undefined : this.#index.corpus.imprint(lesson)
    if (rival === undefined) return undefined
    const { confidence } = assess(this.#index.corpus, rival, query, own.score)
    return confidence >= ANSWERED && confidence > own.confidence ? lesson : undefined
  }

  /** A key term may be made of words that mean nothing elsewhere: "What is a must-have?" */
  #commonTerm(lesson: string, question: string): TutorAnswer {
    const passages = this.#index.passages(lesson)
    const asked = ` ${lettersOf(question)} `
    let longest = 0
    let first = -1
    let at = 0
    for (const { term, sentences } of passages) {
      const letters = term === undefined ? '' : lettersOf(term)
      if (letters.length > longest && asked.includes(` ${letters} `)) {
        longest = letters.length
        first = at
      }
      at += sentences.length
    }
    return first < 0 ? answer('uncovered', 0, []) : answer('answered', ANSWERED, quote(passages, [first]))
  }

  /** What a lesson begins with says best what it is about. */
  #opening(lesson: string): TutorAnswer {
    const passages = this.#index.passages(lesson)
    return { ...answer('answered', ANSWERED, quote(passages, passages.keys())), overview: true }
  }
}

/** Words in small letters with one space between them. */
const lettersOf = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ')

/** Whatever claims to cover a question carries a sentence. */
function answer(band: Band, score: number, quotes: readonly Quoted[], related?: string): TutorAnswer {
  const quoted = quotes.length === 0 ? 'uncovered' : band
  return { band: quoted, score, quotes, ...(related === undefined ? {} : { related }) }
}
