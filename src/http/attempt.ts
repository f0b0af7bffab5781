import type { IncomingMessage } from 'node:http'
import https from 'node:https'
import { Readable } from 'node:stream'
import { HttpClient } from '@actions/http-client'
import { activities } from '../messages/activities.ts'
import { failure } from '../messages/failure.ts'
import type { Phase } from '../vocabulary/attempt.ts'
import type { Clock } from '../vocabulary/clock.ts'
import type { Deadline } from '../vocabulary/deadline.ts'
import { Failure } from '../vocabulary/failure.ts'
import { Secret } from '../vocabulary/secret.ts'
import type { ConnectionOptions, Connections } from './connections.ts'
import type { BodyReader, Head, HttpRequest } from './message.ts'
import { closedEarly, codeOf, NetworkError, type Peer } from './network-error.ts'
import { watchdog } from './watchdog.ts'

/** How the parts of one attempt tell each other what happens. */
interface Hooks extends Pick<ConnectionOptions, 'trace' | 'stop'> {
  /** So many bytes were sent or received. */
  progress(bytes: number): void
  /** The attempt cannot go on. */
  fail(error: Failure): void
}

/** What an attempt needs of its surroundings. */
interface Wire {
  readonly clock: Clock
  readonly deadline: Deadline
  readonly connections: Connections
}

/**
 * How much of the time that is left an attempt may go without progress, before and after the request is on its way;
 * 1 is all of it, for an attempt that no other can follow.
 */
export interface Patience {
  readonly connecting: number
  readonly answering: number
}

/** The client's own idle timer would end a long wait that the user allowed; this is the longest it can be. */
const NEVER = 2 ** 31 - 1

const client = new HttpClient('', [], { allowRedirects: false, allowRetries: false, socketTimeout: NEVER })

/** An answer; of one whose body could not be read to its end the head, and why; or nothing but why there is none. */
type Received<Body> =
  | {
      readonly head: Head
      readonly body: Body
      /** Of the body, as they came over the wire. */
      readonly bytes: number
      readonly lost?: Failure | NetworkError
    }
  | { readonly head?: undefined; readonly bytes?: undefined; readonly lost: NetworkError }

/** Whether a status is what the request asked for: then it is no answer without its body. */
export function isWanted({ accepts }: HttpRequest, status: number): boolean {
  return accepts?.(status) ?? status < 300
}

/**
 * Sends a request once and reads the answer.
 *
 * @throws Failure when the deadline passes before, or what is to be sent cannot be read.
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
  let head: Head | undefined
  const stop = new AbortController()
  const watch = watchdog(wire, () => {
    stop.abort(new NetworkError(phase, 'ETIMEDOUT', peer))
  })
  const enter = (entered: Phase, whom: Peer): void => {
    // A name lookup cannot be called off, and may come back when the attempt is long over.
    if (stop.signal.aborted) return
    phase = entered
    peer = whom
    deadline.enter(activities[entered](whom.host, head?.status ?? 0))
    if (entered === 'lookup') watch.allow(patience.connecting)
    if (entered === 'answer' || entered === 'body') watch.allow(patience.answering)
  }
  const cut = (): void => {
    stop.abort(deadline.signal.reason)
  }
  deadline.signal.throwIfAborted()
  deadline.signal.addEventListener('abort', cut, { once: true })
  enter('answer', peer)
  try {
    const fail = (error: Failure): void => {
      stop.abort(error)
    }
    const hooks = { trace: enter, stop: stop.signal, progress: watch.progress, fail }
    const content = contentOf(request.body, hooks)
    // The server may be closing a connection at rest just now; whether it took what is lost with it nobody can tell.
    if (!request.repeatable) wire.connections.destroy()
    const message = await transmit(request, content, wire.connections, hooks)
    wire.connections.hear(message.headers.date)
    head = { status: Number(message.statusCode), headers: headersOf(message) }
    enter('body', peer)
    // A refusal's status says what counts, and is to be told before the time is up.
    if (!isWanted(request, head.status)) watch.allow(1 / 2)
    message.on('data', (chunk: Buffer) => {
      bytes += chunk.length
      watch.progress(chunk.length)
    })
    // The reader attaches itself now; until then nothing flows.
    message.pause()
    const body = await read(head, message)
    message.resume()
    // Who answers before the end of an upload does not want the rest, and what is half sent is nobody's connection.
    if (content instanceof Readable && !content.readableEnded) stop.abort()
    return { head, body, bytes }
  } catch (error) {
    const isKnown = error instanceof Failure || error instanceof NetworkError
    // Where it was stopped before, the reason of that stays.
    stop.abort(isKnown ? error : new NetworkError(phase, codeOf(error), peer))
    const lost = stop.signal.reason as Failure | NetworkError
    if (head) return { head, body: await read(head, undefined), bytes, lost }
    if (lost instanceof Failure) throw lost
    return { lost }
  } finally {
    watch.stop()
    deadline.signal.removeEventListener('abort', cut)
  }
}

/**
 * Hands the request to the HTTP client in its rawest form: the client's own redirects, retries, proxies and body
 * reading follow other rules than ours.
 */
async function transmit(
  request: HttpRequest,
  content: string | Readable | null,
  agent: Connections,
  hooks: Hooks,
): Promise<IncomingMessage> {
  const { url, body } = request
  const length =
    body !== undefined && typeof body === 'object' && 'bytes' in body ? { 'content-length': body.bytes } : {}
  const options: ConnectionOptions = {
    trace: hooks.trace,
    stop: hooks.stop,
    host: url.hostname,
    // Given, it need not be worked out.
    servername: url.hostname,
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
  const { message } = await client.requestRaw({ options, parsedUrl: url, httpModule: candidHttps }, content)
  return message
}

/**
 * What the client is to use of `node:https`. A request that Node closes without an answer or an error, as it does
 * after an upgrade nobody asked for, would never end for the client; here it ends with an error.
 */
const candidHttps = {
  ...https,
  request: ((options: ConnectionOptions, onAnswer: (answer: IncomingMessage) => void) => {
    const request = https.request(options, onAnswer)
    options.stop.addEventListener('abort', () => request.destroy(), { once: true })
    return request.once('close', () => {
      request.emit('error', closedEarly())
    })
  }) as typeof https.request,
}

function contentOf(body: HttpRequest['body'], hooks: Hooks): string | Readable | null {
  if (body === undefined) return null
  if (typeof body === 'string' || body instanceof Secret) return plain(body)
  const stream = body.open()
  stream.on('data', (chunk: Buffer) => {
    hooks.progress(chunk.length)
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
  for (const [name, values] of Object.entries(message.headersDistinct as Record<string, string[]>)) {
    if (name !== 'set-cookie') headers.set(name, values.join(', '))
  }
  return headers
}
