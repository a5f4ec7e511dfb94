import type { Ctx } from '../../../src/bot/context.ts'
import { drawableSay } from '../../../src/core/drawable-say.ts'
import type { ReportPicture } from '../../../src/core/picture.ts'
import { press } from '../../../src/core/press.ts'
import type { Say } from '../../../src/core/say.ts'
import { type Block, VIEW, type View } from '../../../src/core/view.ts'
import { PERIODS, type Period } from '../../../src/learn/board.ts'
import { showReport } from '../../presses.ts'
import { buttons, quietly, type said, shorten } from '../blocks.ts'
import { lines, sizeOf } from '../live/post.ts'
import { reportFiles } from './report-files.ts'
import { type ReportLines, reportLines } from './report-lines.ts'

/** How many people, lessons and questions stand in words; fewer where all would not fit one message. */
const WAYS = [
  [15, 8, 5],
  [8, 5, 4],
  [4, 3, 3],
] as const
const BARS = { lessons: 10, questions: 5 }
const TITLE_SHOWN = 60
const NAME_SHOWN = 32

/** How the lessons go in a server or workspace, for one lead alone. */
export async function reportView(ctx: Ctx, period: Period): Promise<View> {
  const { say } = ctx
  const report = await reportLines(ctx, period)
  const hasBars = report.lessons.length > 0
  const png = hasBars ? await ctx.draw(pictureOf(drawableSay(say), period, report)) : undefined
  const ways = WAYS.map((way) => body(say, report, way))
  return {
    context: say.line(`board.period.${period}`),
    title: say.line('report.title'),
    body: [
      ...(png ? [{ kind: 'image', png, alt: say.line('report.alt') } as const] : []),
      ...(ways.find((blocks) => sizeOf(blocks) <= VIEW.text - BESIDE) ?? ways.at(-1)!),
      ...reportFiles(say, report),
      ...buttons(
        ...PERIODS.filter((other) => other !== period).map((other) => ({
          label: say.line(`board.period.${other}`),
          press: press(showReport, { period: other }),
        })),
      ),
    ],
  }
}
/** Kept for the title and the fields. */
const BESIDE = 400

function body(
  say: Say,
  report: ReportLines,
  [people, lessons, questions]: readonly [number, number, number],
): Block[] {
  const { named, others, all } = report
  const more = named.length - people
  return [
    {
      kind: 'fields',
      rows: [
        [say.line('report.people'), say.line('report.number', { count: named.length })],
        [
          say.line('report.rest'),
          others === undefined ? say.line('report.rest.few') : say.line('report.number', { count: others }),
        ],
        [
          say.line('report.recall'),
          all ? say.line('report.percent', { share: all.share }) : say.line('report.none'),
        ],
      ],
    },
    ...listed(
      say.text('report.named'),
      named
        .slice(0, people)
        .map(({ name, answered, right }) =>
          say.text('report.named.line', { name: shorten(name, NAME_SHOWN), answered, right }),
        ),
      more > 0 ? [say.text('report.named.more', { count: more })] : [],
    ),
    ...listed(
      say.text('report.lessons'),
      report.lessons
        .slice(0, lessons)
        .map(({ title, people: count, share }) =>
          say.text('report.lesson', { title: shorten(title, TITLE_SHOWN), people: count, share }),
        ),
    ),
    ...listed(
      say.text('report.missed'),
      report.questions.slice(0, questions).map(({ title, text, people: count, missed }) =>
        say.text('report.question', {
          question: text,
          title: shorten(title, TITLE_SHOWN),
          people: count,
          share: missed,
        }),
      ),
    ),
    quietly(say.text('report.counts')),
  ]
}

type Line = Parameters<typeof said>[0]

function listed(heading: Line, rows: readonly Line[], rest: readonly Line[] = []): Block[] {
  return rows.length === 0 ? [] : lines(heading, ...rows, ...rest)
}

function pictureOf(say: Say, period: Period, report: ReportLines): ReportPicture {
  const { named, others, all } = report
  return {
    kind: 'report',
    title: `${say.line('report.title')} · ${say.line(`board.period.${period}`)}`,
    figures: [
      {
        value: say.line('report.number', { count: named.length }),
        label: say.line('report.picture.people', { count: named.length }),
      },
      ...(others === undefined
        ? []
        : [
            {
              value: say.line('report.number', { count: others }),
              label: say.line('report.picture.rest'),
            },
          ]),
      ...(all
        ? [
            {
              value: say.line('report.percent', { share: all.share }),
              label: say.line('report.picture.recall'),
            },
          ]
        : []),
    ],
    charts: [
      {
        title: say.line('report.picture.lessons'),
        bars: report.lessons.slice(0, BARS.lessons).map(({ title, people, share }) => ({
          label: title,
          share,
          note: say.line('report.picture.note', { share, people }),
        })),
      },
      {
        title: say.line('report.picture.missed'),
        bars: report.questions.slice(0, BARS.questions).map(({ text, people, missed }) => ({
          label: text,
          share: missed,
          note: say.line('report.picture.note', { share: missed, people }),
        })),
      },
    ],
  }
}
