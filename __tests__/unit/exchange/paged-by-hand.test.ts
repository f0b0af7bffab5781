/** Whether a request names a place in its list, or only says what it is to hold. */
import { expect, test } from '@jest/globals'
import { isPagedByHand } from '../../../src/exchange/paged-by-hand.ts'
import { pagedList } from '../../../src/platform/paged-list.ts'
import { requestOf, type Overrides } from '../../support/inputs.ts'

const byHand = async (inputs: Overrides, label = '', path = ''): Promise<boolean> => {
  const ways = pagedList({ label, host: '', method: 'POST', path })?.ways ?? []
  return isPagedByHand(await requestOf(inputs), ways)
}

test.each([
  ['offset=50'],
  ['Offset=50'],
  ['pageOffset=2'],
  ['$skip=20'],
  ['$skiptoken=a'],
  ['page=2'],
  ['page_no=2'],
  ['pageNumber=2'],
  ['pageIndex=1'],
  ['startIndex=11'],
  ['startAt=1'],
  ['start=100'],
  ['after=4711'],
  ['after=dXNlcjpXMDdRQ1JQQTQ='],
  ['token=dXNlcjpXMDdRQ1JQQTQ'],
  ['before=0192f1a0-7c1e-7b7a-9d55-2f3f3f0e7c11'],
  ['nextToken=a'],
  ['continuation_token=a'],
  ['cursor=a'],
  ['b64StartKey=a'],
  ['marker=a'],
])('a place: %s', async (query) => {
  expect(await byHand({ query })).toBe(true)
})

test.each([
  ['offset=0'],
  ['Offset=0'],
  ['offset='],
  ['offset=first'],
  ['limit=50'],
  ['page=0'],
  ['page=1'],
  ['Page=1'],
  ['pageNumber=1'],
  ['pageIndex=0'],
  ['startIndex=1'],
  ['nextToken='],
  ['cursor=0'],
  ['after='],
  ['after=2026-01-01'],
  ['after=2026-01-01T00:00:00.000Z'],
  ['before=1767225600'],
  ['before=20260101T000000Z'],
  ['start=2026-01-01'],
  ['start=20260101'],
  ['startAt=2026-01-01'],
  ['start=-7d'],
  ['token=abc'],
  ['token=service-account-token'],
  ['utcOffset=120'],
])('no place: %s', async (query) => {
  expect(await byHand({ query })).toBe(false)
})

test.each<[string, string, unknown, boolean]>([
  ['cem', 'api/delegations/workspace/search', { offset: 0, limit: 50 }, false],
  ['cem', 'api/delegations/workspace/search', { offset: null }, false],
  ['cem', 'api/delegations/workspace/search', { Offset: '50' }, true],
  ['cem', 'api/identities', { paginationData: { limit: 50, nextToken: '' } }, false],
  ['cem', 'api/identities', { paginationData: { nextToken: 'a' } }, true],
  ['id', 'Redrock/query', { Script: 'x', Args: { PageNumber: 1 } }, false],
  ['id', 'Redrock/query', { Script: 'x', Args: { pagenumber: 2 } }, true],
  ['id', 'Redrock/query', { Script: 'x', PageNumber: 2 }, false],
  ['id', 'Redrock/query', { Args: { PageNumber: { toString: 1 } } }, false],
])('%s %s with %j: %s', async (label, path, body, expected) => {
  expect(await byHand({ method: 'POST', body: JSON.stringify(body) }, label, path)).toBe(expected)
})
