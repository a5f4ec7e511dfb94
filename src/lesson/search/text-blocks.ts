/** Texts in a block: one long string is searched faster than many short ones. */
const BLOCK = 1_000

type Block = { readonly joined: string; readonly starts: Int32Array; readonly first: number }

/** Texts by their places, searched for what they hold. */
export class TextBlocks {
  readonly #blocks: readonly Block[]

  private constructor(blocks: readonly Block[]) {
    this.#blocks = blocks
  }

  /** @param texts without line ends */
  static *build(texts: readonly string[]): Generator<void, TextBlocks> {
    const blocks: Block[] = []
    for (let first = 0; first < texts.length; first += BLOCK) {
      const some = texts.slice(first, first + BLOCK)
      let at = 0
      const starts = Int32Array.from(some, (text) => {
        const start = at
        at += text.length + 1
        return start
      })
      blocks.push({ joined: some.join('\n'), starts, first })
      yield
    }
    return new TextBlocks(blocks)
  }

  /** The first `limit` places whose texts hold the words, in order. */
  holding(words: string, limit: number): number[] {
    const found: number[] = []
    for (const { joined, starts, first } of this.#blocks) {
      for (let at = joined.indexOf(words); at !== -1; ) {
        const place = lastBefore(starts, at)
        found.push(first + place)
        if (found.length === limit) return found
        const next = starts[place + 1]
        at = next === undefined ? -1 : joined.indexOf(words, next)
      }
    }
    return found
  }
}

/** The last of ascending numbers that is not above `at`. */
function lastBefore(starts: Int32Array, at: number): number {
  let [low, high] = [0, starts.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((starts[middle] ?? 0) <= at) low = middle
    else high = middle - 1
  }
  return low
}
