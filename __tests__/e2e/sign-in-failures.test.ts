/** Every way in which a sign-in fails: one annotation that says what happened, why, and what to do. */
import { expect, test } from '@jest/globals'
import { cutAfterHead, cutMidBody, cutUndelimited, malformedHttp } from '../../simulation/tenant/hostile.ts'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import { step } from '../support/step.ts'
import { expectFailure, messageOf } from './support/told.ts'

type Fact = string | RegExp

const host = 'abc1234.id.cyberark.cloud'
const fourCauses: Fact[] = [
  host,
  'ci-runner@cyberark.cloud.1234',
  /client-secret is wrong/,
  /suffix.*name@cyberark\.cloud\.1234/,
  'Is OAuth confidential client',
  /second factor|MFA/,
  'lock the user',
]
const html =
  '<!DOCTYPE html>\n<html><head><title>Portal</title></head><body>Welcome to the portal</body></html>'
const denied = { error: 'access_denied', error_description: 'invalid client creds or client not allowed' }
const ids = { 'x-cfy-tx-id': 'f00dcafe', 'x-cfy-tx-tm': '7' }
const token = (access_token: unknown): object => ({ access_token, token_type: 'Bearer', expires_in: 900 })

const replies: readonly (readonly [what: string, reply: Reply, title: string, ...facts: Fact[]])[] = [
  [
    'a refusal',
    { status: 401, headers: ids, body: denied },
    'Sign-in refused',
    'status 401',
    'invalid client creds or client not allowed',
    'access_denied',
    'x-cfy-tx-id f00dcafe',
    ...fourCauses,
  ],
  ['a refusal with 400', { status: 400, body: denied }, 'Sign-in refused', 'status 400', ...fourCauses],
  ['a refusal with 403', { status: 403, body: denied }, 'Sign-in refused', 'status 403', ...fourCauses],
  [
    'invalid_client',
    { status: 401, body: { error: 'invalid_client' } },
    'Sign-in refused',
    'invalid_client',
    ...fourCauses,
  ],
  [
    'plain text',
    { status: 400, body: 'invalid client or secret' },
    'Sign-in refused',
    '"invalid client or secret"',
  ],
  [
    'an empty refusal',
    { status: 401, body: '' },
    'No tenant answers there',
    'status 401',
    'tenant-id',
    'on the way',
  ],
  [
    'an HTML refusal',
    { status: 403, body: html },
    'No tenant answers there',
    'an HTML page',
    'tenant-id',
    'domain',
  ],
  [
    'HTML with 404',
    { status: 404, body: html },
    'No tenant answers there',
    'status 404',
    'an HTML page',
    'tenant-id',
  ],
  ['an empty 404', { status: 404 }, 'No tenant answers there', 'status 404', host, 'tenant-id'],
  ['405', { status: 405, body: '' }, 'No tenant answers there', 'status 405'],
  [
    'HTML with 200',
    { status: 200, headers: { 'Content-Type': 'text/html' }, body: html },
    'The answer to the sign-in makes no sense',
    'status 200',
    'an HTML page',
    'proxy',
  ],
  ['an empty 200', { status: 200, body: '' }, 'The answer to the sign-in makes no sense', 'status 200', host],
  ['204', { status: 204 }, 'The answer to the sign-in makes no sense', 'status 204'],
  [
    'JSON that is cut',
    { status: 200, body: '{"access_token":"ey' },
    'The answer to the sign-in makes no sense',
    host,
  ],
  ['a body cut without a sign', cutUndelimited(), 'The answer to the sign-in makes no sense', host],
  ['a list', { status: 200, body: [token('a.b.c')] }, 'The answer to the sign-in makes no sense', host],
  [
    'success: false',
    {
      status: 200,
      body: {
        success: false,
        Result: null,
        Message: 'Authentication (login or challenge) has failed.',
        ErrorID: 'e1:2',
      },
    },
    'Sign-in refused',
    'Authentication (login or challenge) has failed',
    'e1:2',
    ...fourCauses.slice(1),
  ],
  [
    'no token',
    { status: 200, body: { token_type: 'Bearer', expires_in: 900, scope: '' } },
    'The tenant sent no token',
    'access_token',
    'token_type, expires_in, scope',
  ],
  ['an empty token', { status: 200, body: token('') }, 'The tenant sent no token', 'access_token'],
  [
    'a token that is no text',
    { status: 200, body: token({ a: 1 }) },
    'The tenant sent no token',
    'access_token',
  ],
  [
    'a token with a line break',
    { status: 200, body: token('line\nbreak') },
    'The token cannot be used',
    'white space',
  ],
  [
    'a token with a blank',
    { status: 200, body: token('two words') },
    'The token cannot be used',
    'white space',
  ],
  [
    'a token with a NUL',
    { status: 200, body: token('nul\0nul') },
    'The token cannot be used',
    'a character that',
  ],
  [
    'a token of 40,000 characters',
    { status: 200, body: token('x'.repeat(40_000)) },
    'The token cannot be used',
  ],
  [
    '429',
    { status: 429, body: { message: 'Slow down' } },
    'Too many sign-ins at once',
    'status 429',
    'Slow down',
  ],
  [
    '500',
    { status: 500, headers: ids, body: 'oops' },
    'The tenant is unavailable',
    'status 500',
    '"oops"',
    'f00dcafe',
  ],
  ['503', { status: 503, body: html }, 'The tenant is unavailable', 'status 503', 'an HTML page'],
  ['a cut body', cutMidBody(), 'The answer was cut off', host],
  ['a head and nothing', cutAfterHead, 'The answer was cut off', host],
  ['no HTTP', malformedHttp, 'No answer', host],
]

test.concurrent.each(replies)('%s fails the run', async (_what, reply, title, ...facts) => {
  const run = await step({ retries: '0', service: 'sca' }, { tenant: { respond: () => reply } })
  expectFailure(run, title, facts)
  expect(run.requests).toHaveLength(1)
  expect([run.outputs, run.env]).toEqual([{}, {}])
})

test.concurrent.each([400, 401, 403, 404])(
  '%d is never asked for again: it could lock the user',
  async (status) => {
    const run = await step({ retries: '10' }, { tenant: { respond: () => ({ status, body: denied }) } })
    expect([run.outcome, run.requests.length]).toEqual(['failure', 1])
  },
)

test('the annotation of a refused sign-in reads well', async () => {
  const body = { ...denied, error_description: `invalid\n::error::creds ${'x'.repeat(500)}` }
  const run = await step({}, { tenant: { respond: () => ({ status: 401, body }) } })
  expect(
    messageOf(run)
      .split('\n')
      .map((line) => line.replaceAll(/x{9,}/g, 'x…')),
  ).toEqual([
    'abc1234.id.cyberark.cloud refused to sign in ci-runner@cyberark.cloud.1234 (status 401). ' +
      'It said: "invalid : :error: :creds x……". Its error code: access_denied.',
    expect.stringMatching(/^Likely cause: The platform gives one answer for all of these: \(1\)/),
    expect.stringMatching(/^What to do: /),
  ])
})

test('a tenant of the other domain is none of this one', async () => {
  const run = await step({ domain: 'cyberark.cloud' }, { tenant: { domain: 'cyberarkgov.cloud' } })
  expectFailure(run, 'No tenant answers there', ['abc1234.id.cyberark.cloud', 'domain'])
})
