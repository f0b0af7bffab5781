import net from 'node:net'
import tls from 'node:tls'
import { expect, test } from '@jest/globals'
import { silence } from '../../../simulation/network/listeners.ts'
import { listen } from '../../../simulation/sockets.ts'
import { neverAnswer } from '../../../simulation/tenant/hostile.ts'
import { readText } from '../../../src/http/body.ts'
import {
  authority,
  failureOf,
  get,
  HOST,
  leaveNothingOpen,
  noting,
  openRoom,
  soon,
  startHost,
  until,
  type Host,
} from '../../support/http-world.ts'

const SERVICE = 'acme.secretshub.cyberark.cloud'
const OK = { status: 200, body: 'fine' }
const service = get({ url: new URL(`https://${SERVICE}/`) })

let host: Host | undefined
leaveNothingOpen(async () => {
  await host?.stop()
  host = undefined
})

/** A TLS server that says something before it is asked. */
async function startServerThatSpeaks(text: string): Promise<{ port: number; stop(): Promise<void> }> {
  const server = tls.createServer(authority.issue([SERVICE]), (socket) =>
    socket.on('error', () => undefined).end(text),
  )
  const port = await listen(server)
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

test('a connection begun ahead is the one the request goes over', async () => {
  host = await startHost(() => OK)
  const { dial, dialled } = noting(host.dial)
  const { http } = openRoom({ dial })
  await http.send(get(), readText())
  await http.prepare(SERVICE)
  await until(() => dialled.length === 2)
  await soon()
  expect(await http.send(service, readText())).toMatchObject({ body: 'fine', attempts: 1 })
  expect(dialled).toEqual([HOST, SERVICE])
  http.close()
})

test('a request that comes before it stands waits for it', async () => {
  host = await startHost(() => OK)
  const { dial, dialled } = noting(host.dial)
  const { http } = openRoom({ dial })
  await http.send(get(), readText())
  void http.prepare(SERVICE)
  await until(() => dialled.length === 2)
  expect(await http.send(service, readText())).toMatchObject({ attempts: 1 })
  expect(dialled).toHaveLength(2)
  http.close()
})

test('one that did not come about was the request’s first attempt', async () => {
  host = await startHost(() => OK)
  const { port } = host
  let refused = 0
  const { dial, dialled } = noting((name) => {
    if (name === HOST || refused > 0) return net.connect(port, '127.0.0.1')
    refused++
    return net.connect(9, '127.0.0.1').destroy(new Error('refused'))
  })
  const { http, lines } = openRoom({ dial })
  await http.send(get(), readText())
  void http.prepare(SERVICE)
  await until(() => refused === 1)
  await soon()
  expect(await http.send(service, readText())).toMatchObject({ body: 'fine', attempts: 2 })
  expect(dialled).toEqual([HOST, SERVICE, SERVICE])
  expect(lines).toHaveLength(1)
  http.close()
})

test('one that was closed again is not used', async () => {
  host = await startHost(() => OK)
  const { dial, sockets } = noting(host.dial)
  const { http } = openRoom({ dial })
  await http.send(get(), readText())
  void http.prepare(SERVICE)
  await until(() => sockets.length === 2)
  await soon()
  sockets[1]!.destroy()
  await soon()
  expect(await http.send(service, readText())).toMatchObject({ attempts: 1 })
  expect(sockets).toHaveLength(3)
  http.close()
})

test('one that hangs is named by the request that takes it, and ends with it', async () => {
  host = await startHost(({ host: name }) => (name === HOST ? OK : neverAnswer))
  const { dial } = host
  const hung: net.Socket[] = []
  const silent = await silence()
  const { http, clock } = openRoom({
    retries: 0,
    dial: (name, at) => {
      if (name === HOST) return dial(name, at)
      hung.push(net.connect(silent.port, '127.0.0.1'))
      return hung.at(-1)!
    },
  })
  await http.send(get(), readText())
  void http.prepare(SERVICE)
  await until(() => hung.length === 1)
  await soon()
  const failed = failureOf(http.send(service, readText()))
  await soon()
  clock.advance(60_000)
  expect(await failed).toMatchObject({ kind: 'timedOut', facts: [`agreeing on TLS with ${SERVICE}`] })
  await until(() => hung[0]!.destroyed)
  expect(hung).toHaveLength(1)
  http.close()
  await silent.stop()
})

test('one that hangs leaves time for another attempt, also of a request that must not be repeated', async () => {
  host = await startHost(() => OK)
  const { dial } = host
  const silent = await silence()
  let hung = 0
  const { http, clock, lines } = openRoom({
    retries: 1,
    dial: (name, at) =>
      name === HOST || hung++ > 0 ? dial(name, at) : net.connect(silent.port, '127.0.0.1'),
  })
  await http.send(get(), readText())
  void http.prepare(SERVICE)
  await until(() => hung === 1)
  await soon()
  const answered = http.send({ ...service, method: 'POST', body: '{}', repeatable: false }, readText())
  await soon()
  clock.advance(30_000)
  expect(await answered).toMatchObject({ body: 'fine', attempts: 2 })
  expect(lines).toHaveLength(1)
  http.close()
  await silent.stop()
})

test('what was said on it before anything was asked is no answer', async () => {
  const early = await startServerThatSpeaks('HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n')
  host = await startHost(() => OK)
  const { dial } = host
  let spoken = 0
  const { http } = openRoom({
    dial: (name, at) =>
      name === HOST || spoken++ > 0 ? dial(name, at) : net.connect(early.port, '127.0.0.1'),
  })
  await http.send(get(), readText())
  void http.prepare(SERVICE)
  await until(() => spoken === 1)
  await soon()
  expect(await http.send(service, readText())).toMatchObject({ status: 200, attempts: 1 })
  http.close()
  await early.stop()
})

test('one whose end is final is not begun again', async () => {
  host = await startHost(() => OK)
  const untrusted = await startHost(() => OK, 'expired')
  const { dial, dialled } = noting((name, at) => (name === HOST ? host! : untrusted).dial(name, at))
  const { http } = openRoom({ dial })
  await http.send(get(), readText())
  void http.prepare(SERVICE)
  await until(() => dialled.length === 2)
  await soon()
  expect((await failureOf(http.send(service, readText()))).facts[0]).toMatchObject({
    code: 'CERT_HAS_EXPIRED',
    attempts: 1,
  })
  expect(dialled).toHaveLength(2)
  http.close()
  await untrusted.stop()
})

test('one that nobody uses is given up after some seconds', async () => {
  host = await startHost(() => OK)
  const { dial, sockets } = noting(host.dial)
  const { http } = openRoom({ dial })
  await http.send(get(), readText())
  void http.prepare(SERVICE)
  await until(() => sockets.length === 2)
  await soon()
  await new Promise((resolve) => setTimeout(resolve, 5200))
  expect(sockets[1]!.destroyed).toBe(true)
  expect(await http.send(service, readText())).toMatchObject({ attempts: 1 })
  expect(sockets).toHaveLength(3)
  http.close()
})
