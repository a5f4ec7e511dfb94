import { connect, createServer, type Server, type Socket } from 'node:net'

/*
 * As little HTTP as a bench needs, on bare sockets: its two sides share the machine with the process under
 * measurement, and node:http would take as much of it as that process does.
 */

/** Whether a request or an answer has arrived to its end. Read as latin1, so that characters are bytes. */
function isWhole(message: string): boolean {
  const head = message.indexOf('\r\n\r\n')
  if (head === -1) return false
  const length = /\r\ncontent-length: (\d+)/i.exec(message)?.[1]
  if (length !== undefined) return message.length >= head + 4 + Number(length)
  return !/\r\ntransfer-encoding: chunked/i.test(message) || message.endsWith('\r\n0\r\n\r\n')
}

/** One request after another over a connection that stays open. */
export class Connection {
  readonly #socket: Socket
  #received = ''
  #answered: ((answer: string | undefined) => void) | undefined

  constructor(port: number) {
    this.#socket = connect({ port, host: '127.0.0.1', noDelay: true }).setEncoding('latin1')
    this.#socket.on('data', (chunk) => {
      this.#received += chunk
      if (isWhole(this.#received)) this.#end(this.#received)
    })
    this.#socket.on('error', () => {})
    this.#socket.on('close', () => this.#end(undefined))
  }

  get isOpen(): boolean {
    return !this.#socket.destroyed
  }

  /** @returns the answer's status; undefined when the connection broke. */
  async send(request: string): Promise<number | undefined> {
    const answer = await new Promise<string | undefined>((resolve) => {
      this.#answered = resolve
      this.#socket.write(request)
    })
    return answer === undefined ? undefined : Number(answer.slice('HTTP/1.1 '.length).slice(0, 3))
  }

  #end(answer: string | undefined): void {
    this.#received = ''
    this.#answered?.(answer)
    this.#answered = undefined
  }
}

/** Answers every request with status 200 and the body that its path asks for. */
export function serve(bodyOf: (path: string) => string): Server {
  return createServer({ noDelay: true }, (socket) => {
    let received = ''
    socket.setEncoding('latin1')
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      received += chunk
      if (!isWhole(received)) return
      const body = bodyOf(received.split(' ', 2)[1] ?? '/')
      received = ''
      socket.write(
        `HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: ${Buffer.byteLength(body)}\r\n\r\n${body}`,
      )
    })
  })
}
