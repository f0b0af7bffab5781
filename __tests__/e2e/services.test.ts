/** Every service of the contract under each of its names: where the request arrives, and as what. */
import { expect, test } from '@jest/globals'
import { namedRows, quoted, section } from '../support/documents.ts'
import { readText } from '../support/repository-files.ts'
import { step } from '../support/step.ts'
import { authorized, signIn, whole } from './support/sent.ts'

type Row = readonly [name: string, also: readonly string[], host: string, basePath: string]

const services: readonly Row[] = [
  ['access-control-policies', ['uap', 'policies'], 'acme.uap.cyberark.cloud', '/api'],
  ['access-request', ['uar'], 'acme.uar.cyberark.cloud', '/api'],
  ['cloud-discovery', ['cds', 'cloud-discovery-service'], 'acme.cds.cyberark.cloud', '/api'],
  ['cloud-visibility', ['cv', 'cem'], 'acme.cem.cyberark.cloud', '/api'],
  ['connector-management', ['cm', 'connectormanagement'], 'acme.connectormanagement.cyberark.cloud', '/api'],
  ['discovery-and-context', ['inventory'], 'acme.inventory.cyberark.cloud', '/api/graphql'],
  [
    'privilege-cloud',
    ['pcloud', 'privilegecloud'],
    'acme.privilegecloud.cyberark.cloud',
    '/PasswordVault/API',
  ],
  ['risk-management', ['compass'], 'acme.compass.cyberark.cloud', '/api'],
  ['secrets-hub', ['secretshub'], 'acme.secretshub.cyberark.cloud', '/api'],
  ['secure-access', ['userportal'], 'acme-userportal.cyberark.cloud', '/api'],
  ['secure-cloud-access', ['sca'], 'acme.sca.cyberark.cloud', '/api'],
  ['secure-infrastructure-access', ['sia', 'dpa'], 'acme.dpa.cyberark.cloud', '/api'],
  ['session-monitoring', ['sm'], 'acme.sessionmonitoring.cyberark.cloud', '/api'],
  ['cloud-onboarding', ['cce'], 'acme.cloudonboarding.cyberark.cloud', '/api'],
  ['identity', ['identity-administration'], 'abc1234.id.cyberark.cloud', ''],
]

const native = { 'x-idap-native-client': 'true' }

/** The ways in which people write a name, one for each row in turn. */
const spellings: readonly ((name: string) => string)[] = [
  (name) => name.toUpperCase().replaceAll('-', '_'),
  (name) => name.replaceAll('-', ' ').replaceAll(/\b[a-z]/g, (letter) => letter.toUpperCase()),
  (name) => ` ${name.replaceAll(/-(.)/g, (_, letter: string) => letter.toUpperCase())}\n`,
]

const written = services.flatMap(([name, also, host, basePath], row) => {
  const long = [name, ...also].filter((text) => text === name || text.includes('-'))
  const odd = long.map((text, index) => spellings[(row + index) % spellings.length]!(text))
  const extra = name === 'identity' ? native : {}
  return [name, ...also, ...odd].map((service) => ({ service, host, basePath, extra }))
})

test.concurrent.each(written)('service: $service is at $host$basePath', async (row) => {
  const { service, host, basePath, extra } = row
  const body = '{"reason":"Ünïcödé"}'
  const run = await step({ service, path: '/echo/one', method: 'POST', query: 'limit=50', body })
  expect(run.requests.map(whole)).toEqual([
    signIn('abc1234.id.cyberark.cloud', run.tenant.clientId, run.tenant.clientSecret),
    authorized(run.outputs['token'], {
      host,
      method: 'POST',
      path: `${basePath}/echo/one?limit=50`,
      headers: extra,
      body,
    }),
  ])
  expect(run.outputs).toMatchObject({ status: '200', 'service-url': `https://${host}${basePath}` })
  expect(JSON.parse(run.outputs['response']!)).toMatchObject({ host, method: 'POST', body })
})

test.concurrent.each(services)('%s follows subdomain and domain', async (service, _also, host, basePath) => {
  const tenant = { subdomain: 'globex', domain: 'cyberarkgov.cloud', claims: { subdomain: undefined } }
  const run = await step({ service, path: 'echo', subdomain: 'Globex' }, { tenant })
  const govHost = host.replace('acme', 'globex').replace('cyberark.cloud', 'cyberarkgov.cloud')
  expect(run.requests.map(({ host }) => host)).toEqual(['abc1234.id.cyberarkgov.cloud', govHost])
  expect(run.outputs).toMatchObject({ status: '200', 'service-url': `https://${govHost}${basePath}` })
})

test('the real requests of the vendor arrive and are answered, one for each kind of service', async () => {
  const requests: readonly (readonly [inputs: Record<string, string>, result: string])[] = [
    [
      {
        service: 'secrets-hub',
        path: '/secret-stores?behavior=SECRETS_TARGET',
        query: 'filter=type EQ GCP_GSM',
        select: 'secretStores[].type',
      },
      '["GCP_GSM"]',
    ],
    [{ service: 'sca', path: '/access/AWS/eligibility', select: 'total' }, '3'],
    [{ service: 'pcloud', path: '/Accounts', query: 'filter=safeName eq Databases', select: 'count' }, '1'],
    [{ service: 'sia', path: '/connectors', select: 'items[0].status' }, 'ACTIVE'],
    [{ service: 'uap', path: '/policies', query: 'limit=2', select: 'length(results)' }, '2'],
    [{ service: 'cm', path: '/pool-service/pools', query: 'pageSize=1', select: 'page.pageSize' }, '1'],
    [
      {
        service: 'cem',
        path: '/delegations/workspace/search',
        method: 'POST',
        body: '{"offset":0}',
        select: 'count',
      },
      '1',
    ],
    [
      {
        service: 'inventory',
        method: 'POST',
        body: '{"query":"{ secrets { totalCount } }"}',
        select: 'data.secrets.totalCount',
      },
      '1',
    ],
    [
      { service: 'identity', path: '/UserMgmt/GetUserInfo', method: 'POST', select: 'Result.Status' },
      'Active',
    ],
    [{ service: 'sca', path: '/policies/aws_0657546c-0d9f-4112-862f-49570afea282/status', select: '@' }, '1'],
  ]
  const runs = await Promise.all(requests.map(([inputs]) => step(inputs)))
  expect(runs.map(({ outputs }) => outputs['result'])).toEqual(requests.map(([, result]) => result))
})

const firstRequests = namedRows(section(readText('README.md'), 'Services')).map((cells) => {
  const [name = '', line = '', body = ''] = [quoted(cells[0] ?? '')[0], ...quoted(cells[3] ?? '')]
  const [method = '', path = ''] = line.split(' ')
  return [name, { service: name, method, path, body }] as const
})

test('README.md has a first request for each service', () => {
  expect(firstRequests.map(([name]) => name)).toEqual(services.map(([name]) => name))
})

test.concurrent.each(firstRequests)('the first request of README.md to %s is answered', async (_, inputs) => {
  const run = await step(inputs)
  expect([run.outcome, run.outputs['status']]).toEqual(['success', '200'])
})
