/** How far the runner's clock is ahead, by what servers and proxies say in passing. */
import net from 'node:net'
import { afterEach, expect, test } from '@jest/globals'
import { listen } from '../../../simulation/sockets.ts'
import { readText } from '../../../src/http/body.ts'
import { NOW } from '../../support/fake-clock.ts'
import { failureOf, get, leaveNothingOpen, openRoom, startHost, type Host } from '../../support/http-world.ts'

let host: Host | undefined
let proxy: net.Server | undefined
leaveNothingOpen(async () => {
  await host?.stop()
  await new Promise<unknown>((resolve) => (proxy ? proxy.close(resolve) : resolve(undefined)))
})
afterEach(() => {
  host = proxy = undefined
})

const HOUR = 3_600_000
const httpDate = (ahead: number): string => new Date(NOW - ahead).toUTCString()

test('is not known before anybody told the time', () => {
  const { http } = openRoom()
  expect(http.clockAhead).toBeUndefined()
  http.close()
})

test('is known from the last answer that tells it', async () => {
  const dates = [httpDate(HOUR), httpDate(-2 * HOUR), 'no date']
  host = await startHost((_, index) => ({ status: 200, headers: { date: dates[index]! } }))
  const { http } = openRoom(host)
  const known: unknown[] = []
  while (known.length < dates.length) {
    await http.send(get(), readText())
    known.push(http.clockAhead)
  }
  http.close()
  expect(known).toEqual([HOUR, -2 * HOUR, -2 * HOUR])
})

test('is known from a proxy’s answer, for want of a server’s', async () => {
  proxy = net.createServer((socket) => {
    socket.once('data', () => socket.end(`HTTP/1.1 200 OK\r\nDate: ${httpDate(HOUR)}\r\n\r\n`))
    socket.on('error', () => undefined)
  })
  const port = await listen(proxy)
  const { http } = openRoom({ env: { HTTPS_PROXY: `http://127.0.0.1:${port}` }, retries: 0 })
  await failureOf(http.send(get(), readText()))
  http.close()
  expect(http.clockAhead).toBe(HOUR)
})
