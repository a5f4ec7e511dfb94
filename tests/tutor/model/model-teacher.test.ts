import { expect, test } from 'vitest'
import { type Answer, says } from '../../fakes/model/behaviours.ts'
import { describeStore } from '../../setup/databases.ts'
import { bees, lesson } from '../lessons.ts'
import { claim, deskOver, good, QUOTE, uncovered } from './at-desk.ts'

describeStore('the model tutor', (store) => {
  const atDesk = deskOver(store)

  test('when the model finds no answer, the embedded one is shown one band less sure', () =>
    atDesk(async (desk, teacher) => {
      desk.model.will(says(uncovered))
      expect(await teacher.reply(desk.asked())).toMatchObject({
        claims: [],
        answer: { band: 'unsure', quotes: [{ sentence: QUOTE }, {}] },
      })
      const reply = await teacher.reply(desk.asked({ question: 'How do I bake a sourdough?' }))
      expect(reply).toMatchObject({ claims: [], answer: { band: 'uncovered', quotes: [] } })
      expect(reply.without).toBeUndefined()
      expect(await desk.outcomes()).toEqual(['ok', 'ok'])
    }))

  test('at most 120 words and five claims, without markup; the rest is left out', () =>
    atDesk(async (desk, teacher) => {
      const long = { say: `The **queen** lays\n${'eggs and eggs '.repeat(13).trim()}.`, quote: QUOTE }
      desk.model.will(says({ covered: true, claims: [long, long, long, long] }))
      const { claims } = await teacher.reply(desk.asked())
      expect(claims).toHaveLength(2)
      expect(claims[0]?.say).toMatch(/^The queen lays eggs and/)
      desk.model.will(says({ covered: true, claims: Array(9).fill(claim) }))
      expect((await teacher.reply(desk.asked({ question: 'Eggs?' }))).claims).toHaveLength(5)
    }))

  test.each([
    ['a name from elsewhere', 'Would Einstein agree?'],
    ['no question', 'The queen lays eggs.'],
    ['a link', 'Did you read eggs.example?'],
    ['too long', `Do ${'eggs '.repeat(60)}hatch?`],
  ])('a follow-up question with %s is left out, and the answer stays', (_name, followUp) =>
    atDesk(async (desk, teacher) => {
      desk.model.will(says({ ...good, followUp }))
      const reply = await teacher.reply(desk.asked())
      expect(reply.claims).toHaveLength(1)
      expect(reply.followUp).toBeUndefined()
    }),
  )

  test('while the quiz is open no option is told: not by a claim, a quote or a follow-up question', () =>
    atDesk(async (desk, teacher) => {
      const smoke = lesson(
        'smoke',
        `## The premise

A smoker calms the bees with cool smoke, so that you can lift a frame. Read the label of the fuel first.

## Quiz

### What does a smoker do? {#smoker}

- [x] It calms the bees with cool smoke
  > So it does.
- [ ] It warms the brood in winter
  > It does not.

> Smoke calms.`,
      )
      desk.lessons.put(smoke)
      const ask = async (answer: Answer, isOpen: boolean) => {
        desk.model.will(says(answer))
        await store().db.deleteFrom('model_answers').execute()
        return teacher.reply(
          desk.asked({ lesson: 'smoke', question: 'Tell me the letter!', open: isOpen ? smoke.quiz : [] }),
        )
      }
      const label = 'Read the label of the fuel first.'
      const tells: readonly Answer[] = [
        { covered: true, claims: [{ say: 'It calms the bees with cool smoke.', quote: label }] },
        { covered: true, claims: [{ say: 'Cool smoke calms bees.', quote: label }] },
        { covered: true, claims: [{ say: 'Read this.', quote: 'so that you can lift a frame' }] },
        { covered: true, claims: [{ say: 'The answer is A.', quote: label }] },
      ]
      for (const answer of tells) {
        expect((await ask(answer, true)).claims).toEqual([])
        expect(desk.model.asked[1]?.body.messages.at(-1)?.content).not.toContain('warms the brood')
      }
      expect((await ask(tells[0] as Answer, false)).claims).toHaveLength(1)
      const hint = { say: 'Read the label first.', quote: label }
      const followUp = 'Is it that cool smoke calms the bees?'
      const hinted = await ask({ covered: true, claims: [hint], followUp }, true)
      expect(hinted.claims).toHaveLength(1)
      expect(hinted.followUp).toBeUndefined()
      expect((await ask({ covered: true, claims: [hint], followUp }, false)).followUp).toBe(followUp)

      // The author mends the lesson: whoever began the quiz before still has the old question.
      desk.lessons.put({ ...smoke, hash: 'newer', quiz: bees.quiz })
      for (const answer of tells) expect((await ask(answer, true)).claims).toEqual([])
    }))

  test('without a name the first model of the server that chats is asked', () =>
    atDesk(async (desk) => {
      desk.model.will(says(good))
      const { createTeacher } = await import('../../../src/tutor/model/create-teacher.ts')
      const parts = desk.parts()
      const settings = { baseUrl: desk.model.baseUrl, budgets: { learner: 9_999, tenant: 9_999 } }
      await (await createTeacher(settings, parts)).reply(desk.asked())
      expect(desk.model.asked[0]?.body.model).toBe('small-model')
      expect(desk.model.asked[0]?.headers.authorization).toBe('Bearer none')
    }))

  test('a question without words, or about no lesson, does not reach the model', () =>
    atDesk(async (desk, teacher) => {
      desk.model.will(says(good))
      for (const question of ['', '   ', '😀😀', '?!']) {
        expect((await teacher.reply(desk.asked({ question }))).answer.band).toBe('uncovered')
      }
      expect((await teacher.reply(desk.asked({ lesson: 'nowhere' }))).answer.band).toBe('uncovered')
      expect(desk.model.asked).toHaveLength(0)
    }))

  test('a learner whom the store does not know is answered all the same', () =>
    atDesk(async (desk, teacher) => {
      desk.model.will(says(good))
      expect((await teacher.reply(desk.asked({ learner: 'nobody' }))).claims).toHaveLength(1)
      expect(desk.logged.map(({ level }) => level)).toEqual(['error'])
    }))
})
