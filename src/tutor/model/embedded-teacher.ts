import type { Asked, Room, Teacher, TeacherReply } from '../teacher.ts'
import type { Tutor, TutorAnswer } from '../types.ts'
import { byExample, moreSimply } from './manners.ts'

/** The embedded tutor alone: no model, no network, an answer at once. */
export class EmbeddedTeacher implements Teacher {
  readonly #room: Room

  constructor(tutor: Tutor, lessons: Room['lessons']) {
    this.#room = { tutor, lessons }
  }

  async reply(asked: Asked, room: Room = this.#room): Promise<TeacherReply> {
    return { answer: answerIn(room, asked), claims: [] }
  }
}

function answerIn({ tutor, lessons }: Room, { lesson: id, question, manner }: Asked): TutorAnswer {
  const answer = tutor.ask(id, question)
  const lesson = manner && lessons.lesson(id)
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
