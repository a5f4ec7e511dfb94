import type { CompiledQuery, Kysely } from 'kysely'
import type { Tables } from './schema.ts'

class Slot {
  readonly index: number
  constructor(index: number) {
    this.index = index
  }
}

type Compilable<R> = { compile(): CompiledQuery<R> }

export type Ran<R> = { readonly rows: readonly R[]; readonly changed: number }

/** Runs a compiled query by the engine's shortest way; never as a part of a transaction. */
export type Run = <R>(query: CompiledQuery<R>) => Promise<Ran<R>>

/** The way through Kysely, which every engine has. */
export function runBy(db: Kysely<Tables>): Run {
  return async (query) => {
    const { rows, numAffectedRows = 0 } = await db.executeQuery(query)
    return { rows, changed: Number(numAffectedRows) }
  }
}

/**
 * Builds and compiles a query once, for the few that every press runs: building one anew costs more
 * than SQLite takes to run it. `build` gets a stand-in for each value, in the order of the arguments.
 */
export function prepared<P extends readonly unknown[], R>(
  run: Run,
  build: (...slots: { [K in keyof P]: P[K] }) => Compilable<R>,
): (...values: P) => Promise<Ran<R>> {
  let compiled: CompiledQuery<R> | undefined
  return (...values) => {
    compiled ??= build(
      ...(Array.from({ length: build.length }, (_, i) => new Slot(i)) as unknown as P),
    ).compile()
    const parameters = compiled.parameters.map((p) => (p instanceof Slot ? values[p.index] : p))
    return run({ ...compiled, parameters })
  }
}
