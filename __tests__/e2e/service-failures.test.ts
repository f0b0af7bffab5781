/** Every way in which the authorized request is answered with a failure, in the words of each service. */
import { expect, test } from '@jest/globals'
import type { Reply, TenantOptions } from '../../simulation/tenant/tenant.ts'
import { step, type Inputs } from '../support/step.ts'
import { expectFailure } from './support/told.ts'

type Fact = string | RegExp

/** What the tenant of the simulation answers by itself. */
const real: readonly (readonly [string, Inputs, Partial<TenantOptions>, string, ...Fact[]])[] = [
  [
    'a missing role in Secrets Hub',
    { service: 'secrets-hub', path: '/secret-stores?behavior=SECRETS_TARGET' },
    { roles: [] },
    'The service user may not do this',
    'GET https://acme.secretshub.cyberark.cloud/api/secret-stores?behavior=… was answered with status 403',
    'Its error code: GNRL0001E',
    'x-amzn-requestid',
    'Identity Administration, Core Services > Roles',
    'Secrets Hub',
  ],
  [
    'a missing role in SCA',
    { service: 'sca', path: '/access/AWS/eligibility' },
    { roles: [] },
    'The service user may not do this',
    'It said: "The user doesn\'t have allowed roles to access this resource"',
    'SCAApiFullAccess or SCAApiReadOnly',
  ],
  [
    'a missing role in Privilege Cloud',
    { service: 'pcloud', path: '/Accounts' },
    { roles: [] },
    'The service user may not do this',
    'PASWS013E',
    'You are not authorized to perform this action',
    'Privilege Cloud',
  ],
  [
    'a missing role behind the gateway',
    { service: 'uap', path: '/policies' },
    { roles: [] },
    'The service user may not do this',
    '"Forbidden"',
  ],
  [
    'a missing right in Identity',
    { service: 'identity', path: '/UserMgmt/GetUserInfo', method: 'POST' },
    { roles: [] },
    'The service user may not do this',
    'You are not authorized to perform this operation',
    'a4b0d7f2-6f0c-4f4e-9a51-7a0f5b1e2c33',
    'x-cfy-tx-id',
  ],
  [
    'a wrong path behind the gateway',
    { service: 'secrets-hub', path: '/secret-store' },
    {},
    'Nothing is there',
    'status 403',
    'Missing Authentication Token',
    'it is not about the token',
    'path and method',
  ],
  [
    'a base path given twice',
    { service: 'secrets-hub', path: '/api/secret-stores' },
    {},
    'Nothing is there',
    'base path is added by the action',
  ],
  [
    'a wrong path in Privilege Cloud',
    { service: 'pcloud', path: '/Account' },
    {},
    'Nothing is there',
    'status 404',
    'No HTTP resource was found',
  ],
  [
    'an unknown account',
    { service: 'pcloud', path: '/Accounts/99_9' },
    {},
    'Nothing is there',
    'PASWS055E',
    'The account was not found',
  ],
  [
    'a request in beta',
    { service: 'secrets-hub', path: '/secrets' },
    {},
    'The service wants another Accept header',
    'status 406',
    'Accept: application/x.secretshub.beta+json',
  ],
  [
    'a wrong filter in Secrets Hub',
    {
      service: 'secrets-hub',
      path: '/secret-stores?behavior=SECRETS_TARGET',
      query: 'filter=type IS AWS_ASM',
    },
    {},
    'The service rejected the request',
    'status 400',
    'GNRL0002E',
    'Use: type EQ AWS_ASM',
  ],
  [
    'a wrong body in Privilege Cloud',
    { service: 'pcloud', path: '/Accounts', query: 'limit=many' },
    {},
    'The service rejected the request',
    'PASWS167E',
  ],
  [
    'a wrong policy in UAP, which answers a list',
    { service: 'uap', path: '/policies', method: 'POST', body: '{}' },
    {},
    'The service rejected the request',
    'UAP9999',
    'metadata is required',
  ],
  [
    'a GraphQL query that does not fit',
    { service: 'inventory', method: 'POST', body: '{"query":"{ nothing }"}' },
    {},
    'The query failed',
    'Cannot query field "nothing" on type "Query"',
    'GRAPHQL_VALIDATION_FAILED',
    'body',
  ],
  [
    'an operation of Identity that failed',
    { service: 'identity', path: '/CDirectoryService/GetUser', method: 'POST', body: '{"ID":"nobody"}' },
    {},
    'The operation failed',
    'User not found',
    'success status',
  ],
]

test.concurrent.each(real)('%s', async (_what, inputs, tenant, title, ...facts) => {
  const run = await step(inputs, { tenant })
  expectFailure(run, title, facts)
  expect(run.requests).toHaveLength(2)
  expectOutputs(run)
})

const to = 'https://login.example.org/start?state=private-value#x'

/** Answers of any service, with what must be told of them. */
const scripted: readonly (readonly [string, Reply, string, ...Fact[]])[] = [
  [
    '401',
    { status: 401, body: { message: 'Unauthorized' } },
    'The service user may not do this',
    'status 401',
    'role',
    'subdomain',
  ],
  [
    'an HTML 403',
    { status: 403, body: '<html><body>No</body></html>' },
    'A page came instead of an answer',
    'an HTML page',
    'a firewall',
  ],
  ['an empty 404', { status: 404 }, 'Nothing is there', 'status 404'],
  [
    '409',
    { status: 409, body: { code: 'DUP', message: 'Exists' } },
    'The service rejected the request',
    'DUP',
    'expect-status',
    '409',
  ],
  [
    '422',
    { status: 422, body: { title: 'Bad', detail: 'x must be y' } },
    'The service rejected the request',
    'x must be y',
  ],
  [
    '429',
    { status: 429, headers: { 'x-request-id': 'r-1' }, body: '' },
    'Too many requests at once',
    'status 429',
    'x-request-id r-1',
  ],
  [
    '500',
    { status: 500, body: { ErrorCode: 'X1', ErrorMessage: 'boom', Details: 'deep' } },
    'The service is in trouble',
    'X1',
    'boom. deep',
  ],
  [
    '503',
    { status: 503, headers: { 'x-correlation-id': 'c-1' } },
    'The service is in trouble',
    'x-correlation-id c-1',
  ],
  [
    '302',
    { status: 302, headers: { Location: to }, body: '' },
    'The request was redirected',
    'status 302',
    'https://login.example.org/start',
    'not followed',
  ],
  [
    '307',
    { status: 307, headers: { Location: '/elsewhere?x=1' }, body: '' },
    'The request was redirected',
    'https://acme.sca.cyberark.cloud/elsewhere',
  ],
  ['304', { status: 304 }, 'Another status was expected', 'If-None-Match'],
]

test.concurrent.each(scripted)('an answer with %s fails the run', async (_what, reply, title, ...facts) => {
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.sca.') ? reply : undefined
  const run = await step(
    { service: 'sca', path: '/x', query: 'q=value-of-it', retries: '0' },
    { tenant: { respond } },
  )
  expectFailure(run, title, ['GET https://acme.sca.cyberark.cloud/api/x?q=…', ...facts])
  for (const text of ['private-value', 'value-of-it']) expect(run.rawStdout).not.toContain(text)
  expect(run.summary).not.toContain('private-value')
  expect(run.requests).toHaveLength(2)
  expectOutputs(run)
})

function expectOutputs({ outputs, env }: { outputs: Readonly<Record<string, string>>; env: object }): void {
  const { token, status, response, 'response-headers': headers } = outputs
  expect({ token, status, response, headers }).toEqual({
    token: expect.stringMatching(/^eyJ/),
    status: expect.stringMatching(/^[2-5]\d\d$/),
    response: expect.any(String),
    headers: expect.stringMatching(/^\{.*\}$/),
  })
  expect(env).toEqual({ CYBERARK_TOKEN: token })
}
