import type { Fault } from '../types.ts'

/** Where a fault lies: a node of a tree, or a place in the file. */
export type At = { readonly position?: { readonly start: Place } | undefined } | Place
type Place = { readonly line: number; readonly column: number }

export const FILE_START: Place = { line: 1, column: 1 }

/** Gathers what is wrong with one file, so that all of it is reported in one run. */
export class Faults {
  readonly file: string
  readonly #found: Fault[] = []

  constructor(file: string) {
    this.file = file
  }

  error(at: At | undefined, code: string, reason: string): void {
    this.#add('error', at, code, reason)
  }

  warning(at: At | undefined, code: string, reason: string): void {
    this.#add('warning', at, code, reason)
  }

  get broken(): boolean {
    return this.#found.some((fault) => fault.severity === 'error')
  }

  /** In the order of the file. */
  list(): readonly Fault[] {
    return this.#found.toSorted(inFileOrder)
  }

  #add(severity: Fault['severity'], at: At | undefined, code: string, reason: string): void {
    const { line, column } = placeOf(at)
    const repeats = (fault: Fault) => fault.line === line && fault.code === code && fault.reason === reason
    if (!this.#found.some(repeats))
      this.#found.push({ file: this.file, line, column, code, reason, severity })
  }
}

export function inFileOrder(one: Fault, other: Fault): number {
  return compare(one.file, other.file) || one.line - other.line || one.column - other.column
}

/** By UTF-16 code units, so that every machine orders alike. */
export function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0
}

export function placeOf(at: At | undefined): Place {
  if (!at) return FILE_START
  return 'line' in at ? at : (at.position?.start ?? FILE_START)
}
