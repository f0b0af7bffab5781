/** An HTTP proxy that knows CONNECT (RFC 9110 section 9.3.6) and the ways in which real ones fail. */
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import { createServer as createTlsServer } from 'node:https'
import { connect, Socket } from 'node:net'
import type { Duplex } from 'node:stream'
import { TLSSocket } from 'node:tls'
import type { Identity } from './certificates.ts'
import { close, listen, trackSockets } from './sockets.ts'

/**
 * What the proxy does with a CONNECT: leads on; never answers; 403; 502; closes the connection; resets it; answers
 * something that is no HTTP.
 */
export type ProxyBehaviour =
  'normal' | 'silent' | 'forbidden' | 'bad-gateway' | 'drop' | 'reset' | 'garbage' | 'telltale'

/** Where a tunnel leads; `refuse` is answered with 403, as a proxy does by its rules. */
type Route = (host: string, port: number) => { host: string; port: number } | 'refuse'

interface Connect {
  readonly host: string
  readonly port: number
  /** The `Proxy-Authorization` header. */
  readonly authorization?: string
}

export interface ProxyOptions {
  readonly route: Route
  /** Asked for with 407 when given. */
  readonly credentials?: { readonly user: string; readonly password: string } | undefined
  /** The same for every CONNECT, or chosen for each; `index` counts from 0. */
  readonly behaviour?: ProxyBehaviour | ((connect: Connect, index: number) => ProxyBehaviour) | undefined
  /** Makes it an `https://` proxy; the certificate must be for `localhost`. */
  readonly tls?: Identity | undefined
}

export interface Proxy {
  /** What belongs in `HTTPS_PROXY`, with the credentials if there are any. */
  readonly url: string
  /** Scheme, host and port alone. */
  readonly origin: string
  /** Every CONNECT received, also those refused. */
  readonly connects: readonly Connect[]
  /** Requests that were no CONNECT, as `METHOD target`: a client that uses the proxy wrongly. */
  readonly others: readonly string[]
  /** Destroys all connections and closes the port. */
  stop(): Promise<void>
}

function refuse(client: Duplex, status: string, headers: readonly string[] = []): void {
  client.end(
    [`HTTP/1.1 ${status}`, ...headers, 'Content-Length: 0', 'Connection: close', '', ''].join('\r\n'),
  )
}

/** Offers as schemes what it was given: the password, the pair, and how they were sent. */
function repeat(client: Duplex, authorization = ''): void {
  const pair = Buffer.from(authorization.replace('Basic ', ''), 'base64').toString()
  const told = [pair.slice(pair.indexOf(':') + 1), pair, authorization.replace('Basic ', ''), 'NTLM']
  refuse(client, '407 Proxy Authentication Required', [`Proxy-Authenticate: ${told.join(', ')}`])
}

function reset(socket: Duplex): void {
  // Only a bare TCP socket can be reset; a TLS one is closed without its farewell.
  if (socket instanceof Socket && !(socket instanceof TLSSocket)) socket.resetAndDestroy()
  else socket.destroy()
}

/** Joins two sockets so that an end, a loss and a reset on one side are seen as such on the other. */
function join(client: Duplex, upstream: Socket): void {
  for (const [here, there] of [
    [client, upstream],
    [upstream, client],
  ] as const) {
    here.pipe(there)
    here.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'ECONNRESET') reset(there)
    })
    here.on('close', () => {
      // After an orderly end, `there` still has bytes to deliver and is ended by the pipe.
      if (!here.readableEnded) there.destroy()
    })
  }
}

function basic(credentials: { user: string; password: string }): string {
  return `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`
}

function address(options: ProxyOptions, port: number): { origin: string; url: string } {
  const { credentials } = options
  const scheme = options.tls ? 'https' : 'http'
  const host = options.tls ? `localhost:${String(port)}` : `127.0.0.1:${String(port)}`
  const user = credentials
    ? `${encodeURIComponent(credentials.user)}:${encodeURIComponent(credentials.password)}@`
    : ''
  return { origin: `${scheme}://${host}`, url: `${scheme}://${user}${host}` }
}

/** Starts a proxy on a free loopback port. */
export async function startProxy(options: ProxyOptions): Promise<Proxy> {
  const connects: Connect[] = []
  const others: string[] = []
  const sockets = trackSockets()

  function tunnel(connectTo: Connect, client: Duplex, early: Buffer): void {
    const target = options.route(connectTo.host, connectTo.port)
    if (target === 'refuse') {
      refuse(client, '403 Forbidden')
      return
    }
    const upstream = connect({ ...target, allowHalfOpen: true, noDelay: true })
    sockets.add(upstream)
    const unreachable = (): void => {
      refuse(client, '502 Bad Gateway')
    }
    upstream.once('error', unreachable)
    upstream.once('connect', () => {
      upstream.off('error', unreachable)
      client.write('HTTP/1.1 200 Connection established\r\n\r\n')
      upstream.write(early)
      join(client, upstream)
    })
    client.once('close', () => {
      if (upstream.connecting) upstream.destroy()
    })
  }

  function onConnect(request: IncomingMessage, client: Duplex, early: Buffer): void {
    client.on('error', () => undefined)
    const [, host = '', port = ''] = /^(.*):(\d+)$/.exec(request.url ?? '') ?? []
    const authorization = request.headers['proxy-authorization']
    const asked: Connect = { host, port: Number(port), ...(authorization !== undefined && { authorization }) }
    const chosen = options.behaviour ?? 'normal'
    const behaviour = typeof chosen === 'function' ? chosen(asked, connects.length) : chosen
    connects.push(asked)
    if (behaviour === 'silent') return
    if (behaviour === 'drop') client.destroy()
    else if (behaviour === 'reset') reset(client)
    else if (behaviour === 'forbidden') refuse(client, '403 Forbidden')
    else if (behaviour === 'bad-gateway') refuse(client, '502 Bad Gateway')
    else if (behaviour === 'telltale') repeat(client, authorization)
    else if (behaviour === 'garbage') client.end('\x00\x01SSH-2.0-NotAProxy\r\n\r\n')
    else if (host === '') refuse(client, '400 Bad Request')
    else if (options.credentials && authorization !== basic(options.credentials)) {
      refuse(client, '407 Proxy Authentication Required', [
        'Proxy-Authenticate: Basic realm="simulated proxy"',
      ])
    } else tunnel(asked, client, early)
  }

  function onRequest(request: IncomingMessage, response: ServerResponse): void {
    others.push(`${request.method ?? ''} ${request.url ?? ''}`)
    response.writeHead(405, { Allow: 'CONNECT' }).end()
  }

  const server = options.tls ? createTlsServer({ ...options.tls }, onRequest) : createServer(onRequest)
  server.on('connect', onConnect)
  server.on('connection', (socket: Socket) => {
    socket.setNoDelay(true)
    sockets.add(socket)
  })
  const port = await listen(server)
  return { ...address(options, port), connects, others, stop: () => close(server, sockets) }
}
