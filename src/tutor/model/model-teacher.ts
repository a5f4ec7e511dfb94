import { derivedId, newId } from '../../core/id.ts'
import type { Budgets, Ledger, ModelCall, Outcome } from '../../core/ledger.ts'
import type { Log } from '../../core/log.ts'
import type { Lesson } from '../../lesson/types.ts'
import type { Asked, Room, Teacher, TeacherReply } from '../teacher.ts'
import type { TutorAnswer } from '../types.ts'
import { wordsOf } from '../words.ts'
import { type CheckedAnswer, checkAnswer, type Faults, type Grounds } from './answer-check.ts'
import { readAnswer } from './answer-shape.ts'
import type { EmbeddedTeacher } from './embedded-teacher.ts'
import { type Exchange, reasonOf } from './exchange.ts'
import { keyOf, readKept } from './kept-answers.ts'
import { knownFrom } from './known-words.ts'
import { lessonText } from './lesson-text.ts'
import { Meter } from './meter.ts'
import { ANY, type ModelServer } from './model-server.ts'
import { optionsOf } from './open-quiz.ts'
import { Outage } from './outage.ts'
import { mendPrompt, promptFor } from './prompt.ts'

/** Told of every question that came to the model tutor, and whether the server is out. */
export interface ModelMeasure {
  modelAsked(call: ModelCall): void
  modelOut(isOut: boolean): void
}

export type ModelTeacherParts = {
  readonly server: ModelServer
  /** Answers when the model does not, or must not. */
  readonly embedded: EmbeddedTeacher
  readonly lessons: { lesson(id: string): Lesson | undefined }
  readonly ledger: Ledger
  readonly budgets: Budgets
  readonly measure: ModelMeasure
  readonly log: Log
  now(): Date
  /** The operator's local date, `2026-03-29`. */
  today(): string
  /** In [0, 1). */
  random(): number
}

const NO_JSON: Faults = { faults: ['it was not the JSON object that the rules ask for, or not all of it'] }

type Ending = { readonly outcome: Outcome; readonly answer?: CheckedAnswer }

/**
 * Lets a model answer, and shows nothing of it that was not held against the lesson. Whatever goes wrong, the
 * embedded tutor answers.
 */
export class ModelTeacher implements Teacher {
  readonly #parts: ModelTeacherParts
  /** Not to be guessed by who writes lessons, and the same as long as a server may keep a lesson's prompt. */
  readonly #secret: string
  readonly #outage: Outage

  constructor(parts: ModelTeacherParts) {
    this.#parts = parts
    this.#secret = newId(parts.random)
    const { now, random, log, measure } = parts
    this.#outage = new Outage({
      now,
      random,
      began({ reason }, pause) {
        measure.modelOut(true)
        log.warn({ reason, pause }, 'the model server does not answer; until it does, the embedded tutor')
      },
      ended() {
        measure.modelOut(false)
        log.info({}, 'the model server answers again')
      },
    })
  }

  async reply(asked: Asked, room?: Room): Promise<TeacherReply> {
    const embedded = this.#parts.embedded.reply(asked, room)
    const lesson = (room ?? this.#parts).lessons.lesson(asked.lesson)
    if (lesson === undefined || wordsOf(asked.question).length === 0) return embedded
    const { outcome, answer } = await this.#ask(asked, lesson)
    return compose((await embedded).answer, outcome, answer)
  }

  /** Asks the model within the deadline and accounts for it. */
  async #ask(asked: Asked, lesson: Lesson): Promise<Ending> {
    const { server, ledger, budgets, now, today, log } = this.#parts
    const began = now()
    const day = today()
    const exchange = server.begin()
    const meter = new Meter(ledger, { day, learner: asked.learner, tenant: asked.tenant }, budgets)
    let ending: Ending = { outcome: 'fallback' }
    try {
      ending = await this.#recallOrAsk(asked, lesson, exchange, meter)
    } catch (error) {
      // That the server is out is told once, when it begins.
      const level = exchange.verdict.kind === 'failed' ? 'debug' : 'warn'
      log[level]({ reason: reasonOf(error) }, 'the model gave no answer, so the embedded tutor answers')
    }
    await this.#account({
      id: newId(this.#parts.random),
      learner: asked.learner,
      tenant: asked.tenant,
      lesson: asked.lesson,
      model: server.knownName ?? ANY,
      tokensIn: meter.used.prompt,
      tokensCached: meter.used.cached,
      tokensOut: meter.used.answer,
      ms: now().getTime() - began.getTime(),
      retries: Math.max(0, exchange.requests - 1),
      outcome: ending.outcome,
      askedAt: began.getTime(),
      day,
    })
    return ending
  }

  async #recallOrAsk(asked: Asked, lesson: Lesson, exchange: Exchange, meter: Meter): Promise<Ending> {
    const { server } = this.#parts
    const kept =
      server.knownName === undefined ? undefined : await this.#recall(asked, lesson, server.knownName)
    if (kept !== undefined) return { outcome: 'cache', answer: kept }
    const report = this.#outage.admit()
    if (report === undefined) return { outcome: 'fallback' }
    try {
      const key = keyOf(asked, lesson, await exchange.model())
      const ending = await this.#converse(asked, lesson, exchange, meter)
      if (key !== undefined && ending.answer) await this.#keep(key, ending.answer)
      return ending
    } finally {
      report(exchange.verdict)
    }
  }

  async #recall(asked: Asked, lesson: Lesson, model: string): Promise<CheckedAnswer | undefined> {
    const key = keyOf(asked, lesson, model)
    const kept = key === undefined ? undefined : await this.#parts.ledger.recall(key)
    return kept === undefined ? undefined : readKept(kept)
  }

  /** An answer, and where that fails the checks one more that was told why. */
  async #converse(asked: Asked, lesson: Lesson, exchange: Exchange, meter: Meter): Promise<Ending> {
    const text = lessonText(lesson)
    const grounds: Grounds = {
      text,
      known: knownFrom(text.prompt, asked.question),
      guarded: asked.open.length > 0 ? optionsOf(asked.open) : undefined,
    }
    const nonces = { lesson: derivedId(this.#secret, lesson.hash), question: newId(this.#parts.random) }
    const prompt = promptFor(asked, text.prompt, nonces)
    const first = await meter.say(exchange, prompt)
    if (first === undefined) return { outcome: 'budget' }
    const checked = check(first.text, grounds)
    if (!('faults' in checked)) return { outcome: 'ok', answer: checked }
    const second = await meter.say(exchange, [...prompt, ...mendPrompt(first.text, checked.faults)])
    const mended = second === undefined ? checked : check(second.text, grounds)
    if (!('faults' in mended)) return { outcome: 'ok', answer: mended }
    return { outcome: mended === NO_JSON ? 'fallback' : 'quote refused' }
  }

  // What cannot be written down must not keep the learner from the answer.

  async #keep(key: string, answer: CheckedAnswer): Promise<void> {
    const { ledger, now, log } = this.#parts
    await ledger
      .keep(key, JSON.stringify(answer), now().getTime())
      .catch((error: unknown) => log.error({ err: error }, 'an answer could not be kept'))
  }

  async #account(call: ModelCall): Promise<void> {
    const { ledger, measure, log } = this.#parts
    measure.modelAsked(call)
    await ledger
      .record(call)
      .catch((error: unknown) => log.error({ err: error }, 'the cost of a model call could not be recorded'))
  }
}

function check(written: string, grounds: Grounds): CheckedAnswer | Faults {
  const answer = readAnswer(written)
  return answer === undefined ? NO_JSON : checkAnswer(answer, grounds)
}

function compose(answer: TutorAnswer, outcome: Outcome, checked: CheckedAnswer | undefined): TeacherReply {
  if (checked?.covered) {
    const { claims, followUp } = checked
    return { answer, claims, ...(followUp !== undefined && { followUp }) }
  }
  if (checked) return { answer: doubted(answer), claims: [] }
  return {
    answer,
    claims: [],
    ...(outcome === 'budget' && { without: 'budget' }),
    ...(outcome === 'fallback' && { without: 'unavailable' }),
  }
}

/** A model that read the lesson found no answer in it: one band less sure than words alone made us. */
function doubted(answer: TutorAnswer): TutorAnswer {
  return answer.band === 'answered'
    ? { ...answer, band: 'unsure' }
    : { ...answer, band: 'uncovered', quotes: [] }
}
