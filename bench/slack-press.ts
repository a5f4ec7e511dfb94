import { createHmac } from 'node:crypto'
import type { AddressInfo } from 'node:net'
import { LESSON, storeAnswers, type Waiting, waitingAttempts } from './attempts.ts'
import { start } from './children.ts'
import { type Figures, fire, poster, type Shot } from './load.ts'
import { inTemporaryFolder } from './temporary.ts'
import { serve } from './wire.ts'

const SECRET = '0123456789abcdef0123456789abcdef'
const TEAM = 'T0BENCH000'
const IN_FLIGHT = 50
/** Presses before those that count, so that both sides are compiled. */
const WARM_UP = 10_000

type Slack = Awaited<ReturnType<typeof standIn>>

/**
 * A signed press over HTTP, 50 in flight: Homeroom with its whole engine, its answer to the response_url
 * included, beside a bare HTTPReceiver whose handler does one insert and one select.
 */
export function slackPress(rounds: number, people: number) {
  return interleaved(rounds, async (slack) => ({
    bare: await bare(slack, people, 'no'),
    answering: await bare(slack, people, 'yes'),
    ours: await homeroom(slack, people, { stored: 0 }),
  }))
}

/** Answers and turned pages with so many answers stored before, beside an empty database. */
export function loadedPress(rounds: number, people: number, stored: number) {
  return interleaved(rounds, async (slack) => ({
    empty: await homeroom(slack, people, { stored: 0 }),
    full: await homeroom(slack, people, { stored }),
    emptyTurn: await homeroom(slack, people, { stored: 0, turnsPages: true }),
    fullTurn: await homeroom(slack, people, { stored, turnsPages: true }),
  }))
}

/** One after the other in every round, so that all meet the same noise. */
async function interleaved<K extends string>(
  rounds: number,
  round: (slack: Slack) => Promise<Record<K, Figures>>,
): Promise<Record<K, Figures[]>> {
  const slack = await standIn()
  const all: Record<K, Figures>[] = []
  for (let index = 0; index < rounds; index++) all.push(await round(slack))
  slack.close()
  const names = Object.keys(all[0] ?? {}) as K[]
  return Object.fromEntries(names.map((name) => [name, all.map((one) => one[name])])) as Record<K, Figures[]>
}

function bare(slack: Slack, people: number, answers: 'yes' | 'no'): Promise<Figures> {
  return inTemporaryFolder(async (folder) => {
    const child = await start('bench/bare/slack.ts', {
      FILE: `${folder}/bare.db`,
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
      ANSWERS: answers,
    })
    const presses = Array.from({ length: people * 10 }, (_, index) => ({
      user: `U${index}`,
      attempt: `a${index}`,
      question: 0,
    }))
    const figures = await storm(child, presses, slack.responseUrl)
    await child.stop()
    return figures
  })
}

type Load = { readonly stored: number; readonly turnsPages?: true }

function homeroom(slack: Slack, people: number, { stored, turnsPages }: Load): Promise<Figures> {
  return inTemporaryFolder(async (folder) => {
    const url = `file:${folder}/ours.db`
    const presses = await waitingAttempts(url, { platform: 'slack', tenant: TEAM }, people)
    if (stored > 0) storeAnswers(`${folder}/ours.db`, stored)
    const child = await start('src/main.ts', {
      DATABASE_URL: url,
      SLACK_BOT_TOKEN: 'xoxb-bench',
      SLACK_SIGNING_SECRET: SECRET,
      SLACK_API_URL: slack.apiUrl,
    })
    const figures = await storm(child, presses, slack.responseUrl, turnsPages === true)
    await child.stop()
    return figures
  })
}

async function storm(
  { url, pid }: { url: string; pid: number },
  presses: readonly Waiting[],
  responseUrl: string,
  turnsPages = false,
): Promise<Figures> {
  const post = poster(Number(new URL(url).port))
  // One question of everybody, then the next: nobody presses twice at once.
  const ordered = presses.toSorted((a, b) => a.question - b.question)
  const shots = ordered.map((press) =>
    signed(press, turnsPages ? turnOf(press) : answerTo(press), responseUrl),
  )
  await fire(shots.slice(0, WARM_UP), IN_FLIGHT, pid, post)
  return fire(shots.slice(WARM_UP), IN_FLIGHT, pid, post)
}

const answerTo = ({ attempt, question }: Waiting) =>
  `quiz.answer?attempt=${attempt}&question=${question}&choice=0`
const turnOf = ({ question }: Waiting) => `lesson.open?lesson=${LESSON}&page=${question % 2}`

function signed({ user }: Waiting, press: string, responseUrl: string): Shot {
  const payload = {
    type: 'block_actions',
    user: { id: user, username: user, name: user, team_id: TEAM },
    api_app_id: 'A1',
    token: 'x',
    container: { type: 'message', message_ts: '1.1', channel_id: 'C1', is_ephemeral: true },
    trigger_id: '1.1',
    team: { id: TEAM, domain: 'bench' },
    channel: { id: 'C1', name: 'general' },
    state: { values: {} },
    response_url: responseUrl,
    actions: [
      {
        type: 'button',
        action_id: 'press:0',
        block_id: 'b',
        text: { type: 'plain_text', text: 'A' },
        value: press,
        action_ts: '1.1',
      },
    ],
  }
  const body = `payload=${encodeURIComponent(JSON.stringify(payload))}`
  const timestamp = String(Math.floor(Date.now() / 1000))
  const signature = createHmac('sha256', SECRET).update(`v0:${timestamp}:${body}`).digest('hex')
  return {
    path: '/slack/events',
    body,
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'content-length': String(Buffer.byteLength(body)),
      'x-slack-request-timestamp': timestamp,
      'x-slack-signature': `v0=${signature}`,
    },
  }
}

/** As much of Slack as a press meets: who the bot is, and where answers go. */
async function standIn() {
  const who = JSON.stringify({
    ok: true,
    team_id: TEAM,
    user_id: 'U0BOT',
    bot_id: 'B0BOT',
    url: 'http://127.0.0.1/',
  })
  const server = serve((path) => (path.startsWith('/response') ? 'ok' : who))
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    apiUrl: `${origin}/api/`,
    responseUrl: `${origin}/response`,
    close: () => {
      server.close()
    },
  }
}
