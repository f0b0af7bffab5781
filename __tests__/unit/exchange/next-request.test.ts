/** The request for the next page of a list, by how its answer goes on. */
import { describe, expect, test } from '@jest/globals'
import { nextRequest, type Onward, type PageRequest } from '../../../src/exchange/next-page.ts'

const BASE = new URL('https://acme.cyberark.cloud/api')

describe('the next request', () => {
  const first: PageRequest = { path: { below: 'things', query: 'a=b' }, body: undefined }
  const follow = (way: Onward, request = first, base = BASE): PageRequest | undefined =>
    nextRequest(base, new URL('https://acme.cyberark.cloud/api/things?a=b'), request, way, request.path.query)
  const to = (address: string, isQueryOnly = false, base = BASE): unknown =>
    follow({ by: 'address', address, isQueryOnly }, first, base)?.path

  test('is none where a bookmark is none', () => {
    expect(follow({ by: 'nothing' })).toBeUndefined()
  })

  test.each<[string, string, string]>([
    ['', 'offset', 'offset=2'],
    ['a=b', 'offset', 'a=b&offset=2'],
    ['offset=1&a=b', 'offset', 'a=b&offset=2'],
    ['offset=1&&offset=3&a=b', 'offset', 'a=b&offset=2'],
    ['o%66fset=1&offsets=7', 'offset', 'offsets=7&offset=2'],
    ['a=offset&offset', 'offset', 'a=offset&offset=2'],
    ['', 'a&b', 'a%26b=2'],
  ])('of the query %j has the bookmark in it: %s', (query, parameter, expected) => {
    const request = { ...first, path: { below: 'things', query } }
    expect(follow({ by: 'query', parameter, value: 2 }, request)).toEqual({
      path: { below: 'things', query: expected },
      body: undefined,
    })
  })

  test('writes a bookmark so that it stays one value, and keeps the body', () => {
    const request: PageRequest = { ...first, body: { kind: 'text', text: '{}' } }
    expect(follow({ by: 'query', parameter: 't', value: 'a&b=c d+é' }, request)).toEqual({
      path: { below: 'things', query: 'a=b&t=a%26b%3Dc%20d%2B%C3%A9' },
      body: request.body,
    })
  })

  test.each<[unknown, string, unknown]>([
    [{ limit: 2 }, 'offset', { limit: 2, offset: 7 }],
    [{ Offset: 1, limit: 2 }, 'offset', { Offset: 7, limit: 2 }],
    [{ args: { page_number: 1, x: 1 }, y: 2 }, 'Args.PageNumber', { args: { page_number: 7, x: 1 }, y: 2 }],
    [{ y: 2 }, 'Args.PageNumber', { y: 2, Args: { PageNumber: 7 } }],
    [undefined, 'offset', { offset: 7 }],
  ])('with the body %j has %s in it', (body, parameter, expected) => {
    const request: PageRequest = {
      ...first,
      body: body === undefined ? undefined : { kind: 'text', text: JSON.stringify(body) },
    }
    const next = follow({ by: 'body', parameter, value: 7 }, request)
    expect([next?.path, next?.body?.kind]).toEqual([first.path, 'text'])
    expect(JSON.parse((next?.body as { text: string }).text)).toEqual(expected)
  })

  test.each<[string, unknown]>([
    ['?c=d', { below: 'things', query: 'c=d' }],
    ['more?c=d', { below: 'more', query: 'c=d' }],
    ['/api/a/b', { below: 'a/b', query: '' }],
    ['/api/', { below: '', query: '' }],
    ['/api?c=d', { below: '', query: 'c=d' }],
    ['https://ACME.cyberark.cloud:443/api/x#y', { below: 'x', query: '' }],
  ])('goes to %s below the base URL', (address, path) => {
    expect(to(address)).toEqual(path)
    expect(to(address, false, new URL('https://acme.cyberark.cloud/api//'))).toEqual(path)
  })

  test.each<[string, string, string, unknown]>([
    [
      'v1/api/things',
      'api/things?c=d',
      'where it is the end of the page’s',
      { below: 'things', query: 'c=d' },
    ],
    ['v1/api/things', 'other/things?c=d', 'or else from the page', { below: 'other/things', query: 'c=d' }],
    ['v1/api/', '', 'and nothing is the page itself', { below: '', query: 'a=b' }],
  ])('from the root, without the slash: on %s, %j, %s', (from, address, _, expected) => {
    const url = new URL(`https://acme.cyberark.cloud/${from}?a=b`)
    const base = new URL('https://acme.cyberark.cloud/v1/api')
    expect(
      nextRequest(base, url, first, { by: 'address', address, isQueryOnly: false }, 'a=b')?.path,
    ).toEqual(expected)
  })

  test('goes anywhere at a host whose base URL has no path', () => {
    expect(to('/other/x?c=d', false, new URL('https://acme.cyberark.cloud'))).toEqual({
      below: 'other/x',
      query: 'c=d',
    })
  })

  test.each([
    'https://evil.example/api/things?c=d',
    '//evil.example/api/things?c=d',
    'http://acme.cyberark.cloud/api/things?c=d',
    'https://acme.cyberark.cloud:8443/api/things?c=d',
    'https://a@acme.cyberark.cloud/api/things?c=d',
    'https://:b@acme.cyberark.cloud/api/things?c=d',
    'https://[bad',
  ])('never goes to %s, not even by its query', (address) => {
    expect(to(address)).toBeUndefined()
    expect(to(address, true)).toBeUndefined()
  })

  test.each(['/', '/apis/x', '/API/x', '../x', '/v2/api/x', '/api/..;/b', '/api/a/%2e%2e;x/b'])(
    'never leaves the base path by %s',
    (address) => {
      expect(to(address)).toBeUndefined()
    },
  )

  test('takes the query alone where that is all that counts', () => {
    expect(to('/elsewhere?c=d', true)).toEqual({ below: 'things', query: 'a=b&c=d' })
    expect(to('/elsewhere?a=d', true)).toEqual({ below: 'things', query: 'a=d' })
    expect(to('/api/things', true)).toBeUndefined()
    expect(to('/api/things?', true)).toBeUndefined()
  })
})
