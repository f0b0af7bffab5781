/** Hostile replies do what their names say. */
import { brotliDecompressSync, createGunzip, gunzipSync, inflateSync } from 'node:zlib'
import { afterEach, expect, it } from '@jest/globals'
import * as hostile from '../../simulation/tenant/hostile.ts'
import { startTenant, type Reply, type Tenant, type TenantOptions } from '../../simulation/tenant/tenant.ts'
import { open, visit, type Answer, type Sending } from './client.ts'

let tenant: Tenant
afterEach(() => tenant.stop())

async function ask(
  respond: Reply | NonNullable<TenantOptions['respond']>,
  sending?: Sending,
): Promise<Answer> {
  tenant = await startTenant({ respond: typeof respond === 'function' ? respond : () => respond })
  return visit(tenant, `${tenant.origins.identity}/x?y=z`, sending)
}

it.each([
  ['neverAnswer', hostile.neverAnswer, 'timed out'],
  ['stallMidBody', hostile.stallMidBody(), 'timed out'],
  ['drip', hostile.drip({ bytes: 1, everyMs: 5 }), 'timed out'],
])('%s gives no answer in time', async (_name, reply, message) => {
  await expect(ask(reply, { timeoutMs: 300 })).rejects.toThrow(message)
})

it.each([
  ['cutAfterHead', hostile.cutAfterHead, 'ECONNRESET'],
  ['cutMidBody', hostile.cutMidBody(), 'ECONNRESET'],
  ['halfClose', hostile.halfClose(), 'ECONNRESET'],
  ['resetConnection', hostile.resetConnection, 'ECONNRESET'],
  ['closeConnection', hostile.closeConnection, 'ECONNRESET'],
  ['malformedHttp', hostile.malformedHttp, 'HPE_INVALID_VERSION'],
  ['hugeHeader', hostile.hugeHeader(100_000), 'HPE_HEADER_OVERFLOW'],
  ['chunkedGarbage', hostile.chunkedGarbage, 'HPE_INVALID_CHUNK_SIZE'],
])('%s is seen as what it is', async (_name, reply, code) => {
  await expect(ask(reply)).rejects.toMatchObject({ code })
})

it('a reset arrives as a reset, through the proxy', async () => {
  tenant = await startTenant({ respond: () => hostile.resetConnection })
  const socket = await open(tenant, 'abc1234.id.cyberark.cloud')
  socket.write('GET / HTTP/1.1\r\nHost: abc1234.id.cyberark.cloud\r\n\r\n')
  const error = await new Promise((resolve) => socket.once('error', resolve))
  expect(error).toMatchObject({ code: 'ECONNRESET', syscall: 'read' })
})

it('a drip ends at last, whole', async () => {
  expect((await ask(hostile.drip({ bytes: 2, everyMs: 5, body: '{"a":"b"}' }))).json()).toEqual({ a: 'b' })
})

it('a body cut at the end of the connection looks whole', async () => {
  const answer = await ask(hostile.cutUndelimited('{"a":"bcdef"}'))
  expect([answer.status, answer.text]).toEqual([200, '{"a":"b'])
})

it('a huge body is as long as asked for, each time', async () => {
  const answer = await ask(hostile.hugeBody(5_000_001))
  expect(answer.bytes.length).toBe(5_000_001)
  expect(answer.json()).toHaveLength(4_999_999)
  const made = hostile.hugeBody(3, (offset, length) => Buffer.alloc(length, 98 + offset))
  await tenant.stop()
  expect((await ask(made)).text).toBe('bbb')
  expect((await visit(tenant, tenant.origins.identity)).text).toBe('bbb')
})

it('a huge body ends with its reader', async () => {
  let generated = 0
  const count = (_offset: number, length: number): Buffer => {
    generated += length
    return Buffer.alloc(length)
  }
  tenant = await startTenant({ respond: () => hostile.hugeBody(1e12, count) })
  await expect(visit(tenant, tenant.origins.identity, { timeoutMs: 200 })).rejects.toThrow()
  await new Promise((resolve) => setTimeout(resolve, 50))
  const soFar = generated
  await new Promise((resolve) => setTimeout(resolve, 100))
  expect(generated).toBe(soFar)
})

it('a gzip bomb is small until it is unpacked', async () => {
  const answer = await ask(hostile.gzipBomb(300_000_000))
  expect(answer.headers['content-encoding']).toBe('gzip')
  expect(answer.bytes.length).toBeLessThan(600_000)
  let unpacked = 0
  for await (const chunk of createGunzip().end(answer.bytes)) unpacked += (chunk as Buffer).length
  expect(unpacked).toBe(300_000_000)
})

it.each([
  ['gzip', gunzipSync],
  ['br', brotliDecompressSync],
  ['deflate', inflateSync],
] as const)('a body is compressed with %s', async (encoding, unpack) => {
  const answer = await ask(hostile.compressed(encoding, { a: 1 }))
  expect(answer.headers['content-encoding']).toBe(encoding)
  expect(unpack(answer.bytes).toString()).toBe('{"a":1}')
})

it('an echo repeats everything, secrets too', async () => {
  const headers = { Authorization: 'Bearer abc' }
  const answer = await ask(hostile.echo, { method: 'POST', headers, body: 'client_secret=ü\n' })
  expect(answer.json()).toMatchObject({
    url: 'https://abc1234.id.cyberark.cloud/x?y=z',
    method: 'POST',
    headers: { authorization: 'Bearer abc' },
    body: 'client_secret=ü\n',
  })
  expect(answer.headers).toMatchObject({
    'x-echo-authorization': 'Bearer abc',
    'x-echo-body': 'client_secret=??',
    'x-echo-url': 'https://abc1234.id.cyberark.cloud/x?y=z',
  })
})

it('retryAfterThen fails so many times, then lets the tenant answer', async () => {
  const first = await ask(hostile.retryAfterThen(2, 503, 7, ({ path }) => path !== '/other'))
  expect([first.status, first.headers['retry-after']]).toEqual([503, '7'])
  const rest: number[] = []
  for (const path of ['/other', '/x', '/x']) {
    rest.push((await visit(tenant, tenant.origins.identity + path)).status)
  }
  expect(rest).toEqual([404, 503, 404])
})
