import { readConfig } from '../config.ts'
import { authorsId } from '../lesson/team-lesson.ts'
import type { Lesson } from '../lesson/types.ts'
import type { Uncovered } from '../store/asking.ts'
import { openStore } from '../store/store.ts'
import { type Group, groupAlike } from '../tutor/grouping.ts'
import type { TutorSource } from '../tutor/source.ts'
import { createTutor } from '../tutor/tutor.ts'
import { counted } from './counted.ts'
import { openLessons } from './lessons.ts'
import type { Shell } from './main.ts'
import type { OfTeam } from './mending.ts'
import { isAbout, lessonsOfTeam, sayWhoIsLeftOut, teamNamed } from './own-lessons.ts'

/** Of a group's other wordings, as many as show what is meant. */
const WORDINGS = 3
/** One question more than that is no line of a table. In characters. */
const LINE = 160

type Wanted = {
  /** The lesson in the catalogue that a question is nearest to. */
  nearest(question: string): string | undefined
  /** What people answered, by question id. */
  readonly answers: ReadonlyMap<string, readonly string[]>
}

/** What learners asked and no lesson covers, the most asked first, so that authors know what to write. */
export async function gaps({ tenant }: OfTeam, shell: Shell): Promise<number> {
  const { env, print } = shell
  const { databaseUrl, lessonsDir: dir } = readConfig(env)
  await using undo = new AsyncDisposableStack()
  const store = await openStore(databaseUrl, { asGuest: true })
  undo.defer(() => store.close())
  const team = tenant === undefined ? undefined : await teamNamed(tenant, store)
  const lessons = team ? sourceOf(await lessonsOfTeam(store, team)) : await openLessons(dir)
  undo.defer(async () => lessons.close?.())
  const tutor = createTutor(lessons)
  undo.defer(() => tutor.close())
  await tutor.ready
  const asked = (await store.asking.uncovered()).filter(isAbout(team))
  const answers = Map.groupBy(await store.handovers.answers(), ({ question }) => question)
  const groups = groupAlike(asked, meaningOf)
  const wanted: Wanted = {
    nearest: (question) => tutor.route(question),
    answers: new Map([...answers].map(([id, list]) => [id, list.map(({ answer }) => answer)])),
  }
  for (const group of groups) describe(group, wanted, print)
  print(
    groups.length === 0
      ? 'No gaps.'
      : `${counted(asked.length, 'question')} in ${counted(groups.length, 'group')}.`,
  )
  if (!team) await sayWhoIsLeftOut(store, shell)
  return 0
}

function sourceOf(lessons: readonly Lesson[]): TutorSource & { readonly close?: () => Promise<void> } {
  const byId = new Map(lessons.map((lesson) => [lesson.id, lesson]))
  return { order: () => [...byId.keys()], lesson: (id) => byId.get(id) }
}

const meaningOf = ({ meant, question }: Uncovered): string => meant ?? question

function describe({ wordings, size }: Group<Uncovered>, wanted: Wanted, print: Shell['print']): void {
  const [first, ...others] = wordings
  const items = wordings.flatMap((wording) => wording.items)
  const bands = [...Map.groupBy(items, ({ band }) => band)].map(([band, list]) => `${list.length} ${band}`)
  const handed = items.reduce((sum, item) => sum + Number(item.handed ?? 0), 0)
  const unhelpful = items.reduce((sum, item) => sum + Number(item.unhelpful ?? 0), 0)
  const counts = [
    ...bands,
    ...(handed > 0 ? [`${handed} sent to a person`] : []),
    ...(unhelpful > 0 ? [`${unhelpful} not helped`] : []),
  ]
  const nearest = wanted.nearest(first!.text)
  print(`${size} × "${line(first!.text)}"`)
  for (const { text } of others.slice(0, WORDINGS)) print(`    also "${line(text)}"`)
  if (others.length > WORDINGS) print(`    and ${others.length - WORDINGS} more wordings`)
  print(`    ${counts.join(', ')}`)
  print(
    `    asked in ${[...new Set(items.map(({ lesson }) => authorsId(lesson)))].join(', ')}; nearest lesson: ${nearest === undefined ? 'none' : authorsId(nearest)}`,
  )
  for (const { id } of items) {
    for (const answer of wanted.answers.get(id) ?? []) print(`    a person answered: "${line(answer)}"`)
  }
}

/** On one line and without what a terminal would act on. */
function line(text: string): string {
  const plain = text.replaceAll(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim()
  return plain.length <= LINE ? plain : `${plain.slice(0, LINE)} ...`
}
