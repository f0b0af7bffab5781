/** A client as plain as can be, of node's own parts: CONNECT by hand, then TLS with certificate checks, then HTTP. */
import type { IncomingHttpHeaders, IncomingMessage, OutgoingHttpHeaders } from 'node:http'
import { request as httpsRequest } from 'node:https'
import { connect as connectTcp, type Socket } from 'node:net'
import { connect as connectTls, type TLSSocket } from 'node:tls'
import type { Tenant } from '../../simulation/tenant/tenant.ts'

export interface Answer {
  status: number
  headers: IncomingHttpHeaders
  bytes: Buffer
  text: string
  json(): unknown
  /** What stands in the JSON body at a path such as `results.0.id`; undefined for nothing. */
  at(path: string): unknown
  /** The string at a path. @throws when there is none */
  textAt(path: string): string
}

export interface Sending {
  method?: string
  headers?: OutgoingHttpHeaders
  body?: string | Buffer
  /** Gives up after so many milliseconds. */
  timeoutMs?: number
  socket?: TLSSocket
}

function answerOf(response: IncomingMessage, bytes: Buffer): Answer {
  const text = bytes.toString('utf8')
  const json = (): unknown => JSON.parse(text)
  const at = (path: string): unknown =>
    path
      .split('.')
      .reduce((value: unknown, key) => (value as Record<string, unknown> | null | undefined)?.[key], json())
  const textAt = (path: string): string => {
    const value = at(path)
    if (typeof value !== 'string') throw new Error(`no string at ${path} in ${text}`)
    return value
  }
  return { status: response.statusCode ?? 0, headers: response.headers, bytes, text, json, at, textAt }
}

/** Reads the head of the proxy's answer. */
function answerToConnect(socket: Socket): Promise<string> {
  return new Promise((resolve, reject) => {
    let head = ''
    const onData = (chunk: Buffer): void => {
      head += chunk.toString('latin1')
      if (!head.includes('\r\n\r\n')) return
      socket.off('data', onData)
      resolve(head)
    }
    socket.on('data', onData)
    socket.once('error', reject)
    socket.once('close', () => {
      reject(new Error('closed before an answer to CONNECT'))
    })
  })
}

/** Sends CONNECT. @returns the socket and the head of the answer */
export async function tunnel(port: number, host: string, headers: string[] = []): Promise<[Socket, string]> {
  const socket = connectTcp(port, '127.0.0.1')
  socket.write([`CONNECT ${host}:443 HTTP/1.1`, `Host: ${host}:443`, ...headers, '', ''].join('\r\n'))
  return [socket, await answerToConnect(socket)]
}

/** Opens a verified TLS connection to a host of the tenant. */
export async function open(tenant: Tenant, host: string): Promise<TLSSocket> {
  const [socket, head] = await tunnel(Number(new URL(tenant.proxy.origin).port), host)
  if (!head.startsWith('HTTP/1.1 200 ')) throw new Error(head.split('\r\n')[0])
  const secure = connectTls({ socket, servername: host, ca: tenant.certificate, ALPNProtocols: ['http/1.1'] })
  return new Promise((resolve, reject) => {
    secure.once('secureConnect', () => {
      resolve(secure)
    })
    secure.once('error', reject)
  })
}

/** One request through the proxy. Rejects when the connection fails in any way. */
export async function visit(tenant: Tenant, url: string, sending: Sending = {}): Promise<Answer> {
  const { hostname } = new URL(url)
  const socket = sending.socket ?? (await open(tenant, hostname))
  return new Promise((resolve, reject) => {
    const request = httpsRequest({
      host: hostname,
      path: url.slice(new URL(url).origin.length) || '/',
      method: sending.method ?? 'GET',
      headers: {
        Connection: sending.socket ? 'keep-alive' : 'close',
        // Node frames the body of a DELETE or OPTIONS only when told its length.
        ...(sending.body !== undefined && { 'Content-Length': Buffer.byteLength(sending.body) }),
        ...sending.headers,
      },
      createConnection: () => socket,
    })
    const giveUp = setTimeout(() => request.destroy(new Error('timed out')), sending.timeoutMs ?? 5_000)
    const fail = (error: Error): void => {
      clearTimeout(giveUp)
      socket.destroy()
      reject(error)
    }
    request.once('error', fail)
    request.once('response', (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.once('error', fail)
      response.once('end', () => {
        clearTimeout(giveUp)
        if (!sending.socket) socket.destroy()
        resolve(answerOf(response, Buffer.concat(chunks)))
      })
    })
    request.end(sending.body)
  })
}

/** Signs in; `over` replaces form fields. */
export function signIn(tenant: Tenant, over: Record<string, string> = {}): Promise<Answer> {
  const { clientId, clientSecret } = tenant.options
  const fields = {
    grant_type: 'client_credentials',
    client_id: clientId,
    client_secret: clientSecret,
    ...over,
  }
  return visit(tenant, `${tenant.origins.identity}/oauth2/platformtoken`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(fields).toString(),
  })
}

/** One request with a valid token; an object is sent as JSON. */
export function call(
  tenant: Tenant,
  url: string,
  method = 'GET',
  body?: object,
  headers = {},
): Promise<Answer> {
  return visit(tenant, url, {
    method,
    headers: { Authorization: `Bearer ${tenant.issueToken()}`, Accept: 'application/json', ...headers },
    ...(body && { body: JSON.stringify(body) }),
  })
}
