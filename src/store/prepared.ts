import type { CompiledQuery, Kysely } from 'kysely'
import type { Tables } from './schema.ts'

class Slot {
  readonly index: number
  constructor(index: number) {
    this.index = index
  }
}

type Compilable<R> = { compile(): CompiledQuery<R> }

/**
 * Builds and compiles a query once, for the few that every press runs: building one anew costs more
 * than SQLite takes to run it. `build` gets a stand-in for each value, in the order of the arguments.
 */
export function prepared<P extends readonly unknown[], R>(
  db: Kysely<Tables>,
  build: (...slots: { [K in keyof P]: P[K] }) => Compilable<R>,
): (...values: P) => Promise<{ rows: R[]; changed: number }> {
  let compiled: CompiledQuery<R> | undefined
  return async (...values) => {
    compiled ??= build(
      ...(Array.from({ length: build.length }, (_, i) => new Slot(i)) as unknown as P),
    ).compile()
    const parameters = compiled.parameters.map((p) => (p instanceof Slot ? values[p.index] : p))
    const result = await db.executeQuery<R>({ ...compiled, parameters })
    return { rows: result.rows, changed: Number(result.numAffectedRows ?? 0) }
  }
}
