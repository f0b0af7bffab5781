/** What src/http is surrounded by, with time and chance in the test's hand and a real server on this machine. */
import net from 'node:net'
import tls from 'node:tls'
import { afterEach, beforeEach } from '@jest/globals'
import { createAuthority } from '../../simulation/certificates.ts'
import type { RecordedRequest, Reply } from '../../simulation/tenant/exchange.ts'
import { startServer, type ServerOptions, type TenantServer } from '../../simulation/tenant/server.ts'
import type { Dial } from '../../src/http/dial.ts'
import type { HttpRequest } from '../../src/http/message.ts'
import { createHttp, type Http } from '../../src/http/send.ts'
import { Deadline } from '../../src/vocabulary/deadline.ts'
import { Failure } from '../../src/vocabulary/failure.ts'
import type { Words } from '../../src/vocabulary/words.ts'
import { FakeClock } from './fake-clock.ts'
import { quietLog } from './quiet-log.ts'
import { plain } from './words.ts'

export const HOST = 'abc1234.id.cyberark.cloud'

/** One authority for a whole test file; its processes trust it and nobody else. */
export const authority = createAuthority()
tls.setDefaultCACertificates([authority.certificate])

/** A name lookup that finds this machine, in the form that the system's takes. */
const loopback: net.LookupFunction = (_host, options, callback) => {
  setImmediate(() => {
    if (options.all === true) callback(null, [{ address: '127.0.0.1', family: 4 }])
    else callback(null, '127.0.0.1', 4)
  })
}

/** Leads every connection to one port of this machine, with a name lookup on the way as in real life. */
export const dialTo = (port: number): Dial => {
  return (host) => net.connect({ host: net.isIP(host) > 0 ? '127.0.0.1' : host, port, lookup: loopback })
}

/** A GET of the tenant's host, or what `over` makes of it. */
export function get(over: Partial<HttpRequest> & { readonly path?: string } = {}): HttpRequest {
  const { path = '/', ...rest } = over
  return {
    method: 'GET',
    url: new URL(`https://${HOST}${path}`),
    headers: new Map(),
    repeatable: true,
    ...rest,
  }
}

/** A POST that must not be sent twice. */
export function post(over: Partial<HttpRequest> = {}): HttpRequest {
  return get({ method: 'POST', body: '{}', repeatable: false, ...over })
}

interface Room {
  readonly clock: FakeClock
  readonly deadline: Deadline
  readonly cancel: AbortController
  readonly http: Http
  /** Lines for the user, and lines for debugging. */
  readonly lines: readonly string[]
  readonly debug: readonly string[]
}

interface RoomOptions {
  readonly dial?: Dial | undefined
  readonly env?: NodeJS.ProcessEnv
  readonly retries?: number
  readonly seconds?: number
  readonly random?: () => number
  /** Whether a wait for another attempt is over as soon as it begins. Default: yes. */
  readonly skipWaits?: boolean
}

/** Src/http with a deadline; time stands still except for the waits between attempts. */
export function openRoom(options: RoomOptions = {}): Room {
  const { dial, env = {}, retries = 3, seconds = 60, random = () => 0.5, skipWaits = true } = options
  const clock = new FakeClock()
  const cancel = new AbortController()
  const deadline = new Deadline(clock, seconds, cancel.signal, {
    timedOut: (activity) => new Failure('timedOut', [plain(activity)]),
    cancelled: (activity) => new Failure('cancelled', [plain(activity)]),
  })
  const [lines, debug]: [string[], string[]] = [[], []]
  const log = {
    ...quietLog,
    info: (words: Words): void => {
      lines.push(plain(words))
      // The wait begins right after the line that announces it, and is the next thing to be due.
      if (skipWaits) setImmediate(() => clock.advanceToNext())
    },
    debug: (words: Words): void => void debug.push(plain(words)),
  }
  const http = createHttp({ clock, random, deadline, retries, env, log, dial })
  return { clock, deadline, cancel, http, lines, debug }
}

export interface Host extends TenantServer {
  readonly requests: readonly RecordedRequest[]
  readonly dial: Dial
}

/** A TLS server for any host name. @param answer what it answers to a request, counted from 0 */
export async function startHost(
  answer: (request: RecordedRequest, index: number) => Reply,
  certificate: ServerOptions['certificate'] = 'valid',
): Promise<Host> {
  const requests: RecordedRequest[] = []
  const server = await startServer({
    authority,
    certificate,
    answer: (request) => answer(request, requests.push(request) - 1),
  })
  return {
    port: server.port,
    connections: () => server.connections(),
    stop: () => server.stop(),
    requests,
    dial: dialTo(server.port),
  }
}

/** Notes whom a connection was opened to, and keeps it. */
export function noting(dial: Dial): { dial: Dial; dialled: string[]; sockets: net.Socket[] } {
  const [dialled, sockets]: [string[], net.Socket[]] = [[], []]
  const noted: Dial = (name, port) => {
    dialled.push(name)
    const socket = dial(name, port)
    sockets.push(socket)
    return socket
  }
  return { dialled, sockets, dial: noted }
}

/** Lets connections, once begun, stand. */
export async function soon(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 30))
}

/** Waits, in real time, until something is so. */
export async function until(isSo: () => boolean): Promise<void> {
  for (let patience = 1000; !isSo(); patience--) {
    if (patience === 0) throw new Error('It did not come to pass.')
    await new Promise((resolve) => setTimeout(resolve, 2))
  }
}

/** The failure something ends with, or an answer's body was lost by. @throws when there is none, or it is no failure */
export async function failureOf(work: Promise<unknown>): Promise<Failure> {
  const error = await work.then(
    (value) =>
      (value as { lost?: Failure } | undefined)?.lost ?? new Error(`It succeeded: ${JSON.stringify(value)}`),
    (reason: unknown) => reason,
  )
  if (error instanceof Failure) return error
  throw error
}

/** Holds each test of a file to leaving nothing open, once `close` has closed what the test itself opened. */
export function leaveNothingOpen(close: () => Promise<void>): void {
  let before: number
  beforeEach(() => {
    before = openHandles()
  })
  afterEach(async () => {
    await close()
    await until(() => openHandles() <= before)
  })
}

/** How much keeps this process alive besides its own input and output. */
function openHandles(): number {
  const names = process.getActiveResourcesInfo()
  return names.filter((name) => /TCP|TLS|FS|Timeout|GetAddrInfo|Pipe/.test(name)).length
}
