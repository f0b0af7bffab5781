import type { Duplex } from 'node:stream'
import type { TLSSocket } from 'node:tls'
import type { Phase } from '../vocabulary/attempt.ts'
import type { Peer } from './network-error.ts'

/** Told how far an attempt has come, and with whom. */
export type Trace = (phase: Phase, peer: Peer) => void

/** Opens a connection to one server, unless it is stopped. */
type Connect = (trace: Trace, stop: AbortSignal) => Promise<TLSSocket>

/** Milliseconds after which a connection nobody has used is given up: what is on the way may have forgotten it. */
const FRESH = 5000

/** A connection that is begun before there is a request for it. Until there is one, nobody hears how it fares. */
export class ConnectionAhead {
  readonly #abandon = new AbortController()
  readonly #socket: Promise<TLSSocket>
  /** How far it has come, for the request that takes it. */
  #stage: [Phase, Peer]
  #trace: Trace = (phase, peer) => {
    this.#stage = [phase, peer]
  }

  constructor(server: Peer, connect: Connect) {
    this.#stage = ['lookup', server]
    this.#socket = connect((phase, peer) => {
      this.#trace(phase, peer)
    }, this.#abandon.signal)
    this.#socket.then(
      (socket) => socket.setTimeout(FRESH, () => socket.destroy()),
      () => undefined,
    )
  }

  /**
   * Hands it to a request; nothing when it has gone stale.
   *
   * @throws NetworkError when it did not come about: that was the request's attempt.
   */
  async take(trace: Trace, stop: AbortSignal): Promise<Duplex | undefined> {
    const abandon = (): void => {
      this.#abandon.abort()
    }
    stop.addEventListener('abort', abandon, { once: true })
    trace(...this.#stage)
    this.#trace = trace
    const socket = await this.#socket
    socket.setTimeout(0)
    // What arrives before anything was asked is no answer.
    const isFresh = socket.readable && socket.writable && socket.readableLength === 0
    if (isFresh) return socket
    socket.destroy()
    return undefined
  }
}
