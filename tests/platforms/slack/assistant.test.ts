import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { answer, type Mode, pending, type Running, run, say, shown } from './harness.ts'

const QUESTIONS = ['What does token mean?', 'What is this lesson about?']

describe.each<Mode>(['socket', 'http'])("the assistant's pane over %s", (mode) => {
  let app: Running
  beforeEach(async () => {
    app = await run(mode)
    app.bot.questions = QUESTIONS
    app.bot.onMessage = ({ text }) => answer('public', say(`You asked: ${text}`))
  })
  afterEach(() => app.close())

  const open = async (user = app.slack.student.id) => {
    const thread = await app.slack.assistantStart({ user })
    expect(thread.ok).toBe(true)
    return thread
  }
  const ask = (thread: { channel: string; thread_ts: string; user: string }, text: string) => {
    const { channel, thread_ts, user } = thread
    return app.slack.message({ channel, thread_ts, user, text })
  }
  const answers = ({ channel, thread_ts }: { channel: string; thread_ts: string }) =>
    app.slack.messages(channel).filter((m) => m.thread_ts === thread_ts && m.bot_id && !m.subtype)
  const answered = (thread: Parameters<typeof answers>[0], count = 1) =>
    app.slack.until(() => answers(thread).length === count, 3_000, 'an answer')
  const statuses = () => app.slack.state.statuses.map(({ status }) => status)

  it('offers questions to begin with, for the person who opened it', async () => {
    const { slack, bot } = app
    const { channel, thread_ts, user } = await open('U0SECOND01')
    await slack.until(() => slack.state.prompts.length === 1, 3_000, 'the questions')
    expect(slack.state.prompts).toMatchObject([
      {
        channel_id: channel,
        thread_ts,
        title: 'Ask about a lesson',
        prompts: QUESTIONS.map((message) => ({ title: message, message })),
      },
    ])
    expect(bot.asked).toMatchObject([{ kind: 'starters', caller: { user, channel, thread: thread_ts } }])
    expect(answers({ channel, thread_ts })).toEqual([])
  })

  it('shows a long question in short, and asks it whole', async () => {
    const { slack, bot } = app
    bot.questions = [`What does ${'a very long term '.repeat(10)}mean?`]
    await open()
    await slack.until(() => slack.state.prompts.length === 1, 3_000, 'the questions')
    const [shownOne] = (slack.state.prompts[0]?.prompts ?? []) as { title: string; message: string }[]
    expect(shownOne?.title.length).toBeLessThanOrEqual(75)
    expect(shownOne?.message).toBe(bot.questions[0])
  })

  it('stays as it is where there are none, or Slack refuses them', async () => {
    const { slack, bot, log } = app
    bot.questions = []
    await open()
    bot.questions = QUESTIONS
    slack.fail('assistant.threads.setSuggestedPrompts', { body: { ok: false, error: 'missing_scope' } })
    await open()
    await slack.until(() => log.length === 1, 3_000, 'a log line')
    expect(log).toMatchObject([{ level: 'warn', slack: 'missing_scope' }])
    expect(slack.state.prompts).toEqual([])
  })

  it('takes what is asked as a direct message in a conversation of its own', async () => {
    const { bot, slack } = app
    const [one, two] = [await open(), await open('U0SECOND01')]
    await ask(one, 'What is a token?')
    await ask(two, 'And why?')
    await Promise.all([answered(one), answered(two)])
    const asked = bot.asked.filter(({ kind }) => kind === 'message')
    expect(asked).toMatchObject([
      { message: { text: 'What is a token?', addressed: true }, caller: { thread: one.thread_ts } },
      { message: { text: 'And why?' }, caller: { user: 'U0SECOND01', thread: two.thread_ts } },
    ])
    expect(answers(one).map(shown)).toEqual(['You asked: What is a token?'])
    expect(answers(two).map(shown)).toEqual(['You asked: And why?'])
    expect(slack.calls('chat.startStream')).toEqual([])
  })

  it('says that the tutor reads until the answer is there, and shows nothing before', async () => {
    const { bot, slack } = app
    const slow = pending()
    bot.onMessage = () => answer('public', slow.promise)
    const thread = await open()
    await ask(thread, 'Why?')
    await slack.until(() => slack.state.status.size === 1, 3_000, 'the status')
    expect([...slack.state.status.values()]).toEqual(['is reading the lesson…'])
    expect(answers(thread)).toEqual([])
    slow.resolve(say('because'))
    await answered(thread)
    expect(slack.state.status.size).toBe(0)
    expect(slack.calls('reactions.add')).toEqual([])
  })

  it('is named by its first question', async () => {
    const { slack } = app
    const thread = await open()
    await ask(thread, 'What is\na token?')
    await answered(thread)
    await ask(thread, 'And why?')
    await answered(thread, 2)
    expect(slack.state.titles).toMatchObject([{ thread_ts: thread.thread_ts, title: 'What is a token?' }])
  })

  it('answers without a status where Slack shows none, and marks the question instead', async () => {
    const { slack } = app
    slack.fail('assistant.threads.setStatus', { body: { ok: false, error: 'missing_scope' } })
    const thread = await open()
    const asking = await ask(thread, 'Why?')
    await answered(thread)
    await slack.waitForCall('reactions.add')
    expect(slack.getMessage(thread.channel, asking.ts)?.reactions).toMatchObject([{ name: 'eyes' }])
    expect(statuses()).toEqual([])
  })

  it('takes the status back when no answer can be posted', async () => {
    const { slack, log } = app
    const thread = await open()
    slack.fail('chat.postMessage', { body: { ok: false, error: 'msg_too_long' } })
    await ask(thread, 'Why?')
    await slack.until(() => statuses().length === 2, 3_000, 'no status')
    expect(slack.state.status.size).toBe(0)
    await slack.until(() => log.some(({ level }) => level === 'error'), 3_000, 'the error')
  })

  it('keeps nothing of what people look at', async () => {
    const { slack, bot } = app
    const thread = await open()
    await slack.assistantContext({ thread, context: { channel_id: 'C0SECRET00', team_id: slack.team.id } })
    await ask(thread, 'Why?')
    await answered(thread)
    expect(JSON.stringify([bot.asked, slack.calls().map(({ args }) => args)])).not.toContain('C0SECRET00')
  })
})
