/** What a network that fails is said to mean. */
import { describe, expect, test } from '@jest/globals'
import { failure } from '../../../src/messages/failure.ts'
import { explain } from '../../../src/messages/failures.ts'
import type { NetworkTrouble } from '../../../src/messages/network-failures.ts'
import { networkTrouble, told } from '../../support/explanations.ts'

function network(trouble: Partial<NetworkTrouble>): string {
  return told(explain(failure('network', networkTrouble(trouble))))
}

describe('a network fails', () => {
  const rows: readonly (readonly [string, Partial<NetworkTrouble>, ...string[]])[] = [
    [
      'at the name',
      { phase: 'lookup', code: 'ENOTFOUND' },
      'not found',
      'The name h.example',
      'tenant-id',
      'HTTPS_PROXY',
    ],
    [
      'at the proxy’s name',
      { phase: 'lookup', code: 'ENOTFOUND', isProxy: true },
      'names a proxy that does not exist',
      'NO_PROXY',
    ],
    ['at the connection', {}, 'h.example could not be connected to (ECONNREFUSED)', 'port 443'],
    ['at the connection to the proxy', { isProxy: true }, 'proxy cannot be reached', 'NO_PROXY'],
    [
      'at TLS',
      { phase: 'tls', code: 'EPROTO', attempts: 4, gaveUp: 'used-up' },
      'TLS with h.example could not be set up',
      '(EPROTO)',
      '4 attempts',
    ],
    [
      'at the answer',
      { phase: 'answer', code: 'ECONNRESET', gaveUp: 'unsafe' },
      'No answer',
      'gave no usable answer (ECONNRESET)',
      'may have taken effect',
    ],
    [
      'within the answer',
      { phase: 'body', code: 'ECONNRESET', gaveUp: 'no-time', attempts: 3 },
      'cut off',
      'After attempt 3',
    ],
    [
      'for want of proxy credentials',
      { phase: 'proxy', code: '407', isProxy: true },
      'wants credentials',
      'status 407',
      'user:password',
    ],
    ...['Negotiate, NTLM', 'Negotiate abc=, NTLM', 'Negotiate, NTLM realm="x, y", a=1'].map(
      (offered): readonly [string, Partial<NetworkTrouble>, ...string[]] => [
        `at a proxy that offers ${offered}`,
        { phase: 'proxy', code: '407', isProxy: true, offered, variable: 'https_proxy' },
        'of another kind',
        'offers Negotiate, NTLM.',
        '(Basic)',
        'name that in https_proxy',
      ],
    ),
    ...['CorrectHorse99', 'pr0xyPassw0rd, x=1', 'a1b2 c3', ''].map(
      (offered): readonly [string, Partial<NetworkTrouble>, ...string[]] => [
        `at a proxy whose offer names no scheme: ${offered}`,
        { phase: 'proxy', code: '407', isProxy: true, offered, variable: 'https_proxy' },
        'refused the tunnel with status 407.',
        'user:password',
      ],
    ),
    [
      'at a proxy that offers Basic as well',
      { phase: 'proxy', code: '407', isProxy: true, offered: 'NTLM, Basic realm="x"' },
      'user:password',
    ],
    [
      'at a proxy that refuses',
      { phase: 'proxy', code: '403', isProxy: true },
      'answered CONNECT with status 403',
      '*.cyberark.cloud',
    ],
    [
      'at a proxy that is none',
      { phase: 'proxy', code: 'ECONNRESET', isProxy: true, attempts: 2 },
      'did not answer CONNECT (ECONNRESET)',
      '2 attempts',
    ],
  ]

  test.each(rows)('%s', (_, trouble, ...says) => {
    const words = network(trouble)
    for (const part of ['h.example', ...says]) expect(words).toContain(part)
  })
})
