/** Connections that go wrong, ready to be returned from `TenantOptions.respond`. */
import type { RawReply, RecordedRequest, Reply } from './exchange.ts'

/** A sign-in's answer, for bodies that are cut short: half of it still looks like the beginning of a token. */
export const SAMPLE_BODY = JSON.stringify({
  access_token: `eyJhbGciOiJSUzI1NiJ9.${'c2ltdWxhdGVk'.repeat(20)}.c2ln`,
  token_type: 'Bearer',
  expires_in: 900,
})

function head(...headers: readonly string[]): string {
  return headOf(200, ...headers)
}

function headOf(status: number, ...headers: readonly string[]): string {
  return [`HTTP/1.1 ${String(status)} Any`, 'Content-Type: application/json', ...headers, '', ''].join('\r\n')
}

function headFor(body: string, status = 200): string {
  return headOf(status, `Content-Length: ${String(Buffer.byteLength(body))}`)
}

function half(body: string): string {
  return body.slice(0, Math.ceil(body.length / 2))
}

/** Takes the request and says nothing, ever. */
export const neverAnswer: RawReply = { raw: () => undefined }

/** A complete head that announces a body, then the connection is closed. */
export const cutAfterHead: RawReply = {
  raw: (_response, socket) => {
    socket.write(headFor(SAMPLE_BODY), () => socket.destroy())
  },
}

/** Half of the announced body, then the connection is closed. */
export function cutMidBody(body = SAMPLE_BODY, status = 200): RawReply {
  return {
    raw: (_response, socket) => {
      socket.write(headFor(body, status) + half(body), () => socket.destroy())
    },
  }
}

/** Half a body whose end only the connection's end marks: to HTTP it looks whole. */
export function cutUndelimited(body = SAMPLE_BODY): RawReply {
  return {
    raw: (_response, socket) => {
      socket.end(head('Connection: close') + half(body))
    },
  }
}

/** Half of the announced body, then an orderly farewell in this direction only; the other stays open. */
export function halfClose(body = SAMPLE_BODY): RawReply {
  return {
    raw: (_response, socket) => {
      socket.end(headFor(body) + half(body))
    },
  }
}

/** Half of the announced body, then silence on an open connection. */
export function stallMidBody(body = SAMPLE_BODY, status = 200): RawReply {
  return {
    raw: (_response, socket) => {
      socket.write(headFor(body, status) + half(body))
    },
  }
}

export interface DripOptions {
  readonly bytes?: number
  readonly everyMs?: number
  readonly body?: string
}

/** A body a few bytes at a time (1 every 50 ms unless told): never idle, and never done in time. */
export function drip({ bytes = 1, everyMs = 50, body = SAMPLE_BODY }: DripOptions = {}): RawReply {
  return {
    raw: (response) => {
      const all = Buffer.from(body)
      response.setHeader('Content-Type', 'application/json')
      response.setHeader('Content-Length', all.length)
      response.flushHeaders()
      let sent = 0
      const timer = setInterval(() => {
        response.write(all.subarray(sent, sent + bytes))
        sent += bytes
        if (sent >= all.length) response.end()
      }, everyMs)
      response.once('close', () => {
        clearInterval(timer)
      })
    },
  }
}

/** Breaks the connection off with RST in place of an answer. */
export const resetConnection: RawReply = {
  raw: (_response, _socket, reset) => {
    reset()
  },
}

/** Closes the connection in place of an answer. */
export const closeConnection: RawReply = {
  raw: (_response, socket) => {
    socket.destroy()
  },
}

/** Bytes that are no HTTP response. */
export const malformedHttp: RawReply = {
  raw: (_response, socket) => {
    socket.end('HTTP/banana two hundred\r\nno colon here\r\n\r\n{}')
  },
}

/** A head longer than a client should take. */
export function hugeHeader(bytes: number): RawReply {
  return {
    raw: (_response, socket) => {
      socket.write(head(`X-Huge: ${'h'.repeat(bytes)}`, 'Content-Length: 2') + '{}')
    },
  }
}

/** A chunked body whose chunk sizes are none. */
export const chunkedGarbage: RawReply = garbledChunks(200)

/** The same of any status. */
export function garbledChunks(status: number): RawReply {
  return {
    raw: (_response, socket) => {
      socket.write(`${headOf(status, 'Transfer-Encoding: chunked')}zz\r\nnot a chunk\r\n-5\r\n`)
    },
  }
}

/** 200 with everything the request said, its authorization too, in body and headers: the worst case for a log. */
export function echo(request: RecordedRequest): Reply {
  // Only what a header value may hold; a hostile server cannot send more than that either.
  const printable = (text: string): string => text.replace(/[^\x20-\x7e]/g, '?').slice(0, 4_000)
  return {
    status: 200,
    headers: {
      'X-Echo-Url': printable(`https://${request.host}${request.path}`),
      'X-Echo-Authorization': printable(request.headers['authorization'] ?? ''),
      'X-Echo-Body': printable(request.body),
    },
    body: {
      url: `https://${request.host}${request.path}`,
      method: request.method,
      headers: request.headers,
      body: request.body,
    },
  }
}

/**
 * Fails the first requests with a `Retry-After` (none when undefined), then leaves the answer to the tenant.
 * @param matches which requests count. Default: all
 */
export function retryAfterThen(
  failures: number,
  status: number,
  retryAfter?: number | string,
  matches: (request: RecordedRequest) => boolean = () => true,
): (request: RecordedRequest) => Reply | undefined {
  let left = failures
  return (request) => {
    if (left <= 0 || !matches(request)) return undefined
    left -= 1
    return {
      status,
      headers: retryAfter === undefined ? {} : { 'Retry-After': String(retryAfter) },
      body: { message: 'Try again later' },
    }
  }
}

export { compressed, gzipBomb, hugeBody } from './hostile-bodies.ts'
