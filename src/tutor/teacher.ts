import type { Lesson, Question } from '../lesson/types.ts'
import type { Quoted, Tutor, TutorAnswer } from './types.ts'

/** A question with all that an answer may depend on. */
export type Asked = {
  readonly lesson: string
  readonly question: string
  /** The same person's last turns in this thread, oldest first; never a source of quotes. */
  readonly history: readonly Turn[]
  readonly learner: string
  readonly tenant: string
  /**
   * Questions about this lesson that are open for whoever reads the answer, worded as they were asked: while
   * there are any, hints and the section to reread, never an option of theirs.
   */
  readonly open: readonly Question[]
  /** How to answer, when one of the buttons under an answer asked for it. */
  readonly manner?: 'simpler' | 'example'
}
export type Turn = { readonly question: string; readonly answer: string }

/** Something the tutor says, with the lesson's own sentence that carries it. */
export type Claim = { readonly say: string; readonly quote: Quoted }

export type TeacherReply = {
  /** The embedded tutor's answer: what is shown when there are no claims. */
  readonly answer: TutorAnswer
  /** A model's words, each checked against the lesson; empty when the embedded tutor answers. */
  readonly claims: readonly Claim[]
  /** At most one question that checks what was understood. */
  readonly followUp?: string
  /** Why no model answered although one is set up; said to the learner in a word. */
  readonly without?: 'budget' | 'unavailable'
}

/** The lessons that a question may be about, and the tutor that has read them. */
export type Room = { readonly tutor: Tutor; readonly lessons: { lesson(id: string): Lesson | undefined } }

/** Answers questions about a lesson: from the lesson alone, or through a model whose words are checked. */
export interface Teacher {
  /**
   * Never rejects for a question; with a model within its deadline, else at once.
   * @param room where other lessons are taught than those that all share
   */
  reply(asked: Asked, room?: Room): Promise<TeacherReply>
}
