/** Where a request goes, whatever base URL and path it is made of; inputs/addresses.test.ts tries thousands of them. */
import { describe, expect, test } from '@jest/globals'
import { addressOf, baseOf, type Address } from '../../../src/exchange/address.ts'
import type { Target } from '../../../src/inputs/plan.ts'
import { serviceNamed } from '../../../src/platform/services.ts'
import { requestOf } from '../../support/inputs.ts'

const NOWHERE = { subdomain: undefined, domain: 'cyberark.cloud', tenant: undefined } as const
const ACME = { ...NOWHERE, subdomain: 'acme', tenant: { id: 'abc1234', domain: 'cyberark.cloud' } } as const

const plan = await requestOf({ method: 'DELETE' })
const named = (name: string): Target => ({ kind: 'service', service: serviceNamed(name)! })
const at = (base: string): Target => ({ kind: 'url', base: new URL(base) })
const address = (target: Target, below = '', query = ''): Address =>
  addressOf({ ...plan, target, path: { below, query } }, ACME)

describe('the address of a request', () => {
  test.each<[string, string, string, string]>([
    ['https://acme.cyberark.cloud/api', 'x', '', 'https://acme.cyberark.cloud/api/x'],
    ['https://acme.cyberark.cloud/api', '', '', 'https://acme.cyberark.cloud/api'],
    ['https://acme.cyberark.cloud/api//', 'x/', '', 'https://acme.cyberark.cloud/api/x/'],
    ['https://acme.cyberark.cloud//a//b', 'x', '', 'https://acme.cyberark.cloud//a//b/x'],
    ['https://acme.cyberark.cloud', 'x', '', 'https://acme.cyberark.cloud/x'],
    ['https://acme.cyberark.cloud', '', '', 'https://acme.cyberark.cloud/'],
    ['https://acme.cyberark.cloud/api', '', 'a=b', 'https://acme.cyberark.cloud/api?a=b'],
    ['https://acme.cyberark.cloud/api', 'x', 'a=b&c', 'https://acme.cyberark.cloud/api/x?a=b&c'],
  ])('below %s, of the path %j and the query %j, is %s', (base, below, query, url) => {
    expect(address(at(base), below, query).url.href).toBe(url)
  })

  test('keeps a question mark at the beginning of the query', async () => {
    const { path } = await requestOf({ path: '/x??a=b' })
    expect(addressOf({ ...plan, path }, ACME).url.href).toBe(
      'https://acme.secretshub.cyberark.cloud/api/x??a=b',
    )
  })

  test('has a path of its own, even one that looks like a user, a host or a port', () => {
    for (const below of ['user:pw@evil.com', '@evil.com', '/evil.com', ':8443', 'https://evil.com']) {
      for (const base of ['https://acme.cyberark.cloud', 'https://acme.cyberark.cloud/api']) {
        expect(address(at(base), below).url.href).toBe(`${base}/${below}`)
      }
    }
  })

  test('tells its service by its title, or by the host of the user’s own base URL, and no query value', () => {
    expect(address(named('sca'), 'x', 'token=s3cr3t')).toEqual({
      serviceUrl: new URL('https://acme.sca.cyberark.cloud/api'),
      url: new URL('https://acme.sca.cyberark.cloud/api/x?token=s3cr3t'),
      service: 'Secure Cloud Access',
      line: 'DELETE https://acme.sca.cyberark.cloud/api/x?token=…',
    })
    const own = at('https://acme-cem.cyberark.cloud/api')
    expect(address(own).service).toBe('acme-cem.cyberark.cloud')
    expect(address({ ...own, service: serviceNamed('cem')! }).service).toBe('Cloud Visibility')
  })
})

describe('a request is refused', () => {
  test.each(['..', '../x', '../../x', '../apix', '../api2/x', 'x/../../y', '%2e%2e', 'x#y'])(
    'when its path %s, should nobody have checked it, leads out of the base URL',
    (below) => {
      expect(() => address(at('https://acme.cyberark.cloud/api'), below)).toThrow(
        expect.objectContaining({ kind: 'addressEscapes' }),
      )
    },
  )

  test.each([
    ['sca', 'subdomainNeeded'],
    ['secure-access', 'subdomainNeeded'],
    ['identity', 'tenantNeeded'],
  ])('when what the address of %s is made of is not known (%s)', (name, kind) => {
    const request = { ...plan, target: named(name) }
    expect(() => addressOf(request, NOWHERE)).toThrow(expect.objectContaining({ kind }))
  })
})

test('a base URL of the user’s own is one without anything being known', () => {
  expect(String(baseOf(at('https://acme.cyberark.cloud/api'), NOWHERE))).toBe(
    'https://acme.cyberark.cloud/api',
  )
  expect(baseOf(named('sca'), NOWHERE)).toBe('needs-subdomain')
  expect(baseOf(named('identity'), NOWHERE)).toBe('needs-tenant')
})
