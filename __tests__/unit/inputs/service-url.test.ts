import { expect, test } from '@jest/globals'
import { addressOf } from '../../../src/exchange/address.ts'
import { checkServiceUrl } from '../../../src/inputs/service-url.ts'
import { faultsOf, judged, requestFaultsOf, requestOf } from '../../support/inputs.ts'

const check = (text: string): ReturnType<typeof judged<URL | undefined>> =>
  judged((tell) => checkServiceUrl(text, tell))

test.each([
  ['https://cyberark.cloud', 'https://cyberark.cloud'],
  ['https://acme.cyberark.cloud', 'https://acme.cyberark.cloud'],
  ['https://acme-cem.cyberark.cloud/api', 'https://acme-cem.cyberark.cloud/api'],
  ['https://acme-cem.cyberark.cloud/api///', 'https://acme-cem.cyberark.cloud/api'],
  ['https://acme.cyberark.cloud//', 'https://acme.cyberark.cloud'],
  ['HTTPS://ACME.CyberArk.Cloud/API', 'https://acme.cyberark.cloud/API'],
  ['https://acme.cyberark.cloud:443/api', 'https://acme.cyberark.cloud/api'],
  ['https://a.b.c.cyberarkgov.cloud/x', 'https://a.b.c.cyberarkgov.cloud/x'],
  ['https://äcme.cyberark.cloud/ä b', 'https://xn--cme-pla.cyberark.cloud/%C3%A4%20b'],
  ['https://acme.cyberark。cloud/api', 'https://acme.cyberark.cloud/api'],
])('%s is the base URL %s', (text, url) => {
  const { result, told } = check(text)
  expect(told).toEqual([])
  expect(String(result).replace(/\/$/, '')).toBe(url)
})

test.each([
  ['https://evil.com/api', 'evil.com'],
  ['https://evilcyberark.cloud', 'evilcyberark.cloud'],
  ['https://cyberark.cloud.evil.com', 'cyberark.cloud.evil.com'],
  ['https://cyberark.cloud%2eevil.com', 'cyberark.cloud.evil.com'],
  ['https://acme.cyberark.cloud./api', 'acme.cyberark.cloud.'],
  ['https://acme.cyberark.com', 'acme.cyberark.com'],
  ['https://суberark.cloud', 'xn--berark-hrfq.cloud'],
  ['https://127.1/', '127.0.0.1'],
  ['https://localhost', 'localhost'],
  ['https://[::1]/', '[::1]'],
])('%s is not the platform’s', (text, host) => {
  expect(check(text)).toEqual({
    result: undefined,
    told: [
      `${host} is not at or below cyberark.cloud or cyberarkgov.cloud. The token is sent to the platform's own hosts only.`,
    ],
  })
})

test.each([
  ...['acme.cyberark.cloud', '//acme.cyberark.cloud', '/api', 'http://acme.cyberark.cloud', 'https:'],
  ...['https:acme.cyberark.cloud', 'https:/acme.cyberark.cloud', 'https:///acme.cyberark.cloud', 'x'],
  ...['https:\\\\acme.cyberark.cloud', 'https://acme.cyberark.cloud\\api', 'https://\\acme.cyberark.cloud'],
  ...['https://user@acme.cyberark.cloud', 'https://u:p@acme.cyberark.cloud', 'https://@acme.cyberark.cloud'],
  ...['https://user@acme.cyberark.cloud/https://acme.cyberark.cloud'],
  ...['https://acme.cyberark.cloud:8443', 'https://acme.cyberark.cloud:80', 'https://acme.cyberark.cloud:x'],
  ...[
    'https://acme.cyberark.cloud/api?x=1',
    'https://acme.cyberark.cloud/api?',
    'https://acme.cyberark.cloud?',
  ],
  ...['https://acme.cyberark.cloud/#x', 'https://acme.cyberark.cloud#', 'https://evil.com#.cyberark.cloud'],
  ...[
    'https://acme.cyberark.cloud/..',
    'https://acme.cyberark.cloud/api/%2e%2e/x',
    'https://acme.cyberark.cloud/.',
  ],
  ...['https://acme.cyberark.cloud/%252e%252e', 'https://acme.cyberark.cloud/..;/x', 'https://../x'],
  ...['https://acme.cyberark.cloud/a\tb', 'https://acme\n.cyberark.cloud', 'https://acme .cyberark.cloud'],
  ...[
    'https://evil.com%2f.cyberark.cloud',
    'https://acme.cyberark.cloud/\ud800',
    'wss://acme.cyberark.cloud',
  ],
])('%j is no base URL', (text) => {
  expect(check(text)).toEqual({
    result: undefined,
    told: [
      'is not an address of a platform service. Write https://, a host at or below cyberark.cloud or cyberarkgov.cloud, and the base path; no user, port, query, fragment or dot segment.',
    ],
  })
})

test('the path comes right behind the base URL', async () => {
  for (const text of ['https://acme.cyberark.cloud/api', 'https://acme.cyberark.cloud/api//']) {
    const plan = await requestOf({ 'service-url': text, path: 'x' })
    const where = { subdomain: undefined, domain: 'cyberark.cloud', tenant: undefined } as const
    expect(addressOf(plan, where).url.href).toBe('https://acme.cyberark.cloud/api/x')
  }
})

test('service-url wins over service', async () => {
  const overrides = { service: 'sca', 'service-url': 'https://acme-cem.cyberark.cloud/api/' }
  expect((await requestOf(overrides)).target).toEqual({
    kind: 'url',
    base: new URL('https://acme-cem.cyberark.cloud/api'),
    // What else is known of the service still holds.
    service: expect.objectContaining({ name: 'secure-cloud-access' }) as unknown,
  })
})

test.each<[string, string, string | undefined]>([
  ['https://acme.cyberark.cloud/api/idadmin', 'Redrock/query', 'identity'],
  ['https://acme.cyberarkgov.cloud/api/idadmin/', '', 'identity'],
  ['https://acme.cyberark.cloud', 'API/IdAdmin/Redrock/query', 'identity'],
  ['https://acme.cyberark.cloud/api', 'idadmin/Redrock/query', 'identity'],
  ['https://abc1234.id.cyberark.cloud', 'Redrock/query', 'identity'],
  ['https://acme.cyberark.cloud/api', 'idadministration/x', undefined],
  ['https://acme.cyberark.cloud/api', 'v1/api/idadmin', undefined],
  ['https://a.b.id.cyberark.cloud', 'x', undefined],
])(
  'an address of Identity is known as one, for what every request to it needs: %s %s',
  async (url, path, name) => {
    const { target } = await requestOf({ service: '', 'service-url': url, path })
    expect(target.service?.name).toBe(name)
  },
)

test('service-url makes a request of its own, and its faults name it', async () => {
  expect(await faultsOf({ 'service-url': 'https://acme.cyberark.cloud', path: '/x' })).toEqual([])
  expect(await faultsOf({ 'service-url': 'https://evil.com' })).toEqual([
    expect.stringMatching(/^service-url: evil\.com is not/),
  ])
})

test('a service that does not exist is told beside a service-url', async () => {
  const overrides = { service: 'secret-hub', 'service-url': 'http://evil.com' }
  const names = (await requestFaultsOf(overrides)).map((fault) => fault.split(':')[0])
  expect(names).toEqual(['service', 'service-url'])
})

test('slashes within service-url stay, however many they are', async () => {
  const text = `https://acme.cyberark.cloud${'/'.repeat(2 ** 20)}x`
  expect((await requestOf({ 'service-url': `${text}//`, path: 'x' })).target).toMatchObject({
    base: new URL(text),
  })
})
