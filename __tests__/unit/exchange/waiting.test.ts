/** Requests that are repeated until what they ask for has come about. */
import { describe, expect, test } from '@jest/globals'
import { failure } from '../../../src/messages/failure.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { NOW } from '../../support/fake-clock.ts'
import type { Reply } from '../../support/fake-http.ts'
import type { Overrides } from '../../support/inputs.ts'
import { series, session } from '../../support/series.ts'

const scan = (until = "status == 'SUCCESS'"): Overrides => ({ path: 'scans/7', 'wait-until': until })
const states = (...all: unknown[]): Reply[] => all.map((status) => ({ body: { status } }))

test('it asks again while the expression is false or null, and tells what has changed', async () => {
  const { lines, sent, document, waited, failed } = await series(
    scan(),
    states('QUEUED', 'RUNNING', 'RUNNING', 'SUCCESS'),
  )
  expect(failed).toBeUndefined()
  expect(lines).toEqual(['status: QUEUED (0 s)', 'status: RUNNING (2 s)', 'status: SUCCESS (10 s)'])
  expect(sent).toHaveLength(4)
  expect(document).toEqual({ status: 'SUCCESS' })
  expect(waited).toBe(2000 + 3000 + 4500)
})

test('an answer that took long, or several attempts, leaves the rest of the time to ask again', async () => {
  const slow = { body: { status: 'RUNNING' }, milliseconds: 4500 }
  const { failed, waited } = await series(scan(), [slow, ...states('SUCCESS')], { seconds: 12 })
  expect([failed, waited]).toEqual([undefined, 6500])
})

test.each([
  [0, 1800],
  [0.5, 2000],
  [1, 2200],
])('waits are a tenth longer or shorter by chance (%d): %d ms', async (random, waited) => {
  expect((await series(scan(), states('A', 'SUCCESS'), { random })).waited).toBe(waited)
})

test('no wait is longer than 15 seconds', async () => {
  const replies = states(...Array.from({ length: 9 }, () => 'A'), 'SUCCESS')
  const { waited } = await series(scan(), replies, { seconds: 600 })
  expect(waited).toBe(2000 + 3000 + 4500 + 6750 + 10_125 + 4 * 15_000 - (15_187.5 - 15_187.5))
})

test.each<[string, unknown, boolean]>([
  ['`true`', {}, true],
  ['missing', {}, false],
  ['done', { done: false }, false],
  ['done', { done: null }, false],
  ['done', { done: '' }, true],
  ['done', { done: [] }, true],
  ['done', { done: 0 }, true],
])('%s on %j: done is %s', async (expression, body, isDone) => {
  const { failed } = await series(scan(expression), [{ body }, { body }], { seconds: 2 })
  expect(failed === undefined).toBe(isDone)
})

describe('what is shown is what the expression depends on:', () => {
  const body = {
    status: 'RUNNING',
    job: { 'last-state': 'x', parts: [{ state: 'done' }, { state: 'open' }] },
    count: 3,
    constructor: 'own',
    items: [1, 2],
  }

  test.each<[string, string]>([
    ["status == 'X'", 'status: RUNNING'],
    ["status == 'X' && count > `5`", 'status: RUNNING, count: 3'],
    ["status == 'A' || status == 'B' || lower(status) == 'c'", 'status: RUNNING, lower(status): running (0'],
    ['count / `2` == `9`', 'count / `2` == `9`: 1.5'],
    ["join('', [status, 'x']) == 'y'", "join('', [status, 'x']) == 'y': RUNNINGx"],
    ['missing && length(missing) > `3`', 'missing: null (0'],
    ['parts && max(parts) == `3`', 'parts: null (0'],
    ['!(job."last-state" == \'x\') || missing', 'job.last-state: x, missing: null'],
    ["contains(['a', 'b'], status)", 'status: RUNNING'],
    ["job.parts[1].state == 'done'", 'job.parts[1].state: open'],
    ['length(items) > `2`', 'length(items): 2'],
    ["count > to_number('5')", 'count: 3 (0 s)'],
    ["job.parts[?state == 'open'] | [0].state == 'done'", '[0].state: open'],
    ["constructor == 'x'", 'constructor: own'],
    ["job.parts[*].state == 'x'", 'job.parts.state: ["done","open"]'],
    ['@ == `1`', 'Not yet'],
    ['`false`', 'Not yet'],
  ])('%s', async (expression, shown) => {
    const { lines, failed } = await series(scan(expression), [{ body }, { body }], { seconds: 2 })
    expect(lines[0]!.slice(0, shown.length)).toBe(shown)
    expect(failed).toContain(expression.slice(0, 40))
  })

  test('nothing, where not every secret could be masked', async () => {
    const { lines } = await series(scan(), states('A', 'SUCCESS'), { isComplete: false })
    expect(lines).toEqual(['Not yet (0 s)', 'Done (2 s)'])
  })
})

test.each<[string, Reply]>([
  ['another status', { status: 404, body: { code: 'gone' } }],
  ['a page', { body: '<!doctype html><title>Sign in</title>' }],
  ['a failed operation', { body: { success: false, Message: 'No' } }],
])('%s ends it, to be judged as ever', async (_, reply) => {
  const { outcome, sent } = await series(scan(), [...states('A'), reply])
  expect([outcome.verdict, sent.length]).toEqual([undefined, 2])
})

test('a status that was expected is an answer', async () => {
  const { outcome } = await series({ ...scan("code == 'gone'"), 'expect-status': '200,404' }, [
    ...states('A'),
    { status: 404, body: { code: 'gone' } },
  ])
  expect(outcome.response.status).toBe(404)
})

test.each<[string, Overrides, Reply, string]>([
  [
    'is not JSON',
    scan(),
    { body: 'ok', headers: { 'content-type': 'text/plain' } },
    'its type is text/plain',
  ],
  [
    'does not fit the expression',
    scan('length(status) > `3`'),
    { body: { status: 1 } },
    'to be type (string | array | object) but received type number instead.',
  ],
])('an answer that %s ends it', async (_, inputs, reply, words) => {
  expect((await series(inputs, [reply])).failed).toContain(words)
})

test('two conditions of one list are both told', async () => {
  const until = "length(jobs[?s=='A']) == `0` && length(jobs[?s=='B']) == `1`"
  const jobs = (...states: string[]): Reply => ({ body: { jobs: states.map((s) => ({ s })) } })
  const { lines } = await series(scan(until), [jobs('A', 'A', 'B'), jobs('A', 'B'), jobs('B')])
  expect(lines.map((line) => line.match(/: \d/g))).toEqual([
    [': 2', ': 1'],
    [': 1', ': 1'],
    [': 0', ': 1'],
  ])
})

test('what is nested too deeply to be shown is waited for all the same', async () => {
  const deep = `{"status":${'['.repeat(50_000)}${']'.repeat(50_000)}}`
  const { lines, failed } = await series(scan("status == 'SUCCESS'"), [{ body: deep }, ...states('SUCCESS')])
  expect([lines, failed]).toEqual([['Not yet (0 s)', 'status: SUCCESS (2 s)'], undefined])
})

test('a request that has no answer is told as ever', async () => {
  const lost = failure('encodingUnknown', 'zstd', 200)
  await expect(series(scan(), [...states('A'), { failure: lost }])).rejects.toBe(lost)
})

test('a page of a list that goes on is named as what it may wait for in vain', async () => {
  const body = { scans: [{ id: 'other' }], nextLink: '?offset=1' }
  const { outcome } = await series(scan("scans[?id == 'mine'] | [0].status == 'SUCCESS'"), [{ body }], {
    seconds: 1,
  })
  expect(outcome.verdict!(undefined)!.facts[1]).toMatchObject({ isPage: true })
})

describe('a token that expires meanwhile', () => {
  const expiring = session({ expiresAt: NOW + 1000 })

  test('is renewed by a new sign-in', async () => {
    const renewed = session({ token: new Secret('second-token') })
    const { http } = await series(scan(), states('A', 'B', 'SUCCESS'), { session: expiring, renewed })
    expect(http.sent.map(({ headers }) => headers['authorization'])).toEqual([
      'Bearer first-token',
      'Bearer second-token',
      'Bearer second-token',
    ])
  })

  test('by a clock by which every token has expired is renewed only when it is refused', async () => {
    const over = session({ expiresAt: NOW - 1 })
    const renewed = session({ expiresAt: NOW - 1, token: new Secret('second-token') })
    const replies = [...states('A', 'B'), { status: 401 }, ...states('C', 'SUCCESS')]
    const { http } = await series(scan(), replies, { session: over, renewed })
    const tokens = http.sent.map(({ headers }) => headers['authorization']!.split(' ')[1])
    expect(tokens).toEqual(['first-token', 'first-token', 'first-token', 'second-token', 'second-token'])
  })

  test('and whose successor is refused as well is told as that', async () => {
    const renewed = session({ token: new Secret('second-token') })
    const { failed } = await series(scan(), [...states('A'), { status: 401 }, { status: 401 }], { renewed })
    expect(failed).toContain('and 401 again to a token that was signed in for just then')
  })

  test('is tried all the same where nobody can sign in, and the refusal says why', async () => {
    const { failed, sent } = await series(scan(), [...states('A', 'B'), { status: 401 }], {
      session: expiring,
    })
    expect(failed).toContain('its time is over')
    expect(sent).toHaveLength(3)
  })
})

test('a cancelled job stops it at once', async () => {
  const cancel = new AbortController()
  cancel.abort()
  await expect(series(scan(), states('A', 'B'), { cancelled: cancel.signal })).rejects.toThrow('starting')
})
