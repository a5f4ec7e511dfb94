import type { Ctx } from '../../../src/bot/context.ts'
import { UserError } from '../../../src/core/errors.ts'
import { press } from '../../../src/core/press.ts'
import { VIEW, type View } from '../../../src/core/view.ts'
import { readTeamLesson, teamKey } from '../../../src/lesson/team-lesson.ts'
import { TEAM_LIMITS } from '../../../src/store/team-lessons.ts'
import { type Team, UPLOAD_LIMIT } from '../../../src/store/team-shelves.ts'
import { previewOwnLesson } from '../../presses.ts'
import { buttons, said, shorten } from '../blocks.ts'
import { faultLines, faultsView } from './fault-view.ts'
import { listButton } from './lead.ts'
import { previewView } from './preview-view.ts'

/** Checks a file and keeps it as a draft. @throws UserError over the team's limits */
export async function handIn(ctx: Ctx, team: Team, file: string): Promise<View> {
  const { store, say } = ctx
  const now = ctx.now().getTime()
  if (!(await store.teamShelves.count(team, now))) {
    throw new UserError(
      'author.too-many',
      { count: UPLOAD_LIMIT.uploads, minutes: 60 },
      buttons(listButton(ctx)),
    )
  }
  // CommonMark reads it so, and Postgres keeps no other.
  const source = file.replaceAll('\0', '\ufffd')
  const { lesson, faults } = readTeamLesson(teamKey(team.platform, team.tenant), source, new Set())
  if (!lesson) return faultsView(ctx, faults)
  const version = await store.teamLessons.draft(
    team,
    { lesson: lesson.id, title: lesson.title, source, author: await ctx.learner() },
    now,
  )
  if (version === undefined) {
    throw new UserError('author.full', { count: TEAM_LIMITS.lessons }, buttons(listButton(ctx)))
  }
  const draft = { lesson: lesson.id, version }
  if (faults.length === 0) return previewView(ctx, team, draft, 'page')
  return {
    title: shorten(say.line('author.remarks.title', { title: lesson.title }), VIEW.title),
    body: [
      said(say.text('author.remarks', { count: faults.length })),
      ...faultLines(ctx, faults),
      ...buttons(
        { label: say.line('author.button.preview'), press: press(previewOwnLesson, draft), look: 'primary' },
        listButton(ctx),
      ),
    ],
  }
}
