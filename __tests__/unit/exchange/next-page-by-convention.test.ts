/** How an answer says by the usual conventions that its list goes on. */
import { describe, expect, test } from '@jest/globals'
import { BOOKMARKS, onwardByConvention, type Onward, type Page } from '../../../src/exchange/next-page.ts'
import { valueAt } from '../../../src/platform/places.ts'

const page = (document: unknown): Page => ({
  url: new URL('https://acme.cyberark.cloud/api/things'),
  document,
  headers: new Map(),
  items: 2,
})

describe('by convention a list goes on', () => {
  const address = (text: string): Onward => ({ by: 'address', address: text, isQueryOnly: false })

  test.each<[unknown, Onward]>([
    [{ nextLink: '?a' }, address('?a')],
    [{ '@odata.nextLink': '?a' }, address('?a')],
    [{ links: { next: '?a' } }, address('?a')],
    [{ _links: { next: '?a' } }, address('?a')],
    [{ links: { next: { href: '?a' } } }, address('?a')],
    [{ _links: { next: { href: '?a' } } }, address('?a')],
    // Where both are there, each is looked into.
    [{ _links: {}, links: { next: '?a' } }, address('?a')],
    [{ links: [], _links: { next: '?a' } }, address('?a')],
    [{ _links: {}, links: { next: { href: '?a' } } }, address('?a')],
    [{ links: [], _links: { next: { href: '?a' } } }, address('?a')],
    [{ nextToken: 't' }, { by: 'query', parameter: 'nextToken', value: 't' }],
    [{ next_token: 7 }, { by: 'query', parameter: 'next_token', value: '7' }],
    [{ continuationToken: 't' }, { by: 'query', parameter: 'continuationToken', value: 't' }],
    [{ page: { nextToken: 't' } }, { by: 'query', parameter: 'nextToken', value: 't' }],
    [{ Page: { continuation_token: 't' } }, { by: 'query', parameter: 'continuation_token', value: 't' }],
    [{ nextToken: {} }, { by: 'nothing' }],
    [{ nextToken: 't', nextLink: '?a' }, address('?a')],
    [
      { nextLink: {}, nextToken: 't' },
      { by: 'query', parameter: 'nextToken', value: 't' },
    ],
  ])('as %j says, which is one of the bookmarks', (document, expected) => {
    expect(onwardByConvention(page(document))).toEqual(expected)
    expect(BOOKMARKS.some((at) => valueAt(document, at) !== undefined)).toBe(true)
  })

  const linked = (link: string): Onward | undefined =>
    onwardByConvention({ ...page([1]), headers: new Map([['link', link]]) })

  test.each<[string, string]>([
    ['<?p=2>; rel="next"', '?p=2'],
    ['<?p=2>;rel=next', '?p=2'],
    [' <?p=2> ; title="a, b" ; REL = "Next"', '?p=2'],
    ['<?p=2>; rel="last  next"', '?p=2'],
    ['<?p=1>; rel="prev",<?p=2>; rel="next"', '?p=2'],
    ['<?p=1>; rel="prev", <?p=2,3>; rel="next"', '?p=2,3'],
    ['<?p=1>; rel="next",  <?p=2>; rel="next"', '?p=1'],
    ['<>; rel=next', ''],
  ])('as the header Link %j says', (link, next) => {
    expect(linked(link)).toEqual(address(next))
  })

  test.each([
    '',
    '<?p=2>',
    '<?p=2>; rel="prev"',
    '<?p=2>; rel="nextish"',
    '<?p=2>; title="next"',
    '?p=2; rel="next"',
    'x <?p=2>; rel="next"',
    '<?p=2>; xrel="next"',
  ])('but not as the header Link %j says', (link) => {
    expect(linked(link)).toBeUndefined()
  })

  test.each([{}, { nextLink: null, nextToken: '' }, [1], 'text', undefined])('nor as %j says', (document) => {
    expect(onwardByConvention(page(document))).toBeUndefined()
  })
})
