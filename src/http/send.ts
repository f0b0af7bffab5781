import { warning } from '../messages/failure.ts'
import { progress } from '../messages/progress.ts'
import type { GaveUp } from '../vocabulary/attempt.ts'
import type { Warning } from '../vocabulary/failure.ts'
import { attempt, type Patience, type Received } from './attempt.ts'
import { Connections } from './connections.ts'
import type { Answer, BodyReader, HttpRequest } from './message.ts'
import { NetworkError } from './network-error.ts'
import { proxyEnvironment, proxyFor, type ProxyEnvironment } from './proxy.ts'
import type { HttpSurroundings } from './surroundings.ts'

/** The way to the network: a request in, a whole answer out, whatever it takes. */
export interface Http {
  /**
   * @throws Failure when there is no answer in time.
   */
  send<Body>(request: HttpRequest, read: BodyReader<Body>): Promise<Answer<Body>>
  /** Begins to connect to a host, at port 443, that a request is going to be sent to; settles when it has begun. */
  prepare(host: string): void
  /** Ends all connections. */
  close(): void
  /** What of the environment somebody should look at. */
  readonly advice: readonly Warning[]
  /** See `Connections`. */
  readonly clockAhead: number | undefined
  /** See `Connections`. */
  readonly serverReached: Promise<void>
  /** See `Connections`. */
  readonly isLookupPending: boolean
}

export function createHttp(surroundings: HttpSurroundings): Http {
  const proxies = proxyEnvironment(surroundings.env)
  const connections = new Connections(
    (host, port) => proxyFor(host, port, proxies, surroundings.log),
    surroundings.clock,
    surroundings.dial,
  )
  return {
    send: (request, read) => send(request, read, connections, { ...surroundings, proxies }),
    advice: proxies.differing.map(([counts, ignored]) => warning('variablesDiffer', counts, ignored)),
    prepare: (host) => {
      connections.prepare(host, 443)
    },
    close: () => {
      connections.close()
    },
    serverReached: connections.serverReached,
    get clockAhead() {
      return connections.clockAhead
    },
    get isLookupPending() {
      return connections.isLookupPending
    },
  }
}

async function send<Body>(
  request: HttpRequest,
  read: BodyReader<Body>,
  connections: Connections,
  { proxies, ...surroundings }: HttpSurroundings & { readonly proxies: ProxyEnvironment },
): Promise<Answer<Body>> {
  const { clock, deadline, log } = surroundings
  const started = clock.elapsed()
  const wire = { clock, deadline, connections }
  const milliseconds = (): number => Math.round(clock.elapsed() - started)
  for (let number = 1; ; number++) {
    const sent = clock.elapsed()
    const outcome = await attempt(request, read, patienceFor(request, number, surroundings), wire).catch(
      networkErrorOnly,
    )
    const { result, bytes } =
      outcome instanceof NetworkError
        ? { result: outcome.code, bytes: undefined }
        : { result: String(outcome.head.status), bytes: outcome.bytes }
    const took = Math.round(clock.elapsed() - sent)
    log.debug(progress.attempted(request, number, result, took, bytes))
    const next = isAnswer(outcome, request)
      ? undefined
      : await afterMishap(outcome, request, number, surroundings)
    if (next === 'again') continue
    if (outcome instanceof NetworkError) {
      const { explainTrouble } = await import('./trouble.ts')
      const { variable } = proxies
      throw explainTrouble(outcome, { attempts: number, gaveUp: next, variable }, surroundings, connections)
    }
    return {
      ...outcome.head,
      body: outcome.body,
      attempts: number,
      milliseconds: milliseconds(),
      gaveUp: next,
      hide: log.hide,
    }
  }
}

function networkErrorOnly(error: unknown): NetworkError {
  if (error instanceof NetworkError) return error
  throw error
}

/** Whether an outcome can only be taken as it is. */
function isAnswer(outcome: Received<unknown> | NetworkError, request: HttpRequest): boolean {
  if (outcome instanceof NetworkError) return false
  return outcome.head.status < 400 || (request.accepts?.(outcome.head.status) ?? false)
}

/** What follows trouble is loaded only when there is some. */
async function afterMishap(
  outcome: Received<unknown> | NetworkError,
  request: HttpRequest,
  number: number,
  surroundings: HttpSurroundings,
): Promise<'again' | GaveUp> {
  const { waitToTryAgain } = await import('./mishap.ts')
  return waitToTryAgain(outcome, request, number, surroundings)
}

/**
 * Half of what is left, so that one dead connection leaves time for another attempt; all of it when there can be no
 * other: after the last, and once a request that must not be repeated is on its way.
 */
function patienceFor(request: HttpRequest, number: number, { retries }: HttpSurroundings): Patience {
  const connecting = number > retries ? 1 : 1 / 2
  return { connecting, answering: request.repeatable ? connecting : 1 }
}
