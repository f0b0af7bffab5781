/** Trouble on the way: names, proxies and certificates, each told for what it is. */
import { expect, test } from '@jest/globals'
import { closeConnection, resetConnection } from '../../simulation/tenant/hostile.ts'
import type { TenantOptions } from '../../simulation/tenant/tenant.ts'
import { startScene, step, type Extra } from '../support/step.ts'
import { expectFailure } from './support/told.ts'

/** No name is found, as on a runner that only a proxy leads out of. */
const lostNames = `
  import dns from 'node:dns'
  dns.lookup = (host, options, done) => (done ?? options)(Object.assign(new Error('not found'), { code: 'ENOTFOUND' }))
`
const withoutNames = { nodeOptions: ['--import', `data:text/javascript,${encodeURIComponent(lostNames)}`] }

const noProxy = { env: { HTTPS_PROXY: '' }, ...withoutNames }
const credentials = { user: 'ci', password: 'proxy p@ss:word/%' }
const tenantHost = 'abc1234.id.cyberark.cloud'

test.concurrent.each<[string, Partial<TenantOptions>, Extra, string, ...(string | RegExp)[]]>([
  [
    'a name that is not found',
    {},
    noProxy,
    'The host name was not found',
    tenantHost,
    'ENOTFOUND',
    'tenant-id',
    'HTTPS_PROXY',
  ],
  [
    'a proxy whose name is not found',
    {},
    { env: { HTTPS_PROXY: 'http://proxy.invalid:3128' }, ...withoutNames },
    'The host name was not found',
    'proxy.invalid',
    'HTTPS_PROXY',
  ],
  [
    'a proxy that is not there',
    {},
    { env: { HTTPS_PROXY: 'http://127.0.0.1:1' } },
    'The proxy cannot be reached',
    '127.0.0.1',
    'ECONNREFUSED',
    'HTTPS_PROXY',
  ],
  [
    'a proxy that forbids',
    { proxy: { behaviour: 'forbidden' } },
    {},
    'The proxy refused the tunnel',
    'status 403',
    '*.cyberark.cloud',
  ],
  [
    'a proxy that cannot',
    { proxy: { behaviour: 'bad-gateway' } },
    {},
    'The proxy refused the tunnel',
    'status 502',
  ],
  [
    'a proxy that hangs up',
    { proxy: { behaviour: 'drop' } },
    {},
    'The proxy did not open the tunnel',
    '127.0.0.1',
  ],
  [
    'a proxy that resets',
    { proxy: { behaviour: 'reset' } },
    {},
    'The proxy did not open the tunnel',
    '127.0.0.1',
  ],
  [
    'a proxy that is none',
    { proxy: { behaviour: 'garbage' } },
    {},
    'The proxy did not open the tunnel',
    'no HTTP proxy',
  ],
  [
    'a proxy without a scheme',
    {},
    { env: { HTTPS_PROXY: '127.0.0.1:3128' } },
    'The proxy’s address cannot be used',
    'direct connection',
  ],
  [
    'a proxy of another kind',
    {},
    { env: { HTTPS_PROXY: 'socks5://127.0.0.1:1080' } },
    'The proxy’s address cannot be used',
    'scheme',
  ],
  [
    'a proxy with a bad escape',
    {},
    { env: { HTTPS_PROXY: 'http://u:%zz@127.0.0.1:1' } },
    'The proxy’s credentials cannot be used',
    '%25',
  ],
  [
    'a certificate of nobody',
    { certificate: 'untrusted' },
    {},
    'The certificate is not trusted',
    tenantHost,
    'NODE_EXTRA_CA_CERTS',
  ],
  [
    'a certificate that has expired',
    { certificate: 'expired' },
    {},
    'The certificate is not trusted',
    'CERT_HAS_EXPIRED',
  ],
  [
    'a certificate of another host',
    { certificate: 'wrong-host' },
    {},
    'The certificate is not trusted',
    'ERR_TLS_CERT_ALTNAME_INVALID',
  ],
  [
    'an authority the runner does not know',
    {},
    { env: { NODE_EXTRA_CA_CERTS: '' } },
    'The certificate is not trusted',
    tenantHost,
  ],
  ['a connection that is closed', { respond: () => closeConnection }, {}, 'No answer', tenantHost],
  [
    'a connection that is reset',
    { respond: () => resetConnection },
    {},
    'No answer',
    tenantHost,
    'ECONNRESET',
  ],
])('%s', async (_what, tenant, extra, title, ...facts) => {
  const run = await step({ retries: '0', timeout: '10' }, { tenant, ...extra })
  expectFailure(run, title, facts)
  expect([run.outputs, run.env]).toEqual([{}, {}])
  expect(run.requests.length).toBe(title === 'No answer' ? 1 : 0)
})

test('a proxy gets the credentials of its address, and its password stays secret', async () => {
  const { tenant, run, stop } = await startScene({ proxy: { credentials } })
  const good = await run({ service: 'sca', path: '/echo' })
  const none = await run({}, { env: { HTTPS_PROXY: tenant.proxy.origin } })
  const wrong = await run(
    {},
    { env: { HTTPS_PROXY: tenant.proxy.origin.replace('//', '//ci:wrong-password@') } },
  )
  await stop()
  expect(good.outcome).toBe('success')
  const basic = `Basic ${Buffer.from(`${credentials.user}:${credentials.password}`).toString('base64')}`
  expect(tenant.proxy.connects.slice(0, 2)).toEqual([
    { host: tenantHost, port: 443, authorization: basic },
    { host: 'acme.sca.cyberark.cloud', port: 443, authorization: basic },
  ])
  const facts = ['status 407', 'http://user:password@host:port']
  for (const refused of [none, wrong]) expectFailure(refused, 'The proxy wants credentials', facts)
  expect(wrong.rawStdout).not.toContain('wrong-password')
})

test.concurrent.each(['CorrectHorse', 'pr0xyPassw0rd', 'Tr0ub4dor and-Zebra'])(
  'a proxy that repeats its password %s does not have it printed, and it gets no mask',
  async (password) => {
    const { run, stop } = await startScene({
      proxy: { credentials: { user: 'ci', password }, behaviour: 'telltale' },
    })
    const refused = await run({})
    await stop()
    expectFailure(refused, 'The proxy wants credentials of another kind', ['offers NTLM.'])
    for (const word of password.split(' ')) expect(refused.rawStdout).not.toContain(word)
  },
)

test.concurrent.each(['HTTPS_PROXY', 'https_proxy'])(
  'a proxy that speaks TLS is used, named by %s',
  async (name) => {
    const { tenant, run, stop } = await startScene({ proxy: { tls: true } })
    const { outcome } = await run({}, { env: { HTTPS_PROXY: '', [name]: tenant.proxy.url } })
    await stop()
    expect([outcome, tenant.proxy.connects.map(({ host }) => host)]).toEqual(['success', [tenantHost]])
  },
)

test.concurrent.each([
  ['NO_PROXY', tenantHost],
  ['NO_PROXY', 'example.org, .cyberark.cloud'],
  ['no_proxy', 'cyberark.cloud'],
  ['NO_PROXY', '*.cyberark.cloud'],
  ['NO_PROXY', '*'],
])('%s: %s means a direct connection', async (name, value) => {
  const { tenant, run, stop } = await startScene()
  const result = await run({ retries: '0' }, { env: { [name]: value }, ...withoutNames })
  await stop()
  expectFailure(result, 'The host name was not found', [tenantHost])
  expect(tenant.proxy.connects).toEqual([])
})

test('nothing but CONNECT is asked of a proxy', async () => {
  const { tenant, run, stop } = await startScene()
  await run({ service: 'sca', path: '/echo' })
  await stop()
  expect(tenant.proxy.others).toEqual([])
  expect(tenant.proxy.connects.map(({ port }) => port)).toEqual([443, 443])
})
