import { readConfig } from '../config.ts'
import { SettingError } from '../core/errors.ts'
import { derivedId } from '../core/id.ts'
import { LOCALES } from '../core/locales.ts'
import { type Correction, corrections, type Decision, sameLanguage, settled } from '../learn/regrade.ts'
import { authorsId } from '../lesson/team-lesson.ts'
import type { Lesson, Question } from '../lesson/types.ts'
import type { AnswerRow, NoticeRow, RoundAnswerRow } from '../store/schema.ts'
import { openStore, type Store } from '../store/store.ts'
import { counted } from './counted.ts'
import { openLessons } from './lessons.ts'
import type { Shell } from './main.ts'
import { isAbout, lessonsOfTeam, sayWhoIsLeftOut, teamNamed } from './own-lessons.ts'

/** Whose lessons are meant: a team's own, `web:playground`, or without it the catalogue's. */
export type OfTeam = { readonly tenant?: string | undefined }

/** What learners reported, counted by question, the most reported first. */
export async function reports({ tenant }: OfTeam, shell: Shell): Promise<number> {
  const { env, print } = shell
  const store = await openStore(readConfig(env).databaseUrl, { asGuest: true })
  try {
    const team = tenant === undefined ? undefined : await teamNamed(tenant, store)
    const meant = (await store.mending.reports()).filter(isAbout(team))
    const byQuestion = Map.groupBy(meant, (row) => `${row.lesson}\n${row.question}`)
    const sorted = [...byQuestion.values()].toSorted((a, b) => b.length - a.length)
    for (const rows of sorted) {
      const { lesson, question } = rows[0]!
      const kinds = [...Map.groupBy(rows, ({ kind }) => kind)].map(([kind, list]) => `${list.length} ${kind}`)
      print(`${authorsId(lesson)} #${question}: ${kinds.join(', ')}`)
      for (const { note } of rows) if (note !== '') print(`    "${note.replace(/\s+/g, ' ')}"`)
    }
    print(sorted.length === 0 ? 'No reports.' : `${counted(sorted.length, 'question')} reported.`)
    if (!team) await sayWhoIsLeftOut(store, shell)
    return 0
  } finally {
    await store.close()
  }
}

/** Shows whose score a corrected key touches; with a decision, settles it and tells the learners once. */
export async function regrade(
  named: string,
  { tenant, decision }: OfTeam & { readonly decision: Decision | undefined },
  shell: Shell,
): Promise<number> {
  const { env, print } = shell
  const config = readConfig(env)
  const store = await openStore(config.databaseUrl, { asGuest: true })
  try {
    const versions =
      tenant === undefined
        ? await versionsNow(config.lessonsDir, named)
        : [await ownLessonNow(store, tenant, named)]
    const lesson = versions[0]?.id ?? named
    let found = 0
    for (const { lesson_hash, quiz } of await store.mending.versions(lesson)) {
      if (versions.some(({ hash }) => hash === lesson_hash)) continue
      const before = JSON.parse(quiz) as Question[]
      const current = sameLanguage(before, versions)
      for (const correction of corrections(before, current.quiz)) {
        const name = `regraded/${lesson_hash}/${correction.question}/${current.hash}`
        if (await store.settings.get(name)) continue
        found++
        const answers = await store.mending.answersTo(lesson_hash, correction.question)
        const inRounds = await store.mending.roundAnswersTo(lesson_hash, {
          lesson,
          question: correction.question,
        })
        describe(correction, [...answers, ...inRounds], print)
        if (!decision) continue
        await settle(store, { current, correction, answers, inRounds, decision, now: shell.now().getTime() })
        await store.settings.set(name, decision)
        print(`  done: ${decision}`)
      }
    }
    await store.settled()
    if (found === 0) print(`No key of ${named} was corrected since somebody answered it.`)
    else if (!decision) print('Nothing is changed yet. Say --regrade, --void or --keep.')
    return 0
  } finally {
    await store.close()
  }
}

function describe(correction: Correction, answers: readonly Settleable[], print: Shell['print']): void {
  const gains = answers.filter(({ choice, correct }) => correct === 0 && correction.rightNow[choice]).length
  const losses = answers.filter(({ choice, correct }) => correct === 1 && !correction.rightNow[choice]).length
  print(`#${correction.question}: right was "${correction.was}", is now "${correction.is}"`)
  print(
    `  ${counted(answers.length, 'answer')}; --regrade: ${gains} right now, ${losses} wrong now; --void: none counts`,
  )
}

type Settleable = Pick<AnswerRow, 'choice' | 'correct' | 'void'>

type Settling = {
  readonly current: Lesson
  readonly correction: Correction
  readonly answers: readonly AnswerRow[]
  readonly inRounds: readonly RoundAnswerRow[]
  readonly decision: Decision
  readonly now: number
}

async function settle(
  store: Store,
  { current, correction, answers, inRounds, decision, now }: Settling,
): Promise<void> {
  const changedOf = <R extends Settleable>(rows: readonly R[]): R[] =>
    rows.flatMap((row) => {
      const after = settled(decision, correction, row.choice, row)
      return after.correct === row.correct && after.void === row.void ? [] : [{ ...row, ...after }]
    })
  const changed = changedOf(answers)
  const notices: NoticeRow[] = []
  for (const row of changed) {
    const attempt = await store.attempts.load(row.attempt)
    if (!attempt || attempt.answers.size < attempt.attempt.size || attempt.attempt.scope !== 'all') continue
    const others = [...attempt.answers]
      .filter(([question]) => question !== row.question)
      .map(([, given]) => given)
    const counted = others.filter(({ isVoid }) => !isVoid)
    notices.push({
      learner: row.learner,
      id: derivedId('regraded', row.attempt, row.question, current.hash),
      message: 'quiz.regraded',
      given: JSON.stringify({
        title: current.title,
        right: counted.filter(({ correct }) => correct).length + (row.void ? 0 : row.correct),
        size: counted.length + (row.void ? 0 : 1),
      }),
      made_at: now,
      told_at: null,
    })
  }
  await store.mending.settle(changed, changedOf(inRounds), notices)
}

/** The lesson as it is now, and after it its translations. @throws SettingError where there is none */
async function versionsNow(dir: string, id: string): Promise<readonly Lesson[]> {
  const lessons = await openLessons(dir)
  try {
    const lesson = lessons.lesson(id)
    if (lesson) {
      const translated = LOCALES.flatMap((locale) => lessons.in(locale).lesson(id) ?? [])
      return [lesson, ...translated.filter(({ locale }) => locale !== undefined)]
    }
    const near = lessons.complete(id.replaceAll('-', ' '), 3).map((entry) => entry.id)
    throw new SettingError(
      `There is no lesson ${id} in ${dir}. ${near.length > 0 ? `Near it: ${near.join(', ')}.` : ''}`,
    )
  } finally {
    await lessons.close()
  }
}

/** A team's own lesson as its readers saw it last. @throws SettingError where there is none */
async function ownLessonNow(store: Store, tenant: string, named: string): Promise<Lesson> {
  const lessons = await lessonsOfTeam(store, await teamNamed(tenant, store))
  const found = lessons.find(({ id }) => authorsId(id) === named)
  if (found) return found
  const names = lessons.map(({ id }) => authorsId(id)).join(', ')
  throw new SettingError(`${tenant} has published no lesson ${named}. There are: ${names}.`)
}
