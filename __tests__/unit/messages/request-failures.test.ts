/** What an unexpected status, and a network that fails, is said to mean. */
import { describe, expect, test } from '@jest/globals'
import { failure } from '../../../src/messages/failure.ts'
import { explain } from '../../../src/messages/failures.ts'
import type { NetworkTrouble } from '../../../src/messages/network-failures.ts'
import type { Refusal } from '../../../src/messages/request-failures.ts'
import { told } from '../../support/explanations.ts'

const LINE = 'GET https://acme.sca.cyberark.cloud/api/x'

function refused(refusal: Partial<Refusal>): string {
  const facts: Refusal = {
    line: LINE,
    status: 400,
    expected: '2xx',
    service: 'Secure Cloud Access',
    role: undefined,
    location: undefined,
    attempts: 1,
    gaveUp: undefined,
    said: { code: 'C-1', text: 'No.' },
    isPathUnknown: false,
    isTokenExpired: false,
    clockAhead: undefined,
    isTrailingSlashMissing: false,
    ...refusal,
  }
  return told(explain(failure('refused', facts)))
}

function network(trouble: Partial<NetworkTrouble>): string {
  const facts: NetworkTrouble = {
    phase: 'connect',
    code: 'ECONNREFUSED',
    host: 'h.example',
    isProxy: false,
    offered: undefined,
    variable: 'HTTPS_PROXY',
    attempts: 1,
    gaveUp: undefined,
    ...trouble,
  }
  return told(explain(failure('network', facts)))
}

const all = (words: string, parts: readonly string[]): void => {
  for (const part of parts) expect(words).toContain(part)
}

describe('an answer is refused', () => {
  const rows: readonly (readonly [string, Partial<Refusal>, ...string[]])[] = [
    [
      'that is unknown to the gateway',
      { status: 403, isPathUnknown: true },
      'Nothing is there',
      'gateway',
      'not about the token',
    ],
    [
      'by a web server that takes the path for a file',
      { status: 404, isTrailingSlashMissing: true },
      'needs a / at its end',
      '/Safes/my.safe/',
    ],
    [
      'because the token had expired',
      { status: 401, isTokenExpired: true },
      'The token has expired',
      "the runner's clock",
      'client-id and client-secret',
    ],
    [
      'because the runner’s clock made the token look expired',
      { status: 401, isTokenExpired: true, clockAhead: 3 * 3_600_000 },
      "The runner's clock is 3 hours ahead of that of the server that answered last.",
    ],
    ['that is not found', { status: 404 }, 'Nothing is there', 'path is misspelled', 'Secure Cloud Access'],
    [
      'for want of a token',
      { status: 401 },
      'may not do this',
      'no role in Secure Cloud Access',
      'the role of Secure Cloud Access',
    ],
    [
      'for want of a role',
      { status: 403, role: 'SCAApiFullAccess' },
      'to SCAApiFullAccess',
      'Core Services > Roles',
    ],
    ['by a service without a name', { status: 403, service: undefined }, 'the role of the service'],
    ['in want of a beta header', { status: 406 }, 'application/x.secretshub.beta+json', 'headers'],
    [
      'that redirects',
      { status: 302, location: 'https://x/y' },
      'It points to https://x/y.',
      'expect-status',
      'not followed',
    ],
    ['that redirects to nowhere', { status: 301 }, 'redirected'],
    [
      'for there are too many',
      { status: 429, attempts: 4, gaveUp: 'used-up' },
      'Too many requests',
      '4 attempts were made',
      'limit',
    ],
    [
      'in trouble',
      { status: 503, gaveUp: 'no-time', attempts: 2 },
      'in trouble',
      'After attempt 2',
      'timeout',
    ],
    [
      'in trouble, after a POST',
      { status: 500, gaveUp: 'unsafe' },
      'not sent again',
      'may have taken effect',
    ],
    ['too slow', { status: 408 }, 'in trouble'],
    ['too early', { status: 425 }, 'in trouble'],
    [
      'for its content',
      { status: 400 },
      'rejected',
      'path, query, headers or body',
      'list 400 in expect-status',
    ],
    [
      'as another success',
      { status: 200, expected: '201,202' },
      'Another status',
      'expect-status is 201,202.',
    ],
  ]

  test.each(rows)('%s', (_, refusal, ...says) => {
    const words = refused(refusal)
    all(words, [LINE, `status ${String(refusal.status)}`, 'It said: "No".', 'C-1', ...says])
  })

  test('whose path is endless is told in short', () => {
    expect(refused({ line: `GET https://x/${'p'.repeat(9000)}` })).not.toMatch(/p{501}/)
  })
})

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
    all(network(trouble), ['h.example', ...says])
  })
})
