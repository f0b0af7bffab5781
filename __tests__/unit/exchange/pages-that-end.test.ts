/** Lists of which not all can be had: each ends with an error that says how far it came. */
import { describe, expect, test } from '@jest/globals'
import { failure } from '../../../src/messages/failure.ts'
import type { Failure } from '../../../src/vocabulary/failure.ts'
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
  const soFar = 'Page 1 was read, with 2 items; nothing of it is set.'

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

  test.each<[string]>([
    ['/secret-stores?x=1'],
    ['../other?x=1'],
    // However a server may read them: the rules are those of path.
    ['/api/v1/%2e%2e/b?p=2'],
    ['/api/v1/%252e%252e/b'],
    ['/api/v1/..;/b'],
    ['/api/v1/%u002e%u002e/b'],
    ['/api/v1/%c0%ae%c0%ae/b'],
    ['/api/v1/\uff0e\uff0e/b'],
    ['/api/v1/..%2fb'],
  ])('an address by convention that leaves the base path: %s', async (nextLink) => {
    const inputs = { service: '', 'service-url': NEW, path: 'things', pages: 'all' }
    const { failed } = await series(inputs, [{ body: { items: [1], nextLink } }])
    expect(failed).toContain('out of the service')
  })

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
    // Blanks count as well, and are read in no time.
    const blanks = ' '.repeat(15 * 1024 * 1024)
    const replies = Array.from({ length: 5 }, (_, n) => ({
      body: `{"secretStores":[1],"nextLink":"/api/secret-stores?offset=${n + 1}"}${blanks}`,
    }))
    expect((await series(stores, replies)).failed).toContain('larger than 64 MiB')
  })

  test('one that cannot be written down', async () => {
    const deep = (depth: number): string => '['.repeat(depth) + ']'.repeat(depth)
    const replies = [
      { body: `{"secretStores": ${deep(100_000)}, "nextLink": "/api/secret-stores?offset=1"}` },
      page([1]),
    ]
    const { failed, outcome } = await series(stores, replies)
    expect(failed).toContain('nested too deeply')
    expect(outcome.response.body.text).toBe('')
  })

  test.each<[number, unknown]>([
    [404, { secretStores: [] }],
    [300, { secretStores: [] }],
    [404, '{"secretStores":[12345678901234567890]}'],
  ])('an expected status that is no success, %d, is no page: %j', async (status, body) => {
    const { failed } = await series({ ...stores, 'expect-status': '200,300,404' }, [first, { status, body }])
    expect(failed).toContain(`The answer for page 2 (status ${status}) has no list`)
  })

  test('a page that has no answer', async () => {
    const lost = failure('encodingUnknown', 'zstd', 200)
    const ended = series(stores, [first, { failure: lost }]).catch((error: unknown) => error)
    expect(happened((await ended) as Failure)).toBe(`${soFar} ${happened(lost)}`)
  })

  test('a mistake of the program, which is told as it is', async () => {
    await expect(series(stores, [first])).rejects.toThrow('Nobody answers')
  })

  test('a page that lost its body, of which status and headers are shown', async () => {
    const lost = failure('encodingUnknown', 'zstd', 200)
    const { failed, outcome } = await series(stores, [first, { headers: { 'x-id': '7' }, lost }])
    expect(failed).toBe(`${soFar} ${happened(lost)}`)
    expect(outcome.response).toMatchObject({ status: 200, headers: new Map([['x-id', '7']]) })
  })

  test.each<[string, Reply]>([
    ['another status', { status: 404, body: { code: 'gone' } }],
    ['an error in a success', { body: { success: false, secretStores: [], Message: 'query timed out' } }],
    ['a page for people', { body: '<html>' }],
    ['a redirect', { status: 302 }],
  ])('a page that is %s is judged as ever', async (_, reply) => {
    const { outcome, failed } = await series(stores, [first, reply])
    expect(failed).toMatch(/^Page 1 was read, with 2 items; nothing of it is set\. .*GET https:/)
    expect(outcome.response.status).toBe(reply.status ?? 200)
  })

  test('a page that was refused is quoted only where all that is secret in it is masked', async () => {
    const refused: Reply = { status: 404, body: { message: 'no such page' } }
    expect((await series(stores, [first, refused])).failed).toContain('no such page')
    expect((await series(stores, [first, refused], { isComplete: false })).failed).not.toContain('no such')
  })

  test.each<[string, Reply]>([
    ['has no list', { body: { secretStores: { 1: 2 } } }],
    ['is no JSON', { body: 'ok' }],
    ['is nothing but a name', { body: '"x"' }],
  ])('a page that %s, whose own words come first', async (_, reply) => {
    const { outcome, failed } = await series(stores, [first, reply])
    expect(failed).toBe(
      `${soFar} The answer for page 2 (status 200) has no list where the first page has one.`,
    )
    const said = failure('selectNotMasked')
    expect(happened(outcome.verdict!(said)!)).toMatch(/^Page 1 was read.* more secrets/)
    expect(outcome.response.status).toBe(reply.status ?? 200)
  })
})

describe('a token that expires on the way', () => {
  const pages = [page([1], '/api/secret-stores?offset=1'), page([2])]

  test('is renewed before the next page', async () => {
    const renewed = session({ token: new Secret('second-token'), expiresAt: NOW + 900_000 })
    const slow = { ...pages[0]!, milliseconds: 2000 }
    const expiring = session({ expiresAt: NOW + 2000 })
    const { http } = await series(stores, [slow, pages[1]!], { session: expiring, renewed })
    expect(http.sent.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer first-token',
      'Bearer second-token',
    ])
  })

  test('is not renewed where the first answer refuses it, which is told as ever', async () => {
    const over = session({ wasExpired: true, expiresAt: NOW - 1 })
    const { outcome, renewals } = await series(stores, [{ status: 401 }], {
      session: over,
      renewed: session(),
    })
    expect(outcome.verdict!(undefined)!.facts).toMatchObject([{ isTokenExpired: true }])
    expect(renewals).toBe(0)
  })

  test('is renewed as often as that', async () => {
    const slow = [1, 2, 3].map((n) => ({ ...page([n], `?offset=${n}`), milliseconds: 2000 }))
    const renewed = session({ expiresAt: NOW + 3000 })
    const { renewals } = await series(stores, [...slow, page([])], {
      session: session({ expiresAt: NOW + 1000 }),
      renewed,
    })
    expect(renewals).toBe(2)
  })

  test('is renewed when it is refused', async () => {
    const renewed = session({ token: new Secret('second-token') })
    const { http, document } = await series(stores, [pages[0]!, { status: 401 }, pages[1]!], { renewed })
    expect(http.sent.at(-1)!.headers['authorization']).toBe('Bearer second-token')
    expect(document).toEqual({ secretStores: [1, 2] })
  })

  test('and that nobody can renew ends the run', async () => {
    const { failed, outcome } = await series(stores, [pages[0]!, { status: 401 }], { isComplete: false })
    expect(outcome.isComplete).toBe(false)
    expect(failed).toContain('Page 1 was read')
    expect(failed).toContain('The service accepted the token before')
    const own = failure('selectNotMasked')
    expect(happened(outcome.verdict!(own)!)).toContain('The service accepted the token before')
  })
})
