import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import type { Phase } from '../vocabulary/attempt.ts'
import { codeOf, NetworkError, type Peer } from './network-error.ts'
import type { ProxyServer } from './proxy.ts'

/** Told how far an attempt has come, and with whom. */
type Trace = (phase: Phase, peer: Peer) => void

/** What an attempt hands to the agent with its request. */
export interface ConnectionOptions extends https.RequestOptions {
  readonly host: string
  readonly port: number
  readonly trace: Trace
  readonly stop: AbortSignal
}

/** Where connections go; tests lead them to a server of their own. */
export type Dial = (host: string, port: number) => net.Socket

/**
 * The one place where a socket is opened: straight to the server, or through a proxy by CONNECT, and TLS on top with
 * the certificate always checked. Connections are kept for the next request to the same host.
 */
export class Connections extends https.Agent {
  readonly #proxyFor: (host: string, port: number) => ProxyServer | undefined
  readonly #dial: Dial
  readonly #open = new Set<Duplex>()
  #pendingLookups = 0
  #secureContext: tls.SecureContext | undefined

  constructor(proxyFor: (host: string, port: number) => ProxyServer | undefined, dial?: Dial) {
    super({ keepAlive: true })
    this.#proxyFor = proxyFor
    this.#dial = dial ?? ((host, port) => net.connect({ host, port, lookup: this.#lookup }))
  }

  /** Whether a name lookup has not come back; the system cannot call one off, and it delays the process's end. */
  get isLookupPending(): boolean {
    return this.#pendingLookups > 0
  }

  override createConnection(
    options: https.RequestOptions,
    callback: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    this.#connect(options as ConnectionOptions).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error as Error, undefined as unknown as Duplex),
    )
  }

  /** Ends every connection at once. */
  close(): void {
    for (const socket of this.#open) socket.destroy()
    this.destroy()
  }

  async #connect(options: ConnectionOptions): Promise<Duplex> {
    const server: Peer = { host: options.host, port: options.port, isProxy: false }
    const proxy = this.#proxyFor(server.host, server.port)
    const way = proxy ? await this.#tunnel(proxy, server, options) : await this.#reach(server, options)
    const socket = await this.#secure(way, server, options)
    options.trace('answer', server)
    return socket
  }

  async #tunnel(proxy: ProxyServer, server: Peer, options: ConnectionOptions): Promise<Duplex> {
    const peer: Peer = { host: proxy.host, port: proxy.port, isProxy: true }
    const plain = await this.#reach(peer, options)
    const way = proxy.secure ? await this.#secure(plain, peer, options) : plain
    options.trace('proxy', peer)
    const target = `${server.host}:${String(server.port)}`
    const authorization = proxy.authorization?.reveal()
    const request = http.request({
      method: 'CONNECT',
      path: target,
      headers: {
        host: target,
        ...(authorization === undefined ? {} : { 'proxy-authorization': authorization }),
      },
      // Given this and no agent, the request goes over the connection that is already there.
      createConnection: () => way,
    })
    return new Promise((resolve, reject) => {
      request.once('error', (error) => {
        reject(new NetworkError('proxy', codeOf(error), peer))
      })
      request.once('connect', (response, socket, head) => {
        if (String(response.statusCode).startsWith('2')) {
          if (head.length > 0) socket.unshift(head)
          resolve(socket)
        } else {
          socket.destroy()
          reject(new NetworkError('proxy', String(response.statusCode), peer))
        }
      })
      request.end()
      // Reading the certificate authorities takes a moment that the proxy needs anyway.
      this.#trust()
    })
  }

  /** The certificate authorities, read once for all connections. */
  #trust(): tls.SecureContext {
    return (this.#secureContext ??= tls.createSecureContext())
  }

  async #reach(peer: Peer, options: ConnectionOptions): Promise<net.Socket> {
    let phase: Phase = 'lookup'
    options.trace(phase, peer)
    const socket = this.#track(this.#dial(peer.host, peer.port), options.stop)
    socket.setNoDelay(true)
    const found = (error?: Error | null): void => {
      if (error) return
      phase = 'connect'
      options.trace(phase, peer)
    }
    // Connecting to an address needs no lookup, and no event tells so.
    if (net.isIP(peer.host) > 0) found()
    else socket.once('lookup', found)
    return settled(socket, 'connect', (error) => new NetworkError(phase, codeOf(error), peer))
  }

  async #secure(way: Duplex, peer: Peer, options: ConnectionOptions): Promise<tls.TLSSocket> {
    options.trace('tls', peer)
    const socket = tls.connect({
      socket: way,
      host: peer.host,
      secureContext: this.#trust(),
      ...(net.isIP(peer.host) > 0 ? {} : { servername: peer.host }),
      ALPNProtocols: ['http/1.1'],
      // Said aloud, since the environment (NODE_TLS_REJECT_UNAUTHORIZED) would otherwise be able to turn it off.
      rejectUnauthorized: true,
    })
    this.#track(socket, options.stop)
    return settled(socket, 'secureConnect', (error) => new NetworkError('tls', codeOf(error), peer))
  }

  #track<T extends Duplex>(socket: T, stop: AbortSignal): T {
    const end = (): void => {
      socket.destroy()
    }
    this.#open.add(socket)
    // Whoever waits on the socket hears of its errors; one that nobody waits on any more must not end the process.
    socket.on('error', () => undefined)
    stop.addEventListener('abort', end, { once: true })
    socket.once('close', () => {
      this.#open.delete(socket)
      stop.removeEventListener('abort', end)
    })
    return socket
  }

  readonly #lookup: net.LookupFunction = (host, options, callback) => {
    this.#pendingLookups++
    // A proxy given by its address needs no lookup, and loading what makes one would delay every start.
    void import('node:dns').then(({ default: dns }) => {
      dns.lookup(host, options, (error, address, family) => {
        this.#pendingLookups--
        callback(error, address, family)
      })
    })
  }
}

/** Waits for an event of a socket; an error, or a close before it, becomes what `trouble` makes of it. */
function settled<T extends Duplex>(
  socket: T,
  event: string,
  trouble: (error: unknown) => NetworkError,
): Promise<T> {
  return new Promise((resolve, reject) => {
    const closed = (): void => {
      reject(trouble({ code: 'ECONNRESET' }))
    }
    const failed = (error: Error): void => {
      reject(trouble(error))
    }
    socket.once('close', closed).once('error', failed)
    socket.once(event, () => {
      socket.off('close', closed).off('error', failed)
      resolve(socket)
    })
  })
}
