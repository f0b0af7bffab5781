import { sayAlways, sayBitByBit } from '../../simulation/network/listeners.ts'
import type { ProxyBehaviour } from '../../simulation/proxy.ts'
import type { TenantOptions } from '../../simulation/tenant/tenant.ts'
import type { Fault, FaultTable } from './fault.ts'
import { HOST, proxyAt, REQUEST } from './settings.ts'

const once = { timeout: '1', retries: '0' }
const credentials = { user: 'ci@corp', password: 'p%ss:w/rd @é' }

/** A proxy that treats each CONNECT so, the last way for ever. */
function treating(...behaviours: ProxyBehaviour[]): () => Partial<TenantOptions> {
  return () => ({
    proxy: { behaviour: (_connect, index) => behaviours[index] ?? behaviours.at(-1) ?? 'normal' },
  })
}

const refusals: readonly Fault[] = [
  {
    fault: 'The proxy wants credentials and gets none',
    tenant: () => ({ proxy: { credentials } }),
    around: ({ proxy }) => ({ env: { HTTPS_PROXY: proxy.origin } }),
    error: 'The proxy wants credentials',
    says: ['407', 'percent-encoded', 'HTTPS_PROXY'],
    asked: [0, 0],
    lasts: 'at once',
    note: 'Not tried again',
  },
  {
    fault: 'The proxy refuses the credentials',
    tenant: () => ({ proxy: { credentials } }),
    around: ({ proxy }) => ({
      env: { HTTPS_PROXY: proxy.origin.replace('://', '://ci%40corp:wrong%20pass%2Fword%21@') },
    }),
    alsoSecret: ['wrong pass/word!'],
    error: 'The proxy wants credentials',
    says: ['407'],
    asked: [0, 0],
    lasts: 'at once',
    note: 'Not tried again, and the credentials are not shown',
  },
  {
    fault: 'The credentials of the proxy are full of special characters',
    tenant: () => ({ proxy: { credentials } }),
    asked: [1, 0],
    lasts: 'at once',
  },
  {
    fault: 'The proxy forbids the tunnel (403)',
    tenant: treating('forbidden'),
    error: 'The proxy refused the tunnel',
    says: ['403', '*.cyberark.cloud'],
    asked: [0, 0],
    lasts: 'at once',
    note: 'Not tried again',
  },
  {
    fault: 'The proxy lets the sign-in through and forbids the service (403)',
    tenant: treating('normal', 'forbidden'),
    inputs: REQUEST,
    error: 'The proxy refused the tunnel',
    says: ['403', '*.cyberark.cloud'],
    asked: [1, 0],
    lasts: 'at once',
    note: 'Not tried again; the token is set all the same',
  },
  {
    fault: 'The proxy cannot reach the service (502)',
    tenant: treating('normal', 'bad-gateway'),
    inputs: { ...REQUEST, retries: '2', subdomain: 'acme' },
    error: 'The proxy refused the tunnel',
    says: ['502', '3 attempts'],
    asked: [1, 0],
    lasts: 'retries',
    note: 'The connection begun ahead is the first attempt',
  },
  {
    fault: 'The proxy cannot reach the tenant (502)',
    tenant: treating('bad-gateway'),
    inputs: { retries: '2' },
    error: 'The proxy refused the tunnel',
    says: ['502', '3 attempts'],
    asked: [0, 0],
    lasts: 'retries',
  },
  {
    fault: 'The proxy cannot reach the tenant once',
    tenant: treating('bad-gateway', 'normal'),
    asked: [1, 0],
    lasts: 'retries',
  },
  {
    fault: 'The proxy answers `CONNECT` with a redirect',
    around: proxyAt(() =>
      sayAlways(
        'HTTP/1.1 302 Found\r\nLocation: http://login.example/?from=OWNED\r\nContent-Length: 0\r\n\r\n',
      ),
    ),
    inputs: { retries: '0' },
    error: 'The proxy refused the tunnel',
    says: ['302'],
    never: ['login.example'],
    asked: [0, 0],
    lasts: 'at once',
  },
]

const failures: readonly Fault[] = [
  {
    fault: 'The proxy never answers `CONNECT`',
    tenant: treating('silent'),
    inputs: once,
    error: 'Out of time',
    says: ['waiting for the proxy 127.0.0.1 to open the tunnel'],
    asked: [0, 0],
    lasts: 'timeout',
  },
  {
    fault: 'The proxy never answers the first `CONNECT`',
    tenant: treating('silent', 'normal'),
    inputs: { timeout: '3' },
    asked: [1, 0],
    lasts: { atLeast: 1.4, below: 5, words: 'half of `timeout`, then it tries again' },
  },
  {
    fault: 'The proxy answers `CONNECT` a letter at a time',
    around: proxyAt(() => sayBitByBit('HTTP/1.1 200 Connection established and so on and on ', 50)),
    inputs: once,
    error: 'Out of time',
    says: ['waiting for the proxy 127.0.0.1'],
    asked: [0, 0],
    lasts: 'timeout',
  },
  {
    fault: 'The proxy hangs up',
    tenant: treating('drop'),
    inputs: { retries: '2' },
    error: 'The proxy did not open the tunnel',
    says: ['127.0.0.1', '3 attempts'],
    asked: [0, 0],
    lasts: 'retries',
  },
  {
    fault: 'The proxy hangs up once',
    tenant: treating('drop', 'normal'),
    asked: [1, 0],
    lasts: 'retries',
  },
  {
    fault: 'The proxy resets the connection',
    tenant: treating('reset'),
    inputs: { retries: '1' },
    error: 'The proxy did not open the tunnel',
    says: ['ECONNRESET', '2 attempts'],
    asked: [0, 0],
    lasts: 'retries',
  },
  {
    fault: 'What answers at the proxy’s address is no proxy',
    tenant: treating('garbage'),
    inputs: { retries: '0' },
    error: 'The proxy did not open the tunnel',
    says: ['no HTTP proxy'],
    asked: [0, 0],
    lasts: 'at once',
  },
  {
    fault: 'The proxy answers with a header of 1 MiB',
    around: proxyAt(() => sayAlways(`HTTP/1.1 200 OK\r\nX: ${'x'.repeat(1024 * 1024)}\r\n\r\n`)),
    inputs: { retries: '0' },
    error: 'The proxy did not open the tunnel',
    asked: [0, 0],
    lasts: 'at once',
  },
  {
    fault: 'The proxy opens the tunnel and hangs up',
    around: proxyAt(() => sayAlways('HTTP/1.1 200 Connection established\r\n\r\n')),
    inputs: { retries: '1' },
    error: 'No TLS connection',
    says: [HOST, '2 attempts'],
    asked: [0, 0],
    lasts: 'retries',
  },
  {
    fault: 'The proxy opens a tunnel in which there is silence',
    around: proxyAt(() => sayAlways('HTTP/1.1 200 Connection established\r\n\r\n', 'waits')),
    inputs: once,
    error: 'Out of time',
    says: [`agreeing on TLS with ${HOST}`],
    asked: [0, 0],
    lasts: 'timeout',
  },
]

export const proxyFaults: FaultTable = {
  file: 'faults-proxy',
  heading: 'Proxies',
  introduction: 'The action does not ask again if a proxy refuses. It does if the proxy is in trouble.',
  faults: [...refusals, ...failures],
}
