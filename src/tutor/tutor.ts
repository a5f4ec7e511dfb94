import { setImmediate as nextTurn } from 'node:timers/promises'
import { type Assessment, assess } from './assessment.ts'
import { ANSWERED, bandOf, UNSURE } from './confidence.ts'
import { Corpus } from './corpus.ts'
import { type Imprint, imprint } from './imprint.ts'
import { type Passage, passagesOf } from './passages.ts'
import { type Query, queryOf } from './query.ts'
import { parseQuestion } from './question.ts'
import { quote } from './quotes.ts'
import { Shelf } from './shelf.ts'
import type { TutorSource } from './source.ts'
import type { Tutor, TutorAnswer } from './types.ts'

/** Characters of lesson text that stay in memory. */
const SHELF = 12_000_000
/** Characters indexed in one turn of the event loop: some milliseconds. */
const SLICE = 20_000

const NOTHING: TutorAnswer = { band: 'uncovered', score: 0, quotes: [] }

/** A tutor that answers at once, and indexes the lessons meanwhile. */
export function createTutor(source: TutorSource): EmbeddedTutor {
  return new EmbeddedTutor(source)
}

/**
 * The tutor that needs no model and no network. It indexes the catalogue in slices, so that presses stay
 * quick, and until that is done compares a lesson with those that it has read.
 */
export class EmbeddedTutor implements Tutor {
  readonly #source: TutorSource
  readonly #corpus = new Corpus()
  readonly #shelf = new Shelf<readonly Passage[]>(SHELF)
  /** Lessons to be indexed, or indexed anew. */
  readonly #waiting: Set<string>
  readonly #stopListening: () => void
  #indexing: Promise<void> | undefined

  constructor(source: TutorSource) {
    this.#source = source
    this.#waiting = new Set(source.order())
    this.#stopListening = source.onChange?.((changed) => this.#change(changed)) ?? (() => {})
    this.#index()
  }

  /** Settles when every lesson that is known now is indexed. */
  get ready(): Promise<void> {
    return this.#indexing ?? Promise.resolve()
  }

  /** Stops indexing and listening; what is indexed can still be asked. */
  close(): void {
    this.#stopListening()
    this.#waiting.clear()
  }

  ask(lesson: string, question: string): TutorAnswer {
    const asked = parseQuestion(question)
    const own = this.#imprint(lesson)
    if (asked.words.length === 0 || own === undefined) return NOTHING
    const query = queryOf(asked, this.#corpus.vocabulary, this.#corpus.statistics)
    const rival = this.#corpus.best(query, lesson)
    const assessment = assess(this.#corpus, own, query, rival?.score ?? 0)
    const band = bandOf(assessment.confidence)
    if (band !== 'answered' && asked.overview) return this.#opening(lesson)
    const related = band === 'answered' ? undefined : this.#better(query, assessment, rival?.lesson)
    const quotes = band === 'uncovered' ? [] : quote(this.#passages(lesson), assessment.sentences)
    return { band, score: assessment.confidence, quotes, ...(related === undefined ? {} : { related }) }
  }

  route(question: string): string | undefined {
    const query = queryOf(parseQuestion(question), this.#corpus.vocabulary, this.#corpus.statistics)
    return this.#corpus.best(query)?.lesson
  }

  /** The other lesson, when it covers the question better than this one and tolerably at that. */
  #better(query: Query, own: Assessment, lesson: string | undefined): string | undefined {
    const rival = lesson === undefined ? undefined : this.#corpus.imprint(lesson)
    if (rival === undefined) return undefined
    const { confidence } = assess(this.#corpus, rival, query, own.score)
    return confidence >= UNSURE && confidence > own.confidence ? lesson : undefined
  }

  /** What a lesson begins with says best what it is about. */
  #opening(lesson: string): TutorAnswer {
    const passages = this.#passages(lesson)
    return { band: 'answered', score: ANSWERED, quotes: quote(passages, passages.keys()) }
  }

  #imprint(lesson: string): Imprint | undefined {
    if (this.#waiting.has(lesson) || this.#corpus.imprint(lesson) === undefined) this.#take(lesson)
    return this.#corpus.imprint(lesson)
  }

  #passages(id: string): readonly Passage[] {
    const held = this.#shelf.take(id)
    if (held !== undefined) return held
    const lesson = this.#source.lesson(id)
    const passages = lesson === undefined ? [] : passagesOf(lesson)
    this.#shelf.put(id, passages, charactersOf(passages))
    return passages
  }

  /** Indexes a lesson as it is now; returns its characters. */
  #take(id: string): number {
    this.#waiting.delete(id)
    const lesson = this.#source.lesson(id)
    if (lesson === undefined) {
      this.#corpus.remove(id)
      return 0
    }
    const passages = passagesOf(lesson)
    this.#corpus.put(id, imprint(lesson, passages, this.#corpus.vocabulary))
    return charactersOf(passages)
  }

  #change({ updated, removed }: Parameters<Parameters<NonNullable<TutorSource['onChange']>>[0]>[0]): void {
    for (const id of [...updated, ...removed]) {
      this.#shelf.remove(id)
      this.#waiting.add(id)
    }
    this.#index()
  }

  #index(): void {
    this.#indexing ??= this.#indexAll().finally(() => {
      this.#indexing = undefined
      if (this.#waiting.size > 0) this.#index()
    })
  }

  async #indexAll(): Promise<void> {
    await nextTurn()
    let characters = 0
    for (const id of this.#waiting) {
      characters += this.#takeIfReadable(id)
      if (characters < SLICE) continue
      characters = 0
      await nextTurn()
    }
  }

  #takeIfReadable(id: string): number {
    try {
      return this.#take(id)
    } catch {
      // It is read again, and the failure seen, when somebody asks about it.
      return 0
    }
  }
}

function charactersOf(passages: readonly Passage[]): number {
  return passages.reduce(
    (sum, { sentences }) => sum + sentences.reduce((sum, { length }) => sum + length, 0),
    0,
  )
}
