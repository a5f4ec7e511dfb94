import type { Entry, Fault, FoundTerm, Hit, Lesson, Page, Track } from './types.ts'

/** The lessons as the bot sees them. All calls are synchronous and cheap enough for a press. */
export interface Catalogue {
  readonly size: number
  /** In the order of catalogue.yaml; what is not listed there follows by the alphabet. */
  tracks(): readonly Track[]
  entry(id: string): Entry | undefined
  /** From memory, or from the local cache (never parsed here). */
  lesson(id: string): Lesson | undefined
  /** Of a lesson's quiz as it is now, in the author's order; costs far less than the lesson. */
  questionIds(id: string): readonly string[]
  pages(id: string): readonly Page[]
  /** Every lesson's id in reading order. */
  order(): readonly string[]
  /** 1-based: the 7 of "Lesson 7 of 12". */
  position(id: string): number
  previous(id: string): Entry | undefined
  next(id: string): Entry | undefined
  /** The author's; without any, the most alike by title and terms, then the module's. At most three. */
  related(id: string): readonly Entry[]
  trackOf(entry: Entry): { readonly track: string; readonly module: string }
  /** Best first; forgiving spelling slips when nothing matches as typed. */
  search(query: string, limit: number): readonly Hit[]
  /** For completion while typing: titles that hold what is typed, best first. */
  complete(typed: string, limit: number): readonly Entry[]
  /** Key terms that begin with what is typed, or hold it, best first. */
  terms(typed: string, limit: number): readonly FoundTerm[]
  /** The same lessons for a reader of a language: translated where there is a translation, else as they are. */
  in(locale: string): Catalogue
  /**
   * The page on which the section stands that `page` of another version showed; the same number where that
   * version is not here any more.
   * @param hash of the version that was read
   */
  samePage(id: string, page: number, hash: string): number
  /** Told of every reload that changed something; returns how to stop listening. */
  onChange(listener: (changed: CatalogueChange) => void): () => void
}

export type CatalogueChange = { readonly updated: readonly string[]; readonly removed: readonly string[] }

export interface LoadedCatalogue extends Catalogue {
  /** All that is wrong with the lesson files as they were read last. */
  faults(): readonly Fault[]
  /** Looks for changed files now; resolves when they are loaded. */
  reload(): Promise<void>
  close(): Promise<void>
}
