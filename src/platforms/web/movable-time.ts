const YEAR_MS = 366 * 24 * 60 * 60 * 1000

/** A time that the operator of a demo moves forwards; a new process begins with the real one. */
export class MovableTime {
  readonly #real: () => Date
  readonly #moved: (() => void)[] = []
  #ahead = 0

  constructor(real: () => Date) {
    this.#real = real
  }

  /** Milliseconds before the real time. */
  get ahead(): number {
    return this.#ahead
  }

  now(): Date {
    return new Date(this.#real().getTime() + this.#ahead)
  }

  /** False, and nothing moves, unless it is later than now and at most a year away from the real time. */
  moveTo(at: Date): boolean {
    const ahead = at.getTime() - this.#real().getTime()
    if (!(ahead > this.#ahead && ahead <= YEAR_MS)) return false
    this.#ahead = ahead
    for (const moved of this.#moved) moved()
    return true
  }

  /** What is to be done whenever time has moved. */
  onMoved(moved: () => void): void {
    this.#moved.push(moved)
  }
}
