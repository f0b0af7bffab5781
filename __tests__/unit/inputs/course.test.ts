/** How often the request is made: `pages` and `wait-until`. */
import { expect, test } from '@jest/globals'
import { requestFaultsOf, requestOf, type Overrides } from '../../support/inputs.ts'

const search: Overrides = {
  pages: 'all',
  service: 'cem',
  path: 'delegations/workspace/search',
  method: 'POST',
}

test.each<[Overrides, unknown]>([
  [{}, { kind: 'once' }],
  [{ pages: '1' }, { kind: 'once' }],
  [{ pages: '01' }, { kind: 'once' }],
  [{ pages: '' }, { kind: 'once' }],
  [{ pages: '2' }, { kind: 'pages', most: 2, isWhole: false, known: undefined }],
  [{ pages: '1000' }, { kind: 'pages', most: 1000, isWhole: false, known: undefined }],
  [
    { pages: 'ALL', path: 'policies' },
    { kind: 'pages', most: 1000, isWhole: true, known: expect.objectContaining({ list: 'policies' }) },
  ],
  [{ 'wait-until': 'a' }, { kind: 'until', condition: expect.objectContaining({ expression: 'a' }) }],
  [
    { ...search, body: '{}' },
    { kind: 'pages', most: 1000, isWhole: true, known: expect.objectContaining({ list: 'items' }) },
  ],
  [search, { kind: 'pages', most: 1000, isWhole: true, known: expect.objectContaining({ list: 'items' }) }],
  [
    {
      pages: '3',
      'service-url': 'https://abc1234.id.cyberark.cloud',
      service: '',
      path: 'redrock/query',
      method: 'post',
      body: '{}',
    },
    { kind: 'pages', most: 3, isWhole: false, known: expect.objectContaining({ list: 'Result.Results' }) },
  ],
])('%j', async (inputs, course) => {
  expect((await requestOf(inputs)).course).toEqual(course)
})

test.each<[Overrides, ...(string | RegExp)[]]>([
  [{ pages: '0' }, 'pages: 0 is not a number of pages. Write a whole number from 1 to 1000, or all.'],
  [{ pages: '1001' }, /^pages: 1001 is not/],
  [{ pages: '-1' }, /^pages: -1 is not/],
  [{ pages: '1.5' }, /^pages: 1\.5 is not/],
  [{ pages: 'every' }, /^pages: every is not/],
  [{ pages: 'all', method: 'DELETE' }, /^pages: is given, but the answer to this DELETE request/],
  [{ pages: 'all', method: 'POST', body: '{}' }, /^pages: is given, but the answer to this POST request/],
  [{ ...search, path: 'scan', body: '{}' }, /^pages: is given, but the answer to this POST request/],
  [{ ...search, body: '7', headers: 'Content-Type: text/plain' }, /^pages: is given/],
  [{ ...search, body: '[{"a":1}]' }, /^pages: is given/],
  [{ ...search, body: 'null' }, /^pages: is given/],
  [{ ...search, body: '{' }, /^body: is not JSON/],
  [{ ...search, 'body-file': 'package.json' }, /^pages: cannot go with body-file/],
  [{ pages: 'all', method: 'FETCH' }, /^method: FETCH/],
  [{ 'wait-until': 'a', pages: '2' }, /^wait-until: does not go with pages/],
  [
    { 'wait-until': 'a', method: 'HEAD' },
    /^wait-until: repeats the request, so it goes with GET only, not with HEAD/,
  ],
  [{ 'wait-until': 'a ==' }, /^wait-until: is not a JMESPath expression/],
  [{ 'wait-until': '[?name==`prod`]' }, /^wait-until: has prod in backticks/],
  [{ 'wait-until': 'a', method: 'FETCH' }, /^method: FETCH/],
])('%j is a fault', async (inputs, ...faults) => {
  expect(await requestFaultsOf(inputs)).toEqual(
    faults.map((fault) => (typeof fault === 'string' ? fault : expect.stringMatching(fault))),
  )
})

test('neither says anything without a request', async () => {
  const needs = / belongs to a request/
  expect(await requestFaultsOf({ service: '', pages: 'all', 'wait-until': 'a' })).toEqual([
    expect.stringMatching(needs),
    expect.stringMatching(needs),
  ])
})
