import { author } from './author.ts'
import { board } from './board.ts'
import { card } from './card.ts'
import { commands } from './commands.ts'
import { common } from './common.ts'
import { discord } from './discord.ts'
import { drill } from './drill.ts'
import { help } from './help.ts'
import { lesson } from './lesson.ts'
import { link } from './link.ts'
import { live } from './live.ts'
import { preview } from './preview.ts'
import { privacy } from './privacy.ts'
import { progress } from './progress.ts'
import { quiz } from './quiz.ts'
import { remind } from './remind.ts'
import { report } from './report.ts'
import { review } from './review.ts'
import { settings } from './settings.ts'
import { slack } from './slack.ts'
import { term } from './term.ts'
import { tutor } from './tutor.ts'
import { web } from './web.ts'

/** English by room: the rooms and the keys that every language has. ICU MessageFormat, then Markdown. */
export const english = {
  author,
  board,
  card,
  commands,
  common,
  discord,
  drill,
  help,
  lesson,
  link,
  live,
  preview,
  privacy,
  progress,
  quiz,
  review,
  remind,
  report,
  settings,
  slack,
  term,
  tutor,
  web,
} as const
