/** By itself, because mutation testing would wait for it with every mutant. */
import { expect, test } from '@jest/globals'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'

test('a document of a million rows is searched in linear time', async () => {
  const body = (rows: number): string =>
    JSON.stringify(
      Array.from({ length: rows }, (_, row) => ({ id: row, state: 'ok' })).concat([{ id: 1, state: '[' }]),
    )
  const timed = async (rows: number): Promise<number> => {
    const text = body(rows)
    const started = performance.now()
    expect((await secretsIn(text, JSON.parse(text), { mode: 'auto' })).values.size).toBe(0)
    return performance.now() - started
  }
  await timed(10_000)
  expect(await timed(1_000_000)).toBeLessThan(Math.max(await timed(100_000), 20) * 40)
})
