import { readConfig } from '../config.ts'
import type { Uncovered } from '../store/asking.ts'
import { openStore } from '../store/store.ts'
import { createTutor } from '../tutor/tutor.ts'
import { counted } from './counted.ts'
import { type Group, groupAlike } from './grouping.ts'
import { openLessons } from './lessons.ts'
import type { Shell } from './main.ts'

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
export async function gaps({ env, print }: Shell): Promise<number> {
  const { databaseUrl, lessonsDir: dir } = readConfig(env)
  const lessons = await openLessons(dir)
  const tutor = createTutor(lessons)
  const store = await openStore(databaseUrl, { asGuest: true })
  try {
    await tutor.ready
    const asked = await store.asking.uncovered()
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
    return 0
  } finally {
    await store.close()
    tutor.close()
    await lessons.close()
  }
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
    `    asked in ${[...new Set(items.map(({ lesson }) => lesson))].join(', ')}; nearest lesson: ${nearest ?? 'none'}`,
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
