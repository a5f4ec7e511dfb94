import { spawn } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { runCli } from '../../src/cli/main.ts'
import { describeStore } from '../setup/databases.ts'

type Run = { readonly code: number; readonly out: readonly string[]; readonly notes: readonly string[] }

async function homeroom(args: readonly string[], input: readonly string[], env = {}): Promise<Run> {
  const out: string[] = []
  const notes: string[] = []
  const code = await runCli(args, {
    env,
    print: (line) => out.push(line),
    note: (line) => notes.push(line),
    now: () => new Date('2026-11-24T12:00:00Z'),
    async *input() {
      yield* input
    },
  })
  return { code, out, notes }
}

const asked = (id: unknown, lesson: unknown, question: unknown) => JSON.stringify({ id, lesson, question })
const KEY = asked('key', 'api-or-chat', 'What is an API key?')
const CAKE = asked(2, 'api-or-chat', 'How long do I bake a sponge cake?')

describe('homeroom ask', () => {
  test('--jsonl answers each line with a line, in order', async () => {
    const { code, out, notes } = await homeroom(['ask', '--jsonl'], [KEY, '', CAKE])
    expect(code).toBe(0)
    expect(notes).toEqual([])
    const [key, cake, ...more] = out.map((line) => JSON.parse(line))
    expect(more).toEqual([])
    expect(Object.keys(key)).toEqual(['id', 'band', 'score', 'sentences', 'section', 'related'])
    expect(key).toMatchObject({ id: 'key', band: 'answered', section: 'Key terms', related: null })
    expect(key.sentences[0]).toBe('API key - the secret that tells the service who is calling and who pays.')
    expect(cake).toMatchObject({ id: 2, band: 'uncovered', sentences: [], section: null })
  })

  test('names the lesson that covers what this one does not', async () => {
    const { out } = await homeroom(['ask', '--jsonl'], [asked(1, 'blank-page', 'What is an API key?')])
    expect(JSON.parse(out[0] ?? '')).toMatchObject({ band: 'uncovered', related: 'api-or-chat' })
  })

  test('a bad line is answered by its error, the others all the same, and the code is 1', async () => {
    const { code, out } = await homeroom(
      ['ask', '--jsonl'],
      [
        'no JSON',
        asked(7, 'nowhere', 'What?'),
        '{"id":"half","lesson":"api-or-chat"}',
        '{"id":[1],"lesson":"x","question":"y"}',
        '[]',
        `\ufeff${KEY}\r`,
      ],
    )
    expect(code).toBe(1)
    const answers = out.map((line) => JSON.parse(line))
    expect(answers.slice(0, 5)).toEqual([
      { error: expect.stringContaining('a line should be') },
      { id: 7, error: 'there is no lesson nowhere in lessons' },
      { id: 'half', error: expect.stringContaining('a line should be') },
      { error: expect.stringContaining('a line should be') },
      { error: expect.stringContaining('a line should be') },
    ])
    expect(answers[5]).toMatchObject({ id: 'key', band: 'answered' })
  })

  test('--report prints a table of what each lesson covers', async () => {
    const other = asked(3, 'blank-page', 'What is an API key?')
    const { code, out, notes } = await homeroom(['ask', '--report'], [KEY, CAKE, other, 'bad'])
    expect(code).toBe(1)
    expect(out).toEqual([
      'lesson       questions  answered  unsure  uncovered',
      'api-or-chat          2         1       0          1',
      'blank-page           1         0       0          1',
      'all                  3         1       0          2',
    ])
    expect(notes).toEqual([expect.stringContaining('a line should be')])
  })

  test('with both the table goes to standard error', async () => {
    const { out, notes } = await homeroom(['ask', '--jsonl', '--report'], [KEY])
    expect(out.map((line) => JSON.parse(line).id)).toEqual(['key'])
    expect(notes[0]).toMatch(/^lesson/)
  })

  test('what is wrong with the settings is JSON too, or said plainly', async () => {
    const env = { LESSONS_DIR: 'nowhere' }
    const { code, out } = await homeroom(['ask', '--jsonl'], [KEY], env)
    expect(code).toBe(1)
    expect(JSON.parse(out[0] ?? '').error).toContain('nowhere')
    expect((await homeroom(['ask'], [KEY])).out).toEqual(['Say --jsonl, --report or both.'])
  })

  test('as a process: JSON lines and nothing else on standard output', async () => {
    const child = spawn(process.execPath, ['src/cli/main.ts', 'ask', '--jsonl'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    })
    let out = ''
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
      out += chunk
    })
    const ended = new Promise<number | null>((resolve) => child.on('close', resolve))
    const questions = Array.from({ length: 500 }, (_, id) => asked(id, 'api-or-chat', 'What is an API key?'))
    child.stdin.end(`${questions.join('\n')}\n`)
    expect(await ended).toBe(0)
    const ids = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line).id)
    expect(ids).toEqual(questions.map((_, id) => id))
  })
})

describeStore('homeroom costs', (store, database) => {
  const env = () => ({ DATABASE_URL: database().url })

  test('prints a table by day, tenant and outcome', async () => {
    expect((await homeroom(['costs'], [], env())).out).toEqual([
      'No question came to a model since 2026-10-26.',
    ])
    const learner = await store().accounts.findOrCreate(
      { platform: 'web', tenant: 'school', user: 'ada' },
      { id: 'ada', now: 1 },
    )
    const call = { learner, tenant: 'school', lesson: 'bees', model: 'small', retries: 1, askedAt: 1 }
    const tokens = { tokensIn: 900, tokensCached: 800, tokensOut: 60, ms: 1_250 }
    const none = { tokensIn: 0, tokensCached: 0, tokensOut: 0, ms: 50 }
    const record = store().tutoring.record.bind(store().tutoring)
    await record({ id: '1', ...call, ...tokens, outcome: 'ok', day: '2026-11-24' })
    await record({ id: '2', ...call, ...tokens, outcome: 'ok', day: '2026-11-24' })
    await record({ id: '3', ...call, ...none, outcome: 'budget', day: '2026-11-23' })
    await record({ id: '4', ...call, ...none, outcome: 'ok', day: '2026-10-25' })
    const { code, out } = await homeroom(['costs'], [], env())
    expect(code).toBe(0)
    expect(out).toEqual([
      'day         tenant  outcome  questions    in  cached  out  retries  seconds each',
      '2026-11-24  school  ok               2  1800    1600  120        2           1.3',
      '2026-11-23  school  budget           1     0       0    0        1           0.1',
      'all                                  3  1800    1600  120        3           0.9',
    ])
    expect((await homeroom(['costs', '--days', '1'], [], env())).out).toHaveLength(3)
    expect(await homeroom(['costs', '--days', 'all'], [], env())).toMatchObject({
      code: 1,
      out: ['--days is "all"; it should be a number of days.'],
    })
  })
})
