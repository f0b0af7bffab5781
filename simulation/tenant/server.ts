/** The TLS server behind all hosts of a tenant, with a certificate for each made when it is first asked for. */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { createServer } from 'node:https'
import type { Socket } from 'node:net'
import { createSecureContext, type SecureContext } from 'node:tls'
import { createAuthority, type Authority } from '../certificates.ts'
import { close, listen, trackSockets } from '../sockets.ts'
import { record, send, type RecordedRequest, type Reply } from './exchange.ts'

export interface ServerOptions {
  readonly authority: Authority
  readonly certificate: 'valid' | 'expired' | 'not-yet-valid' | 'wrong-host' | 'untrusted'
  readonly answer: (request: RecordedRequest) => Reply
}

export interface TenantServer {
  readonly port: number
  connections(): number
  stop(): Promise<void>
}

const WHEN_VALID: Partial<Record<ServerOptions['certificate'], 'past' | 'future'>> = {
  expired: 'past',
  'not-yet-valid': 'future',
}

function createContexts(options: ServerOptions): (host: string) => SecureContext {
  const issuer = options.certificate === 'untrusted' ? createAuthority() : options.authority
  const known = new Map<string, SecureContext>()
  return (host) => {
    let context = known.get(host)
    if (!context) {
      const named = options.certificate === 'wrong-host' ? 'somewhere-else.example' : host
      context = createSecureContext(issuer.issue([named], { valid: WHEN_VALID[options.certificate] }))
      known.set(host, context)
    }
    return context
  }
}

/** Starts the server on a free loopback port. */
export async function startServer(options: ServerOptions): Promise<TenantServer> {
  const contextOf = createContexts(options)
  const sockets = trackSockets()
  const connectionIds = new WeakMap<object, number>()
  // A TLS socket cannot be reset, the TCP socket beneath it can; both have the same remote port.
  const transports = new Map<number, Socket>()
  let count = 0

  async function serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const { socket } = request
    const recorded = await record(request, connectionIds.get(socket) ?? 0)
    let reply: Reply
    try {
      reply = options.answer(recorded)
    } catch (error) {
      // A mistake in a test's script shall be seen there and not end the whole process.
      reply = { status: 500, body: `The simulation failed: ${String(error)}` }
    }
    const reset = (): void => {
      transports.get(socket.remotePort ?? 0)?.resetAndDestroy()
    }
    if (!socket.destroyed) send(response, socket, reset, reply)
  }

  const server = createServer(
    {
      minVersion: 'TLSv1.2',
      SNICallback: (host, done) => {
        done(null, contextOf(host.toLowerCase()))
      },
      // For a client that names no host.
      ...options.authority.issue(['localhost', '127.0.0.1']),
    },
    (request, response) => void serve(request, response),
  )
  server.on('connection', (socket: Socket) => {
    const port = socket.remotePort ?? 0
    socket.setNoDelay(true)
    sockets.add(socket)
    transports.set(port, socket)
    socket.once('close', () => transports.delete(port))
  })
  server.on('secureConnection', (socket) => {
    connectionIds.set(socket, ++count)
    sockets.add(socket)
  })
  const port = await listen(server)
  return { port, connections: () => count, stop: () => close(server, sockets) }
}
