import type { ServerResponse } from 'node:http'
import type { Asking } from './fake.ts'

/** How a server meets one request. */
export type Behaviour = (asking: Asking, response: ServerResponse) => void

export type Answer = {
  readonly covered: boolean
  readonly claims: readonly { readonly say: string; readonly quote: string }[]
  readonly followUp?: string | null
}

/** The tokens that every good answer claims to have used. */
export const USAGE = { prompt: 900, cached: 800, answer: 60 }

const completion = (content: string, finish: string) =>
  JSON.stringify({
    id: 'chatcmpl-1',
    object: 'chat.completion',
    created: 1,
    model: 'small-model',
    choices: [{ index: 0, message: { role: 'assistant', content }, finish_reason: finish }],
    usage: {
      prompt_tokens: USAGE.prompt,
      completion_tokens: USAGE.answer,
      total_tokens: USAGE.prompt + USAGE.answer,
      prompt_tokens_details: { cached_tokens: USAGE.cached },
    },
  })

/** A completion with this text. */
export function writes(content: string, finish = 'stop'): Behaviour {
  return (_asking, response) => {
    response.setHeader('content-type', 'application/json').end(completion(content, finish))
  }
}

export const says = (answer: Answer): Behaviour => writes(JSON.stringify(answer))
export const saysFenced = (answer: Answer): Behaviour =>
  writes(`Here you are:\n\`\`\`json\n${JSON.stringify(answer, null, 2)}\n\`\`\``)
export const thinksFirst = (answer: Answer): Behaviour =>
  writes(`<think>The learner {asks} about bees.</think>\n${JSON.stringify(answer)}`)
/** The answer's first half, as when the tokens ran out. */
export const truncates = (answer: Answer): Behaviour => {
  const whole = JSON.stringify(answer)
  return writes(whole.slice(0, whole.length / 2), 'length')
}

/** Without the count of tokens that some servers leave out. */
export function saysUncounted(answer: Answer): Behaviour {
  return (_asking, response) => {
    const { usage: _, ...rest } = JSON.parse(completion(JSON.stringify(answer), 'stop'))
    response.setHeader('content-type', 'application/json').end(JSON.stringify(rest))
  }
}

export function fails(
  status: number,
  headers: Readonly<Record<string, string>> = {},
  message = 'no',
): Behaviour {
  return (_asking, response) => {
    response
      .writeHead(status, { 'content-type': 'application/json', ...headers })
      .end(JSON.stringify({ error: { message, type: 'error' } }))
  }
}

/** 400 for a request with a response format; else as `otherwise`. */
export function refusesFormat(otherwise: Behaviour): Behaviour {
  const refuse = fails(400, {}, "'response_format.type' must be 'text'")
  return (asking, response) => (asking.body.response_format ? refuse : otherwise)(asking, response)
}

/** What a proxy answers in the server's place. */
export const sendsHtml: Behaviour = (_asking, response) => {
  response.setHeader('content-type', 'text/html').end('<!doctype html><title>Sign in</title>')
}

export const hangs: Behaviour = () => {}

export const hangsInBody: Behaviour = (_asking, response) => {
  const whole = completion('{"covered": true', 'stop')
  response.writeHead(200, { 'content-type': 'application/json', 'content-length': String(whole.length) })
  response.write(whole.slice(0, 40))
}

/** Keeps the connection alive with white space, as gateways do, and never sends more. */
export const drips: Behaviour = (_asking, response) => {
  response.writeHead(200, { 'content-type': 'application/json' })
  const dripping = setInterval(() => response.write(' '), 20)
  response.on('close', () => clearInterval(dripping))
}

/** A stream that nobody asked for, and that stops in the middle. */
export const stallsStream: Behaviour = (_asking, response) => {
  response.writeHead(200, { 'content-type': 'text/event-stream' })
  response.write('data: {"choices":[{"index":0,"delta":{"content":"{\\"covered\\""}}]}\n\n')
}

export const cutsOff: Behaviour = (_asking, response) => {
  response.destroy()
}

/** Waits for a word before it behaves. */
export function waits(word: Promise<void>, behaviour: Behaviour): Behaviour {
  return (asking, response) => {
    void word.then(() => behaviour(asking, response))
  }
}
