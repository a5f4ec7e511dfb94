import { SettingError } from '../core/errors.ts'
import { lessonOf } from '../lesson/record.ts'
import { authorsId, readTeamLesson, teamKey, teamLessonId } from '../lesson/team-lesson.ts'
import type { Lesson } from '../lesson/types.ts'
import type { Store } from '../store/store.ts'
import type { Team } from '../store/team-shelves.ts'
import type { Shell } from './main.ts'

/** Written as `web:playground`. */
const nameOf = ({ platform, tenant }: Team): string => `${platform}:${tenant}`

/**
 * The server or workspace that a command line names.
 * @throws SettingError when it has no lessons of its own
 */
export async function teamNamed(written: string, { teamShelves }: Store): Promise<Team> {
  const teams = await teamShelves.revisions()
  const team = teams.find((each) => nameOf(each) === written)
  if (team) return { platform: team.platform, tenant: team.tenant }
  const known = teams.length === 0 ? 'none has any' : `these have: ${teams.map(nameOf).join(', ')}`
  throw new SettingError(
    `--tenant is "${written}"; it should be a server or workspace with lessons of its own, and ${known}.`,
  )
}

/** A team's own lessons as readers saw them last, withdrawn ones too, under the ids that answers go by. */
export async function lessonsOfTeam({ teamLessons }: Store, team: Team): Promise<readonly Lesson[]> {
  const key = teamKey(team.platform, team.tenant)
  const lessons: Lesson[] = []
  for (const { lesson, version } of await teamLessons.list(team)) {
    const row = version === null ? undefined : await teamLessons.version(team, lesson, version)
    const { record } = row ? readTeamLesson(key, row.source, new Set()) : {}
    if (record) lessons.push(lessonOf(record.entry, record.body))
  }
  return lessons
}

/** What a row is about: a team's own lesson, or without a team one of the catalogue. */
export function isAbout(team: Team | undefined): (row: { readonly lesson: string }) => boolean {
  if (!team) return ({ lesson }) => lesson === authorsId(lesson)
  const own = teamLessonId(teamKey(team.platform, team.tenant), '')
  return ({ lesson }) => lesson.startsWith(own)
}

/** Names those whose own lessons are left out where nobody is named. */
export async function sayWhoIsLeftOut({ teamShelves }: Store, { note }: Shell): Promise<void> {
  const names = (await teamShelves.revisions()).map(nameOf)
  if (names.length > 0) note?.(`Lessons of teams' own are left out; --tenant shows them: ${names.join(', ')}`)
}
