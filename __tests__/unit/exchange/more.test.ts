/** What an answer says of what is behind it. */
import { describe, expect, test } from '@jest/globals'
import { saysMore } from '../../../src/exchange/more.ts'

const none = new Map<string, string>()

describe('an answer says that its list goes on by', () => {
  test.each<[string, unknown, Record<string, string>?]>([
    ['next', { items: [1], next: '?p=2' }],
    ['next_page_token', { items: [1], next_page_token: 'x' }],
    ['nextPageNumber', { items: [1], nextPageNumber: 2 }],
    ['@odata.nextLink', { value: [1], '@odata.nextLink': '?p=2' }],
    ['a cursor', { items: [1], end_cursor: 'x' }],
    ['hasMore', { items: [1], hasMore: true }],
    ['more_items', { items: [1], more_items: true }],
    ['isTruncated', { items: [1], isTruncated: true }],
    ['a key of DynamoDB’s', { targets: [1], b64_last_evaluated_key: 'x' }],
    ['a last page that it is not', { items: [1], isLastPage: false }],
    ['one that is not the last', { items: [1], is_last: false }],
    ['last', { items: [1], last: false }],
    ['lastPage', { items: [1], lastPage: false }],
    ['a text that says so', { items: [1], isLastPage: 'False' }],
    ['a count of more than there are', { policies: [1], count: 5 }],
    ['totalEntities', { items: [1], totalEntities: 5 }],
    ['totalPages', { items: [1], totalPages: 2 }],
    ['a total beside an object about pages', { items: [1], total: 2, paging: { size: 1 } }],
    ['a total in an object about pages', { items: [1], page: { totalPages: 3, last: false } }],
    ['a total two levels down', { items: [1], meta: { pagination: { next: 'x' } } }],
    ['an envelope', { data: { items: [1], nextToken: 'x' } }],
    ['a total around an envelope', { Result: { Results: [1], FullCount: 3 } }],
    ['a list of links', { items: [1], links: [{ rel: 'self' }, { rel: 'next', href: '?p=2' }] }],
    ['the header Link', [1], { link: '<?p=2>; rel="next"' }],
    ['the header Link without blanks', [1], { link: '<?p=2>;rel=next' }],
    ['the header Link with many', [1], { link: '<?p=2>; rel = "last  next"' }],
    ['the header Content-Range', [1], { 'content-range': 'items 0-0/5' }],
    ['Content-Range with long numbers', [1], { 'content-range': 'items  10-19/45' }],
  ])('%s', (_, document, headers = {}) => {
    expect(saysMore(document, new Map(Object.entries(headers)))).toBe(true)
  })
})

describe('an answer says nothing of the kind by', () => {
  test.each<[string, unknown, Record<string, string>?]>([
    [
      'marks of an end',
      { items: [1], next: null, nextToken: '', hasMore: false, isLastPage: true, cursor: 0 },
    ],
    ['texts that say no', { items: [1], hasMore: 'false', isLastPage: 'true' }],
    ['a mark that is an object', { items: [1], isLastPage: { toString: 1 } }],
    ['its own count', { items: [1, 2], count: 2, total: 2, page: { totalPages: 1 } }],
    ['a count of less', { items: [1, 2], count: 1 }],
    ['a count of the longest of its lists', { tags: [1], items: [1, 2], count: 2 }],
    ['a total that is no number', { items: [1], total: [5] }],
    ['names that only end so', { items: [1], furthermore: 'x', subtotal: 5 }],
    ['names that only begin so', { items: [1], nextRotation: 'tomorrow', totalTime: 7, moreInfo: 'x' }],
    ['marks without a list', { status: 'RUNNING', next: 'x', count: 7 }],
    ['marks around a list in what is no envelope', { job: { steps: [1] }, count: 7 }],
    [
      'marks around a list too deep in envelopes',
      { data: { result: { response: { items: [1] } } }, count: 7 },
    ],
    ['a list of what went wrong', { errors: [], count: 7 }],
    ['other links', { items: [1], links: [{ rel: 'self', href: 'x' }] }],
    ['marks too deep to be the list’s', { items: [1], a: { next: 'x' } }],
    ['marks too deep about pages', { items: [1], meta: { pagination: { page: { next: 'x' } } } }],
    ['a text', 'next'],
    ['a place in which nothing stands', { items: [1], next: undefined }],
    ['the end of a range', [1], { 'content-range': 'items 10-19/20', link: '<?p=1>; rel="prev"' }],
  ])('%s', (_, document, headers = {}) => {
    expect(saysMore(document, new Map(Object.entries(headers)))).toBe(false)
  })
})

test('what was judged already does not count, nor a total that all pages together reach', () => {
  const document = { items: [1], total: 3, totalPages: 2, next_token: 'x' }
  const judged = new Set(['nexttoken'])
  expect(saysMore(document, none, { items: 3, pages: 2, judged })).toBe(false)
  expect(saysMore(document, none, { items: 2, pages: 2, judged })).toBe(true)
  expect(saysMore(document, none, { items: 3, pages: 1, judged })).toBe(true)
  expect(saysMore(document, none, { items: 3, pages: 2 })).toBe(true)
})
