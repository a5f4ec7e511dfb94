import type { Context } from 'hono'
import { z } from 'zod'
import { Refused } from './refused.ts'

/** The longest text a person may send, in characters. */
export const TEXT_MAX = 4_000
export const NAME_MAX = 40
/** The largest text file that a form takes, in bytes. */
export const FILE_MAX = 1_000_000

const id = z.string().min(1).max(80)
const written = z.string().max(TEXT_MAX * 4)
const place = { channel: id, thread: id.optional() }

/** What the page sends. Names and shapes are the page's own, so anything else is refused. */
export const REQUESTS = {
  /** `picked` is the value of the completion that was taken, when the text still shows it. */
  command: z.strictObject({ ...place, text: written, picked: z.string().max(400).optional() }),
  /** `thread` when the message was pressed in its thread's own pane. */
  press: z.strictObject({ message: id, press: z.string().min(1).max(100), thread: id.optional() }),
  form: z.strictObject({
    message: id,
    press: z.string().min(1).max(100),
    thread: id.optional(),
    fields: z.record(z.string().max(80), z.string().max(FILE_MAX)),
  }),
  /** `key` is the page's own: the same key is one message, however often it is sent. */
  message: z.strictObject({ ...place, text: written, key: z.string().min(8).max(80) }),
  name: z.strictObject({ name: z.string().trim().min(1).max(NAME_MAX) }),
  /** Milliseconds since the epoch. */
  time: z.strictObject({ to: z.number().int() }),
  nothing: z.strictObject({}),
} as const

export const QUERIES = {
  stretch: z.object({
    channel: id,
    thread: id.optional(),
    before: z.coerce.number().int().positive().optional(),
  }),
  suggest: z.object({
    channel: id,
    thread: id.optional(),
    command: id,
    option: id,
    typed: z.string().max(400),
  }),
  events: z.object({ since: z.coerce.number().int().nonnegative().default(0) }),
} as const

/** @throws Refused when the body is not JSON of this shape. */
export async function bodyOf<S extends z.ZodType>(c: Context, schema: S): Promise<z.output<S>> {
  const body: unknown = await c.req.json().catch(() => {
    throw new Refused(400, 'web.error.request')
  })
  return checked(schema, body)
}

/** @throws Refused when the query is not of this shape. */
export function queryOf<S extends z.ZodType>(c: Context, schema: S): z.output<S> {
  return checked(schema, c.req.query())
}

function checked<S extends z.ZodType>(schema: S, value: unknown): z.output<S> {
  const parsed = schema.safeParse(value)
  if (!parsed.success) throw new Refused(400, 'web.error.request')
  return parsed.data
}

/**
 * What a person wrote, without the space around it.
 * @throws Refused when it is empty or too long.
 */
export function textOf(written: string): string {
  const text = written.trim()
  const length = [...text].length
  if (length === 0) throw new Refused(400, 'web.error.empty')
  if (length > TEXT_MAX) throw new Refused(400, 'web.error.too-long', { length, max: TEXT_MAX })
  return text
}

/** `/lesson some words`: the name, and the rest as its first option's value. */
export function parseCommand(text: string): { name: string; rest: string | undefined } | undefined {
  const match = /^\/([\p{L}\p{N}_-]{1,32})(?:\s+([\s\S]*))?$/u.exec(text.trim())
  const name = match?.[1]
  if (name === undefined) return undefined
  const rest = match?.[2]?.trim()
  return { name: name.toLowerCase(), rest: rest === '' ? undefined : rest }
}
