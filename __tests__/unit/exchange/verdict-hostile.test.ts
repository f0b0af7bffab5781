/** Answers made to do harm. By itself, because mutation testing would wait for it with every mutant. */
import { expect, test } from '@jest/globals'
import { verdictOn } from '../../support/verdicts.ts'

test('a hostile answer is judged without harm', async () => {
  const depth = 100_000
  const nested = '{"errorInfo":'.repeat(depth) + '{"code":"DEEP"}' + '}'.repeat(depth)
  expect((await verdictOn(nested)).warnings).toHaveLength(1)
  expect((await verdictOn('['.repeat(depth) + ']'.repeat(depth), { status: 500 })).failure).toBeDefined()
  expect(await verdictOn('{"__proto__":{"success":false}}')).toEqual({ failure: undefined, warnings: [] })
})
