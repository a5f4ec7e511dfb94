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

/** `question` is what was asked of the tutor, as it is stored: the buttons stand under its answer. */
const question = z.string().min(1).max(16)

export const explainSimpler = { id: 'tutor.simpler', args: z.object({ question }) }
export const giveExample = { id: 'tutor.example', args: z.object({ question }) }
/** `section` as in openSection; empty where the answer is from none. */
export const quizOnThis = {
  id: 'tutor.quiz',
  args: z.object({ lesson, section: z.string().max(12).default('') }),
}
/** `yes` is 1 when the answer helped. */
export const rateAnswer = { id: 'tutor.rate', args: z.object({ question, yes: count.max(1) }) }
/** `question` counts from 0 in its attempt; `asked` is what it answers, where that is stored. */
const answering = z.object({ attempt, question: count, asked: z.string().max(16).default('') })
export const nextHint = { id: 'tutor.hint', args: answering }
export const explainQuestion = { id: 'tutor.explain', args: answering }
export const askPerson = { id: 'tutor.person', args: z.object({ question }) }
export const answerLearner = { id: 'tutor.answer', args: z.object({ question }) }
/** `here` is 1 when questions for a person are to come to this channel. */
export const placeQuestions = { id: 'questions.place', args: z.object({ here: count.max(1) }) }

const round = z.string().min(1).max(16)

/** Takes part in a drill, or goes on with it; privately, under the post in the channel. */
export const openRound = { id: 'round.open', args: z.object({ round }) }
/** `question` and `choice` count from 0 as this round shows them: neither says what is right. */
export const answerRound = {
  id: 'round.answer',
  args: z.object({ round, question: count, choice: count.max(4) }),
}
/** The question to answer now, or how it went when none is left. */
export const resumeRound = { id: 'round.next', args: z.object({ round }) }
export const reportInRound = { id: 'round.report', args: z.object({ round, question: count }) }
export const startReview = { id: 'review.start', args: z.object({}) }

const drill = z.string().min(1).max(16)
const flag = count.max(1)

export const showDrills = { id: 'drill.list', args: z.object({ page: count.default(0) }) }
export const showDrill = { id: 'drill.show', args: z.object({ drill }) }
export const newDrill = { id: 'drill.new', args: z.object({}) }
export const editDrill = { id: 'drill.edit', args: z.object({ drill }) }
export const pauseDrill = { id: 'drill.pause', args: z.object({ drill }) }
export const resumeDrill = { id: 'drill.resume', args: z.object({ drill }) }
export const runDrill = { id: 'drill.run', args: z.object({ drill }) }
/** `skip` is 0 when tomorrow's is to come after all. */
export const skipDrill = { id: 'drill.skip', args: z.object({ drill, skip: flag }) }
/** `sure` is 1 on the button of the question that the first press asks. */
export const deleteDrill = { id: 'drill.delete', args: z.object({ drill, sure: flag.default(0) }) }

/** A drill as it is set up, before it is saved. */
const draft = z.string().min(1).max(16)
export const showDraft = { id: 'drill.draft', args: z.object({ draft, page: count.default(0) }) }
export const draftTimes = { id: 'drill.times', args: z.object({ draft }) }
export const draftLessons = { id: 'drill.lessons', args: z.object({ draft }) }
/** `of` is a track, empty for all lessons, `*` for what is about to be forgotten; `module` counts from 1. */
export const draftScope = {
  id: 'drill.scope',
  args: z.object({ draft, of: z.string().max(48).default(''), module: count.default(0) }),
}
export const draftSize = { id: 'drill.size', args: z.object({ draft, size: count }) }
export const draftNames = { id: 'drill.names', args: z.object({ draft, names: flag }) }
export const saveDraft = { id: 'drill.save', args: z.object({ draft }) }

/** Whether who presses is named on the boards of this server or workspace. */
export const nameMe = { id: 'drill.name', args: z.object({ named: flag }) }

export const setReminder = { id: 'remind.set', args: z.object({}) }
export const stopReminder = { id: 'remind.stop', args: z.object({}) }
export const resumeReminder = { id: 'remind.resume', args: z.object({}) }

/** Plays in a live quiz; on the message in the channel. */
export const joinLive = { id: 'live.join', args: z.object({ round }) }
/** `question` and `choice` count from 0 as the channel sees them: neither says what is right. */
export const answerLive = {
  id: 'live.answer',
  args: z.object({ round, question: count, choice: count.max(4) }),
}
export const placeInLive = { id: 'live.place', args: z.object({ round }) }
/** Only the result carries it: Discord finds a message again by its presses. */
export const resultOfLive = { id: 'live.result', args: z.object({ round }) }
export const nameInLive = { id: 'live.name', args: z.object({ round, named: flag }) }
export const startLive = { id: 'live.start', args: z.object({ round }) }
export const stopLive = { id: 'live.stop', args: z.object({ round }) }

export const showSettings = { id: 'settings.show', args: z.object({}) }
export const chooseZone = { id: 'settings.zone', args: z.object({}) }
/** `zone` is empty for the one that the platform tells. */
export const takeZone = { id: 'settings.zone.take', args: z.object({ zone: z.string().max(64).default('') }) }
/** `locale` is empty for the one that the platform tells. */
export const chooseLanguage = {
  id: 'settings.language',
  args: z.object({ locale: z.string().max(16).default('') }),
}
export const hideMe = { id: 'settings.hide', args: z.object({ hidden: flag }) }
export const unnameMe = { id: 'settings.unname', args: z.object({ unnamed: flag }) }

/** Shows everybody in the channel what an attempt at a quiz ended. */
export const shareCard = {
  id: 'card.share',
  args: z.object({ attempt, of: z.enum(['lesson', 'module', 'track']).default('lesson') }),
}

export const enterCode = { id: 'link.enter', args: z.object({}) }
/** `code` is the id under which a typed code is kept, never the code: only who typed it can answer. */
const typedCode = z.object({ code: z.string().min(1).max(16) })
export const joinAccounts = { id: 'link.join', args: typedCode }
export const refuseToJoin = { id: 'link.refuse', args: typedCode }
export const showAccounts = { id: 'link.accounts', args: z.object({ page: count.default(0) }) }
/** `learner` is one of those who are one person with the presser; `sure` is 1 when that was asked. */
export const unlinkAccount = {
  id: 'link.out',
  args: z.object({ learner: z.string().min(1).max(16), sure: flag.default(0) }),
}

const period = z.enum(['week', 'month', 'all'])
export const showBoard = { id: 'board.show', args: z.object({ period: period.default('week') }) }
/** `sure` is 1 on the button of the question that is asked first. */
export const resetBoard = { id: 'board.reset', args: z.object({ sure: flag.default(0) }) }
export const showReport = { id: 'report.show', args: z.object({ period: period.default('month') }) }

export const showPrivacy = { id: 'privacy.show', args: z.object({}) }
export const exportMe = { id: 'privacy.export', args: z.object({}) }
export const askToErase = { id: 'privacy.erase', args: z.object({}) }
/** `accounts` is how many were said to be erased: when it is another number by now, it is asked again. */
export const eraseMe = { id: 'privacy.erase.sure', args: z.object({ accounts: count.default(0) }) }

/** `lesson` is the id that the lesson's author gave it: a team has its own. */
const ownLesson = z.object({ lesson: z.string().min(1).max(48) })
const ownVersion = ownLesson.extend({ version: count })
export const listOwnLessons = { id: 'author.list', args: z.object({ page: count.default(0) }) }
export const handInLesson = { id: 'author.file', args: z.object({}) }
export const manageOwnLesson = { id: 'author.lesson', args: ownLesson }
/** `part` is 1 for the first question instead of the first page. */
export const previewOwnLesson = { id: 'author.preview', args: ownVersion.extend({ part: flag.default(0) }) }
export const publishOwnLesson = { id: 'author.publish', args: ownVersion }
/** `hidden` is 0 when it is to be shown again. */
export const withdrawOwnLesson = { id: 'author.withdraw', args: ownLesson.extend({ hidden: flag }) }
export const showOwnFigures = { id: 'author.figures', args: ownLesson }
