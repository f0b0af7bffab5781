/** How an answer says that a known list goes on; next-request.test.ts tells what follows, pages.test.ts drives whole lists. */
import { describe, expect, test } from '@jest/globals'
import { onwardBy, type Onward, type Page } from '../../../src/exchange/next-page.ts'
import type { PagedList } from '../../../src/platform/paging.ts'

type Way = PagedList['ways'][number]

const BASE = new URL('https://acme.cyberark.cloud/api')
const page = (document: unknown, items = 2, query = ''): Page => ({
  url: new URL(`${BASE.href}/things?${query}`),
  document,
  headers: new Map(),
  items,
})

const LINK: Way = { by: 'link', at: 'nextLink' }
const TOKEN: Way = { by: 'token', at: 'page.next', parameter: 'after' }
const OFFSET: Way = { by: 'items', in: 'query', parameter: 'offset' }
const COUNTED: Way = { ...OFFSET, total: 'total' }
const NUMBER: Way = { by: 'pages', in: 'query', parameter: 'page', last: 'isLast' }
const MORE: Way = { ...OFFSET, last: 'isLast' }
const BODY: Way = { by: 'items', in: 'body', parameter: 'from', size: 'limit' }
const QUERY: Way = {
  by: 'pages',
  in: 'body',
  parameter: 'Args.PageNumber',
  size: 'Args.PageSize',
  total: 'FullCount',
}

interface Sent {
  readonly query?: string
  readonly body?: unknown
  readonly pages?: number
  readonly items?: number
}

/** How a list goes on behind a page, of which `pages` with `items` were read. */
function onward(ways: readonly Way[], last: Page, { query = '', body, pages = 1, items = 2 }: Sent = {}) {
  const text = typeof body === 'string' ? body : JSON.stringify(body)
  return onwardBy(ways, last, {
    path: { below: 'things', query },
    body: body === undefined ? undefined : { kind: 'text', text },
    pages,
    items,
  })
}

const LONGEST = 'x'.repeat(8192)

describe('a bookmark', () => {
  test.each<[Way, unknown, Onward | undefined]>([
    [LINK, { nextLink: '?a=1' }, { by: 'address', address: '?a=1', isQueryOnly: true }],
    [LINK, { nextLink: LONGEST }, { by: 'address', address: LONGEST, isQueryOnly: true }],
    [TOKEN, { page: { next: 't' } }, { by: 'query', parameter: 'after', value: 't' }],
    [TOKEN, { page: { next: 7 } }, { by: 'query', parameter: 'after', value: '7' }],
    [TOKEN, { page: { next: 0 } }, undefined],
    [TOKEN, { page: { next: '' } }, undefined],
    [TOKEN, { page: { next: null } }, undefined],
    [TOKEN, { page: { next: false } }, undefined],
    [TOKEN, { page: {} }, undefined],
    [TOKEN, [1], undefined],
    [TOKEN, { page: { next: true } }, { by: 'nothing' }],
    [TOKEN, { page: { next: {} } }, { by: 'nothing' }],
    [TOKEN, { page: { next: `${LONGEST}x` } }, { by: 'nothing' }],
  ])('of %j is known, %#', (way, document, expected) => {
    expect(onward([way], page(document))).toEqual(expected)
  })

  test('that comes again is the end only where the service ends so', () => {
    const again = page({ page: { next: 't' } }, 2, 'after=t')
    const ends: Way = { by: 'token', at: 'page.next', parameter: 'after', endsRepeated: true }
    expect(onward([TOKEN], again)).toEqual({ by: 'query', parameter: 'after', value: 't' })
    expect(onward([ends], again)).toBeUndefined()
    expect(onward([ends], page({ page: { next: 't' } }, 2, 'After=t'))).toBeUndefined()
    expect(onward([ends], page({ page: { next: 'u' } }, 2, 'after=t'))).toMatchObject({ value: 'u' })
    expect(onward([ends], page({ page: { next: 't' } }, 2, 'before=t'))).toMatchObject({ value: 't' })
  })

  test('goes into the body where the service reads it there', () => {
    const inBody: Way = { ...TOKEN, in: 'body' }
    expect(onward([inBody], page({ page: { next: 't' } }))).toMatchObject({
      by: 'body',
      parameter: 'after',
      value: 't',
    })
  })

  test('of the first way that an answer has counts', () => {
    expect(onward([LINK, COUNTED], page({ nextLink: '?a=1', total: 9 }))).toMatchObject({ by: 'address' })
    expect(onward([LINK, COUNTED], page({ total: 9 }))).toMatchObject({ by: 'query', value: 2 })
    expect(onward([LINK], page({ total: 9 }))).toBeUndefined()
  })
})

describe('a count goes on', () => {
  test.each<[string, Way, Page, Sent, Onward]>([
    ['by the items', OFFSET, page({}), {}, { by: 'query', parameter: 'offset', value: 2 }],
    [
      'from where the request began',
      OFFSET,
      page({}, 1),
      { query: 'a=b&offset=10', pages: 2, items: 3 },
      { by: 'query', parameter: 'offset', value: 13 },
    ],
    ['below the total', COUNTED, page({ total: 3 }), {}, { by: 'query', parameter: 'offset', value: 2 }],
    [
      'by the pages, from the first',
      NUMBER,
      page({ isLast: false }),
      {},
      { by: 'query', parameter: 'page', value: 2 },
    ],
    [
      'by the pages, from where the request began',
      NUMBER,
      page({ isLast: false }),
      { query: 'page=5', pages: 2 },
      { by: 'query', parameter: 'page', value: 7 },
    ],
    [
      'behind an empty page that is not the last',
      NUMBER,
      page({ isLast: 'False' }, 0),
      { pages: 2 },
      { by: 'query', parameter: 'page', value: 3 },
    ],
    [
      'from where the request began, by a name in another case',
      OFFSET,
      page({}, 1),
      { query: 'Offset=10', items: 3 },
      { by: 'query', parameter: 'offset', value: 13 },
    ],
    ['by a body', BODY, page({}), { body: { limit: 2 } }, { by: 'body', parameter: 'from', value: 2 }],
    [
      'by a body that begins later',
      BODY,
      page({}),
      { body: { From: 4 }, items: 6 },
      { by: 'body', parameter: 'from', value: 10 },
    ],
    ['without a body', BODY, page({}), {}, { by: 'body', parameter: 'from', value: 2 }],
    [
      'below a total, for pages from the first on',
      QUERY,
      page({ FullCount: 5 }),
      { body: { Args: { PageNumber: 3, PageSize: 2 } } },
      { by: 'body', parameter: 'Args.PageNumber', value: 4 },
    ],
    [
      'in a body whose total is no number',
      QUERY,
      page({ FullCount: '2' }),
      {},
      { by: 'body', parameter: 'Args.PageNumber', value: 2 },
    ],
    [
      'in a body without a total',
      QUERY,
      page({}),
      {},
      { by: 'body', parameter: 'Args.PageNumber', value: 2 },
    ],
  ])('%s', (_, way, last, sent, expected) => {
    expect(onward([way], last, sent)).toMatchObject(expected)
  })

  test.each<[string, Way, Page, Sent]>([
    ['an empty page', OFFSET, page({}, 0), {}],
    ['an empty page, whatever the total', COUNTED, page({ total: 9 }, 0), {}],
    ['the total', COUNTED, page({ total: 2 }), {}],
    ['the total, from where the request began', COUNTED, page({ total: 12 }), { query: 'offset=10' }],
    ['no total where one is told', COUNTED, page({}), {}],
    ['a total that is no number', COUNTED, page({ total: '9' }), {}],
    ['the last page', NUMBER, page({ isLast: true }), {}],
    ['an empty page that is not the last, as an offset cannot grow', MORE, page({ isLast: false }, 0), {}],
    ['a page that does not say', NUMBER, page({}), {}],
    ['a page with fewer items than were asked for', BODY, page({}, 1), { body: { limit: 2 } }],
    ['the total of a query', QUERY, page({ FullCount: 2 }), {}],
  ])('but not behind %s', (_, way, last, sent) => {
    expect(onward([way], last, sent)).toBeUndefined()
  })

  test.each<[Way, unknown, boolean]>([
    [OFFSET, {}, true],
    [COUNTED, { total: 3 }, false],
    [NUMBER, { isLast: false }, false],
    [NUMBER, { isLast: 'false' }, false],
    [QUERY, { FullCount: '2' }, true],
  ])('and by %j is a guess where the answer %j says nothing of it: %s', (way, document, isGuess) => {
    expect(onward([way], page(document))).toMatchObject({ isGuess })
  })

  test.each([undefined, '2', null])('and a limit of %j is none', (limit) => {
    expect(onward([BODY], page({}, 1), { body: { limit } })).toMatchObject({ by: 'body' })
  })
})
