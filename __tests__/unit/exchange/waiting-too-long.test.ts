/** Requests that are repeated until the time is up. */
import { describe, expect, test } from '@jest/globals'
import { failure } from '../../../src/messages/failure.ts'
import { networkTrouble } from '../../support/explanations.ts'
import type { Reply } from '../../support/fake-http.ts'
import type { Overrides } from '../../support/inputs.ts'
import { series } from '../../support/series.ts'

const scan = (): Overrides => ({ path: 'scans/7', 'wait-until': "status == 'SUCCESS'" })
const states = (...all: unknown[]): Reply[] => all.map((status) => ({ body: { status } }))

describe('when the time is up', () => {
  test('the step fails with the expression and what it last gave, and keeps the last answer', async () => {
    const { failed, outcome, waited, sent } = await series(scan(), states('A', 'A', 'B', 'B', 'B'), {
      seconds: 12,
    })
    expect(failed).toBe("status == 'SUCCESS' was not true after 11 s and 5 answers. It last gave status: B.")
    expect(outcome.response.body.text).toBe('{"status":"B"}')
    expect([waited, sent.length]).toEqual([11_000, 5])
  })

  const silent = failure('network', networkTrouble({ attempts: 2, gaveUp: 'no-time' }))
  test.each<[string, Reply]>([
    ['a request', { failure: failure('timedOut', 60, ['waiting']) }],
    ['attempts that all fail', { failure: silent }],
    ['reading an answer', { lost: failure('timedOut', 60, ['reading']) }],
  ])('during %s, the last answer before is what there is to tell', async (_, reply) => {
    const { failed, outcome } = await series(scan(), [...states('A'), reply])
    expect(failed).toBe("status == 'SUCCESS' was not true after 2 s and 1 answer. It last gave status: A.")
    expect(outcome.response).toMatchObject({ status: 200, body: { text: '{"status":"A"}' } })
  })

  test.each<[string, Reply]>([
    ['the time', { failure: failure('timedOut', 60, ['waiting']) }],
    ['the network', { failure: silent }],
  ])('before the first answer, %s is told as ever', async (_, reply) => {
    await expect(series(scan(), [reply])).rejects.toBe(reply.failure)
  })

  test('there is always one answer', async () => {
    const { failed, sent } = await series(scan(), states('A'), { seconds: 1 })
    expect(failed).toContain('after 0 s and 1 answer.')
    expect(sent).toHaveLength(1)
  })
})
