import type { Store } from '../../src/store/store.ts'
import { AT, DATE, idOf, type Some } from './inhabitant-traits.ts'

/** What they asked the tutor and a person, what they answered others, and what a lead was told of them. */
export async function askTutor(
  { db }: Store,
  { name, one, two, display }: Some & { readonly display: string },
): Promise<void> {
  const server = { platform: 'discord', tenant: 'server' }
  const question = (id: string) => ({
    ...{
      id,
      learner: one,
      ...server,
      lesson: idOf('lesson', name),
      question: `asked as ${name} wrote it`,
      band: 'answered',
      score: 1,
    },
    ...{
      asked_at: AT,
      channel: null,
      thread: null,
      meant: null,
      answer: `said as ${name} wrote it`,
      follow_up: null,
      manner: null,
    },
  })
  const [asked, answered] = [idOf('asked', name), idOf('answered', name)]
  await db
    .insertInto('questions_asked')
    .values([question(asked), question(answered)])
    .execute()
  await db
    .insertInto('answer_ratings')
    .values({ question: asked, learner: two, helpful: 1, rated_at: AT })
    .execute()
  await db
    .insertInto('handovers')
    .values({
      question: asked,
      learner: one,
      ...server,
      handed_at: AT,
      posted_at: null,
      posted_platform: null,
      posted_channel: null,
    })
    .execute()
  const lead = `lead${idOf('', name)}`
  await db.insertInto('learners').values({ id: lead, person: lead, created_at: AT }).execute()
  await db
    .insertInto('person_answers')
    .values([
      {
        id: idOf('by-lead', name),
        question: answered,
        learner: lead,
        name: 'Lead',
        answer: 'As we do',
        answered_at: AT,
      },
      {
        id: idOf('own', name),
        question: asked,
        learner: one,
        name: display,
        answer: `said as ${name} wrote it`,
        answered_at: AT,
      },
    ])
    .execute()
  await db
    .insertInto('notices')
    .values([
      {
        learner: lead,
        id: idOf('own', name),
        message: 'tutor.person.news',
        given: JSON.stringify({ name: display }),
        made_at: AT,
        told_at: AT,
      },
      {
        learner: lead,
        id: idOf('out', name),
        message: 'link.news.out',
        given: JSON.stringify({ account: `${display} on Discord` }),
        made_at: AT,
        told_at: null,
      },
    ])
    .execute()
  await db
    .insertInto('question_places')
    .values({
      platform: 'discord',
      tenant: idOf('place', name),
      channel: 'c',
      thread: null,
      chosen_by: one,
      chosen_at: AT,
    })
    .execute()
  await db
    .insertInto('team_versions')
    .values({
      platform: 'discord',
      tenant: idOf('team', name),
      lesson: 'house-rules',
      version: 1,
      hash: 'h',
      title: 'House rules',
      source: '## Premise',
      author: one,
      made_at: AT,
      published_at: AT,
    })
    .execute()
  await db
    .insertInto('model_calls')
    .values({
      id: idOf('call', name),
      learner: one,
      tenant: 'server',
      lesson: idOf('lesson', name),
      model: 'm',
      tokens_in: 1,
      tokens_cached: 0,
      tokens_out: 1,
      ms: 1,
      retries: 0,
      outcome: 'ok',
      asked_at: AT,
      day: DATE,
    })
    .execute()
  await db
    .insertInto('model_answers')
    .values({ key: `${idOf('lesson', name)}:v:k`, answer: `said as ${name} wrote it`, made_at: AT })
    .execute()
  await db
    .insertInto('model_budgets')
    .values({ day: DATE, payer: `learner:${one}`, tokens: 1 })
    .execute()
}
