/** Numbers that a JavaScript number cannot hold. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { asWritten, exactly } from '../../../src/exchange/exact-json.ts'
import { series } from '../../support/series.ts'

const LONG = '12345678901234567890'

test('property: integers of any length come out of a joined list as they went in', async () => {
  const digits = fc.bigInt({ min: -(10n ** 30n), max: 10n ** 30n }).map(String)
  await fc.assert(
    fc.asyncProperty(fc.array(digits, { minLength: 1 }), fc.array(digits), async (some, others) => {
      const { outcome } = await series({ path: 'secret-stores', pages: 'all' }, [
        { body: `{"secretStores":[${some.join(', ')}],"nextLink":"?offset=1"}` },
        { body: `{"secretStores":[${others.join()}]}` },
      ])
      expect(outcome.response.body.text).toBe(`{"secretStores":[${[...some, ...others].join()}]}`)
    }),
    { numRuns: 50 },
  )
})

test('a document without such numbers is given back as it is', () => {
  const text = `{"a":[1,2.5,-3e7,1234567890123456],"b":"${LONG}"}`
  const document = JSON.parse(text) as unknown
  expect(exactly('{"a":1}', document)).toBe(document)
  expect(JSON.stringify(exactly(text, document))).toBe(JSON.stringify(document))
})

test.each([
  '[9999999999999999]',
  '[0, 9999999999999999]',
  '[0,-9999999999999999]',
  '{"a":9999999999999999}',
  '{"a": 12345678901234567890}',
])('%s is written down again with the same digits', (text) => {
  expect(JSON.stringify(exactly(text, JSON.parse(text)))).toBe(text.replace(/(?<=[,:]) /, ''))
})

test.each([`{"a":[1,-20,[3]],"b":"${LONG}"}`, `"${LONG}"`, `{"${LONG}":0}`])(
  '%s has no such number, and takes no time',
  (text) => {
    const document = JSON.parse(text) as unknown
    expect(exactly(text, document)).toBe(document)
  },
)

test('one that is nested too deeply loses its digits rather than the run', () => {
  const text = `${'['.repeat(100_000)}${LONG}${']'.repeat(100_000)}`
  const document = JSON.parse(text) as unknown
  expect(exactly(text, document)).toBe(document)
})

test.each([
  '0.12345678901234567890123',
  '1e400',
  '-2E400',
  '1e-400',
  '-12345678901234567890.5',
  '1.7976931348623157e308',
])('%s comes out of a joined list as it went in', async (number) => {
  const { outcome } = await series({ path: 'secret-stores', pages: 'all' }, [
    { body: `{"total":${number},"secretStores":[${number}],"nextLink":"?offset=1"}` },
    { body: `{"secretStores":[{"n":${number}}]}` },
  ])
  expect(outcome.response.body.text).toBe(`{"total":${number},"secretStores":[${number},{"n":${number}}]}`)
})

test.each(['1e3', '1.50', '0.1234567890', '12345678901234', '1E+2'])('%s stays a number', (source) => {
  const document = JSON.parse(`[${source},${LONG}]`) as unknown
  expect(exactly(`[${source},${LONG}]`, document)).toEqual([Number(source), expect.anything()])
})

test('a bookmark with so many digits is sent as it was written', async () => {
  const inputs = { service: '', 'service-url': 'https://x.cyberark.cloud', path: 'things', pages: 'all' }
  const { sent, document } = await series(inputs, [
    { body: `{"items":[1],"nextToken":${LONG}}` },
    { body: { items: [2] } },
  ])
  expect(sent[1]).toBe(`GET https://x.cyberark.cloud/things?nextToken=${LONG}`)
  expect(document).toEqual({ items: [1, 2] })
})

test.each([
  ['x', 'x'],
  [7, '7'],
  [{}, undefined],
  [null, undefined],
])('as written %j is %j', (value, expected) => {
  expect(asWritten(value)).toBe(expected)
})
