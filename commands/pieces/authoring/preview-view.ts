import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import { paragraph, text } from '../../../src/core/markdown.ts'
import { press } from '../../../src/core/press.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import { LETTERS } from '../../../src/learn/round.ts'
import { packPages } from '../../../src/lesson/pages.ts'
import type { LessonRecord } from '../../../src/lesson/record.ts'
import { readTeamLesson, teamKey } from '../../../src/lesson/team-lesson.ts'
import type { Lesson } from '../../../src/lesson/types.ts'
import type { TeamVersionRow } from '../../../src/store/schema.ts'
import type { Team } from '../../../src/store/team-shelves.ts'
import { manageOwnLesson, previewOwnLesson, publishOwnLesson } from '../../presses.ts'
import { buttons, nodes, shorten } from '../blocks.ts'
import { lettered } from '../question-view.ts'
import { sectionBlocks } from '../reading.ts'
import { versionGone } from './lead.ts'

export type Part = 'page' | 'question'

/** A version as its readers would see it first. @throws UserError when it is gone, or has faults by now */
export async function previewView(
  ctx: Ctx,
  team: Team,
  { lesson: id, version }: Pick<TeamVersionRow, 'lesson' | 'version'>,
  part: Part,
): Promise<View> {
  const { say, store } = ctx
  const lesson = (await readVersion(ctx, team, id, version)).lesson
  const listed = await store.teamLessons.find(team, id)
  const isShown = listed?.version === version && listed.withdrawn === 0
  const [question] = lesson.quiz
  const isQuestion = part === 'question' && question !== undefined
  return {
    context: say.line('author.preview', { version }),
    title: shorten(lesson.title, VIEW.title),
    body: [
      ...(isQuestion ? firstQuestion(question) : firstPage(lesson)),
      ...buttons(
        isQuestion && {
          label: say.line('author.button.page'),
          press: press(previewOwnLesson, { lesson: id, version }),
        },
        !isQuestion &&
          question && {
            label: say.line('author.button.question'),
            press: press(previewOwnLesson, { lesson: id, version, part: 1 }),
          },
        !isShown && {
          label: say.line('author.button.publish'),
          press: press(publishOwnLesson, { lesson: id, version }),
          look: 'primary',
        },
        { label: say.line('author.button.manage'), press: press(manageOwnLesson, { lesson: id }) },
      ),
    ],
  }
}

/** A version's lesson. @throws UserError when it is gone, or has faults by now */
export async function readVersion(
  ctx: Ctx,
  team: Team,
  id: string,
  version: number,
): Promise<{ readonly lesson: Lesson; readonly record: LessonRecord }> {
  const row = await ctx.store.teamLessons.version(team, id, version)
  if (!row) throw versionGone(ctx)
  const { lesson, record } = readTeamLesson(teamKey(team.platform, team.tenant), row.source, new Set())
  if (!lesson || !record) throw new UserError('author.unreadable')
  return { lesson, record }
}

function firstPage({ summary, sections }: Lesson): Block[] {
  return [
    nodes(paragraph({ type: 'emphasis', children: [text(summary)] })),
    ...sectionBlocks(packPages(summary, sections).pages[0]),
  ]
}

/** With the right option marked: who hands a lesson in checks its key. */
function firstQuestion({ prompt, options }: Lesson['quiz'][number]): Block[] {
  return [
    nodes(...prompt),
    ...options.map((option, index) =>
      nodes(...lettered(LETTERS[index]!, option.text, option.right ? '✓' : undefined)),
    ),
  ]
}
