/** The most recently used values that together weigh no more than a limit. */
export class Shelf<V> {
  readonly #limit: number
  readonly #values = new Map<string, { readonly value: V; readonly weight: number }>()
  #weight = 0

  constructor(limit: number) {
    this.#limit = limit
  }

  take(key: string): V | undefined {
    const held = this.#values.get(key)
    if (held === undefined) return undefined
    this.#values.delete(key)
    this.#values.set(key, held)
    return held.value
  }

  put(key: string, value: V, weight: number): void {
    this.remove(key)
    this.#values.set(key, { value, weight })
    this.#weight += weight
    for (const oldest of this.#values.keys()) {
      if (this.#weight <= this.#limit || oldest === key) break
      this.remove(oldest)
    }
  }

  /** Keeps a value as long as nothing has to go for it. */
  offer(key: string, value: V, weight: number): void {
    if (this.#weight + weight <= this.#limit) this.put(key, value, weight)
  }

  remove(key: string): void {
    this.#weight -= this.#values.get(key)?.weight ?? 0
    this.#values.delete(key)
  }
}
