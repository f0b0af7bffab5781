import { describe, expect, test } from '@jest/globals'
import { baseUrl } from '../../../src/platform/service-address.ts'
import { serviceNamed, SERVICES } from '../../../src/platform/services.ts'

const ACME = {
  subdomain: 'acme',
  domain: 'cyberark.cloud',
  tenant: { id: 'abc1234', domain: 'cyberark.cloud' },
} as const

/** The contract's table. */
const TABLE = [
  ['access-control-policies', ['uap', 'policies'], 'https://acme.uap.cyberark.cloud/api'],
  ['access-request', ['uar'], 'https://acme.uar.cyberark.cloud/api'],
  ['cloud-discovery', ['cds', 'cloud-discovery-service'], 'https://acme.cds.cyberark.cloud/api'],
  ['cloud-visibility', ['cv', 'cem'], 'https://acme.cem.cyberark.cloud/api'],
  [
    'connector-management',
    ['cm', 'connectormanagement'],
    'https://acme.connectormanagement.cyberark.cloud/api',
  ],
  ['discovery-and-context', ['inventory'], 'https://acme.inventory.cyberark.cloud/api/graphql'],
  [
    'privilege-cloud',
    ['pcloud', 'privilegecloud'],
    'https://acme.privilegecloud.cyberark.cloud/PasswordVault/API',
  ],
  ['risk-management', ['compass'], 'https://acme.compass.cyberark.cloud/api'],
  ['secrets-hub', ['secretshub'], 'https://acme.secretshub.cyberark.cloud/api'],
  ['secure-access', ['userportal'], 'https://acme-userportal.cyberark.cloud/api'],
  ['secure-cloud-access', ['sca'], 'https://acme.sca.cyberark.cloud/api'],
  ['secure-infrastructure-access', ['sia', 'dpa'], 'https://acme.dpa.cyberark.cloud/api'],
  ['session-monitoring', ['sm'], 'https://acme.sessionmonitoring.cyberark.cloud/api'],
  ['cloud-onboarding', ['cce'], 'https://acme.cloudonboarding.cyberark.cloud/api'],
  ['identity', ['identity-administration'], 'https://abc1234.id.cyberark.cloud/'],
] as const

test('the services are those of the contract', () => {
  expect(SERVICES.map(({ name, aliases }) => [name, aliases])).toEqual(
    TABLE.map(([name, aliases]) => [name, aliases]),
  )
})

test('no two services share a name or an alias, however it is written', () => {
  const names = SERVICES.flatMap(({ name, aliases }) => [name, ...aliases])
  for (const { name, aliases } of SERVICES) {
    for (const alias of [name, ...aliases]) expect(serviceNamed(alias)?.name).toBe(name)
  }
  expect(new Set(names).size).toBe(names.length)
})

describe.each(TABLE)('%s', (name, _, url) => {
  test('has the base URL of the table', () => {
    expect(String(baseUrl(serviceNamed(name)!, ACME))).toBe(url)
  })

  test('has its government address below the government domain', () => {
    const gov = {
      subdomain: 'acme',
      domain: 'cyberarkgov.cloud',
      tenant: { id: 'abc1234', domain: 'cyberarkgov.cloud' },
    } as const
    expect(String(baseUrl(serviceNamed(name)!, gov))).toBe(url.replace('cyberark.cloud', 'cyberarkgov.cloud'))
  })
})

test.each([
  ['SECRETS-HUB', 'secrets-hub'],
  ['Secrets Hub', 'secrets-hub'],
  ['secrets_hub', 'secrets-hub'],
  ['s e c r e t s h u b', 'secrets-hub'],
  ['SCA', 'secure-cloud-access'],
  ['Privilege Cloud', 'privilege-cloud'],
])('"%s" names %s', (text, name) => {
  expect(serviceNamed(text)?.name).toBe(name)
})

test.each(['', '-', 'secrets-hubs', 'constructor', '__proto__', 'secrets/hub', 'secrets.hub'])(
  '"%s" names no service',
  (text) => {
    expect(serviceNamed(text)).toBeUndefined()
  },
)

test('only identity sends a header of its own', () => {
  const withHeaders = SERVICES.filter(({ headers }) => Object.keys(headers).length > 0)
  expect(withHeaders.map(({ name, headers }) => [name, headers])).toEqual([
    ['identity', { 'X-IDAP-NATIVE-CLIENT': 'true' }],
  ])
})

test('a service without its subdomain, and identity without its tenant, cannot be addressed', () => {
  const nowhere = { subdomain: undefined, domain: 'cyberark.cloud', tenant: undefined } as const
  for (const service of SERVICES) {
    expect(baseUrl(service, nowhere)).toBe(service.name === 'identity' ? 'needs-tenant' : 'needs-subdomain')
  }
})
