/** The one authorized request: what the inputs make of it, asserted whole as it arrives. */
import { createHash } from 'node:crypto'
import { expect, test } from '@jest/globals'
import { defaultNode, systemOf } from '../../simulation/runner/system.ts'
import { step, type Inputs } from '../support/step.ts'
import { authorized, whole, type Sent } from './support/sent.ts'

const host = 'acme.secretshub.cyberark.cloud'
const any = { service: 'secrets-hub', path: '/echo' }

async function expectSent(inputs: Inputs, sent: Partial<Sent>): Promise<void> {
  const run = await step({ ...any, ...inputs })
  expect(run.requests.slice(1).map(whole)).toEqual([
    authorized(run.outputs['token'], { host, path: '/api/echo', ...sent }),
  ])
  expect([run.outcome, run.outputs['status']]).toEqual(['success', '200'])
}

test.concurrent.each(['GET', 'head', 'Post', 'put', 'PATCH', 'delete', 'OPTIONS'])('method: %s', (given) => {
  const method = given.toUpperCase()
  // RFC 9110, 8.6: a method that usually has a body says so when there is none.
  const length = ['POST', 'PUT', 'PATCH'].includes(method) ? { 'content-length': '0' } : {}
  return expectSent({ method: given }, { method, headers: length })
})

test.concurrent.each([
  ['/echo/x', '/api/echo/x'],
  ['echo/x', '/api/echo/x'],
  ['  echo/x \n', '/api/echo/x'],
  ['/echo/', '/api/echo/'],
  ['/echo/two words/ä€', '/api/echo/two%20words/%C3%A4%E2%82%AC'],
  ['/echo/already%20encoded%2Fslash', '/api/echo/already%20encoded%2Fslash'],
  ['/echo/...and.more/..x/x..', '/api/echo/...and.more/..x/x..'],
  ['/echo/arn:aws:iam::1:role/x', '/api/echo/arn:aws:iam::1:role/x'],
  ["/echo/a@b;v=1,2/$()*+!'", "/api/echo/a@b;v=1,2/$()*+!'"],
  ['/echo?nextToken=a%2Bb&x=1', '/api/echo?nextToken=a%2Bb&x=1'],
  ['/echo?to=https://example.org/../x', '/api/echo?to=https://example.org/../x'],
])('path: %s', (path, sent) => expectSent({ path }, { path: sent }))

test.concurrent.each([
  ['limit=50\nfilter=type EQ AWS_ASM', 'limit=50&filter=type%20EQ%20AWS_ASM'],
  ['  limit = 50  \r\n\r\n\tsort= name desc\n', 'limit=50&sort=name%20desc'],
  ['a=1\nb=2\na=3', 'a=1&b=2&a=3'],
  ['q=x=y&z+1%2F#é', 'q=x%3Dy%26z%2B1%252F%23%C3%A9'],
  ['empty=', 'empty='],
  ['pages[size]=5', 'pages%5Bsize%5D=5'],
])('query: %j', (query, sent) => expectSent({ query }, { path: `/api/echo?${sent}` }))

test('a query in path comes before query', () =>
  expectSent({ path: '/echo?a=1', query: 'b=2' }, { path: '/api/echo?a=1&b=2' }))

test.concurrent.each<[string, Inputs, Partial<Sent>]>([
  [
    'further ones',
    { headers: 'X-One: 1\r\n\n  x-two:two: 2 \nX-Empty:\n' },
    { headers: { 'x-one': '1', 'x-two': 'two: 2', 'x-empty': '' } },
  ],
  [
    'another Accept',
    { headers: 'ACCEPT: application/x.secretshub.beta+json' },
    { headers: { accept: 'application/x.secretshub.beta+json' } },
  ],
  [
    'another Content-Type, and then the body need not be JSON',
    { method: 'POST', headers: 'content-type: text/csv', body: 'a,b\n1,2' },
    { method: 'POST', headers: { 'content-type': 'text/csv' }, body: 'a,b\n1,2' },
  ],
  ['Latin-1', { headers: 'X-Name: Müller' }, { headers: { 'x-name': 'Müller' } }],
])('headers: %s', (_what, inputs, sent) => expectSent(inputs, sent))

// A variable of Windows holds less than 32,768 characters.
const length = systemOf(defaultNode()).platform === 'win32' ? 32_000 : 100_000

test.concurrent.each([
  ['as it is, white space and all', ' {"a" : [1, 2.50, "ü€🔑"] }  \n\n', ' {"a" : [1, 2.50, "ü€🔑"] }  \n'],
  ['without the one line break it was pasted with', '{"a":1}\r\n', '{"a":1}'],
  ['a bare value', '"text"', '"text"'],
  [`${length} bytes of it`, `{"a":"${'x'.repeat(length - 8)}"}`, `{"a":"${'x'.repeat(length - 8)}"}`],
])('body: %s', (_what, body, sent) => expectSent({ method: 'PUT', body }, { method: 'PUT', body: sent }))

test.concurrent.each([
  ['small', '{"from":"a file"}'],
  ['empty', ''],
  ['not JSON', 'no JSON at all'],
  ['5 MB, more than a variable can hold', `[${'"0123456789abcdef",'.repeat(260_000)}1]`],
])('body-file: %s, with its length', async (_what, content) => {
  const run = await step(
    {
      ...any,
      path: '/anything',
      method: 'POST',
      'body-file': 'folder/body.json',
      'expect-status': '2xx,4xx',
    },
    { workspaceFiles: { 'folder/body.json': content } },
  )
  const [, request] = run.requests
  const { body, ...head } = whole(request!)
  const type = { 'content-length': String(content.length), 'content-type': 'application/json' }
  const expected = { host, path: '/api/anything', method: 'POST', headers: type }
  expect({ ...head, body: '' }).toEqual(authorized(run.outputs['token'], expected))
  expect([body.length, sha256(body)]).toEqual([content.length, sha256(content)])
})

test('body-file: bytes arrive as they are', async () => {
  const bytes = Buffer.from(Array.from({ length: 1000 }, (_, index) => index % 256))
  const run = await step(
    { ...any, method: 'PUT', 'body-file': './bytes', headers: 'Content-Type: application/octet-stream' },
    { workspaceFiles: { bytes } },
  )
  expect([run.outcome, run.requests[1]!.bodyBytes]).toEqual(['success', 1000])
  expect(run.requests[1]!.body).toBe(bytes.toString())
})

test.concurrent.each([
  ['https://acme-cem.cyberark.cloud/api', '/delegations', 'acme-cem.cyberark.cloud', '/api/delegations'],
  ['https://acme.brand-new.cyberark.cloud/v2/base/', 'x', 'acme.brand-new.cyberark.cloud', '/v2/base/x'],
  ['https://ACME.sca.CyberArk.Cloud:443', '/x', 'acme.sca.cyberark.cloud', '/x'],
  ['https://cyberark.cloud/', '', 'cyberark.cloud', '/'],
  [' https://deep.er.acme.x.cyberarkgov.cloud/a%20b\n', '/c', 'deep.er.acme.x.cyberarkgov.cloud', '/a%20b/c'],
])('service-url: %s, path %j', async (url, path, expectedHost, expectedPath) => {
  const respond = ({ host }: { host: string }): { status: number } | undefined =>
    host.includes('.id.') ? undefined : { status: 204 }
  const run = await step({ 'service-url': url, path }, { tenant: { respond } })
  expect(run.requests.slice(1).map(whole)).toEqual([
    authorized(run.outputs['token'], { host: expectedHost, path: expectedPath }),
  ])
  expect(run.outputs).toMatchObject({ status: '204', response: '' })
  expect(run.outputs['service-url']).toBe(url.trim().toLowerCase().replace(':443', '').replace(/\/$/, ''))
})

test('service-url wins over service', () =>
  expectSent({ service: 'sca', 'service-url': `https://${host}/api` }, {}))

test('identity needs a header, which the action adds and the user may set', async () => {
  const run = await step({
    service: 'identity',
    path: '/echo',
    headers: 'X-IDAP-Native-Client: true\nX-A: b',
  })
  expect(run.outcome).toBe('success')
  const headers = { 'x-idap-native-client': 'true', 'x-a': 'b' }
  const expected = { host: 'abc1234.id.cyberark.cloud', path: '/echo', headers }
  expect(whole(run.requests[1]!)).toEqual(authorized(run.outputs['token'], expected))
})

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex')
}
