import https from 'node:https'
import type { IncomingMessage } from 'node:http'
import { HttpClient } from '@actions/http-client'
import { activities } from '../messages/activities.ts'
import { failure } from '../messages/failure.ts'
import type { Clock } from '../vocabulary/clock.ts'
import type { Deadline } from '../vocabulary/deadline.ts'
import { Failure } from '../vocabulary/failure.ts'
import { Secret } from '../vocabulary/secret.ts'
import type { ConnectionOptions, Connections } from './connections.ts'
import type { BodyReader, Head, HttpRequest } from './message.ts'
import { codeOf, NetworkError, type Peer, type Phase } from './network-error.ts'

/** How the parts of one attempt tell each other what happens. */
interface Hooks extends Pick<ConnectionOptions, 'trace' | 'stop'> {
  /** Something was sent or received. */
  progress(): void
  /** The attempt cannot go on. */
  fail(error: Failure): void
}

/** What an attempt needs of its surroundings. */
export interface Wire {
  readonly clock: Clock
  readonly deadline: Deadline
  readonly connections: Connections
}

/** Milliseconds an attempt may go without progress, before and after the request is on its way. */
export interface Patience {
  readonly connecting: number
  readonly answering: number
}

/** The client's own idle timer would end a long wait that the user allowed; this is the longest it can be. */
const NEVER = 2 ** 31 - 1

const client = new HttpClient('', [], { allowRedirects: false, allowRetries: false, socketTimeout: NEVER })

/** One whole answer. */
export interface Received<Body> {
  readonly head: Head
  readonly body: Body
  /** Of the body, as they came over the wire. */
  readonly bytes: number
}

/**
 * Sends a request once and reads the whole answer.
 *
 * @throws NetworkError when there is no whole answer; Failure when the deadline passed or the reader refused.
 */
export async function attempt<Body>(
  request: HttpRequest,
  read: BodyReader<Body>,
  patience: Patience,
  wire: Wire,
): Promise<Received<Body>> {
  const { deadline } = wire
  let bytes = 0
  let phase: Phase = 'answer'
  let peer: Peer = { host: request.url.hostname, port: portOf(request.url), isProxy: false }
  const enter = (entered: Phase, whom: Peer): void => {
    phase = entered
    peer = whom
    deadline.enter(activities[entered](whom.host))
    if (entered === 'lookup') watch.restart(patience.connecting)
    if (entered === 'answer') watch.restart(patience.answering)
  }
  const stop = new AbortController()
  const watch = watchdog(wire.clock, () => {
    stop.abort(new NetworkError(phase, 'ETIMEDOUT', peer))
  })
  const cut = (): void => {
    stop.abort(deadline.signal.reason)
  }
  deadline.signal.throwIfAborted()
  deadline.signal.addEventListener('abort', cut, { once: true })
  enter('answer', peer)
  try {
    const progress = (): void => {
      watch.restart(patience.answering)
    }
    const fail = (error: Failure): void => {
      stop.abort(error)
    }
    const message = await exchange(request, wire.connections, {
      trace: enter,
      stop: stop.signal,
      progress,
      fail,
    })
    const head = { status: message.statusCode ?? 0, headers: headersOf(message) }
    enter('body', peer)
    message.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      progress()
    })
    // The reader attaches itself now; until then nothing flows.
    message.pause()
    const body = await read(head, message)
    message.resume()
    return { head, body, bytes }
  } catch (error) {
    if (stop.signal.aborted) throw stop.signal.reason
    if (error instanceof Failure || error instanceof NetworkError) {
      stop.abort(error)
      throw error
    }
    const trouble = new NetworkError(phase, codeOf(error), peer)
    stop.abort(trouble)
    throw trouble
  } finally {
    watch.stop()
    deadline.signal.removeEventListener('abort', cut)
  }
}

/**
 * Hands the request to the HTTP client in its rawest form: the client's own redirects, retries, proxies and body
 * reading follow other rules than ours.
 */
async function exchange(request: HttpRequest, agent: Connections, hooks: Hooks): Promise<IncomingMessage> {
  const { url, body } = request
  const length =
    body !== undefined && typeof body === 'object' && 'bytes' in body ? { 'content-length': body.bytes } : {}
  const options: ConnectionOptions = {
    trace: hooks.trace,
    stop: hooks.stop,
    signal: hooks.stop,
    host: url.hostname,
    port: portOf(url),
    path: url.pathname + url.search,
    method: request.method,
    headers: {
      'user-agent': 'cyberark-platform-token',
      'accept-encoding': 'identity',
      ...Object.fromEntries([...request.headers].map(([name, value]) => [name, plain(value)])),
      ...length,
    },
    agent,
  }
  const { message } = await client.requestRaw(
    { options, parsedUrl: url, httpModule: https },
    contentOf(body, hooks),
  )
  return message
}

function contentOf(body: HttpRequest['body'], hooks: Hooks): string | NodeJS.ReadableStream | null {
  if (body === undefined) return null
  if (typeof body === 'string' || body instanceof Secret) return plain(body)
  const stream = body.open()
  stream.on('data', () => {
    hooks.progress()
  })
  stream.on('error', (error) => {
    hooks.fail(error instanceof Failure ? error : failure('bodyFileUnreadable', codeOf(error)))
  })
  hooks.stop.addEventListener('abort', () => stream.destroy(), { once: true })
  return stream
}

function plain(value: string | Secret): string {
  return typeof value === 'string' ? value : value.reveal()
}

function portOf(url: URL): number {
  return url.port === '' ? 443 : Number(url.port)
}

/** Repeated headers joined by commas, in a map, so that no name of theirs can reach a prototype. */
function headersOf(message: IncomingMessage): ReadonlyMap<string, string> {
  const headers = new Map<string, string>()
  for (const [name, values] of Object.entries(message.headersDistinct)) {
    if (name !== 'set-cookie') headers.set(name, (values ?? []).join(', '))
  }
  return headers
}

/** Calls back when nothing has restarted it for the time it was given. */
function watchdog(clock: Clock, bark: () => void): { restart: (silence: number) => void; stop: () => void } {
  let stop = (): void => undefined
  return {
    restart: (silence) => {
      stop()
      stop = clock.after(silence, bark)
    },
    stop: () => {
      stop()
    },
  }
}
