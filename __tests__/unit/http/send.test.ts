import net from 'node:net'
import { afterEach, describe, expect, test } from '@jest/globals'
import type { Reply } from '../../../simulation/tenant/exchange.ts'
import {
  closeConnection,
  cutMidBody,
  neverAnswer,
  retryAfterThen,
} from '../../../simulation/tenant/hostile.ts'
import { readText } from '../../../src/http/body.ts'
import {
  failureOf,
  get,
  HOST,
  openRoom,
  post,
  startHost,
  until,
  type Host,
} from '../../support/http-world.ts'

const OK: Reply = { status: 200, body: 'done' }
const replies =
  (...scripted: readonly Reply[]) =>
  (_: unknown, index: number): Reply =>
    scripted[Math.min(index, scripted.length - 1)]!

let host: Host | undefined
afterEach(async () => {
  await host?.stop()
})

describe('an answer', () => {
  test('comes with status, headers, body, attempts and time', async () => {
    host = await startHost(() => ({
      status: 201,
      headers: { 'X-One': ['a', 'b'], 'Set-Cookie': 'c=1' },
      body: 'done',
    }))
    const { http, debug, clock } = openRoom(host)
    const answer = await http.send(get({ path: '/x?filter=secret&limit=1' }), readText())
    http.close()
    expect(answer).toMatchObject({
      status: 201,
      body: 'done',
      attempts: 1,
      milliseconds: 0,
      gaveUp: undefined,
    })
    expect(answer.headers.get('x-one')).toBe('a, b')
    expect(answer.headers.has('set-cookie')).toBe(false)
    expect(debug).toEqual([`GET https://${HOST}/x?filter=…&limit=…: 201, attempt 1, 0 ms, 4 bytes`])
    expect(clock.pending).toBe(1)
  })

  test.each([200, 204, 301, 307, 400, 401, 403, 404, 409, 501])(
    'with status %i is taken as it is',
    async (status) => {
      host = await startHost(() => ({
        status,
        headers: { 'Retry-After': '0', Location: 'https://elsewhere.example/' },
      }))
      const { http } = openRoom(host)
      const answer = await http.send(get(), readText())
      http.close()
      expect(answer).toMatchObject({ status, attempts: 1, gaveUp: undefined })
      expect(host.requests).toHaveLength(1)
    },
  )

  test.each([408, 429, 500, 503])(
    'with status %i is taken as it is where the request accepts it',
    async (status) => {
      host = await startHost(() => ({ status }))
      const { http } = openRoom(host)
      const answer = await http.send(post({ accepts: (code) => code === status }), readText())
      http.close()
      expect(answer).toMatchObject({ status, attempts: 1, gaveUp: undefined })
    },
  )

  test('with a temporary status that the request does not accept leads to another attempt', async () => {
    host = await startHost(replies({ status: 503 }, OK))
    const { http } = openRoom(host)
    expect(await http.send(get({ accepts: (code) => code === 200 }), readText())).toMatchObject({
      attempts: 2,
    })
    http.close()
  })
})

describe('another attempt', () => {
  test.each([408, 425, 429, 500, 502, 503, 504])(
    'follows status %i, with a line that says so',
    async (status) => {
      host = await startHost(replies({ status }, { status }, OK))
      const { http, lines, debug } = openRoom(host)
      const answer = await http.send(get(), readText())
      http.close()
      expect(answer).toMatchObject({ status: 200, attempts: 3, gaveUp: undefined })
      const [first, second] = status === 429 ? ['1.0', '4.0'] : ['0.5', '1.0']
      expect(lines).toEqual([
        `${HOST}: ${status}; trying again in ${first} s (attempt 2 of 4).`,
        `${HOST}: ${status}; trying again in ${second} s (attempt 3 of 4).`,
      ])
      expect(debug).toHaveLength(3)
      expect(host.connections()).toBe(1)
    },
  )

  test('waits as long as Retry-After says, and counts it', async () => {
    host = await startHost((request) => retryAfterThenOk(request))
    const { http, lines } = openRoom({ ...host, random: () => 0 })
    expect(await http.send(post(), readText())).toMatchObject({ attempts: 2, milliseconds: 7000 })
    expect(lines).toEqual([`${HOST}: 503; trying again in 7.0 s (attempt 2 of 4).`])
    http.close()
  })
  const script = retryAfterThen(1, 503, 7)
  const retryAfterThenOk = (request: Parameters<typeof script>[0]): Reply => script(request) ?? OK

  test('waits until a date of Retry-After by the clock of the server that says so', async () => {
    const at = (seconds: number): string => new Date(Date.UTC(2026, 0, 1, 0, 0, seconds)).toUTCString()
    host = await startHost(replies({ status: 429, headers: { Date: at(10), 'Retry-After': at(13) } }, OK))
    const { http, lines } = openRoom({ ...host, random: () => 0 })
    await http.send(get(), readText())
    http.close()
    expect(lines).toEqual([`${HOST}: 429; trying again in 3.0 s (attempt 2 of 4).`])
  })

  test('follows a lost connection, on a new one', async () => {
    host = await startHost(replies(closeConnection, cutMidBody(), OK))
    const { http, lines } = openRoom(host)
    expect(await http.send(get(), readText())).toMatchObject({ status: 200, attempts: 3 })
    expect(lines.map((line) => /: (\w+);/.exec(line)?.[1])).toEqual(['ECONNRESET', 'ECONNRESET'])
    http.close()
  })

  test.each([
    ['500', { status: 500 }],
    ['502', { status: 502 }],
    ['503 without Retry-After', { status: 503 }],
    ['504', { status: 504 }],
  ])('does not follow %s where it could do harm', async (_, reply) => {
    host = await startHost(() => reply)
    const { http } = openRoom(host)
    expect(await http.send(post(), readText())).toMatchObject({ ...reply, attempts: 1, gaveUp: 'unsafe' })
    http.close()
  })

  test.each([
    ['a connection closed after the request was sent', closeConnection, 'answer'],
    ['an answer cut off', cutMidBody(), 'body'],
  ])('does not follow %s where it could do harm', async (_, reply, phase) => {
    host = await startHost(() => reply)
    const { http } = openRoom(host)
    const { kind, facts } = await failureOf(http.send(post(), readText()))
    http.close()
    expect([kind, facts[0]]).toEqual([
      'network',
      expect.objectContaining({ phase, attempts: 1, gaveUp: 'unsafe' }),
    ])
  })

  test('follows a refused connection even where the request must not be repeated', async () => {
    let calls = 0
    host = await startHost(() => OK)
    const { dial } = host
    const refused = (name: string, port: number): net.Socket =>
      calls++ === 0 ? net.connect({ host: '127.0.0.1', port: 1 }) : dial(name, port)
    const { http, lines } = openRoom({ dial: refused })
    expect(await http.send(post(), readText())).toMatchObject({ status: 200, attempts: 2 })
    expect(lines[0]).toContain('ECONNREFUSED; trying again')
    http.close()
  })

  test('is the last when all retries are used up; the answer or the error then stands', async () => {
    host = await startHost((_, index) => (index < 3 ? { status: 503 } : closeConnection))
    const { http } = openRoom({ ...host, retries: 2 })
    expect(await http.send(get(), readText())).toMatchObject({ status: 503, attempts: 3, gaveUp: 'used-up' })
    const { facts } = await failureOf(http.send(get(), readText()))
    http.close()
    expect(facts[0]).toMatchObject({ code: 'ECONNRESET', attempts: 3, gaveUp: 'used-up', host: HOST })
  })

  test('is not waited for when the wait would pass the deadline', async () => {
    host = await startHost(() => ({ status: 429, headers: { 'Retry-After': '61' } }))
    const { http, clock } = openRoom(host)
    expect(await http.send(get(), readText())).toMatchObject({ status: 429, attempts: 1, gaveUp: 'no-time' })
    expect(clock.elapsed()).toBe(0)
    http.close()
  })

  test('is not made when the run is cancelled during the wait', async () => {
    host = await startHost(() => ({ status: 503 }))
    const { http, lines, cancel, clock } = openRoom({ ...host, skipWaits: false })
    const failed = failureOf(http.send(get(), readText()))
    await until(() => lines.length === 1)
    cancel.abort()
    expect((await failed).facts).toEqual([`waiting to try ${HOST} again`])
    http.close()
    expect(host.requests).toHaveLength(1)
    // What is left is the deadline's own.
    expect(clock.pending).toBe(1)
  })
})

describe('an attempt without progress', () => {
  test('is given half of the time that is left, the last one all of it', async () => {
    host = await startHost(() => neverAnswer)
    const { http, clock, lines } = openRoom({ ...host, retries: 2, random: () => 0 })
    const failed = failureOf(http.send(get(), readText()))
    for (const [attempt, at] of [
      [1, 30_000],
      [2, 45_000],
    ] as const) {
      await until(() => host!.requests.length === attempt)
      clock.advance(at - 1 - clock.elapsed())
      expect(lines).toHaveLength(attempt - 1)
      clock.advance(1)
      await until(() => lines.length === attempt)
    }
    await until(() => host!.requests.length === 3)
    clock.advance(14_999)
    clock.advance(1)
    const { kind, facts } = await failed
    http.close()
    expect([kind, facts]).toEqual(['timedOut', [`waiting for ${HOST} to answer`]])
    expect(lines[0]).toBe(`${HOST}: ETIMEDOUT; trying again in 0.0 s (attempt 2 of 3).`)
  })

  test('is given all of it once a request that must not be repeated is on its way', async () => {
    host = await startHost(() => neverAnswer)
    const { http, clock, lines } = openRoom(host)
    const failed = failureOf(http.send(post(), readText()))
    await until(() => host!.requests.length === 1)
    clock.advance(60_000)
    expect((await failed).kind).toBe('timedOut')
    http.close()
    expect(lines).toEqual([])
  })
})
