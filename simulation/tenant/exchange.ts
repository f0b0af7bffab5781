/** One request as it arrived, and one answer as it shall leave. */
import type { IncomingMessage, OutgoingHttpHeaders, ServerResponse } from 'node:http'
import type { Socket } from 'node:net'

export interface RecordedRequest {
  /** From the `Host` header, without a port. */
  readonly host: string
  readonly method: string
  /** The raw request target, with its query. */
  readonly path: string
  /** By lower-case name; repeated ones joined with a comma. */
  readonly headers: Readonly<Record<string, string>>
  readonly rawHeaders: readonly string[]
  /** Decoded as UTF-8. */
  readonly body: string
  /** Length in bytes. */
  readonly bodyBytes: number
  /** When its head arrived, milliseconds since the epoch. */
  readonly at: number
  /** Equal for requests on one TLS connection; counted from 1. */
  readonly connectionId: number
  /** False when the client went away before the end of its body. */
  readonly complete: boolean
}

/** An answer in the usual form. */
export interface PlainReply {
  readonly status: number
  readonly headers?: OutgoingHttpHeaders | undefined
  /** An object is sent as JSON. */
  readonly body?: string | Buffer | object | undefined
  readonly delayMs?: number | undefined
  /** Values in it that must not leak, for `Tenant.secrets()`. */
  readonly secrets?: readonly string[] | undefined
}

/** Writes whatever it likes; `reset` breaks the TCP connection off with RST. */
type RawAnswer = (response: ServerResponse, socket: Socket, reset: () => void) => void

export interface RawReply {
  readonly raw: RawAnswer
  readonly delayMs?: number | undefined
  readonly secrets?: readonly string[] | undefined
}

export type Reply = PlainReply | RawReply

function joined(headers: IncomingMessage['headersDistinct']): Record<string, string> {
  return Object.fromEntries(Object.entries(headers).map(([key, values]) => [key, (values ?? []).join(', ')]))
}

/** Reads a request to its end, or to where the client left it. Never rejects. */
export function record(request: IncomingMessage, connectionId: number): Promise<RecordedRequest> {
  const at = Date.now()
  const chunks: Buffer[] = []
  return new Promise((resolve) => {
    const done = (): void => {
      const bytes = Buffer.concat(chunks)
      resolve({
        host: (request.headers.host ?? '').replace(/:\d+$/, '').toLowerCase(),
        method: request.method ?? '',
        path: request.url ?? '',
        headers: joined(request.headersDistinct),
        rawHeaders: request.rawHeaders,
        body: bytes.toString('utf8'),
        bodyBytes: bytes.length,
        at,
        connectionId,
        complete: request.complete,
      })
    }
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.once('end', done)
    request.once('error', done)
    request.once('close', done)
  })
}

function bytesOf(body: string | Buffer | object): { bytes: Buffer; type: string } {
  if (typeof body === 'string') return { bytes: Buffer.from(body), type: 'text/plain; charset=utf-8' }
  if (Buffer.isBuffer(body)) return { bytes: body, type: 'application/octet-stream' }
  return { bytes: Buffer.from(JSON.stringify(body)), type: 'application/json; charset=utf-8' }
}

function sendPlain(response: ServerResponse, reply: PlainReply): void {
  response.statusCode = reply.status
  // Set one by one and not with writeHead(), which would give up the Content-Length.
  for (const [key, value] of Object.entries(reply.headers ?? {})) {
    if (value !== undefined) response.setHeader(key, value)
  }
  if (reply.body === undefined) {
    response.end()
    return
  }
  const { bytes, type } = bytesOf(reply.body)
  if (!response.hasHeader('content-type')) response.setHeader('Content-Type', type)
  response.end(bytes)
}

/** Runs `action` after a while, unless the response is over or its connection gone by then. */
function later(response: ServerResponse, delayMs: number, action: () => void): void {
  const timer = setTimeout(action, delayMs)
  response.once('close', () => {
    clearTimeout(timer)
  })
}

/** Sends a reply, after its delay. */
export function send(response: ServerResponse, socket: Socket, reset: () => void, reply: Reply): void {
  const go = (): void => {
    if ('raw' in reply) reply.raw(response, socket, reset)
    else sendPlain(response, reply)
  }
  if (reply.delayMs === undefined) go()
  else later(response, reply.delayMs, go)
}
