import { describe, expect, test } from '@jest/globals'
import type { Identity } from '../../../src/inputs/plan.ts'
import { faultsOf, planOf } from '../../support/inputs.ts'
import { jwt } from '../../support/tokens.ts'

describe('tenant-id', () => {
  test.each([
    ['abc1234', 'abc1234', 'cyberark.cloud'],
    [' ABC1234\n', 'abc1234', 'cyberark.cloud'],
    ['abc1234.id.cyberark.cloud', 'abc1234', 'cyberark.cloud'],
    ['ABC1234.ID.CYBERARK.CLOUD', 'abc1234', 'cyberark.cloud'],
    ['abc1234.id.cyberark.cloud/', 'abc1234', 'cyberark.cloud'],
    ['abc1234.id.cyberark.cloud:443', 'abc1234', 'cyberark.cloud'],
    ['https://abc1234.id.cyberark.cloud', 'abc1234', 'cyberark.cloud'],
    ['https://abc1234.id.cyberark.cloud/login?x=1#y', 'abc1234', 'cyberark.cloud'],
    ['https://abc1234.id.cyberark.cloud/my?user=ci@x', 'abc1234', 'cyberark.cloud'],
    ['https://abc1234.id.cyberark.cloud?ci@x', 'abc1234', 'cyberark.cloud'],
    ['https://abc1234.id.cyberark.cloud/ci@x#a@b', 'abc1234', 'cyberark.cloud'],
    ['abc1234.id.cyberark.cloud/login?back=https://x.example/@y', 'abc1234', 'cyberark.cloud'],
    ['HTTPS://Abc1234.id.cyberark.cloud:443/oauth2/platformtoken', 'abc1234', 'cyberark.cloud'],
    ['abc1234.id.cyberarkgov.cloud', 'abc1234', 'cyberarkgov.cloud'],
    ['https://abc1234.id.cyberarkgov.cloud/login', 'abc1234', 'cyberarkgov.cloud'],
  ])('%j is the tenant %s of %s', async (text, id, domain) => {
    const plan = await planOf({ 'tenant-id': text })
    expect(plan.identity).toMatchObject({ kind: 'sign-in', tenant: { id, domain } })
    expect(plan.domain).toBe(domain)
  })

  test.each([
    'abc 1234',
    'abc_1234',
    '-abc',
    'abc1234.id.cyberark.com',
    'abc1234.id.evilcyberark.cloud',
    'abc1234.id.cyberark.cloud.',
    'a.b.id.cyberark.cloud',
    'id.cyberark.cloud',
    'cyberark.cloud',
    'http://abc1234.id.cyberark.cloud',
    'ftp://abc1234.id.cyberark.cloud',
    'https://abc1234.id.cyberark.cloud:8443',
    'https://user@abc1234.id.cyberark.cloud',
    'user@abc1234.id.cyberark.cloud',
    'https://user:password@abc1234.id.cyberark.cloud/my?user=ci@x',
    'x://https://abc1234.id.cyberark.cloud',
    'https://:password@abc1234.id.cyberark.cloud',
    'https://abc1234.id.cyberark.cloud@evil.com',
    'https://evil.com/abc1234.id.cyberark.cloud',
    'https://',
    '::1',
    'x'.repeat(64),
  ])('%s is no tenant', async (text) => {
    expect(await faultsOf({ 'tenant-id': text })).toEqual([
      `tenant-id: ${text} is not a tenant ID. Write the ID alone (abc1234), its host or its https:// address.`,
    ])
  })

  test.each([
    ['https://acme.cyberark.cloud', 'acme.cyberark.cloud', 'acme'],
    ['acme.cyberark.cloud', 'acme.cyberark.cloud', 'acme'],
    ['https://Acme-userportal.cyberark.cloud/apps', 'acme-userportal.cyberark.cloud', 'acme'],
    ['acme.secretshub.cyberark.cloud', 'acme.secretshub.cyberark.cloud', 'acme'],
    ['https://acme.cyberarkgov.cloud', 'acme.cyberarkgov.cloud', 'acme and domain: cyberarkgov.cloud'],
  ])('%s is the portal’s, and the message says which input takes its name', async (text, host, rest) => {
    expect(await faultsOf({ 'tenant-id': text })).toEqual([
      `tenant-id: ${host} is an address of the user portal or of a service, not of the Identity tenant. To sign in with it, leave tenant-id out and write subdomain: ${rest}`,
    ])
  })

  test('is needed unless subdomain or token is given', async () => {
    expect(await faultsOf({ 'tenant-id': '', domain: 'cyberarkgov.cloud' })).toEqual([
      'tenant-id: is missing. Give the Identity tenant ID (abc1234 where Identity Administration has the address https://abc1234.id.cyberarkgov.cloud), or subdomain to have it looked up, or token from an earlier step.',
    ])
    expect(await faultsOf({ 'tenant-id': ' \n' })).toHaveLength(1)
    expect(await faultsOf({ 'tenant-id': '', subdomain: 'acme' })).toEqual([])
    expect(await faultsOf({ 'tenant-id': '', token: 'opaque' })).toEqual([])
  })
})

describe('subdomain', () => {
  test('alone has the tenant looked up', async () => {
    const { identity, subdomain } = await planOf({ 'tenant-id': '', subdomain: ' ACME ' })
    expect(identity).toMatchObject({ tenant: { lookUp: 'acme' } })
    expect(subdomain).toBe('acme')
  })

  test('beside tenant-id does not', async () => {
    const { identity, subdomain } = await planOf({ subdomain: 'acme' })
    expect(identity).toMatchObject({ tenant: { id: 'abc1234' } })
    expect(subdomain).toBe('acme')
  })

  test('is nothing when not given', async () => {
    expect((await planOf({})).subdomain).toBeUndefined()
  })

  test.each([
    'https://acme.cyberark.cloud',
    'acme.cyberark.cloud',
    'acme.secretshub.cyberark.cloud/api',
    'https://acme.cyberark.cloud/apps?user=ci@x',
    'https://ACME-userportal.cyberark.cloud',
    'acme.cyberarkgov.cloud',
  ])('%s is a host, and the message says what to write', async (text) => {
    expect(await faultsOf({ subdomain: text })).toEqual([
      'subdomain: takes the first label alone, not a host or an address. Write subdomain: acme',
    ])
  })

  test('is not the Identity tenant’s address', async () => {
    expect(await faultsOf({ 'tenant-id': '', subdomain: 'https://abc1234.id.cyberark.cloud/login' })).toEqual(
      [
        'subdomain: abc1234.id.cyberark.cloud is the address of the Identity tenant, not of the services. Write tenant-id: abc1234, and leave subdomain out unless the token does not name it.',
      ],
    )
  })

  test.each(['my company', 'acme_test', '-acme', 'acme.', 'acme.example.com', 'acme/x', '127.0.0.1', 'äcme'])(
    '%s is none',
    async (text) => {
      expect(await faultsOf({ subdomain: text })).toEqual([
        `subdomain: ${text} is not a subdomain. Write the first label alone, such as acme.`,
      ])
    },
  )
})

describe('domain', () => {
  test.each([
    ['', 'cyberark.cloud'],
    ['cyberark.cloud', 'cyberark.cloud'],
    ['CyberArk.Cloud', 'cyberark.cloud'],
    ['cyberarkgov.cloud', 'cyberarkgov.cloud'],
  ])('"%s" is %s', async (text, domain) => {
    const plan = await planOf({ domain: text })
    expect(plan.domain).toBe(domain)
    expect(plan.identity).toMatchObject({ tenant: { id: 'abc1234', domain } })
  })

  test.each(['cyberark.com', 'acme.cyberark.cloud', '.cyberark.cloud', 'https://cyberark.cloud', 'evil.com'])(
    '%s is none',
    async (text) => {
      expect(await faultsOf({ domain: text })).toEqual([
        `domain: ${text} is not a platform domain. Write cyberark.cloud or cyberarkgov.cloud.`,
      ])
    },
  )

  test.each([
    ['', { platform_domain: 'shell.cyberarkgov.cloud' }, 'cyberarkgov.cloud'],
    ['', { iss: 'https://abc1234.id.cyberarkgov.cloud/' }, 'cyberarkgov.cloud'],
    ['', { platform_domain: 'evil.com', iss: 'https://evil.com' }, 'cyberark.cloud'],
    ['', {}, 'cyberark.cloud'],
    ['cyberarkgov.cloud', { platform_domain: 'cyberark.cloud' }, 'cyberarkgov.cloud'],
  ])('"%s" beside a token that says %j is %s', async (text, claims, domain) => {
    const plan = await planOf({ 'tenant-id': '', domain: text, token: jwt(claims) })
    expect(plan.domain).toBe(domain)
  })

  test('that the tenant’s host contradicts is a fault', async () => {
    const overrides = { 'tenant-id': 'abc1234.id.cyberark.cloud', domain: 'cyberarkgov.cloud' }
    expect(await faultsOf(overrides)).toEqual([
      'tenant-id: names a tenant of cyberark.cloud, but domain is cyberarkgov.cloud. Correct one of the two.',
    ])
  })

  test('that the tenant’s host confirms is none', async () => {
    const overrides = { 'tenant-id': 'abc1234.id.cyberarkgov.cloud', domain: 'cyberarkgov.cloud' }
    expect(await faultsOf(overrides)).toEqual([])
  })

  test('hides no other fault when it is wrong', async () => {
    const overrides = { domain: 'evil.com', 'tenant-id': 'a b', 'client-id': '', 'client-secret': '' }
    const names = (await faultsOf(overrides)).map((fault) => fault.split(':')[0])
    expect(names).toEqual(['domain', 'tenant-id', 'client-id', 'client-secret'])
    expect(await faultsOf({ domain: 'evil.com', token: 'a b' })).toHaveLength(2)
  })
})

test('a lookup uses the domain that is given', async () => {
  const plan = await planOf({ 'tenant-id': '', subdomain: 'acme', domain: 'cyberarkgov.cloud' })
  const identity: Identity = plan.identity
  expect(identity).toMatchObject({ kind: 'sign-in', tenant: { lookUp: 'acme' } })
  expect(plan.domain).toBe('cyberarkgov.cloud')
})
