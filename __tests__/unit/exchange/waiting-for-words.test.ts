/** Answers that say nothing yet of what is waited for, or nothing in words. */
import { expect, test } from '@jest/globals'
import type { Reply } from '../../support/fake-http.ts'
import type { Overrides } from '../../support/inputs.ts'
import { series } from '../../support/series.ts'

const scan = (until = "status == 'SUCCESS'"): Overrides => ({ path: 'scans/7', 'wait-until': until })
const states = (...all: unknown[]): Reply[] => all.map((status) => ({ body: { status } }))

test.each<[string, Overrides, Reply]>([
  ['202 without a body', scan(), { status: 202 }],
  ['204', scan(), { status: 204 }],
  ['an empty 404 that was expected', { ...scan(), 'expect-status': '200,404' }, { status: 404, body: ' ' }],
])('%s says nothing yet, and is waited through', async (_, inputs, reply) => {
  const { failed, document } = await series(inputs, [reply, ...states('SUCCESS')])
  expect([failed, document]).toEqual([undefined, { status: 'SUCCESS' }])
})

test('an expression that does not fit an empty answer is false of it', async () => {
  const until = scan("contains(['success', 'failure'], lower(status))")
  const { failed, lines } = await series(until, [{ status: 202 }, { body: 'null' }, ...states('Success')])
  expect([failed, lines.at(-1)]).toEqual([undefined, 'lower(status): success (5 s)'])
})

test.each<[string, Reply]>([
  ['is a number', { body: { status: 2 } }],
  ['is missing', { body: {} }],
  ['is not yet there', { body: '' }],
  ['is a number by itself', { body: '2' }],
])('the state of a job that %s is waited through as documented', async (_, reply) => {
  const until = scan("contains(['success', 'failure'], lower(to_string(status)))")
  expect((await series(until, [reply, ...states('Failure')])).failed).toBeUndefined()
})
