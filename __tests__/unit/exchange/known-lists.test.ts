/** Every list that is known to come in pages, cut in any way and put together again. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { PAGED_LISTS } from '../../../src/platform/paging.ts'
import { valueAt } from '../../../src/platform/places.ts'
import { series } from '../../support/series.ts'

type List = (typeof PAGED_LISTS)[number]
type Way = List['ways'][number]

/** A list may be told to go on in one of several ways. */
const cases = PAGED_LISTS.flatMap((list) =>
  list.paths.flatMap((path) =>
    list.ways.map((way): [string, string, List, Way] => {
      const parameter = way.by === 'link' ? way.at : way.parameter
      return [`${list.method} ${list.label} ${path} by ${parameter}`, path, list, way]
    }),
  ),
)

/** The document with a value at the end of a path. */
function at(path: string, value: unknown): Record<string, unknown> {
  const [first = '', ...rest] = path.split('.')
  return { [first]: rest.length === 0 ? value : at(rest.join('.'), value) }
}

function merged(...documents: readonly Record<string, unknown>[]): Record<string, unknown> {
  const all: Record<string, unknown> = {}
  for (const [key, value] of documents.flatMap(Object.entries)) {
    const isBoth = all[key] !== undefined && !Array.isArray(value)
    all[key] = isBoth ? merged(all[key] as typeof all, value as typeof all) : value
  }
  return all
}

/** Of text, to show that it is encoded. */
const bookmark = (page: number): string => `a&${page}=b c`

/** What a page says of the list beside its items. */
function mark(way: Way, page: number, pages: number, items: number): Record<string, unknown> {
  const isLast = page === pages
  switch (way.by) {
    case 'link':
      return isLast ? {} : at(way.at, `api/other?page=${page}`)
    case 'token':
      return at(way.at, isLast ? null : bookmark(page))
    case 'items':
    case 'pages':
      return merged(way.total ? at(way.total, items) : {}, way.last ? at(way.last, isLast) : {})
  }
}

/** What the request for the page behind a page says. */
function asked(way: Way, page: number, items: number): unknown {
  if (way.by === 'link') return String(page)
  return way.by === 'token' ? bookmark(page) : String(way.by === 'items' ? items : page + 1)
}

test.each(cases)('property: %s', async (_, pattern, list, way) => {
  const path = pattern.replace('**', 'Accounts').replaceAll('*', 'x')
  const inputs = {
    ...{ service: '', 'service-url': `https://acme.${list.label}.cyberark.cloud`, path, pages: 'all' },
    ...(list.method === 'POST' && { method: 'POST', body: '{}' }),
  }
  const isCounted = way.by === 'items' || way.by === 'pages'
  const page = fc.array(fc.jsonValue(), { minLength: isCounted ? 1 : 0, maxLength: 4 })
  await fc.assert(
    fc.asyncProperty(fc.array(page, { minLength: 1, maxLength: 6 }), async (values) => {
      // Items differ; a page that is the same again is taken for what it would be in life.
      const split = values.map((items, at) => items.map((value, index) => ({ id: [at, index], value })))
      // Without any other sign it is the empty page that is the last.
      const pages = isCounted && !way.total && !way.last ? [...split, []] : split
      const whole = split.flat()
      const replies = pages.map((items, index) => ({
        body: merged(at(list.list, items), mark(way, index + 1, pages.length, whole.length)),
      }))
      const { failed, warnings, document, http, sent } = await series(inputs, replies)
      expect([failed, warnings, sent.length]).toEqual([undefined, [], pages.length])
      // As JSON has it: -0 is 0.
      expect(valueAt(document, list.list)).toEqual(JSON.parse(JSON.stringify(whole)))
      const requests = http.sent.slice(1).map(({ line, body }) => {
        const query = new URL(line.split(' ')[1]!).searchParams
        const parameter = way.by === 'link' ? 'page' : way.parameter
        return query.get(parameter) ?? String(valueAt(JSON.parse(body || '{}'), parameter))
      })
      expect(requests).toEqual(
        pages.slice(1).map((_items, index) => asked(way, index + 1, pages.slice(0, index + 1).flat().length)),
      )
    }),
    { numRuns: 15 },
  )
})
