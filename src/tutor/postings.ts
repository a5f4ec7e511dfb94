import { grown } from './growth.ts'

/**
 * Which lessons hold a term: lists of small numbers, all in one pool, because a hundred thousand arrays of
 * two numbers cost far more than the numbers. A list has room for a power of two, and moves when it is full.
 */
export class Postings {
  #pool = new Int32Array(1 << 12)
  #used = 0
  #starts = new Int32Array(1 << 10)
  #counts = new Int32Array(1 << 10)
  /** Exponents of the lists' room, plus one; 0 for a list without room. */
  #rooms = new Uint8Array(1 << 10)
  /** Starts of room that was given back, by exponent. */
  readonly #free: number[][] = Array.from({ length: 31 }, () => [])

  /** How many lessons hold the term. */
  count(term: number): number {
    return this.#counts[term] ?? 0
  }

  /** The lessons that hold the term, valid until the next change. */
  of(term: number): Int32Array {
    const start = this.#starts[term] ?? 0
    return this.#pool.subarray(start, start + this.count(term))
  }

  /** The lesson must not be in the term's list yet. */
  add(term: number, lesson: number): void {
    this.#starts = grown(this.#starts, term + 1)
    this.#counts = grown(this.#counts, term + 1)
    this.#rooms = grown(this.#rooms, term + 1)
    const count = this.#counts[term]!
    const room = this.#rooms[term]!
    if (room === 0 || count === 1 << (room - 1)) this.#move(term, room)
    this.#pool[this.#starts[term]! + count] = lesson
    this.#counts[term] = count + 1
  }

  remove(term: number, lesson: number): void {
    const list = this.of(term)
    const at = list.indexOf(lesson)
    if (at < 0) return
    list[at] = list.at(-1)!
    this.#counts[term] = list.length - 1
  }

  /** Doubles a list's room; `room` is its exponent plus one, thus the exponent of what it gets. */
  #move(term: number, room: number): void {
    const list = this.of(term)
    const start = this.#free[room]!.pop() ?? this.#allot(1 << room)
    this.#pool.set(list, start)
    if (room > 0) this.#free[room - 1]!.push(this.#starts[term]!)
    this.#starts[term] = start
    this.#rooms[term] = room + 1
  }

  #allot(length: number): number {
    const start = this.#used
    this.#used += length
    this.#pool = grown(this.#pool, this.#used)
    return start
  }
}
