import { createInterface } from 'node:readline'
import { Command } from 'commander'
import { SettingError } from '../core/errors.ts'
import { DECISIONS, type Decision } from '../learn/regrade.ts'
import { version } from '../version.ts'
import { type AskOptions, ask } from './ask.ts'
import { type CheckOptions, check } from './check.ts'
import { costs } from './costs.ts'
import { doctor } from './doctor/doctor.ts'
import { type DrillTimesOptions, drillTimes } from './drill-times.ts'
import { type ExportOptions, exportLessons } from './export.ts'
import { gaps } from './gaps.ts'
import { type ImportOptions, importFiles } from './import.ts'
import { printManifest } from './manifest.ts'
import { type OfTeam, regrade, reports } from './mending.ts'
import { type NewOptions, newLesson } from './new-lesson.ts'
import { type PreviewOptions, preview } from './preview.ts'
import { type PrivacyOptions, privacy } from './privacy.ts'
import { printSchema } from './schema.ts'
import { type SimulateOptions, simulateReviews } from './simulate.ts'
import { type StatsOptions, stats } from './stats.ts'

const EFFECTS: Readonly<Record<Decision, string>> = {
  regrade: 'count each answer by the key as it is now',
  void: 'count the question for nobody',
  keep: 'leave the scores as they are, and do not ask again',
}

const OF_TEAM = "of a team's own lessons: its server or workspace, such as web:playground"

/** What every subcommand may touch. */
export type Shell = {
  readonly env: Readonly<Record<string, string | undefined>>
  print(line: string): void
  now(): Date
  /** The lines of standard input, from now on. */
  input?(): AsyncIterable<string>
  /** Prints a question without ending the line, where somebody is there to answer it. */
  ask?(question: string): void
  /** Prints to standard error. */
  note?(line: string): void
  /** Resolves when the person ends a command that goes on until then. */
  stopped?(): Promise<void>
}

/**
 * Runs one command line.
 * @param args without the program's own name
 * @returns the exit code: 0 well, 1 something to mend, 2 wrong usage
 */
export async function runCli(args: readonly string[], shell: Shell): Promise<number> {
  let code = 0
  const program = new Command('homeroom')
    .description('Lessons in the chat: the tools for authors and operators.')
    .version(version)
    .exitOverride()
    .configureOutput({
      writeOut: (text) => shell.print(text.trimEnd()),
      writeErr: (text) => shell.print(text.trimEnd()),
    })
  program
    .command('ask')
    .description('ask the tutor in batch: JSON lines {"id", "lesson", "question"} on standard input')
    .option('--jsonl', 'print a JSON line for each: its band, score, sentences, section and related lesson')
    .option('--report', 'print what each lesson covers; beside --jsonl on standard error')
    .action(async (options: AskOptions) => {
      code = await ask(options, shell)
    })
  program
    .command('check')
    .description('find all faults of lesson files, and say how to mend them')
    .argument('[paths...]', 'lesson files or folders; all of LESSONS_DIR without it')
    .option('--fix', 'put right what is mechanical: missing question ids, the order of keys, spacing')
    .option('--strict', 'warnings count too')
    .option('--json', 'print a JSON line for each fault; all else goes to standard error')
    .option('--format <name>', 'text, json, or github for annotations of a workflow')
    .action(async (paths: string[], options: CheckOptions) => {
      code = await check(paths, options, shell)
    })
  program
    .command('costs')
    .description('what the model tutor cost, by day, tenant and outcome')
    .option('--days <number>', 'how many days back', '30')
    .action(async (options: { days: string }) => {
      code = await costs(options.days, shell)
    })
  program
    .command('doctor')
    .description('check the settings, tokens, database, lessons and model server, and say what to mend')
    .action(async () => {
      code = await doctor(shell)
    })
  program
    .command('drill-times')
    .description('print when a drill comes, one moment a line, as the bot schedules it')
    .requiredOption('--at <time>', 'local time of day, 09:00')
    .requiredOption('--zone <name>', 'time zone, Europe/Berlin')
    .option('--days <list>', 'mon,wed,fri, or weekdays', 'daily')
    .option('--from <date>', 'the first local date, 2026-03-01; today without it')
    .option('--count <number>', 'how many', '10')
    .option('--holidays <list>', 'dates without a drill, 2026-12-25,2027-01-01', '')
    .action((options: DrillTimesOptions) => {
      code = drillTimes(options, shell)
    })
  program
    .command('export')
    .description('print the questions of a lesson or a track for another tool')
    .argument('[lesson]', 'its id')
    .option('--track <name>', 'all lessons of a track instead')
    .requiredOption('--format <name>', 'gift, aiken, csv or anki')
    .action(async (lesson: string | undefined, options: ExportOptions) => {
      code = await exportLessons(lesson, options, shell)
    })
  program
    .command('import')
    .description(
      'bring questions in as lessons: task lists, freeCodeCamp, GIFT, Aiken, CSV, Anki, mdbook-quiz',
    )
    .argument('<files...>', 'their formats are recognised by what they hold')
    .option('--track <name>', 'where the lessons go; not needed with --dry-run')
    .option('--module <name>', 'the module in the track', 'imported')
    .option('--keep-good', 'write the good questions although some are refused')
    .option('--dry-run', 'write nothing')
    .option('--json', 'print a JSON line for each question; all else goes to standard error')
    .action(async (files: string[], options: ImportOptions) => {
      code = await importFiles(files, options, shell)
    })
  program
    .command('manifest')
    .description('print the Slack app manifest, to paste when creating the app')
    .option('--url <address>', 'where Slack reaches this bot over HTTPS; Socket Mode without it')
    .action((options: { url?: string }) => {
      code = printManifest(options.url, shell)
    })
  program
    .command('new')
    .description('write the skeleton of a lesson; asks for what the options do not say')
    .option('--track <name>', 'its track')
    .option('--module <name>', 'its module in the track')
    .option('--title <text>', 'its title')
    .option('--id <name>', 'its id; made from the title without it')
    .action(async (options: NewOptions) => {
      code = await newLesson(options, shell)
    })
  program
    .command('preview')
    .description('show a lesson as the playground, Discord and Slack show it, and follow every save')
    .argument('<file>', 'a lesson file, inside the lessons folder or not')
    .option('--port <number>', 'where the page is served on this machine; 0 takes a free port', '0')
    .option('--png <folder>', 'write pictures of every message there instead')
    .action(async (file: string, options: PreviewOptions) => {
      code = await preview(file, options, shell)
    })
  program
    .command('privacy')
    .description('hand out or erase all about a person who asked you for it')
    .argument('<platform>', 'discord, slack or web')
    .argument('<tenant>', 'the server or workspace, by its id; in the playground: playground')
    .argument('<user>', 'the account, by its id')
    .option('--export', 'print everything as JSON')
    .option('--erase', 'erase everything, of joined accounts too, and print the receipt')
    .action(async (platform: string, tenant: string, user: string, options: PrivacyOptions) => {
      code = await privacy({ platform, tenant, user }, options, shell)
    })
  program
    .command('gaps')
    .description('what learners asked and no lesson covers, grouped, the most asked first')
    .option('--tenant <name>', OF_TEAM)
    .action(async (options: OfTeam) => {
      code = await gaps(options, shell)
    })
  program
    .command('reports')
    .description('what learners reported about questions, the most reported first')
    .option('--tenant <name>', OF_TEAM)
    .action(async (options: OfTeam) => {
      code = await reports(options, shell)
    })
  program
    .command('schema')
    .description("print the JSON Schema of a lesson's front matter, which editors complete by")
    .action(() => {
      code = printSchema(shell)
    })
  program
    .command('stats')
    .description('how lessons and questions went: read, finished, right at first, most chosen wrong option')
    .argument('[lesson]', 'its id; all lessons without it')
    .option('--json', 'print a JSON line for each lesson and question')
    .option('--csv', 'print them as CSV')
    .option('--tenant <name>', OF_TEAM)
    .action(async (lesson: string | undefined, options: StatsOptions) => {
      code = await stats(lesson, options, shell)
    })
  program
    .command('simulate')
    .description('show recall and load under the policy of reviews, beside a naive one')
    .option('--stored', "replay this database's answers, and go on from there")
    .option('--learners <number>', 'how many are generated', '30')
    .option('--days <number>', 'how long', '180')
    .option('--size <number>', 'questions of a session', '5')
    .option('--retention <share>', 'what is to be remembered when it comes back', '0.9')
    .option('--quiz-every <days>', "days between new lessons' quizzes; 0: none", '7')
    .option('--seed <number>', 'the same seed gives the same numbers', '1')
    .action(async (options: SimulateOptions) => {
      code = await simulateReviews(options, shell)
    })
  const regrading = program
    .command('regrade')
    .description('after a key was corrected: show whose score it touches, and settle it')
    .argument('<lesson>', 'its id')
    .option('--tenant <name>', OF_TEAM)
  for (const decision of DECISIONS) regrading.option(`--${decision}`, EFFECTS[decision])
  regrading.action(async (lesson: string, options: OfTeam & Partial<Record<Decision, true>>) => {
    const [decision, more] = DECISIONS.filter((name) => options[name])
    if (more) throw new SettingError(`--${decision} and --${more} exclude each other; say one of them.`)
    code = await regrade(lesson, { tenant: options.tenant, decision }, shell)
  })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return code
  } catch (error) {
    if (error instanceof SettingError) {
      shell.print(error.message)
      return 1
    }
    // commander has said what was wrong; asking for help is not wrong.
    if (error instanceof Error && 'exitCode' in error) return error.exitCode === 0 ? 0 : 2
    throw error
  }
}

if (import.meta.main) {
  try {
    process.loadEnvFile()
  } catch {
    // Without a .env file the environment is all there is.
  }
  process.exitCode = await runCli(process.argv.slice(2), {
    env: process.env,
    print: (line) => process.stdout.write(`${line}\n`),
    now: () => new Date(),
    input: () => createInterface({ input: process.stdin, crlfDelay: Number.POSITIVE_INFINITY }),
    ask: (question) => void (process.stdin.isTTY && process.stdout.write(question)),
    note: (line) => process.stderr.write(`${line}\n`),
    stopped: () => new Promise((resolve) => process.once('SIGINT', resolve).once('SIGTERM', resolve)),
  })
}
