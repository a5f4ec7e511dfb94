import type { Asked, Teacher, TeacherReply } from '../teacher.ts'
import type { Tutor } from '../types.ts'

/** The embedded tutor alone: no model, no network, an answer at once. */
export class EmbeddedTeacher implements Teacher {
  readonly #tutor: Tutor

  constructor(tutor: Tutor) {
    this.#tutor = tutor
  }

  async reply({ lesson, question }: Asked): Promise<TeacherReply> {
    return { answer: this.#tutor.ask(lesson, question), claims: [] }
  }
}
