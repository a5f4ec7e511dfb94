import type { Feature } from '../src/bot/define.ts'
import ask, { converse, startersHere } from './ask.ts'
import author from './author.ts'
import drill from './drill.ts'
import help, { helpView, wayBack } from './help.ts'
import leaderboard from './leaderboard.ts'
import lesson from './lesson.ts'
import link from './link.ts'
import live from './live.ts'
import privacy from './privacy.ts'
import progress from './progress.ts'
import questions from './questions.ts'
import quiz from './quiz.ts'
import remind from './remind.ts'
import report from './report.ts'
import review from './review.ts'
import settings from './settings.ts'
import term from './term.ts'
import tracks from './tracks.ts'
import unlink from './unlink.ts'

/** In the order in which people should meet them. */
export const features: readonly Feature[] = [
  lesson,
  tracks,
  quiz,
  review,
  ask,
  term,
  drill,
  live,
  remind,
  progress,
  leaderboard,
  settings,
  link,
  unlink,
  privacy,
  questions,
  author,
  report,
  help,
]

/** All that a bot has to say: its features, and what it answers where nobody gave a command. */
export const repertoire = { features, converse, starters: startersHere, introduce: helpView, wayBack }
