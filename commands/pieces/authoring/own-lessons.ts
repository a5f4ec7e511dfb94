import type { Ctx } from '../../../src/bot/context.ts'
import { press } from '../../../src/core/press.ts'
import { VIEW, type View } from '../../../src/core/view.ts'
import type { ListedLesson, ListedVersion } from '../../../src/store/team-lessons.ts'
import type { Team } from '../../../src/store/team-shelves.ts'
import {
  handInLesson,
  listOwnLessons,
  manageOwnLesson,
  previewOwnLesson,
  showOwnFigures,
  withdrawOwnLesson,
} from '../../presses.ts'
import { buttons, pagedChoice, said, shorten } from '../blocks.ts'
import { listButton, versionGone } from './lead.ts'

/** The team's lessons, whatever their state. */
export async function listView(ctx: Ctx, team: Team, page: number): Promise<View> {
  const { say } = ctx
  const lessons = await ctx.store.teamLessons.list(team)
  return {
    title: say.line('author.title'),
    body: [
      said(say.text('author.intro')),
      ...pagedChoice(lessons, page, {
        placeholder: say.line('author.choose'),
        option: (listed) => ({
          label: shorten(listed.title, VIEW.choiceLabel),
          description: stateOf(ctx, listed),
          press: press(manageOwnLesson, { lesson: listed.lesson }),
        }),
        more: (to, left) => ({
          label: say.line('tracks.more'),
          description: say.line('tracks.more.left', { left }),
          press: press(listOwnLessons, { page: to }),
        }),
      }),
      ...buttons({
        label: say.line('author.button.upload'),
        press: press(handInLesson, {}),
        look: 'primary',
      }),
    ],
  }
}

/** A lesson with its versions. @throws UserError when there is none left */
export async function lessonView(ctx: Ctx, team: Team, lesson: string): Promise<View> {
  const { say, store } = ctx
  const listed = (await store.teamLessons.list(team)).find((one) => one.lesson === lesson)
  if (!listed) throw versionGone(ctx)
  const versions = await store.teamLessons.versions(team, lesson)
  const isPublished = listed.version !== null
  return {
    title: shorten(listed.title, VIEW.title),
    body: [
      said(say.text('author.state', stateValues(listed))),
      ...pagedChoice(versions, 0, {
        placeholder: say.line('author.versions'),
        option: (version) => ({
          label: say.line('author.version', { version: version.version }),
          description: aboutVersion(ctx, listed, version),
          press: press(previewOwnLesson, { lesson, version: version.version }),
        }),
        more: () => ({ label: say.line('tracks.more'), press: press(manageOwnLesson, { lesson }) }),
      }),
      ...buttons(
        { label: say.line('author.button.upload'), press: press(handInLesson, {}) },
        isPublished && {
          label: say.line('author.button.figures'),
          press: press(showOwnFigures, { lesson }),
        },
        isPublished &&
          listed.withdrawn === 0 && {
            label: say.line('author.button.withdraw'),
            press: press(withdrawOwnLesson, { lesson, hidden: 1 }),
            look: 'danger',
          },
        isPublished &&
          listed.withdrawn > 0 && {
            label: say.line('author.button.restore'),
            press: press(withdrawOwnLesson, { lesson, hidden: 0 }),
          },
        listButton(ctx),
      ),
    ],
  }
}

function stateOf({ say }: Ctx, listed: ListedLesson): string {
  return say.line('author.state', stateValues(listed))
}

function stateValues({ version, withdrawn }: ListedLesson) {
  const state = version === null ? 'draft' : withdrawn > 0 ? 'withdrawn' : 'published'
  return { state, version: version ?? 0 }
}

function aboutVersion({ say }: Ctx, listed: ListedLesson, version: ListedVersion): string {
  const isShown = listed.withdrawn === 0 && version.version === listed.version
  const state = isShown ? 'shown' : version.published_at === null ? 'draft' : 'earlier'
  return say.line('author.version.about', { state, at: new Date(Number(version.made_at)) })
}
