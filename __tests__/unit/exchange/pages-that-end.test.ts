/** Lists of which not all can be had: each ends with an error that says how far it came. */
import { describe, expect, test } from '@jest/globals'
import { failure } from '../../../src/messages/failure.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { NOW } from '../../support/fake-clock.ts'
import type { Reply } from '../../support/fake-http.ts'
import type { Overrides } from '../../support/inputs.ts'
import { happened, series, SERVICE, session } from '../../support/series.ts'

const stores: Overrides = { path: 'secret-stores', query: 'behavior=SECRETS_TARGET', pages: 'all' }
const page = (items: unknown[], nextLink?: unknown): Reply => ({ body: { secretStores: items, nextLink } })
const NEW = 'https://new.acme.cyberark.cloud/api/v1'

describe('nothing half-read is a success:', () => {
  const first = page([1, 2], '/api/secret-stores?offset=2')
  const soFar = 'Page 1 was read, with 2 items; nothing of them is set.'

  test.each<[string, unknown]>([
    ['another host', 'https://evil.example/api/secret-stores?offset=2'],
    ['a host that only looks like it', 'https://acme.secretshub.cyberark.cloud.evil.example/?a=1'],
    ['another port', `${SERVICE}:8443/api?a=1`],
    ['a user', 'https://a:b@acme.secretshub.cyberark.cloud/api?a=1'],
    ['a scheme-relative host', '//evil.example/?a=1'],
    ['backslashes', '\\\\evil.example\\?a=1'],
    ['another scheme', 'javascript:alert(1)'],
    ['nothing at all', 'offset'],
    ['an object', { href: '/api?x=1' }],
    ['a very long text', `/api?x=${'y'.repeat(9000)}`],
    ['a list', [1]],
  ])('a bookmark with %s', async (_, nextLink) => {
    const { failed, outcome, sent } = await series(stores, [page([1, 2], nextLink)])
    expect(failed).toContain(`${soFar} The bookmark on page 1 leads to another host`)
    expect(sent).toHaveLength(1)
    expect(outcome.response.body).toEqual({ text: '', file: undefined })
  })

  test.each<[string]>([['/secret-stores?x=1'], ['../other?x=1'], ['/api/v1/a%2e%2e/b'], ['/api/v1/x;y/z']])(
    'an address by convention that leaves the base path: %s',
    async (nextLink) => {
      const inputs = { service: '', 'service-url': NEW, path: 'things', pages: 'all' }
      const { failed } = await series(inputs, [{ body: { items: [1], nextLink } }])
      expect(failed).toContain('out of the service')
    },
  )

  test('the base path itself is none', async () => {
    const inputs = { service: '', 'service-url': NEW, path: 'things', pages: 'all' }
    const { sent } = await series(inputs, [
      { body: { items: [1], nextLink: '/api/v1?x=1' } },
      { body: { items: [] } },
    ])
    expect(sent[1]).toBe(`GET ${NEW}?x=1`)
  })

  test('a repeated bookmark', async () => {
    const { failed, sent } = await series(stores, [first, page([3], '/api/secret-stores?offset=2')])
    expect(failed).toContain('Pages 1 to 2 were read, with 3 items')
    expect(failed).toContain('page 2 leads to a page that was read before')
    expect(sent).toHaveLength(2)
  })

  test('an endless list', async () => {
    const endless = Array.from({ length: 1001 }, (_, n) => page([], `/api/secret-stores?offset=${n + 1}`))
    const { failed, sent } = await series(stores, endless)
    expect(failed).toContain('A thousand pages')
    expect(sent).toHaveLength(1000)
  })

  test('a list that is too large', async () => {
    const large = 'x'.repeat(15 * 1024 * 1024)
    const replies = Array.from({ length: 5 }, (_, n) => page([large], `/api/secret-stores?offset=${n + 1}`))
    expect((await series(stores, replies)).failed).toContain('larger than 64 MiB')
  })

  test('one that cannot be written down', async () => {
    const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
    const replies = [
      { body: `{"secretStores": ${deep(100_000)}, "nextLink": "/api/secret-stores?offset=1"}` },
      page([1]),
    ]
    await expect(series(stores, replies)).rejects.toMatchObject({ kind: 'pagesTooLarge' })
  })

  test.each<[string, Reply]>([
    ['has another status', { status: 404, body: { code: 'gone' } }],
    ['has no list', { body: { secretStores: { 1: 2 } } }],
    ['is no JSON', { body: '<html>' }],
  ])('a page that %s, whose own words come first', async (_, reply) => {
    const { outcome, failed } = await series(stores, [first, reply])
    expect(failed).toBe(`${soFar} The answer for page 2 has no list where the first page has one.`)
    const said = failure('selectNotMasked')
    expect(happened(outcome.verdict!(said)!)).toMatch(/^Page 1 was read.* more secrets/)
    expect(outcome.response.status).toBe(reply.status ?? 200)
  })
})

describe('a token that expires on the way', () => {
  const pages = [page([1], '/api/secret-stores?offset=1'), page([2])]

  test('is renewed before the next page', async () => {
    const renewed = session({ token: new Secret('second-token'), expiresAt: NOW + 900_000 })
    const { http } = await series(stores, pages, { session: session({ expiresAt: NOW - 1 }), renewed })
    expect(http.sent.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer first-token',
      'Bearer second-token',
    ])
  })

  test('is renewed when it is refused', async () => {
    const renewed = session({ token: new Secret('second-token') })
    const { http, document } = await series(stores, [pages[0]!, { status: 401 }, pages[1]!], { renewed })
    expect(http.sent.at(-1)!.headers['authorization']).toBe('Bearer second-token')
    expect(document).toEqual({ secretStores: [1, 2] })
  })

  test('and that nobody can renew ends the run', async () => {
    const { failed } = await series(stores, [pages[0]!, { status: 401 }])
    expect(failed).toContain('Page 1 was read')
    expect(failed).toContain('The service accepted the token before')
  })
})
