import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client'
import type { Measure } from './core/platform.ts'

/** What `/metrics` shows. */
export class Metrics implements Measure {
  readonly #registry = new Registry()
  readonly #acknowledge: Histogram<'platform' | 'kind'>

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

  async text(): Promise<{ type: string; body: string }> {
    return { type: this.#registry.contentType, body: await this.#registry.metrics() }
  }
}
