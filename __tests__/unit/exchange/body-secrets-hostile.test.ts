/** Documents made to do harm. By itself, because mutation testing would wait for it with every mutant. */
import { describe, expect, test } from '@jest/globals'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'
import { parseJson } from '../../../src/vocabulary/json.ts'

const found = async (text: string): Promise<string[]> =>
  [...(await secretsIn(text, parseJson(text), { mode: 'auto' })).values].sort()

describe('a hostile document', () => {
  test.each([
    ['objects', '{"a":', '{"password":"at the bottom"}', '}'],
    ['lists', '[', '{"password":"at the bottom"}', ']'],
  ])('nested 100,000 levels deep in %s is searched to the bottom', async (_, open, middle, close) => {
    expect(await found(open.repeat(100_000) + middle + close.repeat(100_000))).toEqual(['at the bottom'])
  })

  test('with prototype keys is searched like any other', async () => {
    const body = '{"__proto__":{"password":"polluted"},"constructor":{"token":"constructed"}}'
    expect(await found(body)).toEqual(['constructed', 'polluted'])
    expect(({} as Record<string, unknown>)['password']).toBeUndefined()
  })
})
