import zlib from 'node:zlib'
import { WebSocket } from 'ws'
import type { Packet, Session } from './session.ts'

const RATE_WINDOW_MS = 60_000
const RATE_LIMIT = 120

/** One gateway socket, compressed or not, and how much the bot has sent over it. */
export class Connection {
  readonly socket: WebSocket
  /** The query of the gateway URL. */
  readonly query: Record<string, string>
  session: Session | null = null
  readonly #arrivals: number[] = []
  readonly #compressor: ZlibStream | null

  constructor(socket: WebSocket, query: Record<string, string>) {
    this.socket = socket
    this.query = query
    this.#compressor = query.compress === 'zlib-stream' ? new ZlibStream() : null
  }

  /** Send a packet, if the socket is open. */
  send(packet: Packet): void {
    if (this.socket.readyState !== WebSocket.OPEN) return
    const text = JSON.stringify(packet)
    if (this.#compressor) this.#compressor.compress(text, (bytes) => this.#sendRaw(bytes))
    else this.#sendRaw(text)
  }

  #sendRaw(frame: string | Buffer): void {
    if (this.socket.readyState === WebSocket.OPEN) this.socket.send(frame)
  }

  /** Count a message from the bot; false when it sends more than Discord allows per minute. */
  countArrival(): boolean {
    const now = Date.now()
    while (this.#arrivals.length && now - (this.#arrivals[0] ?? now) >= RATE_WINDOW_MS) this.#arrivals.shift()
    this.#arrivals.push(now)
    return this.#arrivals.length <= RATE_LIMIT
  }
}

/** One zlib stream over all messages, flushed after each. */
class ZlibStream {
  readonly #deflate = zlib.createDeflate({ flush: zlib.constants.Z_SYNC_FLUSH })
  readonly #output: Buffer[] = []
  #last: Promise<void> = Promise.resolve()

  constructor() {
    this.#deflate.on('data', (bytes: Buffer) => this.#output.push(bytes))
  }

  /** Compress the next message; messages come out in order. */
  compress(text: string, deliver: (bytes: Buffer) => void): void {
    this.#last = this.#last.then(() => {
      const { promise, resolve } = Promise.withResolvers<void>()
      this.#deflate.write(text)
      this.#deflate.flush(zlib.constants.Z_SYNC_FLUSH, () => {
        deliver(Buffer.concat(this.#output.splice(0)))
        resolve()
      })
      return promise
    })
  }
}
