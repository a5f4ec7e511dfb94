import type { TutorSource } from './source.ts'
import { createTutor, type EmbeddedTutor } from './tutor.ts'
import type { Tutor, TutorAnswer } from './types.ts'

/** Shared lessons that a team's own are weighed against, because a few alone do not tell which words are rare. */
const BACKGROUND = 40

/** A team's own lessons, indexed apart from those that all share: nobody else's tutor knows a word of them. */
export class LayeredTutor implements Tutor {
  readonly #shared: Tutor
  readonly #own: EmbeddedTutor
  readonly #ids: ReadonlySet<string>

  private constructor(shared: Tutor, own: EmbeddedTutor, ids: ReadonlySet<string>) {
    this.#shared = shared
    this.#own = own
    this.#ids = ids
  }

  /**
   * Resolves when the team's lessons are indexed.
   * @param lessons the shared ones, then the team's
   * @param ids the team's
   */
  static async over(
    shared: Tutor,
    lessons: Pick<TutorSource, 'order' | 'lesson'>,
    ids: readonly string[],
  ): Promise<LayeredTutor> {
    const others = lessons.order().slice(0, -ids.length)
    const step = Math.max(1, Math.ceil(others.length / BACKGROUND))
    const background = others.filter((_id, place) => place % step === 0)
    const own = createTutor({ order: () => [...ids, ...background], lesson: (id) => lessons.lesson(id) })
    await own.ready
    return new LayeredTutor(shared, own, new Set(ids))
  }

  ask(lesson: string, question: string): TutorAnswer {
    if (this.#ids.has(lesson)) return this.#own.ask(lesson, question)
    const answer = this.#shared.ask(lesson, question)
    if (answer.band === 'answered') return answer
    const own = this.#routeToOwn(question)
    const better = own && (answer.related === undefined || own.score > this.#score(answer.related, question))
    return better ? { ...answer, related: own.lesson } : answer
  }

  route(question: string): string | undefined {
    const shared = this.#shared.route(question)
    const own = this.#routeToOwn(question)
    if (!own) return shared ?? this.#likely(question)
    return shared === undefined || own.score >= this.#score(shared, question) ? own.lesson : shared
  }

  /** The team's lesson that surely covers the question. */
  #routeToOwn(question: string): { readonly lesson: string; readonly score: number } | undefined {
    const lesson = this.#likely(question)
    if (lesson === undefined) return undefined
    const { band, score } = this.#own.ask(lesson, question)
    return band === 'answered' ? { lesson, score } : undefined
  }

  #likely(question: string): string | undefined {
    const lesson = this.#own.route(question)
    return lesson !== undefined && this.#ids.has(lesson) ? lesson : undefined
  }

  #score(lesson: string, question: string): number {
    return this.#shared.ask(lesson, question).score
  }
}
