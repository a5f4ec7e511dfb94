import { boardTimes } from './board.ts'
import { checking } from './checking.ts'
import { discordPress } from './discord-press.ts'
import { drillStorm, idleTick } from './drills.ts'
import { finding } from './finding.ts'
import type { Figures } from './load.ts'
import { printChecks } from './model-checks.ts'
import { progressPictures } from './progress-picture.ts'
import { loadedPress, slackPress } from './slack-press.ts'
import { startUp } from './start-up.ts'
import { measureTutor, printTutor } from './tutor.ts'

/**
 * npm run bench -- [slack] [loaded] [discord] [start] [finding] [tutor] [check] [checks] [drills] [pictures] [board] [finding-large] [tutor-large]
 * Without a name: all but the large ones, which make a catalogue of 100,000 lessons first: some minutes.
 */
const ROUNDS = 3
const PEOPLE = 3_000
const LESSONS = 1_596
const STORED_ANSWERS = 1_000_000
const DRILLS_DUE = 10_000
const DRILLS_STORED = 100_000
const MEMBERS = 10_000
const MANY_LESSONS = 100_000

const parts: Readonly<Record<string, () => Promise<void>>> = {
  async slack() {
    const { ours, bare, answering } = await slackPress(ROUNDS, PEOPLE)
    table('A signed press over Slack HTTP, 50 in flight', {
      Homeroom: ours,
      'bare HTTPReceiver, FULL': bare,
      'the same, answering': answering,
    })
    const against = (other: readonly Figures[]) => median(ours, 'perSecond') / median(other, 'perSecond')
    goal('presses a second, against the bare one', against(bare), '>= 2.0')
    goal('against the bare one that answers the learner, as we do', against(answering), '>= 2.0')
  },
  async loaded() {
    const { empty, full, emptyTurn, fullTurn } = await loadedPress(ROUNDS, PEOPLE, STORED_ANSWERS)
    table(`With ${STORED_ANSWERS} answers stored, beside an empty database`, {
      'an answer, empty': empty,
      'an answer, full': full,
      'a page turned, empty': emptyTurn,
      'a page turned, full': fullTurn,
    })
    const share = (one: readonly Figures[], other: readonly Figures[]) =>
      median(one, 'perSecond') / median(other, 'perSecond')
    goal('answers a second, full against empty', share(full, empty), '>= 0.9')
    goal('pages a second, full against empty', share(fullTurn, emptyTurn), '>= 0.9')
  },
  async discord() {
    const { ours, bare } = await discordPress(ROUNDS, PEOPLE)
    table('A press on Discord, dispatch to callback, 50 in flight', {
      Homeroom: ours,
      'bare discord.js, FULL': bare,
    })
    goal('processor time a press, against the bare one', median(ours, 'cpu') / median(bare, 'cpu'), '<= 2.0')
  },
  async start() {
    const { cold, warm, megabytes } = await startUp(LESSONS)
    console.log(`\nStart to ready with ${LESSONS} lessons: cold ${cold.toFixed(2)} s`)
    goal('warm start, seconds', warm, '< 1')
    goal('resident memory when idle, MB', megabytes, '< 250')
  },
  finding: () => find(LESSONS),
  'finding-large': () => find(MANY_LESSONS),
  async tutor() {
    for (const count of [12, LESSONS]) printTutor(count, await measureTutor(count))
  },
  'tutor-large': async () => printTutor(MANY_LESSONS, await measureTutor(MANY_LESSONS)),
  async check() {
    const { cold, warm } = await checking(LESSONS)
    console.log(`\nhomeroom check over ${LESSONS} lessons: cold ${cold.toFixed(2)} s`)
    goal('with a warm cache, seconds', warm, '< 5')
  },
  async checks() {
    printChecks()
  },
  async board() {
    const { p50, p99, own, count, first, report } = await boardTimes(MEMBERS, STORED_ANSWERS)
    console.log(
      `\n/leaderboard with ${MEMBERS} members and ${STORED_ANSWERS} answers, some answered between looks`,
    )
    console.log(`  p50 ${p50.toFixed(1)}  p99 ${p99.toFixed(1)} ms (${count})`)
    console.log(`  without waiting for the disk  p50 ${own.p50.toFixed(1)}  p99 ${own.p99.toFixed(1)} ms`)
    console.log(
      `  all counted for the first time in ${first.toFixed(1)} s, a report of all time in ${report.toFixed(0)} ms`,
    )
    goal('p99 of /leaderboard, ms', p99, '< 20')
  },
  async drills() {
    const { claimed, posted, posts, before, during } = await drillStorm(DRILLS_DUE)
    const presses = (of: typeof before) => `p50 ${of.p50.toFixed(1)}  p99 ${of.p99.toFixed(1)} ms`
    console.log(`\n${DRILLS_DUE} drills due in one minute, on SQLite, while 20 people press`)
    console.log(`  presses before     ${presses(before)} (${before.count})`)
    console.log(`  presses meanwhile  ${presses(during)} (${during.count})`)
    goal('seconds until all are claimed and handed over', claimed, '< 60')
    goal(`seconds until all ${posts} are posted, to a platform that answers at once`, posted, '< 60')
    goal('p99 of a press meanwhile, ms', during.p99, '< 100')
    goal(`an idle tick with ${DRILLS_STORED} drills stored, ms`, await idleTick(DRILLS_STORED), '< 5')
  },
  async pictures() {
    const { usual, fullest, waited, blocked } = await progressPictures()
    console.log('\nA picture of progress, milliseconds at the median')
    console.log(
      `  until the painter has it ${waited.toFixed(0)}, the main thread held up at most ${blocked.toFixed(1)}`,
    )
    goal('of one core, for half a year of a learner', usual, '< 150')
    goal('of one core, for the fullest half year', fullest, '< 150')
  },
}

async function find(lessons: number): Promise<void> {
  const { complete, search } = await finding(lessons)
  console.log(`\nFinding among ${lessons} lessons, milliseconds`)
  console.log(`  completion  p50 ${complete.p50.toFixed(2)}  p99 ${complete.p99.toFixed(2)}`)
  console.log(`  search      p50 ${search.p50.toFixed(2)}  p99 ${search.p99.toFixed(2)}`)
  goal('p99 of both, ms', Math.max(complete.p99, search.p99), '< 10')
}

function table(title: string, rows: Readonly<Record<string, readonly Figures[]>>): void {
  console.log(`\n${title} (medians of ${ROUNDS} interleaved rounds)`)
  for (const [name, figures] of Object.entries(rows)) {
    const of = (key: keyof Figures, digits = 0) => median(figures, key).toFixed(digits).padStart(7)
    console.log(
      `  ${name.padEnd(26)}${of('perSecond')} a second  p50${of('p50', 1)} ms  p99${of('p99', 1)} ms  ${of('cpu')} µs CPU  ${of('failed')} failed`,
    )
  }
}

function goal(what: string, figure: number, aim: string): void {
  console.log(`  -> ${what}: ${figure.toFixed(2)} (goal ${aim})`)
}

function median(figures: readonly Figures[], key: keyof Figures): number {
  const sorted = figures.map((figure) => figure[key]).toSorted((a, b) => a - b)
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN
}

const asked = process.argv.slice(2)
for (const name of asked.length > 0
  ? asked
  : [
      'slack',
      'loaded',
      'discord',
      'start',
      'finding',
      'tutor',
      'check',
      'checks',
      'drills',
      'pictures',
      'board',
    ]) {
  const part = parts[name]
  if (!part) throw new Error(`no bench called ${name}; there are ${Object.keys(parts).join(', ')}`)
  await part()
}
