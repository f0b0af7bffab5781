import http from 'node:http'
import https from 'node:https'
import net from 'node:net'
import type { Duplex } from 'node:stream'
import tls from 'node:tls'
import type { Phase } from '../vocabulary/attempt.ts'
import type { Clock } from '../vocabulary/clock.ts'
import { compileAddressPatterns } from './address-patterns.ts'
import { ConnectionAhead, type Trace } from './connection-ahead.ts'
import { directDial, type Dial } from './dial.ts'
import { codeOf, NetworkError, type Peer } from './network-error.ts'
import type { ProxyServer } from './proxy.ts'
import { settled } from './settled.ts'

/** What an attempt hands to the agent with its request. */
export interface ConnectionOptions extends https.RequestOptions {
  readonly host: string
  readonly port: number
  readonly trace: Trace
  readonly stop: AbortSignal
}

/**
 * The one place where a socket is opened: straight to the server, or through a proxy by CONNECT, and TLS on top with
 * the certificate always checked. Connections are kept for the next request to the same host that may be sent twice.
 */
export class Connections extends https.Agent {
  readonly #proxyFor: (host: string, port: number) => ProxyServer | undefined
  readonly #dial: Dial
  readonly #clock: Clock
  readonly #open = new Set<Duplex>()
  /** Servers that a connection was begun to, and those of them that no request has used yet. */
  readonly #servers = new Set<string>()
  readonly #ahead = new Map<string, ConnectionAhead>()
  readonly #serverReached = Promise.withResolvers<undefined>()
  /** Milliseconds that the runner's clock is ahead of whoever told the time last, a server or a proxy. */
  clockAhead: number | undefined
  #isClosed = false
  #pendingLookups = 0
  #secureContext: tls.SecureContext | undefined

  constructor(proxyFor: (host: string, port: number) => ProxyServer | undefined, clock: Clock, dial?: Dial) {
    super({ keepAlive: true })
    this.#proxyFor = proxyFor
    this.#clock = clock
    this.#dial = dial ?? directDial(this.#lookup)
    compileAddressPatterns()
  }

  /** Whether a name lookup has not come back; the system cannot call one off, and it delays the process's end. */
  get isLookupPending(): boolean {
    return this.#pendingLookups > 0
  }

  /** Settles when a server is reached for the first time, through the proxy or without one; TLS is still to come. */
  get serverReached(): Promise<void> {
    return this.#serverReached.promise
  }

  /** @param date as an answer's header Date has it. */
  hear(date: string | undefined): void {
    const told = Date.parse(date ?? '')
    if (told) this.clockAhead = this.#clock.now() - told
  }

  override createConnection(
    options: https.RequestOptions,
    callback: (error: Error | null, stream: Duplex) => void,
  ): undefined {
    this.#provide(options as ConnectionOptions).then(
      (socket) => callback(null, socket),
      (error: unknown) => callback(error as Error, undefined as unknown as Duplex),
    )
  }

  /** Begins a connection that a request is going to need, and takes over as its attempt; none to a server that has one. */
  prepare(host: string, port: number): void {
    const server: Peer = { host, port, isProxy: false }
    if (this.#servers.has(nameOf(server)) || this.#isClosed) return
    const ahead = new ConnectionAhead(server, (trace, stop) => this.#connect(server, trace, stop))
    this.#ahead.set(nameOf(server), ahead)
  }

  /** Ends every connection at once. */
  close(): void {
    this.#isClosed = true
    for (const socket of this.#open) socket.destroy()
    this.destroy()
  }

  async #provide({ host, port, trace, stop }: ConnectionOptions): Promise<Duplex> {
    const server: Peer = { host, port, isProxy: false }
    const ahead = this.#ahead.get(nameOf(server))
    this.#ahead.delete(nameOf(server))
    // The attempt's time for connecting begins now, however far this one has come.
    trace('lookup', server)
    const ready = ahead && (await ahead.take(trace, stop))
    stop.throwIfAborted()
    const socket = ready ?? (await this.#connect(server, trace, stop))
    trace('answer', server)
    return socket
  }

  async #connect(server: Peer, trace: Trace, stop: AbortSignal): Promise<tls.TLSSocket> {
    this.#servers.add(nameOf(server))
    const proxy = this.#proxyFor(server.host, server.port)
    const way = proxy
      ? await this.#tunnel(proxy, server, trace, stop)
      : await this.#reach(server, trace, stop)
    this.#serverReached.resolve(undefined)
    return this.#secure(way, server, trace, stop)
  }

  async #tunnel(proxy: ProxyServer, server: Peer, trace: Trace, stop: AbortSignal): Promise<Duplex> {
    const peer: Peer = { host: proxy.host, port: proxy.port, isProxy: true }
    const plain = await this.#reach(peer, trace, stop)
    const way = proxy.secure ? await this.#secure(plain, peer, trace, stop) : plain
    trace('proxy', peer)
    const target = nameOf(server)
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
        this.hear(response.headers.date)
        if (String(response.statusCode).startsWith('2')) {
          if (head.length > 0) socket.unshift(head)
          resolve(socket)
        } else {
          socket.destroy()
          const offered = response.headers['proxy-authenticate']
          reject(new NetworkError('proxy', String(response.statusCode), peer, { offered }))
        }
      })
      request.end()
      void this.#getReadyForTls(server.host)
    })
  }

  /** Takes some milliseconds, which the network needs anyway once it was given what there is to send. */
  async #getReadyForTls(host: string): Promise<void> {
    await this.#clock.turn()
    try {
      this.#tlsWith(host)
    } catch {
      // It fails again where it is needed, and is told there.
    }
  }

  /** How TLS is agreed on with a host. The certificate authorities are read once for all connections. */
  #tlsWith(host: string): tls.ConnectionOptions {
    return {
      host,
      ...(net.isIP(host) > 0 ? {} : { servername: host }),
      secureContext: (this.#secureContext ??= tls.createSecureContext()),
      ALPNProtocols: ['http/1.1'],
      // Said aloud, since the environment (NODE_TLS_REJECT_UNAUTHORIZED) would otherwise be able to turn it off.
      rejectUnauthorized: true,
    }
  }

  async #reach(peer: Peer, trace: Trace, stop: AbortSignal): Promise<net.Socket> {
    let phase: Phase = 'lookup'
    trace(phase, peer)
    const socket = this.#track(this.#dial(peer.host, peer.port), stop)
    socket.setNoDelay(true)
    const found = (error?: Error | null): void => {
      if (error) return
      phase = 'connect'
      trace(phase, peer)
    }
    // Connecting to an address needs no lookup, and no event tells so.
    if (net.isIP(peer.host) > 0) found()
    else socket.once('lookup', found)
    if (!peer.isProxy) void this.#getReadyForTls(peer.host)
    return settled(socket, 'connect', (error) => new NetworkError(phase, codeOf(error), peer))
  }

  async #secure(way: Duplex, peer: Peer, trace: Trace, stop: AbortSignal): Promise<tls.TLSSocket> {
    trace('tls', peer)
    const socket = tls.connect({ ...this.#tlsWith(peer.host), socket: way })
    this.#track(socket, stop)
    let certificate: tls.PeerCertificate | undefined
    // Refused, it is gone with the socket; this event comes before Node judges it.
    socket.prependListener('secure', () => {
      certificate = socket.getPeerCertificate()
    })
    return settled(
      socket,
      'secureConnect',
      (error) => new NetworkError('tls', codeOf(error), peer, { certificate }),
    )
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

function nameOf({ host, port }: Peer): string {
  return `${host}:${String(port)}`
}
