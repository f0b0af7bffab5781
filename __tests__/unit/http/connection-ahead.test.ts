import net from 'node:net'
import tls from 'node:tls'
import { expect, test } from '@jest/globals'
import { silence } from '../../../simulation/network/listeners.ts'
import { listen } from '../../../simulation/sockets.ts'
import { readText } from '../../../src/http/body.ts'
import type { Dial } from '../../../src/http/dial.ts'
import { authority, failureOf, HOST, soon, startHost, until } from '../../support/http-world.ts'
import { roomInUse, SERVICE, service } from '../../support/two-hosts.ts'

/** A TLS server that says something before it is asked. */
async function startServerThatSpeaks(text: string): Promise<{ port: number; stop(): Promise<void> }> {
  const server = tls.createServer(authority.issue([SERVICE]), (socket) =>
    socket.on('error', () => undefined).end(text),
  )
  const port = await listen(server)
  return { port, stop: () => new Promise((resolve) => server.close(() => resolve())) }
}

/** Leads the first connection to the service elsewhere. */
function firstTo(elsewhere: Dial): (usual: Dial) => Dial {
  let isFirst = true
  return (usual) => (name, at) => {
    if (name === HOST || !isFirst) return usual(name, at)
    isFirst = false
    return elsewhere(name, at)
  }
}

const toPort =
  (port: number): Dial =>
  () =>
    net.connect(port, '127.0.0.1')

test('a connection begun ahead is the one the request goes over', async () => {
  const { http, dialled } = await roomInUse()
  http.prepare(SERVICE)
  await soon()
  expect(await http.send(service, readText())).toMatchObject({ body: 'fine', attempts: 1 })
  expect(dialled).toEqual([HOST, SERVICE])
})

test('a request that comes before it stands waits for it', async () => {
  const { http, dialled } = await roomInUse()
  http.prepare(SERVICE)
  expect(await http.send(service, readText())).toMatchObject({ attempts: 1 })
  expect(dialled).toEqual([HOST, SERVICE])
})

test('one that did not come about was the request’s first attempt', async () => {
  const refused: Dial = () => net.connect(9, '127.0.0.1').destroy(new Error('refused'))
  const { http, dialled, lines } = await roomInUse(firstTo(refused))
  http.prepare(SERVICE)
  await soon()
  expect(await http.send(service, readText())).toMatchObject({ body: 'fine', attempts: 2 })
  expect(dialled).toEqual([HOST, SERVICE, SERVICE])
  expect(lines).toHaveLength(1)
})

test('one that was closed again is not used', async () => {
  const { http, sockets } = await roomInUse()
  http.prepare(SERVICE)
  await soon()
  sockets[1]!.destroy()
  await soon()
  expect(await http.send(service, readText())).toMatchObject({ attempts: 1 })
  expect(sockets).toHaveLength(3)
})

test('one that hangs is named by the request that takes it, and ends with it', async () => {
  const silent = await silence()
  const { http, clock, sockets } = await roomInUse(firstTo(toPort(silent.port)), 0)
  http.prepare(SERVICE)
  await soon()
  const failed = failureOf(http.send(service, readText()))
  await soon()
  clock.advance(60_000)
  expect(await failed).toMatchObject({ kind: 'timedOut', facts: [`agreeing on TLS with ${SERVICE}`] })
  await until(() => sockets[1]!.destroyed)
  expect(sockets).toHaveLength(2)
  await silent.stop()
})

test('one that hangs leaves time for another attempt, also of a request that must not be repeated', async () => {
  const silent = await silence()
  const { http, clock, lines } = await roomInUse(firstTo(toPort(silent.port)), 1)
  http.prepare(SERVICE)
  await soon()
  const answered = http.send({ ...service, method: 'POST', body: '{}', repeatable: false }, readText())
  await soon()
  clock.advance(30_000)
  expect(await answered).toMatchObject({ body: 'fine', attempts: 2 })
  expect(lines).toHaveLength(1)
  await silent.stop()
})

test('what was said on it before anything was asked is no answer', async () => {
  const early = await startServerThatSpeaks('HTTP/1.1 408 Request Timeout\r\nContent-Length: 0\r\n\r\n')
  const { http } = await roomInUse(firstTo(toPort(early.port)))
  http.prepare(SERVICE)
  await soon()
  expect(await http.send(service, readText())).toMatchObject({ status: 200, attempts: 1 })
  await early.stop()
})

test('one whose end is final is not begun again', async () => {
  const untrusted = await startHost(() => ({ status: 200 }), 'expired')
  const { http, dialled } = await roomInUse(firstTo(untrusted.dial))
  http.prepare(SERVICE)
  await soon()
  expect((await failureOf(http.send(service, readText()))).facts[0]).toMatchObject({
    code: 'CERT_HAS_EXPIRED',
  })
  expect(dialled).toEqual([HOST, SERVICE])
  await untrusted.stop()
})

test('one that nobody uses is given up after some seconds', async () => {
  const { http, sockets } = await roomInUse()
  http.prepare(SERVICE)
  await soon()
  await new Promise((resolve) => setTimeout(resolve, 5200))
  expect(sockets[1]!.destroyed).toBe(true)
  expect(await http.send(service, readText())).toMatchObject({ attempts: 1 })
  expect(sockets).toHaveLength(3)
})
