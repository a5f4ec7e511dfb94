import { schedule } from 'node-cron'
import { showTakingPart } from '../../commands/pieces/drills/post.ts'
import { newId } from '../core/id.ts'
import { DrillCloser } from './closing.ts'
import { DrillPoster } from './drills.ts'
import { keepHouse } from './housekeeping.ts'
import { LiveRunner, type Repeat } from './live.ts'
import { Nudger } from './nudges.ts'
import { Outboxes } from './outboxes.ts'
import { type JobParts, LEASE_MS } from './parts.ts'
import { Tick } from './tick.ts'
import { Unnamer } from './unnaming.ts'

/** What happens by the clock. */
export type Jobs = {
  /** Looks at what is due now; resolves when it is claimed and handed to the platforms. */
  tick(): Promise<void>
  /** Has the posts of open drills say how many take part: what an earlier process was about to say may be lost. */
  refresh(): Promise<void>
  /** Resolves when all that was handed over is posted, or has failed. */
  idle(): Promise<void>
  /** Begins nothing new, finishes what is in hand; what only waits is another process's to post. */
  stop(): Promise<void>
}

/** Drills, reminders and their ends without a clock of their own: tests and the bench move time. */
export function createJobs(parts: JobParts, repeat?: Repeat): Jobs {
  const { store, log, now, random } = parts
  const by = newId(random)
  const outboxes = new Outboxes(parts.outposts)
  const poster = new DrillPoster(parts, outboxes, by)
  const closer = new DrillCloser(parts, outboxes, by)
  const nudger = new Nudger(parts, outboxes, by)
  const live = new LiveRunner(parts, by, repeat)
  const unnamer = new Unnamer(parts)
  const tick = new Tick(
    [
      { name: 'going on with live quizzes', run: () => live.look() },
      {
        name: 'renewing claims',
        run: async (at) => {
          if (outboxes.size > 0) await store.claims.renew({ by, until: at + LEASE_MS })
        },
      },
      { name: 'closing drills', run: (at) => closer.closeEnded(at) },
      { name: 'taking drills over', run: (at) => poster.takeOver(at) },
      { name: 'posting drills', run: (at) => poster.claimDue(at) },
      { name: 'reminding', run: (at) => nudger.remind(at) },
      { name: 'unnaming', run: (at) => unnamer.unname(at) },
      // So that who asks for a board waits for the last minute's answers only.
      { name: 'counting points', run: () => store.boards.catchUp() },
    ],
    now,
    log,
  )
  return {
    tick: () => tick.run(),
    refresh: async () => {
      for (const { id, platform } of await store.rounds.openDrills(parts.outposts.platforms)) {
        outboxes
          .of(platform)
          .add(() =>
            showTakingPart({ store, log, edit: (post, view) => parts.outposts.edit(post, view) }, id),
          )
      }
    },
    idle: async () => {
      await live.idle()
      await outboxes.idle()
    },
    stop: async () => {
      await tick.stop()
      await live.stop()
      await outboxes.stop()
      // Whoever comes next need not wait until these claims run out.
      await store.claims.renew({ by, until: now().getTime() })
    },
  }
}

/** The same, driven by the minute; the first look is at once, for what came due while nobody ran. */
export function startJobs(parts: JobParts): Jobs {
  const jobs = createJobs(parts, everySoOften)
  const everyMinute = schedule('* * * * *', () => jobs.tick())
  const hourly = schedule('17 * * * *', async () => {
    try {
      await keepHouse(parts.store, parts.now())
    } catch (error) {
      parts.log.warn({ err: error }, 'housekeeping failed; it is tried again in an hour')
    }
  })
  const { store, now, log } = parts
  // One process alone runs on a SQLite file, so whoever claimed something there before is gone.
  const inherited =
    store.engine === 'sqlite'
      ? Promise.all([store.claims.inherit(now().getTime()), store.live.inherit(now().getTime())])
      : Promise.resolve(undefined)
  void inherited
    .catch((error: unknown) => log.warn({ err: error }, 'claims could not be inherited; they run out'))
    .then(() => jobs.tick())
    .then(() => jobs.refresh())
    .catch((error: unknown) =>
      log.warn({ err: error }, 'posts of open drills could not be brought up to date'),
    )
  return {
    ...jobs,
    stop: async () => {
      await everyMinute.stop()
      await hourly.stop()
      await jobs.stop()
    },
  }
}

const everySoOften: Repeat = (work, everyMs) => {
  const timer = setInterval(work, everyMs)
  return () => clearInterval(timer)
}
