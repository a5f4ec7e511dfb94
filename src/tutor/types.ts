/** A sentence of the lesson, as it stands there, and where. */
export type Quoted = {
  readonly sentence: string
  readonly section: { readonly id: string; readonly title: string }
}

/** `answered`: the lesson says so; `unsure`: the closest passage; `uncovered`: see the related lesson. */
export type Band = 'answered' | 'unsure' | 'uncovered'

export type TutorAnswer = {
  readonly band: Band
  /** The tutor's own confidence, 0 to 1. */
  readonly score: number
  /** Verbatim, best first, at most two; empty when uncovered. */
  readonly quotes: readonly Quoted[]
  /** Id of the lesson that covers the question better, when another one does. */
  readonly related?: string
  /** It was asked what the lesson is about as a whole, and the quotes are what it begins with. */
  readonly overview?: true
}

export interface Tutor {
  /** Answers from just this lesson. Synchronous work under a millisecond; never rejects for a question. */
  ask(lesson: string, question: string): TutorAnswer
  /** The lesson of the catalogue that a question is most likely about. */
  route(question: string): string | undefined
}
