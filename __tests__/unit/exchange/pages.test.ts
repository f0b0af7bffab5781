/** Lists that come in pages, put together. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import type { Reply } from '../../support/fake-http.ts'
import type { Overrides } from '../../support/inputs.ts'
import { series, SERVICE } from '../../support/series.ts'

const stores: Overrides = { path: 'secret-stores', query: 'behavior=SECRETS_TARGET', pages: 'all' }
const page = (items: unknown[], nextLink?: unknown): Reply => ({ body: { secretStores: items, nextLink } })

const SEARCH = 'delegations/workspace/search'

/** Service and inputs, the pages that answer, and the requests behind the first. */
const services: [string, Overrides, unknown[], string[], string[]?][] = [
  [
    'Privilege Cloud, by the query of nextLink',
    { service: 'pcloud', path: 'Accounts', query: 'search=web' },
    [
      { value: [1, 2], nextLink: 'api/Accounts?offset=2&limit=2' },
      { value: [3], nextLink: 'api/Accounts?offset=3' },
      { value: [4] },
    ],
    [
      'https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Accounts?search=web&offset=2&limit=2',
      'https://acme.privilegecloud.cyberark.cloud/PasswordVault/API/Accounts?search=web&offset=3',
    ],
  ],
  [
    'Secrets Hub, by offset where there is no link',
    { path: '/secrets', query: 'limit=2\noffset=1' },
    [
      { secrets: [1, 2], totalCount: 4 },
      { secrets: [3], totalCount: 4 },
    ],
    [`${SERVICE}/api/secrets?limit=2&offset=3`],
  ],
  [
    'SCA',
    { service: 'sca', path: 'access/aws/eligibility', query: 'limit=2' },
    [
      { response: [1, 2], nextToken: 'a&b=', total: 3 },
      { response: [3], nextToken: null, total: 3 },
    ],
    ['https://acme.sca.cyberark.cloud/api/access/aws/eligibility?limit=2&nextToken=a%26b%3D'],
  ],
  [
    'access control policies, which end at the same token again',
    { service: 'uap', path: 'policies' },
    [
      { results: [1], next_token: 't' },
      { results: [2], next_token: 't' },
    ],
    ['https://acme.uap.cyberark.cloud/api/policies?nextToken=t'],
  ],
  [
    'Connector Management',
    { service: 'cm', path: 'pool-service/pools', query: 'continuation_token=x\npageSize=1' },
    [
      { resources: [1], page: { continuationToken: 'c' } },
      { resources: [2], page: { continuationToken: '' } },
    ],
    [
      'https://acme.connectormanagement.cyberark.cloud/api/pool-service/pools?pageSize=1&continuation_token=c',
    ],
  ],
  [
    'SIA by a cursor',
    { service: 'sia', path: 'database-targets' },
    [{ items: [1], next_cursor: 'c1' }, { items: [2] }],
    ['https://acme.dpa.cyberark.cloud/api/database-targets?cursor=c1'],
  ],
  [
    'session monitoring, which ends with an empty page',
    { service: 'sm', path: 'sessions' },
    [{ sessions: [1, 2] }, { sessions: [3] }, { sessions: [] }],
    [
      'https://acme.sessionmonitoring.cyberark.cloud/api/sessions?offset=2',
      'https://acme.sessionmonitoring.cyberark.cloud/api/sessions?offset=3',
    ],
  ],
  [
    'cloud onboarding, by number',
    { service: 'cce', path: 'aws/workspaces' },
    [
      { workspaces: [1], page: { page_number: 1, is_last_page: false } },
      { workspaces: [2], page: { page_number: 2, is_last_page: true } },
    ],
    ['https://acme.cloudonboarding.cyberark.cloud/api/aws/workspaces?page=2'],
  ],
  [
    'searches of cloud visibility, in the body',
    { service: 'cem', path: SEARCH, method: 'POST', body: '{"limit": 2, "filter": "x"}' },
    [{ items: [1, 2] }, { items: [3] }],
    [`https://acme.cem.cyberark.cloud/api/${SEARCH}`],
    ['{"limit":2,"filter":"x","offset":2}'],
  ],
  [
    'queries of Identity, in the body, by the keys as they are written there',
    {
      service: 'identity',
      path: 'Redrock/query',
      method: 'POST',
      body: '{"Script": "x", "args": {"PageSize": 1}}',
    },
    [{ Result: { Results: [1], FullCount: 2 } }, { Result: { Results: [2], FullCount: 2 } }],
    ['https://abc1234.id.cyberark.cloud/Redrock/query'],
    ['{"Script":"x","args":{"PageSize":1,"PageNumber":2}}'],
  ],
  [
    'queries of Identity on the host of a portal',
    {
      service: '',
      'service-url': 'https://acme.cyberark.cloud/api/idadmin',
      path: 'Redrock/query',
      method: 'POST',
      body: '{"Script": "x"}',
    },
    [{ Result: { Results: [1], FullCount: 2 } }, { Result: { Results: [2], FullCount: 2 } }],
    ['https://acme.cyberark.cloud/api/idadmin/Redrock/query'],
    ['{"Script":"x","Args":{"PageNumber":2}}'],
  ],
  [
    'a service-url that leads to a known service',
    { service: '', 'service-url': 'https://acme.secretshub.cyberark.cloud', path: 'api/policies' },
    [{ policies: [1], nextLink: '/api/policies?offset=1' }, { policies: [2] }],
    [`${SERVICE}/api/policies?offset=1`],
  ],
]

test.each(services)('%s', async (_, inputs, pages, requests, bodies = []) => {
  const { failed, warnings, sent, document, http } = await series(
    { ...inputs, pages: 'all' },
    pages.map((body) => ({ body })),
  )
  expect([failed, warnings]).toEqual([undefined, []])
  expect(sent.slice(1).map((line) => line.split(' ')[1])).toEqual(requests)
  if (bodies.length > 0) expect(http.sent.slice(1).map(({ body }) => body)).toEqual(bodies)
  const lists = JSON.stringify(document).match(/\[[^\]]*\]/g)
  expect(lists).toEqual([
    JSON.stringify(
      pages
        .flatMap((one) => JSON.stringify(one).match(/(?<=\[)[^\]]+/g) ?? [])
        .join()
        .split(',')
        .map(Number),
    ),
  ])
  expect(JSON.stringify(document)).not.toMatch(/nextLink|nextToken|continuation|cursor/i)
})

const NEW = 'https://new.acme.cyberark.cloud/api/v1'
const conventional: [string, unknown, Record<string, string>, string][] = [
  ['a relative nextLink', { items: [1], nextLink: 'things?after=1' }, {}, 'things?after=1'],
  ['an absolute nextLink', { items: [1], nextLink: `${NEW}/things?after=1` }, {}, 'things?after=1'],
  ['a key with a dot in it', { items: [1], '@odata.nextLink': 'things?after=1' }, {}, 'things?after=1'],
  ['links.next', { items: [1], links: { next: '?p=2' } }, {}, 'things?p=2'],
  ['_links.next.href', { items: [1], _links: { next: { href: '/api/v1/things/2' } } }, {}, 'things/2'],
  ['nextToken', { items: [1], nextToken: 'n/1' }, {}, 'things?nextToken=n%2F1'],
  ['a token in snake case', { items: [1], continuation_token: 7 }, {}, 'things?continuation_token=7'],
  [
    'the header Link',
    [1],
    { link: '<?p=0>; rel="prev", <things?p=2>; title="a"; rel="last next"' },
    'things?p=2',
  ],
]

describe('with service-url alone a list goes on by', () => {
  const inputs = { service: '', 'service-url': NEW, path: 'things', pages: 'all' }

  test.each(conventional)('%s', async (_, body, headers, next) => {
    const second = Array.isArray(body) ? [2] : { items: [2] }
    const { sent, document, warnings } = await series(inputs, [{ body, headers }, { body: second }])
    expect([sent[1], warnings]).toEqual([`GET ${NEW}/${next}`, []])
    expect(Array.isArray(body) ? document : (document as { items: unknown }).items).toEqual([1, 2])
  })

  test.each<[string, unknown]>([
    ['hasMore', { items: [1], hasMore: true }],
    ['a total', { items: [1], pagination: { total_count: 3 } }],
    ['a cursor', { items: [1], next_cursor: 'x' }],
    ['two lists', { one: [1], two: [2], nextLink: '?p=2' }],
  ])('a way that nobody knows, such as %s: a warning', async (_, body) => {
    const { warnings, sent } = await series(inputs, [{ body }])
    expect(warnings).toEqual([expect.stringContaining('looks as if its list went on')])
    expect(sent).toHaveLength(1)
  })

  test.each<[string, Reply]>([
    ['nothing', { body: { items: [1], next: null, hasMore: false, total: 1, links: { next: '' } } }],
    ['a document without a list', { body: { id: 7 } }],
    ['a count of what is no list', { body: { status: 'RUNNING', count: 7 } }],
    ['no document', { body: 'plain' }],
    ['no content', { status: 204 }],
  ])('%s: it is whole', async (_, reply) => {
    const { warnings, failed } = await series(inputs, [reply])
    expect([warnings, failed]).toEqual([[], undefined])
  })
})

test.each<[string, Reply, string[]]>([
  ['a document without a list', { body: { id: 7 } }, []],
  ['no content', { status: 204 }, []],
  ['a list', { body: { secretStores: [] } }, ['Page 1: 0 items.']],
])('whether an answer is a page is told: %s', async (_, reply, told) => {
  expect((await series(stores, [reply])).lines).toEqual(told)
})

test('each page is a line, and the answer has status and headers of the last', async () => {
  const last = { ...page([3]), headers: { 'x-page': '2' } }
  const { lines, outcome } = await series(stores, [page([1, 2], '/api/x?offset=2'), last])
  expect(lines).toEqual(['Page 1: 2 items.', 'Page 2: 1 item, 3 in all.'])
  expect(outcome.response.headers.get('x-page')).toBe('2')
  expect(outcome.response.milliseconds).toBe(10)
})

test('where more pages are left than were asked for, a warning says so', async () => {
  const { warnings, document, sent } = await series({ ...stores, pages: '2' }, [
    page([1], '/api/x?offset=1'),
    page([2], '/api/x?offset=2'),
  ])
  expect(warnings).toEqual([expect.stringContaining('2 pages, 2 items')])
  expect(document).toEqual({ secretStores: [1, 2] })
  expect(sent).toHaveLength(2)
})

test('property: for any split of a list into pages the joined answer is the list', async () => {
  const lists = fc.array(fc.array(fc.jsonValue(), { maxLength: 5 }), { minLength: 1, maxLength: 8 })
  const rest = fc.dictionary(
    fc.string().filter((key) => /^[a-m]/.test(key)),
    fc.integer(),
  )
  await fc.assert(
    fc.asyncProperty(lists, rest, async (split, besides) => {
      const replies = split.map((items, index) => ({
        body: {
          ...besides,
          secretStores: items,
          ...(index < split.length - 1 ? { nextLink: `/api/secret-stores?offset=${index + 1}` } : {}),
        },
      }))
      const { document, failed } = await series(stores, replies)
      expect(failed).toBeUndefined()
      // As JSON has it: -0 is 0.
      expect(document).toEqual(JSON.parse(JSON.stringify({ ...besides, secretStores: split.flat() })))
    }),
    { numRuns: 60 },
  )
})
