import type { Document } from 'yaml'
import { isMap, isScalar, LineCounter, parseDocument } from 'yaml'
import type { z } from 'zod'
import { nearest } from '../slips.ts'
import type { Faults } from './faults.ts'

export type YamlPlace = (path: readonly PropertyKey[]) => { line: number; column: number }
export type YamlRead<T> = { readonly value: T | undefined; readonly at: YamlPlace }

type Reading = {
  readonly faults: Faults
  /** Begins the codes: `front-matter.unknown-key`. */
  readonly room: string
  /** Lines of the file before the first one of the source. */
  readonly offset: number
  /** Every key that the schema knows, at any depth. */
  readonly keys: readonly string[]
}

/** Reads YAML 1.2 against a schema; what is wrong lands in the faults, each at its own line. */
export function readYaml<S extends z.ZodType>(
  source: string,
  schema: S,
  { faults, room, offset, keys }: Reading,
): YamlRead<z.output<S>> {
  const lines = new LineCounter()
  const options = { lineCounter: lines, prettyErrors: false, logLevel: 'silent', version: '1.2' } as const
  const document = parseDocument(source, options)
  const placeAt = (index: number) => {
    const { line, col } = lines.linePos(index)
    return { line: Math.max(line, 1) + offset, column: Math.max(col, 1) }
  }
  const at: YamlPlace = (path) => placeAt(indexOf(document, path))
  for (const error of document.errors) {
    faults.error(placeAt(error.pos[0]), `${room}.not-yaml`, `${error.message}; ${REMEDY}.`)
  }
  if (document.errors.length > 0) return { value: undefined, at }
  const raw: unknown = document.toJS({ maxAliasCount: 20 })
  const result = schema.safeParse(raw ?? {})
  if (result.success) return { value: result.data, at }
  for (const issue of result.error.issues) report(issue, raw, at, { faults, room, offset, keys })
  return { value: undefined, at }
}

const REMEDY = 'a value that holds ": " or begins with a sign needs quotes around it'

function report(issue: z.core.$ZodIssue, raw: unknown, at: YamlPlace, { faults, room, keys }: Reading): void {
  if (issue.code === 'unrecognized_keys') {
    for (const key of issue.keys) {
      const near = nearest(key, keys)
      const hint = near ? `did you mean "${near}"?` : `known are ${keys.join(', ')}.`
      faults.error(at([...issue.path, key]), `${room}.unknown-key`, `"${key}" is not known here; ${hint}`)
    }
    return
  }
  const name = issue.path.filter((part) => typeof part === 'string').at(-1)
  if (name === undefined) {
    faults.error(at(issue.path), `${room}.not-yaml`, 'This should be "key: value" lines, one for each key.')
  } else if (valueAt(raw, issue.path) === undefined) {
    const reason = `"${name}" is missing; add a line that begins with "${name}:".`
    faults.error(at(issue.path.slice(0, -1)), `${room}.missing-key`, reason)
  } else {
    faults.error(at(issue.path), `${name}.${kindOf(issue)}`, issue.message)
  }
}

function kindOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'invalid_type') return 'wrong-type'
  if (issue.code === 'invalid_format') return 'not-kebab-case'
  if (issue.code !== 'too_big' && issue.code !== 'too_small') return 'not-valid'
  if (issue.origin === 'string') return issue.code === 'too_big' ? 'too-long' : 'empty'
  return 'out-of-range'
}

function valueAt(value: unknown, path: readonly PropertyKey[]): unknown {
  let here = value
  for (const key of path) here = (here as Record<PropertyKey, unknown> | null | undefined)?.[key]
  return here
}

/** Of the key where the path ends in one, else of the value; 0 when the document lacks it. */
function indexOf(document: Document, path: readonly PropertyKey[]): number {
  const parent = path.length < 2 ? document.contents : document.getIn(path.slice(0, -1), true)
  const last = path.at(-1)
  if (last !== undefined && isMap(parent)) {
    const pair = parent.items.find(({ key }) => isScalar(key) && String(key.value) === String(last))
    if (pair && isScalar(pair.key)) return pair.key.range?.[0] ?? 0
  }
  const node = document.getIn(path, true)
  return isScalar(node) || isMap(node) ? (node.range?.[0] ?? 0) : 0
}
