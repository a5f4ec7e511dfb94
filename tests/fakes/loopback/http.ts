import type { IncomingMessage, Server, ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'

/** The only address the fakes listen on. */
export const LOOPBACK = '127.0.0.1'

/** Gives relative request targets a base; never contacted. */
const ANY_BASE = `http://${LOOPBACK}`

/** Parse the target of a request line. */
export const parseTarget = (target: string | undefined): URL => new URL(target ?? '/', ANY_BASE)

/** Read a request or response body to its end. */
export async function readBody(stream: AsyncIterable<Uint8Array>): Promise<Buffer<ArrayBuffer>> {
  const chunks: Uint8Array[] = []
  for await (const chunk of stream) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Decode a multipart body. */
export function parseMultipart(body: Buffer<ArrayBuffer>, contentType: string): Promise<FormData> {
  const headers = { 'content-type': contentType }
  return new Request(ANY_BASE, { method: 'POST', headers, body }).formData()
}

/** Decode a urlencoded body. */
export const parseUrlEncoded = (body: Buffer): Record<string, string> =>
  Object.fromEntries(new URLSearchParams(body.toString()))

/** Listen on the loopback address; resolves with the port. */
export function listen(server: Server, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>()
  server.once('error', reject)
  server.listen(port, LOOPBACK, () => resolve((server.address() as AddressInfo).port))
  return promise
}

/** Answer every request by `handle`; what it throws is a bug of the fake, shown as a 500. */
export function answerWith(
  server: Server,
  handle: (request: IncomingMessage, response: ServerResponse) => Promise<void>,
): void {
  server.on('request', (request, response) => {
    handle(request, response).catch((error: Error) => {
      console.error('bug in a fake:', error)
      if (!response.headersSent) response.writeHead(500)
      response.end(String(error.stack))
    })
  })
}

/** Stop listening and cut every connection. */
export function shutDown(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>()
  server.closeAllConnections()
  server.close(() => resolve())
  return promise
}
