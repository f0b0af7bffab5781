/** Parameters of the query that users write in another case than the action: some services heed none. */
import { expect, test } from '@jest/globals'
import type { Overrides } from '../../support/inputs.ts'
import { series } from '../../support/series.ts'

const things: Overrides = { service: '', 'service-url': 'https://x.cyberark.cloud/api', path: 'things' }

test.each<[string, Overrides, unknown[], string[]]>([
  [
    'counted by offset',
    { service: 'pcloud', path: 'Accounts', query: 'Offset=0\nLimit=2\nFilter=safeName eq x' },
    [
      { value: [1, 2], count: 3 },
      { value: [3], count: 3 },
    ],
    ['Limit=2&Filter=safeName%20eq%20x&Offset=2'],
  ],
  [
    'by a link that writes them otherwise',
    { service: 'pcloud', path: 'Accounts', query: 'Offset=0\nLimit=1\nSearch=x' },
    [{ value: [1], nextLink: 'api/Accounts?offset=1&limit=1' }, { value: [2] }],
    ['Search=x&offset=1&limit=1'],
  ],
  [
    'counted by page',
    { service: 'cce', path: 'aws/workspaces', query: 'Page=1' },
    [
      { workspaces: [1], page: { is_last_page: false } },
      { workspaces: [2], page: { is_last_page: true } },
    ],
    ['Page=2'],
  ],
  [
    'by a token',
    { service: 'uap', path: 'policies', query: 'NextToken=' },
    [
      { results: [1], nextToken: 'a' },
      { results: [2], nextToken: 'a' },
    ],
    ['NextToken=a'],
  ],
  [
    'by a token of a list that is not known',
    { ...things, query: 'nexttoken=\na.b=1' },
    [{ items: [1], nextToken: 'a' }, { items: [2] }],
    ['a.b=1&nexttoken=a'],
  ],
])('a parameter keeps the spelling that the user gave it: %s', async (_, inputs, pages, queries) => {
  const { sent, warnings, failed } = await series(
    { ...inputs, pages: 'all' },
    pages.map((body) => ({ body })),
  )
  expect(sent.slice(1).map((line) => line.split('?')[1])).toEqual(queries)
  expect([failed, warnings]).toEqual([undefined, []])
})
