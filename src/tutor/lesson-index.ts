import { setImmediate as nextTurn } from 'node:timers/promises'
import { Corpus } from './corpus.ts'
import { type Imprint, imprint } from './imprint.ts'
import { type Passage, passagesOf } from './passages.ts'
import { Shelf } from './shelf.ts'
import type { SourceChange, TutorSource } from './source.ts'

/** Characters of lesson text that stay in memory. */
const SHELF = 12_000_000
/** Characters indexed in one turn of the event loop: some milliseconds. */
const SLICE = 20_000

/** Keeps what the tutor knows in step with the lessons, in slices, so that presses stay quick. */
export class LessonIndex {
  readonly corpus = new Corpus()
  readonly #source: TutorSource
  readonly #shelf = new Shelf<readonly Passage[]>(SHELF)
  /** Lessons to be indexed, or indexed anew. */
  readonly #waiting: Set<string>
  readonly #stopListening: () => void
  #indexing: Promise<void> | undefined

  constructor(source: TutorSource) {
    this.#source = source
    this.#waiting = new Set(source.order())
    this.#stopListening = source.onChange?.((change) => this.#change(change)) ?? (() => {})
    this.#index()
  }

  /** Settles when every lesson that is known now is indexed. */
  get ready(): Promise<void> {
    return this.#indexing ?? Promise.resolve()
  }

  close(): void {
    this.#stopListening()
    this.#waiting.clear()
  }

  /** Of a lesson as it is now: one whose turn has not come is indexed at once. */
  imprint(lesson: string): Imprint | undefined {
    if (this.#waiting.has(lesson) || this.corpus.imprint(lesson) === undefined) this.#take(lesson)
    return this.corpus.imprint(lesson)
  }

  passages(id: string): readonly Passage[] {
    const held = this.#shelf.take(id)
    if (held !== undefined) return held
    const lesson = this.#source.lesson(id)
    const passages = lesson === undefined ? [] : passagesOf(lesson)
    this.#shelf.put(id, passages, charactersOf(passages))
    return passages
  }

  /** Indexes a lesson; returns its characters. */
  #take(id: string): number {
    this.#waiting.delete(id)
    const lesson = this.#source.lesson(id)
    if (lesson === undefined) {
      this.corpus.remove(id)
      return 0
    }
    const passages = passagesOf(lesson)
    const characters = charactersOf(passages)
    this.corpus.put(id, imprint(lesson, passages, this.corpus.vocabulary))
    this.#shelf.offer(id, passages, characters)
    return characters
  }

  #change({ updated, removed }: SourceChange): void {
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
  const lengths = passages.flatMap(({ sentences }) => sentences.map(({ length }) => length))
  return lengths.reduce((sum, length) => sum + length, 0)
}
