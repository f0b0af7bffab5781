import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { claimsOf } from '../../../src/platform/claims.ts'
import { discoveredTenant, discoveryEndpoint } from '../../../src/platform/discovery.ts'
import { DOMAINS } from '../../../src/platform/domains.ts'
import { tenantOfUrl, tenantUrl, tokenEndpoint, type Tenant } from '../../../src/platform/tenant.ts'
import { jwt } from '../../support/tokens.ts'

const NONE = {
  subdomain: undefined,
  domain: undefined,
  tenant: undefined,
  user: undefined,
  expiresAt: undefined,
}

describe('what a token says of itself', () => {
  test('is read from its payload', () => {
    const token = jwt({
      subdomain: 'Acme',
      platform_domain: 'cyberark.cloud',
      unique_name: 'ci-runner@cyberark.cloud.1234',
      iss: 'https://abc1234.id.cyberark.cloud/__idaptive_cybr_user_oidc',
      exp: 1_793_534_400,
    })
    expect(claimsOf(token)).toEqual({
      subdomain: 'acme',
      domain: 'cyberark.cloud',
      tenant: { id: 'abc1234', domain: 'cyberark.cloud' },
      user: 'ci-runner@cyberark.cloud.1234',
      expiresAt: 1_793_534_400_000,
    })
  })

  test.each([
    ['shell.cyberark.cloud', 'cyberark.cloud'],
    ['Shell.CyberArkGov.Cloud', 'cyberarkgov.cloud'],
    ['shell.shell.cyberark.cloud', undefined],
    ['cyberark.shell.cloud', undefined],
    ['evil.com', undefined],
    ['', undefined],
  ])('platform_domain %s is understood as %s', (claim, domain) => {
    expect(claimsOf(jwt({ platform_domain: claim })).domain).toBe(domain)
  })

  test.each([9e15, Infinity, NaN, '1793534400', null, [1]])(
    'an exp of %j is no instant and counts as missing',
    (exp) => {
      expect(claimsOf(jwt({ exp })).expiresAt).toBeUndefined()
    },
  )

  test.each([0, -0.5, -1, -9e15])('an exp of %d, before all tokens, has passed', (exp) => {
    expect(claimsOf(jwt({ exp })).expiresAt).toBe(0)
  })

  test('the last instant a date can name is one', () => {
    expect(new Date(claimsOf(jwt({ exp: 8.64e12 })).expiresAt!).getTime()).toBe(8.64e15)
  })

  test.each([
    ['a foreign subdomain', { subdomain: 'evil.com/' }],
    ['a subdomain that is no text', { subdomain: { toString: 'acme' } }],
    ['a user that is no text', { unique_name: 7 }],
    ['an empty user', { unique_name: '' }],
    ['a foreign issuer', { iss: 'https://evil.com/abc1234.id.cyberark.cloud' }],
    ['claims in the prototype', JSON.parse('{"__proto__":{"subdomain":"acme","exp":99}}')],
  ])('%s counts as missing', (_, claims) => {
    expect(claimsOf(jwt(claims))).toEqual(NONE)
  })

  test.each([
    ['nothing', ''],
    ['an opaque token', 'opaque-token'],
    ['two segments', 'a.b'],
    ['four segments', `${jwt({ subdomain: 'acme' })}.d`],
    ['a segment in front of three', `a.${jwt({ subdomain: 'acme' })}`],
    ['a payload that is no JSON', 'a.b.c'],
    ['a payload that is a list', jwt([{ subdomain: 'acme' }])],
    ['a payload that is null', jwt(null)],
    ['an empty payload', '..'],
    [
      '100,000 levels of nesting',
      `a.${Buffer.from('['.repeat(100_000) + ']'.repeat(100_000)).toString('base64url')}.c`,
    ],
  ])('is nothing for %s', (_, token) => {
    expect(claimsOf(token)).toEqual(NONE)
  })
})

describe('looking a tenant up', () => {
  test('asks the platform’s own discovery service', () => {
    expect(discoveryEndpoint('acme', 'cyberarkgov.cloud').href).toBe(
      'https://platform-discovery.cyberarkgov.cloud/api/identity-endpoint/acme',
    )
  })

  test('believes an answer below the domain that was asked', () => {
    const body = '{"endpoint":"https://abc1234.id.cyberark.cloud"}'
    expect(discoveredTenant(body, 'cyberark.cloud')).toEqual({ id: 'abc1234', domain: 'cyberark.cloud' })
    expect(discoveredTenant(body, 'cyberarkgov.cloud')).toBeUndefined()
  })

  test.each(['', '[]', 'null', '{}', '{"endpoint":7}', '{"endpoint":"https://evil.com"}', '<html>'])(
    'believes nothing of %s',
    (body) => {
      expect(discoveredTenant(body, 'cyberark.cloud')).toBeUndefined()
    },
  )
})

/** Addresses that look like a tenant's, and are put together from what an attacker would use. */
const address = fc
  .array(
    fc.constantFrom(
      ...[
        'https://',
        'http://',
        '//',
        '/',
        '\\',
        '@',
        ':',
        ':443',
        ':8443',
        '.',
        '%2e',
        '。',
        '．',
        '#',
        '?',
        ';',
      ],
      ...[
        'abc1234',
        'evil',
        'xn--a',
        'id',
        '.id.',
        'cyberark.cloud',
        'cyberarkgov.cloud',
        'com',
        '\t',
        '\n',
        ' ',
      ],
    ),
    { maxLength: 9 },
  )
  .map((parts) => parts.join(''))
const host = fc.oneof(
  address,
  address.map((text) => `https://${text}`),
  address.map((text) => `https://${text}.id.cyberark.cloud`),
  fc.webUrl(),
  fc.string(),
)

describe('nothing that a token or a server says', () => {
  test('leads to a host that is not a tenant’s', () => {
    fc.assert(
      fc.property(host, (iss) => {
        const tenants = [
          tenantOfUrl(iss),
          claimsOf(jwt({ iss })).tenant,
          ...DOMAINS.map((domain) => discoveredTenant(JSON.stringify({ endpoint: iss }), domain)),
        ]
        for (const tenant of tenants) if (tenant) expectTenantHost(tenant)
      }),
      { numRuns: 2000 },
    )
  })

  test('chooses a domain or subdomain that is not the platform’s', () => {
    fc.assert(
      fc.property(host, host, (subdomain, platformDomain) => {
        const claims = claimsOf(jwt({ subdomain, platform_domain: platformDomain }))
        expect([...DOMAINS, undefined]).toContain(claims.domain)
        expect(claims.subdomain ?? 'acme').toMatch(/^[a-z0-9-]+$/)
      }),
    )
  })

  test('makes reading the claims fail', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.jsonValue().map(jwt)), (token) => {
        claimsOf(token)
        discoveredTenant(token, 'cyberark.cloud')
      }),
    )
  })
})

function expectTenantHost(tenant: Tenant): void {
  const expected = /^https:\/\/[a-z0-9-]+\.id\.(?:cyberark|cyberarkgov)\.cloud$/
  expect(tenantUrl(tenant).origin).toMatch(expected)
  expect(tokenEndpoint(tenant).href).toBe(`${tenantUrl(tenant).origin}/oauth2/platformtoken`)
}
