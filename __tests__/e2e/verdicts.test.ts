/** What counts as success: by the status, and by what a success says of itself. */
import { expect, test } from '@jest/globals'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import { step, type Inputs } from '../support/step.ts'
import { expectFailure, warningsOf } from './support/told.ts'

/** 2xx that did not do everything: a warning that quotes the code. */
const partly: readonly (readonly [string, Inputs, Reply | undefined, ...(string | RegExp)[]])[] = [
  [
    '207',
    {
      service: 'secrets-hub',
      path: '/secret-stores/states',
      method: 'PUT',
      body: '{"action":"enable","secretStoreIds":["store-7d3f2a10-0000-4000-8000-000000000098","store-7d3f2a10-0000-4000-8000-000000000099"]}',
    },
    undefined,
    '2 of 2 parts failed',
  ],
  [
    'errorInfo of SCA',
    {
      service: 'sca',
      path: '/access/elevate',
      method: 'POST',
      body: '{"csp":"AWS","targets":[{"workspaceId":"1","roleId":"denied"}]}',
    },
    undefined,
    'CA1009',
    'not eligible',
  ],
  [
    'GraphQL errors beside data',
    { service: 'inventory', method: 'POST', body: '{"query":"{ secrets restricted }"}' },
    undefined,
    'FORBIDDEN',
    'Not authorized',
  ],
  [
    'errors in a success',
    { service: 'cm', path: '/x' },
    { status: 200, body: { done: 1, errors: [{ code: 'E7', message: 'one' }] } },
    'E7',
    'one',
  ],
]

test.concurrent.each(partly)(
  'a success with %s is told in a warning',
  async (_what, inputs, reply, ...facts) => {
    const respond = ({ host }: { host: string }): Reply | undefined =>
      host.includes('.id.') ? undefined : reply
    const run = await step(inputs, { tenant: { respond } })
    expect([run.outcome, warningsOf(run).length]).toEqual(['success', 1])
    for (const fact of facts) expect(warningsOf(run)[0]).toMatch(fact)
  },
)

test.concurrent.each([
  ['{"data":null,"errors":[{"message":"m"}]}', 'failure', 0],
  ['{"data":{"a":null},"errors":[]}', 'success', 0],
  ['{"errors":{},"errorInfo":null}', 'success', 0],
  ['{"success":true,"Result":{"success":false}}', 'success', 0],
  ['{"success":false,"Message":"m"}', 'failure', 0],
])('2xx with %s ends with %s', async (body, outcome, count) => {
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.') ? undefined : { status: 200, headers: { 'Content-Type': 'application/json' }, body }
  const run = await step({ service: 'cm' }, { tenant: { respond } })
  expect([run.outcome, warningsOf(run).length]).toEqual([outcome, count])
})

test.concurrent('a page too large to be held is no success in response-file', async () => {
  const body = `<!DOCTYPE html><title>Sign in</title>${'<p>x</p>'.repeat(2 ** 21 + 1)}`
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.') ? undefined : { status: 200, headers: { 'Content-Type': 'text/html' }, body }
  const run = await step({ service: 'cm', 'response-file': 'page' }, { tenant: { respond } })
  expectFailure(run, 'A page came instead of an answer', ['(text/html)', 'called "Sign in"'])
})

test.concurrent('a service that wants another token is told by its host', async () => {
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.') ? undefined : { status: 401, body: '' }
  const at = { 'service-url': 'https://acme.secretsmgr.cyberark.cloud/api', path: '/resources' }
  const run = await step(at, { tenant: { respond } })
  expectFailure(run, 'The service wants another token', ['Secrets Manager SaaS', 'cyberark/conjur-action'])
})

test.concurrent.each([
  ['2xx', 204, 'success'],
  ['200', 201, 'failure'],
  ['200,201,404', 404, 'success'],
  ['2xx,409', 409, 'success'],
  ['2XX 4xx', 418, 'success'],
  ['404', 200, 'failure'],
  ['3xx', 302, 'success'],
  ['5xx', 503, 'success'],
])('expect-status: %s, answered %d: %s', async (expected, status, outcome) => {
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.') ? undefined : { status, headers: { Location: '/x' } }
  const run = await step({ service: 'cm', 'expect-status': expected }, { tenant: { respond } })
  expect([run.outcome, run.outputs['status'], run.requests.length]).toEqual([outcome, String(status), 2])
  if (outcome === 'failure')
    expectFailure(run, 'Another status was expected', [`expect-status is ${expected}`])
})
