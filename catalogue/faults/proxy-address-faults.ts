import { blackHole, closedPort } from '../../simulation/network/listeners.ts'
import { startNetwork } from '../../simulation/network/network.ts'
import type { Tenant } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable, Surroundings } from './fault.ts'
import { direct, IMPATIENT, proxyAt } from './settings.ts'

const once = { timeout: '1', retries: '0' }
const unset = 'The proxy’s address cannot be used'

/** The tenant can be reached directly, so that a proxy that is passed by would be noticed. */
function reachableWith(env: Readonly<Record<string, string>>): (tenant: Tenant) => Promise<Surroundings> {
  return async (tenant) => ({ ...(await direct()(tenant)), env })
}

const addresses: readonly Fault[] = [
  {
    fault: 'Nobody listens at the proxy’s address',
    around: proxyAt(closedPort),
    inputs: { retries: '1' },
    error: 'The proxy cannot be reached',
    says: ['127.0.0.1', 'ECONNREFUSED', 'HTTPS_PROXY'],
    asked: [0, 0],
    lasts: 'retries',
  },
  {
    fault: 'The packets to the proxy are dropped',
    around: proxyAt(blackHole),
    inputs: once,
    error: 'Out of time',
    says: ['connecting to 127.0.0.1'],
    asked: [0, 0],
    lasts: 'timeout',
    notOn: ['win32', 'darwin'],
  },
  {
    fault: 'The proxy’s name is not found',
    around: async () => ({
      env: { HTTPS_PROXY: 'http://proxy.example:3128' },
      network: await startNetwork({ names: ['ENOTFOUND'], random: IMPATIENT }),
    }),
    inputs: { retries: '1' },
    error: 'The host name was not found',
    says: ['proxy.example', 'HTTPS_PROXY'],
    asked: [0, 0],
    lasts: 'retries',
  },
  ...(
    [
      ['has no scheme', '127.0.0.1:3128'],
      ['has no scheme, but a user', 'user:Pa55%21word@127.0.0.1:3128'],
      ['is of another kind', 'socks5://127.0.0.1:1080'],
      ['has a misspelled port', 'http://127.0.0.1:31x28'],
      ['has a misspelled scheme', 'htp://127.0.0.1:3128'],
      ['has no host', 'http://'],
    ] as const
  ).map(([fault, url]): Fault => ({
    fault: `The proxy’s address ${fault} (\`${url}\`)`,
    around: reachableWith({ HTTPS_PROXY: url }),
    alsoSecret: url.includes('@') ? ['Pa55!word', 'Pa55%21word'] : [],
    error: unset,
    says: ['http://host:port'],
    asked: [0, 0],
    lasts: 'at once',
    note: 'Nothing is sent, directly or otherwise',
  })),
  {
    fault: 'The proxy’s credentials have a bad escape (`http://user:100%@…`)',
    around: reachableWith({ HTTPS_PROXY: 'http://user:Pa55-100%word@127.0.0.1:3128' }),
    alsoSecret: ['Pa55-100%word'],
    error: 'The proxy’s credentials cannot be used',
    says: ['percent', '%25'],
    asked: [0, 0],
    lasts: 'at once',
    note: 'Nothing is sent, directly or otherwise',
  },
]

const secure: readonly Fault[] = [
  {
    fault: 'The proxy itself is behind TLS (`https://`)',
    tenant: () => ({ proxy: { tls: true, credentials: { user: 'ci@corp', password: 'p%ss:w/rd @é' } } }),
    asked: [1, 0],
    lasts: 'at once',
  },
  {
    fault: 'An `https://` proxy shows a certificate that is not trusted',
    tenant: () => ({ proxy: { tls: true } }),
    env: { NODE_EXTRA_CA_CERTS: '' },
    error: 'The certificate is not trusted',
    says: ['localhost', 'NODE_EXTRA_CA_CERTS'],
    asked: [0, 0],
    lasts: 'at once',
  },
  {
    fault: 'The address says `https://`, but the proxy speaks plain HTTP',
    around: ({ proxy }) => ({ env: { HTTPS_PROXY: proxy.origin.replace('http:', 'https:') } }),
    inputs: { retries: '0' },
    error: 'No TLS connection',
    says: ['127.0.0.1', 'wrong scheme'],
    asked: [0, 0],
    lasts: 'at once',
  },
  {
    fault: 'The address says `http://`, but the proxy wants TLS',
    tenant: () => ({ proxy: { tls: true } }),
    around: ({ proxy }) => ({ env: { HTTPS_PROXY: proxy.origin.replace('https:', 'http:') } }),
    inputs: { retries: '0' },
    error: 'The proxy did not open the tunnel',
    says: ['https://'],
    asked: [0, 0],
    lasts: 'at once',
  },
]

const exempt: readonly Fault[] = [
  ...[
    'cyberark.cloud',
    '.cyberark.cloud',
    '*.cyberark.cloud',
    'other.example, ABC1234.id.CyberArk.cloud:443',
    '*',
  ].map((noProxy): Fault => ({
    fault: `\`NO_PROXY=${noProxy}\`, and the proxy is dead`,
    around: reachableWith({ HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: noProxy }),
    asked: [1, 0],
    lasts: 'at once',
    note: 'Connects directly',
  })),
  {
    fault: '`no_proxy` and `https_proxy` are written small',
    around: reachableWith({
      HTTPS_PROXY: '',
      https_proxy: 'http://127.0.0.1:1',
      no_proxy: '.cyberark.cloud',
    }),
    asked: [1, 0],
    lasts: 'at once',
    note: 'Connects directly',
  },
  ...['ark.cloud', 'cyberark.cloud:8443'].map((noProxy): Fault => ({
    fault: `\`NO_PROXY=${noProxy}\` is not about the tenant, and the proxy is dead`,
    around: reachableWith({ HTTPS_PROXY: 'http://127.0.0.1:1', NO_PROXY: noProxy }),
    inputs: { retries: '0' },
    error: 'The proxy cannot be reached',
    asked: [0, 0],
    lasts: 'at once',
  })),
]

export const proxyAddressFaults: FaultTable = {
  file: 'faults-proxy-address',
  heading: 'Addresses of proxies',
  introduction: 'If a proxy is set, every connection goes through it, except to the hosts in `NO_PROXY`.',
  faults: [...addresses, ...secure, ...exempt],
}
