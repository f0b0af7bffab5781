import { warning } from '../messages/failure.ts'
import { progress } from '../messages/progress.ts'
import type { GaveUp } from '../vocabulary/attempt.ts'
import type { Failure, Warning } from '../vocabulary/failure.ts'
import { attempt, isWanted, type Patience } from './attempt.ts'
import { Connections } from './connections.ts'
import type { Answer, BodyReader, HttpRequest } from './message.ts'
import { NetworkError } from './network-error.ts'
import { proxyEnvironment, proxyFor, type ProxyEnvironment } from './proxy.ts'
import type { HttpSurroundings } from './surroundings.ts'

/** The way to the network: a request in, an answer out, whatever it takes. */
export interface Http {
  /**
   * @throws Failure when not even the head of an answer comes in time; see `lost` for the body.
   */
  send<Body>(request: HttpRequest, read: BodyReader<Body>): Promise<Answer<Body>>
  /** Begins to connect to a host, at port 443, that a request is going to be sent to. */
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
  for (let number = 1; ; number++) {
    const sent = clock.elapsed()
    const received = await attempt(request, read, patienceFor(request, number, surroundings), wire)
    const { head, bytes, lost } = received
    const isAnswer = head && isWanted(request, head.status)
    // Of a refusal the status alone decides: a wrong secret is not sent again because the answer was cut off.
    const trouble = lost instanceof NetworkError && isAnswer !== false ? lost : undefined
    const result = trouble?.code ?? String(head?.status)
    log.debug(progress.attempted(request, number, result, Math.round(clock.elapsed() - sent), bytes))
    let gaveUp: GaveUp
    const mishap = trouble ?? (isAnswer ? undefined : head)
    if (mishap) {
      // What follows trouble is loaded only when there is some.
      const { waitToTryAgain } = await import('./mishap.ts')
      const next = await waitToTryAgain(mishap, request, number, surroundings)
      if (next === 'again') continue
      gaveUp = next
    }
    const explained = async (error: NetworkError): Promise<Failure> => {
      const { explainTrouble } = await import('./trouble.ts')
      const tries = { attempts: number, gaveUp, variable: proxies.variable, status: head?.status }
      return explainTrouble(error, tries, surroundings, connections)
    }
    if (!received.head) throw await explained(received.lost)
    const milliseconds = Math.round(clock.elapsed() - started)
    return {
      ...received.head,
      body: received.body,
      lost: lost instanceof NetworkError ? await explained(lost) : lost,
      attempts: number,
      milliseconds,
      gaveUp,
      hide: log.hide,
    }
  }
}

/**
 * Half of what is left, so that one dead connection leaves time for another attempt; all of it when there can be no
 * other: after the last, and once a request that must not be repeated is on its way.
 */
function patienceFor(request: HttpRequest, number: number, { retries }: HttpSurroundings): Patience {
  const connecting = number > retries ? 1 : 1 / 2
  return { connecting, answering: request.repeatable ? connecting : 1 }
}
