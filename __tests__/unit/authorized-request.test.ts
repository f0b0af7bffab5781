import { expect, test } from '@jest/globals'
import { connectAhead } from '../../src/authorized-request.ts'
import { FakeHttp } from '../support/fake-http.ts'
import { planOf, type Overrides } from '../support/inputs.ts'

test.each<[string, Overrides, string[]]>([
  ['a subdomain', { service: 'sca', subdomain: 'acme' }, ['acme.sca.cyberark.cloud']],
  [
    'a subdomain and a domain',
    { service: 'secure-access', subdomain: 'acme', domain: 'cyberarkgov.cloud' },
    ['acme-userportal.cyberarkgov.cloud'],
  ],
  ['a service-url', { 'service-url': 'https://new.acme.cyberark.cloud/api' }, ['new.acme.cyberark.cloud']],
  ['nothing but a service', { service: 'sca' }, []],
  ['the tenant’s own service', { service: 'identity', subdomain: 'acme' }, []],
])('before there is a token, a run given %s connects to %j', async (_, inputs, hosts) => {
  const plan = await planOf(inputs)
  const http = new FakeHttp()
  connectAhead(plan.request!, plan, http)
  expect(http.prepared).toEqual(hosts)
})

test('with the token of an earlier step, a run connects to the tenant’s own service as well', async () => {
  const plan = await planOf({ service: 'identity' })
  const http = new FakeHttp()
  const tenant = { id: 'abc1234', domain: 'cyberark.cloud' } as const
  connectAhead(plan.request!, { subdomain: undefined, domain: 'cyberark.cloud', tenant }, http)
  expect(http.prepared).toEqual(['abc1234.id.cyberark.cloud'])
})
