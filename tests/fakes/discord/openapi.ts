/**
 * Checks REST calls against Discord's own OpenAPI 3.1 document
 * (github.com/discord/discord-api-spec, pruned to what a bot may call).
 */
import { readFileSync } from 'node:fs'
import { Ajv2020, type ErrorObject, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { dig, isObject, type JsonObject } from '../loopback/json.ts'

/** Checks calls; each answer is a list of what is wrong. */
export interface SpecValidator {
  /** Does the document have this path? */
  known(method: string, path: string): boolean
  /** Check a request body. */
  request(method: string, path: string, body: unknown): string[]
  /** Check an answer. */
  response(method: string, path: string, status: number, body: unknown): string[]
}

/** An operation of the document. */
interface Operation {
  /** JSON pointer to it. */
  pointer: string
  path: string
  definition: JsonObject
}

const SPEC_FILE = new URL('../specs/discord-openapi.json', import.meta.url)
/** Formats of the document that ajv does not know; their values pass. */
const OPEN_FORMATS = ['snowflake', 'nonce', 'duration-seconds', 'date-time-ms', 'int53']
const JSON_SCHEMA = ['content', 'application/json', 'schema'] as const
const JSON_SCHEMA_POINTER = '/content/application~1json/schema'

/** Schemas of the callback types: the same as the operation's union, with sharper errors. */
const CALLBACK_SCHEMAS: Record<string, string> = {
  4: 'CreateMessageInteractionCallbackRequest',
  5: 'CreateMessageInteractionCallbackRequest',
  6: 'UpdateMessageInteractionCallbackRequest',
  7: 'UpdateMessageInteractionCallbackRequest',
  8: 'ApplicationCommandAutocompleteCallbackRequest',
  9: 'ModalInteractionCallbackRequest',
}

/** Load the document; schemas are compiled as they are needed. */
export function loadDiscordSpec(file: string | URL = SPEC_FILE): SpecValidator {
  return new OpenApiValidator(JSON.parse(readFileSync(file, 'utf8')))
}

class OpenApiValidator implements SpecValidator {
  readonly #spec: JsonObject
  readonly #ajv = new Ajv2020({ strict: false, allErrors: true })
  readonly #compiled = new Map<string, ValidateFunction>()
  readonly #paths: { path: string; matcher: RegExp }[]

  constructor(spec: JsonObject) {
    this.#spec = spec
    addFormats.default(this.#ajv)
    for (const format of OPEN_FORMATS) this.#ajv.addFormat(format, true)
    this.#ajv.addSchema(spec, 'discord')
    const paths = Object.keys(isObject(spec.paths) ? spec.paths : {})
    this.#paths = paths
      .map((path) => ({ path, matcher: pathMatcher(path) }))
      .sort((one, other) => countParameters(one.path) - countParameters(other.path))
  }

  known(method: string, path: string): boolean {
    return this.#find(method, path) !== undefined
  }

  request(method: string, path: string, body: unknown): string[] {
    const operation = this.#find(method, path)
    if (!operation) return [`path not in Discord's spec: ${method} ${path}`]
    const { definition, pointer } = operation
    if (!dig(definition, 'requestBody', ...JSON_SCHEMA)) return []
    if (body === undefined) return dig(definition, 'requestBody', 'required') ? ['body required'] : []
    const isCallback = definition.operationId === 'create_interaction_response'
    const callbackSchema = isCallback ? CALLBACK_SCHEMAS[String(dig(body, 'type'))] : undefined
    const schema = callbackSchema
      ? `/components/schemas/${callbackSchema}`
      : `${pointer}/requestBody${JSON_SCHEMA_POINTER}`
    return this.#validate(schema, body)
  }

  response(method: string, path: string, status: number, body: unknown): string[] {
    const operation = this.#find(method, path)
    if (!operation) return []
    const responses = operation.definition.responses as Record<string, { $ref?: string }>
    const key =
      String(status) in responses ? String(status) : status >= 400 && '4XX' in responses ? '4XX' : null
    if (key === null) {
      const known = Object.keys(responses)
      const complaint = `status ${status} not in Discord's spec for ${method} ${operation.path} (has ${known})`
      return status >= 500 ? [] : [complaint]
    }
    const reference = responses[key]?.$ref
    const definition = reference ? this.#resolve(reference) : responses[key]
    if (!dig(definition, ...JSON_SCHEMA)) return body == null || status >= 400 ? [] : ['spec says no body']
    const pointer = reference ? reference.slice(1) : `${operation.pointer}/responses/${key}`
    return this.#validate(pointer + JSON_SCHEMA_POINTER, JSON.parse(JSON.stringify(body ?? null)))
  }

  #find(method: string, path: string): Operation | undefined {
    const verb = method.toLowerCase()
    for (const candidate of this.#paths) {
      if (!candidate.matcher.test(path)) continue
      const definition = dig(this.#spec, 'paths', candidate.path, verb)
      const pointer = `/paths/${escapePointer(candidate.path)}/${verb}`
      if (isObject(definition)) return { path: candidate.path, pointer, definition }
    }
    return undefined
  }

  #resolve(reference: string): unknown {
    const steps = reference.slice(2).split('/').map(unescapePointer)
    return dig(this.#spec, ...steps)
  }

  #validate(pointer: string, value: unknown): string[] {
    let validate = this.#compiled.get(pointer)
    if (!validate) {
      validate = this.#ajv.compile({ $ref: `discord#${pointer}` })
      this.#compiled.set(pointer, validate)
    }
    return validate(value) ? [] : summarize(validate.errors ?? [])
  }
}

const countParameters = (path: string): number => path.split('{').length - 1

function pathMatcher(path: string): RegExp {
  const source = path.replace(/[.*+?^$()|[\]\\]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')
  return new RegExp(`^${source}$`)
}

const escapePointer = (step: string): string => step.replace(/~/g, '~0').replace(/\//g, '~1')
const unescapePointer = (step: string): string => step.replace(/~1/g, '/').replace(/~0/g, '~')

const MAX_ERRORS = 4
/** Keywords that unions report for every branch. */
const UNION_KEYWORDS = ['oneOf', 'anyOf', 'const', 'enum']

/** The likeliest faults: unions report every branch, and the deepest path is nearly always the real one. */
function summarize(errors: ErrorObject[]): string[] {
  const telling = errors.filter(
    (error) => !UNION_KEYWORDS.includes(error.keyword) && error.params.type !== 'null',
  )
  return [...telling, ...errors]
    .sort((one, other) => depthOf(other) - depthOf(one))
    .slice(0, MAX_ERRORS)
    .map(describeError)
}

const depthOf = (error: ErrorObject): number => error.instancePath.split('/').length

function describeError({ instancePath, message, params }: ErrorObject): string {
  const allowed = params.allowedValue === undefined ? '' : ` (${params.allowedValue})`
  return `${instancePath || '/'} ${message}${allowed}`
}
