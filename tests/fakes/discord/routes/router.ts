import type { DiscordCall } from '../calls.ts'
import type { UploadedFile } from '../wire.ts'

type ParamNames<Pattern extends string> = Pattern extends `${string}:${infer Name}/${infer Rest}`
  ? Name | ParamNames<Rest>
  : Pattern extends `${string}:${infer Name}`
    ? Name
    : never

/** What a route's handler gets. */
export interface RouteRequest<Pattern extends string = string> {
  /** The path's parameters, decoded. */
  params: Record<ParamNames<Pattern>, string>
  query: Record<string, string>
  body: unknown
  files: UploadedFile[]
  call: DiscordCall
}

/**
 * Answers a request: with a payload (200), with null (204), or with an {@link Answer}
 * when the status is another. Refusals are thrown.
 */
export type RouteHandler<Pattern extends string> = (request: RouteRequest<Pattern>) => unknown

/** An answer with a status of its own. */
export class Answer {
  readonly body: unknown
  readonly status: number

  constructor(body: unknown, status: number) {
    this.body = body
    this.status = status
  }
}

/** 201 with a payload. */
export const created = (body: unknown): Answer => new Answer(body, 201)

/** A route of the REST API. */
export interface Route {
  method: string
  pattern: string
  /** Must the request carry the bot token? */
  auth: boolean
  matcher: RegExp
  names: string[]
  handler: RouteHandler<string>
}

/** A route that fits a path, with the path's parameters still encoded. */
export interface RouteMatch {
  route: Route
  values: string[]
}

type Verb = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE'

/** The table of routes; the first that fits is taken. */
export class Router {
  readonly #routes: Route[] = []

  /** Add a route; `:name` stands for one path segment. */
  on<Pattern extends string>(
    method: Verb,
    pattern: Pattern,
    handler: RouteHandler<Pattern>,
    { auth = true } = {},
  ): void {
    const names: string[] = []
    const source = pattern.replace(/:(\w+)/g, (_, name: string) => {
      names.push(name)
      return '([^/]+)'
    })
    const matcher = new RegExp(`^${source}$`)
    this.#routes.push({ method, pattern, auth, matcher, names, handler: handler as RouteHandler<string> })
  }

  /** Find the route for a request. */
  match(method: string, path: string): RouteMatch | undefined {
    for (const route of this.#routes) {
      const match = route.method === method && path.match(route.matcher)
      if (match) return { route, values: match.slice(1) }
    }
    return undefined
  }
}

/** The decoded parameters of a match. */
export const paramsOf = ({ route, values }: RouteMatch): Record<string, string> =>
  Object.fromEntries(route.names.map((name, index) => [name, decodeURIComponent(values[index] ?? '')]))
