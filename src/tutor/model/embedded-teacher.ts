import type { Lesson } from '../../lesson/types.ts'
import type { Asked, Teacher, TeacherReply } from '../teacher.ts'
import type { Tutor, TutorAnswer } from '../types.ts'
import { byExample, moreSimply } from './manners.ts'

/** The embedded tutor alone: no model, no network, an answer at once. */
export class EmbeddedTeacher implements Teacher {
  readonly #tutor: Tutor
  readonly #lessons: { lesson(id: string): Lesson | undefined }

  constructor(tutor: Tutor, lessons: { lesson(id: string): Lesson | undefined }) {
    this.#tutor = tutor
    this.#lessons = lessons
  }

  async reply(asked: Asked): Promise<TeacherReply> {
    return { answer: this.#answer(asked), claims: [] }
  }

  #answer({ lesson: id, question, manner }: Asked): TutorAnswer {
    const answer = this.#tutor.ask(id, question)
    const lesson = manner && this.#lessons.lesson(id)
    if (!lesson) return answer
    switch (manner) {
      case 'simpler':
        return moreSimply(lesson, question, answer)
      case 'example':
        return byExample(lesson, question, answer)
      default:
        return manner satisfies never
    }
  }
}
