/** What an unexpected status is said to mean. */
import { describe, expect, test } from '@jest/globals'
import { failure } from '../../../src/messages/failure.ts'
import { explain } from '../../../src/messages/failures.ts'
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
    otherService: undefined,
    otherBases: [],
    ...refusal,
  }
  return told(explain(failure('refused', facts)))
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
    [
      'by a service that wants another token',
      {
        status: 401,
        isTokenExpired: true,
        otherService: { title: 'Audit', way: 'It wants a key of its own.' },
      },
      'wants another token',
      'one of Audit, which a platform token alone does not open',
      'It wants a key of its own.',
    ],
    [
      'by a page before the service',
      { status: 403, said: { code: 'C-1', text: 'No.', page: { title: 'Request Rejected' } } },
      'A page came',
      'called "Request Rejected"',
      'Not Secure Cloud Access itself',
      'a firewall',
    ],
    [
      'below the wrong base URL',
      {
        status: 404,
        otherBases: [
          { url: 'https://x/a', holds: 'apples' },
          { url: 'https://x/b', holds: 'pears' },
        ],
      },
      'as service-url: https://x/a for apples, https://x/b for pears.',
    ],
    ['in want of a beta header', { status: 406 }, 'application/x.secretshub.beta+json', 'headers'],
    [
      'that redirects',
      { status: 302, location: 'https://x/y' },
      'It points to https://x/y.',
      'expect-status',
      'not followed',
    ],
    ...[301, 302, 303, 307, 308].map(
      (status) => [`that redirects to nowhere, ${String(status)}`, { status }, 'redirected'] as const,
    ),
    ['of choices with one of them', { status: 300, location: 'https://x.example/' }, 'redirected'],
    ['of choices', { status: 300 }, 'Another status was expected', 'expect-status is 2xx'],
    [
      'that nothing has changed',
      { status: 304, location: 'https://x.example/' },
      'Another status was expected',
      'expect-status is 2xx',
      'If-None-Match',
      'list 304 in expect-status',
    ],
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
      'raise retries and timeout',
    ],
    ['in trouble that stays', { status: 501 }, 'in trouble', "later, or ask the vendor's support."],
    [
      'in trouble, after a POST',
      { status: 500, gaveUp: 'unsafe' },
      'not sent again',
      'may have taken effect',
      "later, or ask the vendor's support.",
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
    for (const part of [LINE, `status ${String(refusal.status)}`, 'It said: "No."', 'C-1', ...says])
      expect(words).toContain(part)
  })

  test('whose path is endless is told in short', () => {
    expect(refused({ line: `GET https://x/${'p'.repeat(9000)}` })).not.toMatch(/p{501}/)
  })
})
