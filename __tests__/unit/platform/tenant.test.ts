import { describe, expect, test } from '@jest/globals'
import {
  subdomainOfHost,
  tenantOfHost,
  tenantOfUrl,
  tenantUrl,
  tokenEndpoint,
} from '../../../src/platform/tenant.ts'

const GOV = { id: 'abc1234', domain: 'cyberarkgov.cloud' } as const
const COMMERCIAL = { id: 'abc1234', domain: 'cyberark.cloud' } as const

test('a tenant has an address, and below it the token endpoint', () => {
  expect(tenantUrl(COMMERCIAL).href).toBe('https://abc1234.id.cyberark.cloud/')
  expect(tokenEndpoint(GOV).href).toBe('https://abc1234.id.cyberarkgov.cloud/oauth2/platformtoken')
})

describe('the tenant of an address', () => {
  test.each([
    ['https://abc1234.id.cyberark.cloud', COMMERCIAL],
    ['https://abc1234.id.cyberark.cloud/', COMMERCIAL],
    ['https://ABC1234.ID.CyberArk.Cloud/login?x=1#y', COMMERCIAL],
    ['https://abc1234.id.cyberark.cloud:443/oauth2', COMMERCIAL],
    ['https://abc1234.id.cyberarkgov.cloud/', GOV],
  ])('of %s is found', (text, tenant) => {
    expect(tenantOfUrl(text)).toEqual(tenant)
  })

  test.each([
    '',
    'abc1234',
    'abc1234.id.cyberark.cloud',
    'http://abc1234.id.cyberark.cloud',
    'https://abc1234.id.cyberark.cloud:8443',
    'https://user@abc1234.id.cyberark.cloud',
    'https://:password@abc1234.id.cyberark.cloud',
    'https://abc1234.id.cyberark.cloud.',
    'https://abc1234.id.cyberark.cloud.evil.com',
    'https://abc1234.id.evilcyberark.cloud',
    'https://evil.com/abc1234.id.cyberark.cloud',
    'https://evil.com#abc1234.id.cyberark.cloud',
    'https://evil.com\\@abc1234.id.cyberark.cloud',
    'https://a.b.id.cyberark.cloud',
    'https://.id.cyberark.cloud',
    'https://id.cyberark.cloud',
    'https://acme.cyberark.cloud',
    'javascript:https://abc1234.id.cyberark.cloud',
  ])('of %s is none', (text) => {
    expect(tenantOfUrl(text)).toBeUndefined()
  })

  test.each([[undefined], [null], [7], [{}], [['https://abc1234.id.cyberark.cloud']]])(
    'of %j, which is no text, is none',
    (claim) => {
      expect(tenantOfUrl(claim)).toBeUndefined()
    },
  )
})

test('a host name stands for a tenant only in the one form', () => {
  expect(tenantOfHost('abc1234.id.cyberarkgov.cloud')).toEqual(GOV)
  expect(tenantOfHost('abc1234.cyberark.cloud')).toBeUndefined()
  expect(tenantOfHost('abc1234.ID.cyberark.cloud')).toBeUndefined()
})

test.each([
  ['acme.cyberark.cloud', 'acme'],
  ['acme.cyberarkgov.cloud', 'acme'],
  ['acme-userportal.cyberark.cloud', 'acme'],
  ['my-company.secretshub.cyberark.cloud', 'my-company'],
  ['identity.cyberark.cloud', 'identity'],
  ['acme.identity.cyberark.cloud', 'acme'],
  ['id.cyberark.cloud', undefined],
  ['abc1234.id.cyberark.cloud', undefined],
  ['a.b.secretshub.cyberark.cloud', undefined],
  ['-a.cyberark.cloud', undefined],
  ['cyberark.cloud', undefined],
  ['acme.example.com', undefined],
  ['', undefined],
])('the subdomain in the host "%s" is %s', (host, subdomain) => {
  expect(subdomainOfHost(host)).toBe(subdomain)
})
