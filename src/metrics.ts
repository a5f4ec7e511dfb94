import { Counter, collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { ModelCall } from './core/ledger.ts'
import type { Measure } from './core/platform.ts'
import type { ModelMeasure } from './tutor/model/model-teacher.ts'

/** What `/metrics` shows. */
export class Metrics implements Measure, ModelMeasure {
  readonly #registry = new Registry()
  readonly #acknowledge: Histogram<'platform' | 'kind'>
  readonly #modelAnswers: Histogram<'model' | 'outcome'>
  readonly #modelTokens: Counter<'model' | 'kind'>
  readonly #modelOut: Gauge

  /** @param lessons how many lessons are served now */
  constructor(lessons: () => number) {
    collectDefaultMetrics({ register: this.#registry })
    this.#acknowledge = new Histogram({
      name: 'homeroom_acknowledge_seconds',
      help: 'From the arrival of a press, command, form or message to its acknowledgement.',
      labelNames: ['platform', 'kind'],
      buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 1.5, 2, 3],
      registers: [this.#registry],
    })
    this.#modelAnswers = new Histogram({
      name: 'homeroom_model_answer_seconds',
      help: 'From a question to the model tutor to its checked answer, and how it ended.',
      labelNames: ['model', 'outcome'],
      buckets: [0.01, 0.1, 0.5, 1, 2, 4, 8, 12, 16, 20],
      registers: [this.#registry],
    })
    this.#modelTokens = new Counter({
      name: 'homeroom_model_tokens_total',
      help: 'Tokens of the model tutor: of prompts (in), those of them that the server had cached, of answers (out).',
      labelNames: ['model', 'kind'],
      registers: [this.#registry],
    })
    this.#modelOut = new Gauge({
      name: 'homeroom_model_out',
      help: '1 while the model server does not answer and is left alone, else 0.',
      registers: [this.#registry],
    })
    new Gauge({
      name: 'homeroom_lessons',
      help: 'Lessons in the catalogue.',
      registers: [this.#registry],
      collect() {
        this.set(lessons())
      },
    })
  }

  acknowledged: Measure['acknowledged'] = (platform, kind, seconds) => {
    this.#acknowledge.observe({ platform, kind }, seconds)
  }

  modelAsked({ model, outcome, ms, tokensIn, tokensCached, tokensOut }: ModelCall): void {
    this.#modelAnswers.observe({ model, outcome }, ms / 1000)
    this.#modelTokens.inc({ model, kind: 'in' }, tokensIn)
    this.#modelTokens.inc({ model, kind: 'cached' }, tokensCached)
    this.#modelTokens.inc({ model, kind: 'out' }, tokensOut)
  }

  modelOut(isOut: boolean): void {
    this.#modelOut.set(isOut ? 1 : 0)
  }

  async text(): Promise<{ type: string; body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() }
  }
}
