/** Answers of which the head comes, and the body does not come whole: what the status says holds. */
import { describe, expect, test } from '@jest/globals'
import type { Reply } from '../../../simulation/tenant/exchange.ts'
import { cutMidBody, garbledChunks, stallMidBody } from '../../../simulation/tenant/hostile.ts'
import { readText } from '../../../src/http/body.ts'
import type { HttpRequest } from '../../../src/http/message.ts'
import {
  get,
  HOST,
  leaveNothingOpen,
  openRoom,
  post,
  startHost,
  until,
  type Host,
} from '../../support/http-world.ts'
import { leaveNoneUnhandled } from '../../support/unhandled-rejections.ts'

let host: Host | undefined

leaveNothingOpen(async () => {
  await host?.stop()
  host = undefined
})
leaveNoneUnhandled()

const coded = (status: number, encoding: string, headers = {}): Reply => ({
  status,
  headers: { 'Content-Encoding': encoding, ...headers },
  body: 'not encoded so',
})

const WAYS: readonly [string, (status: number) => Reply][] = [
  ['a cut body', (status) => cutMidBody('{"error":"access_denied"}', status)],
  ['broken chunks', garbledChunks],
  ['a false encoding', (status) => coded(status, 'gzip')],
  ['an unknown encoding', (status) => coded(status, 'zstd')],
]
const REFUSALS = [302, 400, 401, 403, 404]
const sign: HttpRequest = post({ repeatable: true })

describe.each(WAYS)('%s', (_, reply) => {
  test.each(REFUSALS)('of a refusal, %d, is an empty one: it is never sent again', async (status) => {
    host = await startHost(() => reply(status))
    const { http } = openRoom(host)
    const answer = await http.send(sign, readText())
    http.close()
    expect(answer).toMatchObject({ status, body: '', attempts: 1, gaveUp: undefined })
    expect(answer.lost).toBeDefined()
    expect(host.requests).toHaveLength(1)
  })

  test('of a status that may pass is tried again like that', async () => {
    host = await startHost((_request, index) => (index === 0 ? reply(503) : { status: 200, body: 'fine' }))
    const { http, lines } = openRoom(host)
    expect(await http.send(get(), readText())).toMatchObject({ status: 200, body: 'fine', attempts: 2 })
    http.close()
    expect(lines[0]).toContain(`${HOST}: 503; trying again`)
  })

  test('of what could not be repeated safely is not', async () => {
    host = await startHost(() => reply(500))
    const { http } = openRoom(host)
    expect(await http.send(post(), readText())).toMatchObject({ status: 500, attempts: 1, gaveUp: 'unsafe' })
    http.close()
  })

  test('of a success that must not be repeated leaves its status and headers', async () => {
    host = await startHost(() => reply(201))
    const { http } = openRoom(host)
    const { status, headers, lost } = await http.send(post(), readText())
    http.close()
    expect([status, headers.size > 0]).toEqual([201, true])
    expect(JSON.stringify(lost!.facts)).toContain('201')
    expect(host.requests).toHaveLength(1)
  })
})

test.each([429, 503])(
  'a false encoding of %d with Retry-After is tried again, even of POST',
  async (status) => {
    host = await startHost((_request, index) =>
      index === 0 ? coded(status, 'gzip', { 'Retry-After': '1' }) : { status: 200 },
    )
    const { http } = openRoom(host)
    expect(await http.send(post(), readText())).toMatchObject({ status: 200, attempts: 2 })
    http.close()
  },
)

test('a success that is cut off is tried again where it may be, also one that is only expected', async () => {
  const accepts = (status: number): boolean => status === 404
  host = await startHost((_request, index) => (index === 0 ? cutMidBody('{}', 404) : { status: 404 }))
  const { http } = openRoom(host)
  const answer = await http.send(get({ accepts }), readText())
  http.close()
  expect(answer).toMatchObject({ status: 404, attempts: 2, lost: undefined })
})

test.each([0, 3])(
  'a refusal whose body stalls is told before the time is up (%d retries)',
  async (retries) => {
    host = await startHost(() => stallMidBody('{"error":"access_denied"}', 401))
    const { http, clock } = openRoom({ ...host, retries })
    const answered = http.send(sign, readText())
    await until(() => host!.requests.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    clock.advance(30_000)
    expect(await answered).toMatchObject({ status: 401, body: '', attempts: 1 })
    http.close()
    expect(host.requests).toHaveLength(1)
  },
)

test('a cancelled run says of a refusal that stalls nothing about trying again', async () => {
  host = await startHost(() => stallMidBody('{}', 503))
  const { http, cancel, lines } = openRoom(host)
  const answered = http.send(get(), readText()).catch((error: unknown) => error)
  await until(() => host!.requests.length === 1)
  await new Promise((resolve) => setTimeout(resolve, 20))
  cancel.abort()
  expect(await answered).toMatchObject({ kind: 'cancelled' })
  http.close()
  expect(lines).toEqual([])
})

test.each([
  ['HEAD', 200],
  ['GET', 204],
  ['GET', 304],
])('a foreign encoding of no body is no failure: %s, %d', async (method, status) => {
  host = await startHost(() => ({ status, headers: { 'Content-Encoding': 'zstd' } }))
  const { http } = openRoom(host)
  expect(await http.send(get({ method }), readText())).toMatchObject({ status, body: '', lost: undefined })
  http.close()
})

test('a reader that leaves the body alone keeps nothing waiting', async () => {
  host = await startHost(() => ({ status: 200, body: 'x'.repeat(1_000_000) }))
  const { http, clock } = openRoom(host)
  expect(await http.send(get(), async () => 'unread')).toMatchObject({ body: 'unread' })
  expect(await http.send(get(), readText())).toMatchObject({ status: 200, attempts: 1 })
  expect(clock.pending).toBe(1)
  http.close()
})
