import type { Lesson } from '../lesson/types.ts'

/** What the tutor needs of the catalogue, which satisfies it as it stands. */
export interface TutorSource {
  /** Every lesson's id. */
  order(): readonly string[]
  lesson(id: string): Lesson | undefined
  /** Told of lessons that came, changed or went; returns how to stop listening. */
  onChange?(listener: (change: SourceChange) => void): () => void
}

export type SourceChange = { readonly updated: readonly string[]; readonly removed: readonly string[] }
