/** What is a part of a list only is never passed off as the whole, and what is put together is what came. */
import { describe, expect, test } from '@jest/globals'
import type { Reply } from '../../support/fake-http.ts'
import type { Overrides } from '../../support/inputs.ts'
import { series } from '../../support/series.ts'

const things: Overrides = {
  ...{ service: '', 'service-url': 'https://acme.things.cyberark.cloud/api', path: 'things', pages: 'all' },
}
const stores: Overrides = { path: 'secret-stores', pages: 'all' }
const identities: Overrides = { service: 'cem', path: 'identities', method: 'POST', pages: 'all' }
const json = { 'content-type': 'application/json' }
const doubted = [expect.stringContaining('looks as if its list went on')]

describe('a first answer without a list', () => {
  test.each<[string, Overrides, unknown]>([
    ['has null for one, beside a bookmark', things, { items: null, nextToken: 'abc' }],
    ['has one of messages, beside a bookmark', things, { messages: ['x'], nextToken: 'b' }],
    ['leaves the known one out', stores, { nextLink: '/api/secret-stores?offset=50' }],
    ['leaves it out, with a total', stores, { totalCount: 120 }],
  ])('is doubted when it %s', async (_, inputs, body) => {
    expect(await series(inputs, [{ body }])).toMatchObject({ failed: undefined, warnings: doubted })
  })

  test('is one like any other when nothing says that there is more', async () => {
    const { failed, warnings } = await series(things, [{ body: { id: 1, note: null, count: 0 } }])
    expect([failed, warnings]).toEqual([undefined, []])
  })

  test.each<[string, Reply, string | undefined]>([
    ['JSON that was cut off', { body: '{"items":[1', headers: json }, 'pages needs JSON'],
    [
      'a text that is said to be JSON',
      { body: 'x', headers: { 'content-type': 'a/b+json' } },
      'its type is a/b+json',
    ],
    [
      'a text of a type that only begins so',
      { body: 'f(1)', headers: { 'content-type': 'application/jsonp' } },
      undefined,
    ],
    ['a text', { body: 'a;b', headers: { 'content-type': 'text/csv' } }, undefined],
    ['nothing', { body: ' ', headers: json }, undefined],
  ])('may be %s', async (_, reply, failed) => {
    const told = await series(things, [reply])
    expect(told.failed ?? '').toContain(failed ?? '')
    expect(told.failed === undefined).toBe(failed === undefined)
  })
})

test.each<[string, Overrides, unknown]>([
  ['a token', things, { items: [1], nextToken: 'a', total: 9 }],
  ['a link', stores, { secretStores: [1], nextLink: '?offset=1' }],
])('nothing at all behind %s is no end', async (_, inputs, body) => {
  for (const status of [200, 204]) {
    const { failed, outcome } = await series(inputs, [{ body }, { body: '', status }])
    expect(failed).toContain(`The answer for page 2 (status ${status}) has no list`)
    expect(outcome.response.body.text).toBe('')
  }
})

test('pages that are alike are different ones where a header leads from one to the next', async () => {
  const page = (next: string): Reply => ({
    body: { items: ['a'] },
    headers: { link: `<${next}>; rel="next"` },
  })
  const { failed, document } = await series(things, [page('?p=2'), page('?p=3'), { body: { items: ['a'] } }])
  expect([failed, document]).toEqual([undefined, { items: ['a', 'a', 'a'] }])
})

test('who reads fewer pages of a list than a count says is told how many are left out, and how to have them', async () => {
  const sessions: Overrides = { service: 'sm', path: 'sessions', pages: '2' }
  const { warnings } = await series(sessions, [
    { body: { sessions: [0], filtered_count: 5 } },
    { body: { sessions: [1], filtered_count: 5 } },
  ])
  expect(warnings).toEqual([expect.stringContaining('(2 pages, 2 items). Set pages: all')])
})

test('time and repeated attempts are those of all pages', async () => {
  const { outcome } = await series(stores, [
    { body: { secretStores: [1], nextLink: '?offset=1' }, attempts: 3, milliseconds: 7 },
    { body: { secretStores: [2] }, attempts: 2, milliseconds: 4 },
  ])
  expect(outcome.response).toMatchObject({ attempts: 4, milliseconds: 11 })
})

describe('a search', () => {
  const pages = [{ body: { identities: [1], next_token: '7' } }, { body: { identities: [2] } }]

  test('keeps its numbers as they were written', async () => {
    const { http } = await series(
      { ...identities, body: '{"filter":{"id":12345678901234567890,"x":1e400}}' },
      pages,
    )
    expect(http.sent[1]!.body).toBe(
      '{"filter":{"id":12345678901234567890,"x":1e400},"paginationData":{"nextToken":"7"}}',
    )
  })

  test('that had no body has one from its second page on, and its type', async () => {
    const { http } = await series(identities, pages)
    expect(http.sent.map(({ body, headers }) => [body, headers['content-type']])).toEqual([
      ['', undefined],
      ['{"paginationData":{"nextToken":"7"}}', 'application/json'],
    ])
  })

  test('keeps the type that it was given', async () => {
    const headers = 'Content-Type: application/vnd.x+json'
    const { http } = await series({ ...identities, headers, body: '{}' }, pages)
    expect(http.sent.map((sent) => sent.headers['content-type'])).toEqual(
      Array.from({ length: 2 }, () => 'application/vnd.x+json'),
    )
  })
})

test('an object with very many keys is no envelope', async () => {
  const keys = Object.fromEntries(
    Array.from({ length: 2000 }, (_value, index) => [`next_token_${index}`, index]),
  )
  const { failed, warnings, document } = await series(things, [
    { body: { ...keys, Items: [1], next_Token: 'x' } },
  ])
  expect([failed, warnings]).toEqual([undefined, []])
  expect(document).toMatchObject({ Items: [1] })
})
