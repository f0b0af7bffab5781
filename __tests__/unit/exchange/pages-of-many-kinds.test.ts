/** Lists as services really give them: short pages, odd ends, bookmarks of all kinds. */
import { describe, expect, test } from '@jest/globals'
import type { Reply } from '../../support/fake-http.ts'
import type { Overrides } from '../../support/inputs.ts'
import { redrock, series } from '../../support/series.ts'

const URL_OF_USER = 'https://x.cyberark.cloud/api'
const things: Overrides = { service: '', 'service-url': URL_OF_USER, path: 'things', pages: 'all' }
const stores: Overrides = { path: 'secret-stores', query: 'behavior=SECRETS_TARGET', pages: 'all' }
test('a page that is shorter than was asked for is not the last where there is a total', async () => {
  const { document, sent } = await series(redrock({ PageSize: 10_000 }), [
    { body: { Result: { Results: [1, 2], FullCount: 3 } } },
    { body: { Result: { Results: [3], FullCount: 3 } } },
  ])
  expect(document).toMatchObject({ Result: { Results: [1, 2, 3] } })
  expect(sent).toHaveLength(2)
})

test('and is the last where there is none', async () => {
  const { sent } = await series(redrock({ PageSize: 2 }), [
    { body: { Result: { Results: [1, 2] } } },
    { body: { Result: { Results: [3] } } },
  ])
  expect(sent).toHaveLength(2)
})

test.each<[string, string, number]>([
  ['a number is where it begins', '"PageNumber":3,', 4],
  ['what is no number the service takes for the first page', '"PageNumber":"x",', 2],
])('%s', async (_, given, next) => {
  const body = `{"Args":{${given}"PageSize":1}}`
  const { http } = await series({ ...redrock({}), body }, [
    { body: { Result: { Results: [1], FullCount: 9 } } },
    { body: { Result: { Results: [] } } },
  ])
  expect(JSON.parse(http.sent[1]!.body)).toEqual({ Args: { PageNumber: next, PageSize: 1 } })
})

test('a service that gives the same page again, whatever it is asked, is found out', async () => {
  const same = { body: { sessions: [{ id: 1 }] } }
  const { failed, sent } = await series({ service: 'sm', path: 'sessions', pages: 'all' }, [same, same])
  expect(failed).toContain('Page 2 is the page before it once more')
  expect(sent).toHaveLength(2)
})

test('a list of which nothing says whether it goes on gives no warning behind the pages asked for', async () => {
  const { warnings } = await series({ service: 'sm', path: 'sessions', pages: '2' }, [
    { body: { sessions: [1] } },
    { body: { sessions: [2] } },
  ])
  expect(warnings).toEqual([])
})

test('what a link leaves out of the user’s own query stays', async () => {
  const { sent } = await series(
    { service: 'pcloud', path: 'Accounts', query: 'savedfilter=Favorites\nlimit=1', pages: 'all' },
    [
      { body: { value: [1], nextLink: 'api/Accounts?limit=1&offset=1' } },
      { body: { value: [2], nextLink: 'api/Accounts?limit=1&offset=2' } },
      { body: { value: [] } },
    ],
  )
  expect(sent.map((line) => line.split('?')[1])).toEqual([
    'savedfilter=Favorites&limit=1',
    'savedfilter=Favorites&limit=1&offset=1',
    'savedfilter=Favorites&limit=1&offset=2',
  ])
})

describe('a list ends with', () => {
  test.each<[string, unknown, number]>([
    ['a page that has nothing in place of items', { sessions: null, returnedCount: 0 }, 200],
    ['a page without content', '', 204],
    ['a page of blanks', ' ', 200],
  ])('%s', async (_, body, status) => {
    const { document, failed } = await series({ service: 'sm', path: 'sessions', pages: 'all' }, [
      { body: { sessions: [1, 2], returnedCount: 2 } },
      { body, status },
    ])
    expect([failed, document]).toEqual([undefined, { sessions: [1, 2], returnedCount: 2 }])
  })
})

test('a first page without items is a list as well, whatever else it holds', async () => {
  const body = { secretStores: null, tags: [1] }
  const { document, warnings, lines } = await series(stores, [{ body }])
  expect([document, warnings, lines]).toEqual([body, [], ['Page 1: 0 items.']])
})

test('where the name that is known leads to something else, the only list is the list', async () => {
  const { document, lines } = await series(stores, [
    { body: { secretStores: {}, items: [1], nextLink: '?offset=1' } },
    { body: { secretStores: {}, items: [2] } },
  ])
  expect(document).toEqual({ secretStores: {}, items: [1, 2] })
  expect(lines).toHaveLength(2)
})

test('what stands beside the items is that of the first page, but for what says how it goes on', async () => {
  const { document } = await series({ service: 'cce', path: 'aws/workspaces', pages: 'all' }, [
    { body: { workspaces: [1], page: { page_number: 1, is_last_page: false } } },
    { body: { workspaces: [2], page: { page_number: 2, is_last_page: true } } },
  ])
  expect(document).toEqual({ workspaces: [1, 2], page: { page_number: 1 } })
})

test('pages without items that are alike are not the same page again', async () => {
  const { document, failed } = await series(things, [
    { body: [], headers: { link: '<?p=2>; rel=next' } },
    { body: [], headers: { link: '<?p=3>; rel=next' } },
    { body: [1] },
  ])
  expect([failed, document]).toEqual([undefined, [1]])
})

test('the bookmark of a list with one page goes as well; a total stays', async () => {
  const { document } = await series(stores, [{ body: { secretStores: [1], nextLink: null, totalCount: 1 } }])
  expect(document).toEqual({ secretStores: [1], totalCount: 1 })
})

test('what came whole stays as it came', async () => {
  const { outcome } = await series(stores, [{ body: '{ "secretStores" : [1.0] }' }])
  expect(outcome.response.body.text).toBe('{ "secretStores" : [1.0] }')
})

describe('bookmarks that are found where they stand:', () => {
  test.each<[string, unknown, string]>([
    ['a key with a dot', { value: [1], '@odata.nextLink': '/api/things?p=2' }, 'things?p=2'],
    ['the one that is written just so', { items: [1], next_link: null, nextLink: '?p=2' }, 'things?p=2'],
    ['an address from the root, without the slash', { items: [1], nextLink: 'api/things?p=2' }, 'things?p=2'],
    ['beside a list of what went wrong', { items: [1], errors: [], nextLink: '?p=2' }, 'things?p=2'],
    ['a list whose key has a dot', { 'a.b': [1], nextLink: '?p=2' }, 'things?p=2'],
  ])('%s', async (_, body, next) => {
    const second = Object.fromEntries(
      Object.entries(body as object).map(([key, value]) => [key, value === 1 ? value : [2]]),
    )
    const list = Object.keys(body as object)[0]!
    const { sent, document } = await series(things, [{ body }, { body: { [list]: second[list] } }])
    expect(sent[1]).toBe(`GET ${URL_OF_USER}/${next}`)
    expect(document).toMatchObject({ [list]: [1, 2] })
  })

  test('0 is none', async () => {
    const { sent } = await series(things, [{ body: { items: [1], nextToken: 0 } }])
    expect(sent).toHaveLength(1)
  })

  test('one that is no Unicode is refused', async () => {
    const { failed } = await series(things, [{ body: { items: [1], nextToken: '\ud800' } }])
    expect(failed).toContain('or is none at all')
  })
})

const secrets: Overrides = { path: 'secrets', pages: 'all' }

describe('a list that is not whole is not passed off as one:', () => {
  const warned = [expect.stringContaining('looks as if its list went on')]

  test.each<[string, Overrides, Reply[]]>([
    ['a bookmark that its row does not know', secrets, [{ body: { secrets: [1], nextToken: 'x' } }]],
    ['a link in an object', things, [{ body: { items: [1], links: { next: { url: '?p=2' } } } }]],
    [
      'a total that only the first page tells',
      secrets,
      [{ body: { secrets: [1, 2], totalCount: 6 } }, { body: { secrets: [3, 4] } }],
    ],
    ['a total, and then nothing', secrets, [{ body: { secrets: [1, 2], totalCount: 6 } }, { status: 204 }]],
  ])('%s', async (_, inputs, replies) => {
    expect((await series(inputs, replies)).warnings).toEqual(warned)
  })

  test('a service that ignores what it is asked for is found out on the last page as well', async () => {
    const same = { body: { secrets: [{ id: 1 }, { id: 2 }], totalCount: 3 } }
    const { failed } = await series(secrets, [same, same])
    expect(failed).toContain('Page 2 is the page before it once more')
  })
})

test('who begins in the middle, by the body, is not told that there is more', async () => {
  const { warnings, document } = await series(redrock({ PageNumber: 3, PageSize: 2 }), [
    { body: { Result: { Results: [5, 6], FullCount: 6 } } },
    { body: { Result: { Results: [], FullCount: 6 } } },
  ])
  expect(warnings).toEqual([])
  expect(document).toMatchObject({ Result: { Results: [5, 6] } })
})

test('a page that is nested too deeply around its items ends the run', async () => {
  const deep = `${'['.repeat(50_000)}${']'.repeat(50_000)}`
  const { failed } = await series(stores, [{ body: `{"secretStores":[1],"nextLink":null,"meta":${deep}}` }])
  expect(failed).toContain('nested too deeply')
})

test('no text in a page makes putting it together slow', async () => {
  const note = '?'.repeat(512 * 1024)
  const { document } = await series(stores, [{ body: { note, secretStores: [1], nextLink: '' } }])
  expect(document).toEqual({ note, secretStores: [1] })
})

test('warnings of each page are told, but those of a thousand counted', async () => {
  const page = (index: number): Reply => ({
    body: { secretStores: [index], errors: [{ code: `E${index}` }], nextLink: `?offset=${index + 1}` },
  })
  const replies = [...Array.from({ length: 30 }, (_, index) => page(index)), { body: { secretStores: [] } }]
  const { warnings } = await series(stores, replies)
  expect(warnings).toHaveLength(11)
  expect(warnings[0]).toMatch(/^GET .*secret-stores.* but parts of it failed.*E0/)
  expect(warnings[1]).toMatch(/offset.*E1/)
  expect(warnings[10]).toMatch(/^There are 20 more warnings/)
})
