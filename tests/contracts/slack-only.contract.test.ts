import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { type SchoolOnSlack, schoolOnSlack } from './on-slack.ts'

const REGRESSION = /something that used to work and stopped working after a change/i

describe.each(['socket', 'http'] as const)('the whole product on Slack over %s', (mode) => {
  let school: SchoolOnSlack
  beforeAll(async () => {
    school = await schoolOnSlack(mode)
  })
  afterAll(() => school.close())

  type Thread = Awaited<ReturnType<SchoolOnSlack['slack']['assistantStart']>>
  const answers = ({ channel, thread_ts }: Thread) =>
    school.slack.messages(channel).filter((m) => m.thread_ts === thread_ts && m.bot_id && !m.subtype)
  const ask = async (thread: Thread, text: string) => {
    const before = answers(thread).length
    await school.slack.message({ ...thread, text })
    return JSON.stringify(
      await school.slack.until(() => answers(thread)[before]?.blocks, 5_000, `an answer to ${text}`),
    )
  }
  const open = async (user: string) => {
    const { state } = school.slack
    const before = state.prompts.length
    const thread = await school.slack.assistantStart({ user })
    const offered = await school.slack.until(() => state.prompts[before], 5_000, 'questions')
    return { thread, questions: (offered.prompts as { message: string }[]).map(({ message }) => message) }
  }

  test("the assistant's pane offers questions that the lessons answer", async () => {
    const { thread, questions } = await open('U0READER01')
    expect(questions).toHaveLength(4)
    for (const question of questions) {
      expect(await ask(thread, question), question).not.toMatch(/does not cover|No lesson covers/)
    }
    expect(school.slack.state.titles).toMatchObject([{ title: questions[0] }])
    expect(school.slack.state.status.size).toBe(0)
  })

  test('each of its threads is a conversation, which outlives a restart', async () => {
    const { thread } = await open('U0READER02')
    expect(await ask(thread, 'What is a regression?')).toMatch(REGRESSION)
    await school.restart()
    expect(await ask(thread, 'And what does it mean?')).toMatch(REGRESSION)
    const { thread: other } = await open('U0READER02')
    expect(await ask(other, 'And what does it mean?')).not.toMatch(REGRESSION)
  })

  test('who manages the workspace chooses where questions go, and nobody else does', async () => {
    const { slack } = school
    const eve = await school.person('Eve')
    expect((await eve.command('questions')).text).toContain('Only somebody who manages')
    const lead = await school.person('Lead')
    const [user] = [...slack.state.users.values()].filter(({ real_name }) => real_name === 'Lead')
    Object.assign(user!, { is_admin: true })
    const state = await lead.command('questions')
    expect(state.text).toContain('nobody chose a channel')
    expect((await lead.press(state, 'Send them here')).text).toContain('come here')
  })

  test('without an answer from Slack nobody is taken for a manager, and is told so', async () => {
    const ada = await school.person('Ada')
    school.slack.fail('users.info', { body: { ok: false, error: 'missing_scope' } })
    expect((await ada.command('questions')).text).toContain('could not find out whether you manage')
  })
})
