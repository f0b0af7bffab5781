/** When a connection is begun ahead of its request, and when not. */
import http1 from 'node:http'
import { expect, test } from '@jest/globals'
import { silence } from '../../../simulation/network/listeners.ts'
import { listen } from '../../../simulation/sockets.ts'
import { readText } from '../../../src/http/body.ts'
import {
  dialTo,
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

let host: Host | undefined
leaveNothingOpen(async () => {
  await host?.stop()
  host = undefined
})

/** A proxy that opens no tunnel, and notes for whom it did not. */
async function startProxyThatRefuses(): Promise<{ proxy: string; asked: string[]; stop(): Promise<void> }> {
  const asked: string[] = []
  const server = http1.createServer().on('connect', (request, socket) => {
    asked.push(request.url!)
    socket.end('HTTP/1.1 403 Forbidden\r\n\r\n')
  })
  const port = await listen(server)
  const stop = (): Promise<void> => new Promise((resolve) => server.close(() => resolve()))
  return { proxy: `http://127.0.0.1:${String(port)}`, asked, stop }
}

test('nothing is begun before a server was reached, so that a proxy which refuses is asked once', async () => {
  const { proxy, asked, stop } = await startProxyThatRefuses()
  const { http } = openRoom({ env: { HTTPS_PROXY: proxy } })
  await http.prepare(SERVICE)
  const refused = failureOf(http.send(get(), readText()))
  await until(() => asked.length === 1)
  await http.prepare(SERVICE)
  expect((await refused).facts[0]).toMatchObject({ code: '403' })
  await http.prepare(SERVICE)
  await soon()
  expect(asked).toEqual([`${HOST}:443`])
  http.close()
  await stop()
})

test('the way is open as soon as a server is reached, whether or not it says anything', async () => {
  const silent = await silence()
  const { http, cancel } = openRoom({ dial: dialTo(silent.port) })
  const failed = failureOf(http.send(get(), readText()))
  await http.wayIsOpen
  cancel.abort()
  expect((await failed).kind).toBe('cancelled')
  http.close()
  await silent.stop()
})

test('one that is asked for twice at once is begun once', async () => {
  host = await startHost(() => OK)
  const { dial, dialled } = noting(host.dial)
  const { http } = openRoom({ dial })
  await http.send(get(), readText())
  await Promise.all([http.prepare(SERVICE), http.prepare(SERVICE)])
  await soon()
  expect(dialled).toEqual([HOST, SERVICE])
  http.close()
})

test('none is begun to a server that has one, nor once all is closed', async () => {
  host = await startHost(() => OK)
  const { dial, dialled } = noting(host.dial)
  const { http } = openRoom({ dial })
  await http.send(get(), readText())
  void http.prepare(HOST)
  await soon()
  void http.prepare(SERVICE)
  http.close()
  await soon()
  expect(dialled).toEqual([HOST])
})
