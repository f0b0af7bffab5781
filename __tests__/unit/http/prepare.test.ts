/** When a connection is begun ahead of its request, and when not. */
import http1 from 'node:http'
import { expect, test } from '@jest/globals'
import { silence } from '../../../simulation/network/listeners.ts'
import { listen } from '../../../simulation/sockets.ts'
import { readText } from '../../../src/http/body.ts'
import { dialTo, failureOf, get, HOST, openRoom, soon, until } from '../../support/http-world.ts'
import { roomInUse, SERVICE } from '../../support/two-hosts.ts'

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

test('one that a proxy refuses is the attempt of the request that comes for it, so that the proxy is asked once', async () => {
  const { proxy, asked, stop } = await startProxyThatRefuses()
  const { http } = openRoom({ env: { HTTPS_PROXY: proxy } })
  http.prepare(HOST)
  await until(() => asked.length === 1)
  const refused = await failureOf(http.send(get(), readText()))
  expect(refused.facts[0]).toMatchObject({ code: '403' })
  await soon()
  expect(asked).toEqual([`${HOST}:443`])
  http.close()
  await stop()
})

test('a server is reached as soon as it is connected to, whether or not it says anything', async () => {
  const silent = await silence()
  const { http, cancel } = openRoom({ dial: dialTo(silent.port) })
  const failed = failureOf(http.send(get(), readText()))
  await http.serverReached
  cancel.abort()
  expect((await failed).kind).toBe('cancelled')
  http.close()
  await silent.stop()
})

test('one that is asked for twice at once is begun once', async () => {
  const { http, dialled } = await roomInUse()
  http.prepare(SERVICE)
  http.prepare(SERVICE)
  expect(dialled).toEqual([HOST, SERVICE])
})

test('none is begun to a server that has one, nor once all is closed', async () => {
  const { http, dialled } = await roomInUse()
  http.prepare(HOST)
  http.close()
  http.prepare(SERVICE)
  expect(dialled).toEqual([HOST])
})
