import type { Picked } from '../../../src/learn/pick.ts'
import type { Catalogue } from '../../../src/lesson/catalogue.ts'
import type { FrozenQuestion } from '../../../src/store/rounds.ts'
import type { QuizRow } from '../../../src/store/schema.ts'

/** What a round keeps of its questions, so that no edit changes it while it is open. */
export type Frozen = {
  /** For RoundRow.questions. */
  readonly questions: string
  readonly quizzes: readonly QuizRow[]
}

/** The questions in the version of this moment; one that an author took away meanwhile is left out. */
export function frozen(lessons: Catalogue, picked: readonly Picked[]): Frozen {
  const questions: FrozenQuestion[] = []
  const quizzes = new Map<string, QuizRow>()
  for (const { lesson: id, question } of picked) {
    const lesson = lessons.lesson(id)
    if (!lesson?.quiz.some((candidate) => candidate.id === question)) continue
    questions.push({ lesson: id, hash: lesson.hash, question })
    quizzes.set(lesson.hash, { lesson_hash: lesson.hash, lesson: id, quiz: JSON.stringify(lesson.quiz) })
  }
  return { questions: JSON.stringify(questions), quizzes: [...quizzes.values()] }
}
