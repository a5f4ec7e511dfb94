import { z } from 'zod'

/**
 * Every button there is: its id and what it carries. Messages with these ids stand in people's
 * channels for years, so an id is never renamed or reused, and a new argument needs a default.
 */

const lesson = z.string().min(1).max(48)
const attempt = z.string().min(1).max(16)
const count = z.coerce.number().int().min(0).max(1_000_000)

export const openLesson = { id: 'lesson.open', args: z.object({ lesson, page: count.default(0) }) }
/** `section` is sectionKey() of the section's id: short, and it survives other sections' edits. */
export const openSection = { id: 'lesson.section', args: z.object({ lesson, section: z.string().max(12) }) }
export const continueReading = { id: 'lesson.continue', args: z.object({}) }
/** The same from the lesson's own contents, where it turns the page instead of answering beside it. */
export const jumpToSection = { id: 'lesson.jump', args: z.object({ lesson, section: z.string().max(12) }) }
/** `again` is 1 when a thread exists and a new one is wanted all the same. */
export const shareLesson = { id: 'lesson.share', args: z.object({ lesson, again: count.default(0) }) }
export const findLesson = { id: 'lesson.find', args: z.object({}) }

export const startQuiz = { id: 'quiz.start', args: z.object({ lesson }) }
/** `question` and `choice` count from 0 as this attempt shows them: neither says what is right. */
export const answerQuestion = {
  id: 'quiz.answer',
  args: z.object({ attempt, question: count, choice: count.max(4) }),
}
/** The question to answer now, or the score when none is left. */
export const resumeQuiz = { id: 'quiz.next', args: z.object({ attempt }) }
export const retryMissed = { id: 'quiz.retry', args: z.object({ attempt }) }

/** What is wrong with a question, as its learner sees it. */
export const reportQuestion = { id: 'quiz.report', args: z.object({ attempt, question: count }) }

export const askTutor = { id: 'tutor.ask', args: z.object({ lesson }) }

export const browseTracks = { id: 'tracks.all', args: z.object({ page: count.default(0) }) }
export const browseTrack = { id: 'tracks.track', args: z.object({ track: lesson, page: count.default(0) }) }
/** `module` is the module's place in its track, from 0: two slugs would not fit into one id. */
export const browseModule = {
  id: 'tracks.module',
  args: z.object({ track: lesson, module: count, page: count.default(0) }),
}

export const showProgress = { id: 'progress.show', args: z.object({}) }
export const showHelp = { id: 'help.show', args: z.object({}) }
