import { expect, test, vi } from 'vitest'
import { fails, says, USAGE, waits } from '../../fakes/model/behaviours.ts'
import { describeStore } from '../../setup/databases.ts'
import { bees } from '../lessons.ts'
import { claim, deskOver, good, uncovered } from './at-desk.ts'
import { DAY } from './desk.ts'

describeStore('what a model answered and what it cost', (store) => {
  const atDesk = deskOver(store)
  async function spent(payer: string): Promise<number> {
    const rows = await store().db.selectFrom('model_budgets').selectAll().where('payer', '=', payer).execute()
    return rows.reduce((sum, { tokens }) => sum + tokens, 0)
  }

  test('the same question is answered once, whoever asks it and however it is typed', () =>
    atDesk(async (desk, teacher) => {
      desk.model.will(says(good))
      const first = await teacher.reply(desk.asked())
      const other = await desk.enrol('bob')
      const again = { question: ' how many EGGS does the\nqueen lay ?!', learner: other }
      expect((await teacher.reply(desk.asked(again))).claims).toEqual(first.claims)
      expect(desk.model.asked).toHaveLength(1)
      expect(await desk.outcomes()).toEqual(['ok', 'cache'])
    }))

  test('another question, manner, model, lesson version or state of the quiz is asked anew', () =>
    atDesk(async (desk, teacher) => {
      desk.model.will(says(uncovered))
      await teacher.reply(desk.asked())
      await teacher.reply(desk.asked({ question: 'How many eggs did the queen lay?' }))
      await teacher.reply(desk.asked({ manner: 'simpler' }))
      await teacher.reply(desk.asked({ manner: 'example' }))
      await teacher.reply(desk.asked({ open: bees.quiz }))
      await (await desk.teacher({ name: 'large-model' })).reply(desk.asked())
      desk.lessons.put({ ...bees, hash: 'another-version' })
      await teacher.reply(desk.asked())
      expect(desk.model.asked).toHaveLength(7)
    }))

  test('a question that follows others is never answered from what was kept, nor kept', () =>
    atDesk(async (desk, teacher) => {
      desk.model.will(says(good))
      const history = [{ question: 'Who lays?', answer: 'The queen.' }]
      await teacher.reply(desk.asked())
      await teacher.reply(desk.asked({ history }))
      await teacher.reply(desk.asked({ history }))
      expect(desk.model.asked).toHaveLength(3)
      expect(await store().db.selectFrom('model_answers').selectAll().execute()).toHaveLength(1)
    }))

  test('a refused or failed answer is not kept', () =>
    atDesk(async (desk, teacher) => {
      desk.model.will(says({ covered: true, claims: [{ ...claim, quote: 'The queen lays nothing.' }] }))
      await teacher.reply(desk.asked())
      desk.model.will(fails(500))
      await teacher.reply(desk.asked())
      desk.model.will(says(good))
      expect((await teacher.reply(desk.asked())).claims).toHaveLength(1)
      expect(await desk.outcomes()).toEqual(['quote refused', 'fallback', 'ok'])
    }))

  test('every question leaves a row of what it cost, and counts in the metrics', () =>
    atDesk(async (desk, teacher) => {
      desk.model.will(says({ ...good, claims: [{ ...claim, quote: 'Made up by a model.' }] }), says(good))
      await teacher.reply(desk.asked({ tenant: 'academy' }))
      const [row] = await store().db.selectFrom('model_calls').selectAll().execute()
      expect(row).toMatchObject({
        ...{ learner: desk.learner, tenant: 'academy', lesson: 'bees', model: 'small-model', outcome: 'ok' },
        tokens_in: 2 * USAGE.prompt,
        tokens_cached: 2 * USAGE.cached,
        tokens_out: 2 * USAGE.answer,
        ...{ retries: 1, day: DAY },
      })
      expect(row?.ms).toBeGreaterThan(0)
      const used = 2 * (USAGE.prompt + USAGE.answer)
      expect(await spent(`learner:${desk.learner}`)).toBe(used)
      expect(await spent('tenant:academy')).toBe(used)
      const { body } = await desk.metrics.text()
      expect(body).toContain('homeroom_model_answer_seconds_count{model="small-model",outcome="ok"} 1')
      expect(body).toContain(`homeroom_model_tokens_total{model="small-model",kind="in"} ${2 * USAGE.prompt}`)
    }))

  test('a spent budget answers without the model, and says so', () =>
    atDesk(
      async (desk, teacher) => {
        desk.model.will(says(good))
        expect((await teacher.reply(desk.asked())).without).toBeUndefined()
        const reply = await teacher.reply(desk.asked({ question: 'What does the queen lay?' }))
        expect(reply).toMatchObject({ claims: [], without: 'budget', answer: { band: 'answered' } })
        expect(desk.model.asked).toHaveLength(1)
        expect(await desk.outcomes()).toEqual(['ok', 'budget'])
        // What is kept costs nothing.
        expect((await teacher.reply(desk.asked())).claims).toHaveLength(1)
      },
      { budgets: { learner: 3_000, tenant: 1_000_000 } },
    ))

  test('questions at the same time do not spend more than the budget', () =>
    atDesk(
      async (desk, teacher) => {
        const { promise: word, resolve: speak } = Promise.withResolvers<void>()
        desk.model.will(waits(word, says(good)))
        let refused = 0
        const replies = Array.from({ length: 12 }, async (_, at) => {
          const { without } = await teacher.reply(desk.asked({ question: `Why ${at} eggs?` }))
          if (without === 'budget') refused++
        })
        // Each sets a prompt and the longest answer aside.
        await vi.waitFor(() => expect(refused + desk.model.asked.length).toBe(12), { timeout: 10_000 })
        expect(desk.model.asked.length).toBe(4)
        speak()
        await Promise.all(replies)
        expect(refused).toBe(8)
        expect(await spent('tenant:school')).toBe(4 * (USAGE.prompt + USAGE.answer))
      },
      { budgets: { learner: 1_000_000, tenant: 9_900 } },
    ))
})
