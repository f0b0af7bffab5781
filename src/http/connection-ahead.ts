import type { Duplex } from 'node:stream'
import type { Phase } from '../vocabulary/attempt.ts'
import type { Peer } from './network-error.ts'

/** Told how far an attempt has come, and with whom. */
export type Trace = (phase: Phase, peer: Peer) => void

/** Opens a connection to one server, unless it is stopped. */
type Connect = (trace: Trace, stop: AbortSignal) => Promise<Duplex>

/** A connection that is begun before there is a request for it. Until there is one, nobody hears how it fares. */
export class ConnectionAhead {
  readonly #abandon = new AbortController()
  readonly #socket: Promise<Duplex>
  #trace: Trace = (phase, peer) => {
    this.#come = [phase, peer]
  }
  #come: [Phase, Peer]

  constructor(server: Peer, connect: Connect) {
    this.#come = ['lookup', server]
    this.#socket = connect((phase, peer) => {
      this.#trace(phase, peer)
    }, this.#abandon.signal)
    this.#socket.catch(() => undefined)
  }

  /** Hands it to a request; nothing when it did not come about, or is closed again. */
  async take(trace: Trace, stop: AbortSignal): Promise<Duplex | undefined> {
    const abandon = (): void => {
      this.#abandon.abort()
    }
    stop.addEventListener('abort', abandon, { once: true })
    trace(...this.#come)
    this.#trace = trace
    const socket = await this.#socket.catch(() => undefined)
    return socket?.destroyed ? undefined : socket
  }
}
