/** One page of a list, that was asked for by a single request. */
import { expect, test } from '@jest/globals'
import { addressOf } from '../../../src/exchange/address.ts'
import { leftBehind } from '../../../src/exchange/pages.ts'
import { warningWords } from '../../../src/messages/warnings.ts'
import { requestOf, type Overrides } from '../../support/inputs.ts'
import { asItIs } from '../../support/quiet-log.ts'
import { session } from '../../support/series.ts'
import { plain } from '../../support/words.ts'

async function warned(inputs: Overrides, body: unknown): Promise<string[]> {
  const plan = await requestOf(inputs)
  const text = JSON.stringify(body)
  const answer = {
    status: 200,
    headers: new Map(),
    attempts: 1,
    milliseconds: 5,
    gaveUp: undefined,
    hide: asItIs,
  }
  const response = { ...answer, body: { text, file: undefined } }
  const warnings = await leftBehind(response, plan, addressOf(plan, session()))
  return warnings.map((warning) => plain(warningWords(warning)))
}

const SEARCH: Overrides = { service: 'cem', path: 'identities', method: 'POST' }
const LEFT = '1 page, 2 items'
const UNKNOWN = 'looks as if its list went on'

test.each<[string, Overrides, unknown, string[]]>([
  ['a list that goes on', { path: 'secret-stores' }, { secretStores: [1, 2], nextLink: '?offset=2' }, [LEFT]],
  ['one that ends there', { path: 'secret-stores' }, { secretStores: [1, 2], nextLink: null }, []],
  ['one whose own name sounds so', { path: 'things' }, { moreItems: [1] }, []],
  ['one that goes on nobody knows how', { path: 'things' }, { items: [1], hasMore: true }, [UNKNOWN]],
  ['two of them', { path: 'things' }, { one: [1], two: [2], hasMore: true }, [UNKNOWN]],
  [
    'a search that is known',
    { ...SEARCH, body: '{}' },
    { identities: [1, 2], paginationData: {}, next_token: 'x' },
    [LEFT],
  ],
  [
    'one that begins where it was asked to',
    { ...SEARCH, body: '{"paginationData":{"nextToken":"w"}}' },
    { identities: [1, 2], next_token: 'x' },
    [],
  ],
  [
    'what was sent, and answered with what looks like a list',
    { path: 'secret-stores', method: 'POST', body: '{}' },
    { secretStores: [1, 2], nextLink: '?offset=2' },
    [],
  ],
])('%s', async (_, inputs, body, expected) => {
  expect(await warned(inputs, body)).toEqual(expected.map((words) => expect.stringContaining(words)))
})
