import type { View } from '../src/core/view.ts'
import type { Sitter } from '../src/preview/photographs.ts'
import { Classroom, labelsOf, type Pupil } from '../tests/commands/classroom.ts'

const LESSON = 'api-or-chat'
const QUESTION = 'What is a regression?'
/** Enough for every question of a quiz. */
const ANSWERS = 12

/** What learners see most, as the real bot says it. */
export async function mainMessages(): Promise<readonly Sitter[]> {
  const classroom = await Classroom.open()
  try {
    const mia = classroom.person('Mia')
    const lesson = await mia.command('lesson', { find: LESSON })
    const question = await mia.press(lesson, 'Take the quiz')
    const { feedback, score } = await takeQuiz(mia, question)
    const answer = await mia.press(lesson, 'Ask the tutor', { question: QUESTION })
    await mia.press(lesson, 'Share')
    const card = classroom.posts.at(-1)?.view
    if (!card) throw new Error('nothing was shared')
    return [
      { id: 'lesson', view: lesson },
      { id: 'question', view: question },
      { id: 'feedback-wrong', view: feedback },
      { id: 'score', view: score },
      { id: 'tutor', view: answer },
      { id: 'card', view: card, isPrivate: false },
      { id: 'tracks', view: await mia.command('tracks') },
      { id: 'help', view: await mia.command('help') },
    ]
  } finally {
    await classroom.close()
  }
}

/** Answers A throughout: some are right, most are not. */
async function takeQuiz(pupil: Pupil, first: View): Promise<{ feedback: View; score: View }> {
  let feedback: View | undefined
  let shown = first
  for (let answered = 0; answered < ANSWERS && labelsOf(shown).includes('A'); answered += 1) {
    const told = await pupil.press(shown, 'A')
    if (told.tone === 'bad') feedback ??= told
    shown = await pupil.press(told, labelsOf(told)[0] ?? '')
  }
  if (!feedback) throw new Error('every answer was right')
  return { feedback, score: shown }
}
