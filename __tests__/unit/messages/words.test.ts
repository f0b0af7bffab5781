/** The lines of a run that goes well, its warnings, and what it is busy with. */
import { describe, expect, test } from '@jest/globals'
import { faultSamples } from '../../../catalogue/messages/input-samples.ts'
import { activities } from '../../../src/messages/activities.ts'
import { inputFault } from '../../../src/messages/input-faults.ts'
import { notices } from '../../../src/messages/notices.ts'
import { progress } from '../../../src/messages/progress.ts'
import { retrying } from '../../../src/messages/retry-progress.ts'
import { warnings, warningWords, type Warnings } from '../../../src/messages/warnings.ts'
import { printed } from '../../support/words.ts'

describe('progress', () => {
  const url = new URL('https://acme.sca.cyberark.cloud/api/x?limit=50&filter=secret&limit=1')

  test('names the request without its query’s values', () => {
    expect(printed(progress.attempted({ method: 'GET', url }, 2, '200', 7, 123))).toBe(
      'GET https://acme.sca.cyberark.cloud/api/x?limit=…&filter=…&limit=…: 200, attempt 2, 7 ms, 123 bytes',
    )
    expect(printed(progress.attempted({ method: 'GET', url: new URL(url.origin) }, 1, 'ECONNRESET', 7))).toBe(
      'GET https://acme.sca.cyberark.cloud/: ECONNRESET, attempt 1, 7 ms',
    )
  })

  test('tells each retry', () => {
    expect(printed(retrying('429', 'x.example', 1549, 2, 4))).toBe(
      'x.example: 429; trying again in 1.5 s (attempt 2 of 4).',
    )
  })
})

test('every activity fits behind "while" and names the host', () => {
  for (const words of Object.values(activities))
    expect(printed(words('h.example', 200))).toMatch(/^[a-z]+ing .*h\.example/)
})

describe('a warning', () => {
  const table: { readonly [Kind in keyof Warnings]: readonly [Parameters<Warnings[Kind]>, ...string[]] } = {
    subdomainDiffers: [['mine', 'theirs'], 'subdomain is mine', 'belongs to theirs', 'mine is used'],
    domainDiffers: [
      ['cyberark.cloud', 'cyberarkgov.cloud'],
      'cyberark.cloud is used',
      'set domain: cyberarkgov.cloud',
    ],
    variablesDiffer: [['a', 'A'], 'a and A are both set and differ', 'a counts'],
    queryMark: [[], 'query begins with a question mark', 'limit=50'],
    queryRunTogether: [[3], 'query, line 3', 'a line of its own'],
    tokenExpired: [['A', 'B'], 'token expired at A', "the runner's clock says B", 'tried all the same'],
    expiredWhenIssued: [
      [0, 60_000, 61_000],
      'expired at 1970-01-01T00:00:00Z',
      'says 1970-01-01T00:01:00Z: that clock is wrong. ',
      '1 minute ahead of',
      'used all the same; set the clock',
    ],
    outputTooLarge: [['response', undefined], 'output response', '900 KiB', 'Set response-file'],
    tooMuchToMask: [
      [1000, 65_536, 262_144],
      '1000 values',
      '64 KiB each',
      '256 KiB together',
      'response is left out',
      'mask-response: none',
    ],
    partlyFailed: [
      ['GET x', { code: 'E-1', text: 'half' }, { failed: 2, all: 3 }],
      'GET x',
      '2 of 3 parts failed. Of the first: It said: "half".',
      'E-1',
    ],
    maybePartlyFailed: [
      ['GET x', { code: 'E-1' }],
      'GET x',
      'status 207',
      'may have failed',
      'output response',
      'E-1',
    ],
    notMasked: [[], '16 MiB', 'response-file', 'masks'],
    pagesLeft: [[1, 50], '1 page, 50 items', 'pages: all'],
    pagesUnknown: [[], 'list went on', 'one by one'],
    pagesUntold: [[3], '3 more warnings', 'output response'],
    summaryUnwritable: [[], 'summary could not be written'],
  }

  test.each(Object.entries(table))('%s', (kind, [facts, ...says]) => {
    const words = printed(warningWords({ kind, facts }))
    for (const part of says) expect(words).toContain(part)
    expect(words).not.toContain('undefined')
  })

  test.each([
    [{ failed: 0, all: 0 }, 'but parts of it failed.'],
    [{ failed: 1, all: 1 }, 'but parts of it failed.'],
    [{ failed: 1, all: 2 }, 'but 1 of 2 parts failed.'],
    [{ failed: 2, all: 2 }, 'but 2 of 2 parts failed.'],
  ])('of parts counts them where that says more: %j', (parts, expected) => {
    const words = printed(warningWords({ kind: 'partlyFailed', facts: ['GET x', {}, parts] }))
    expect(words.endsWith(expected)).toBe(true)
  })

  test('of a large output does not advise what was done', () => {
    const facts = ['response', '/tmp/answer.json']
    expect(printed(warningWords({ kind: 'outputTooLarge', facts }))).toContain('is whole in response-file')
  })

  test('has a row here', () => {
    expect(Object.keys(table).sort()).toEqual(Object.keys(warnings).sort())
  })
})

test.each([
  ['agrees', 59_000, 1000],
  ['agrees, and somewhat ahead', 30_000, 59_000],
  ['is ahead, but by less than the token is late', 3_600_000, 120_000],
  ['is behind', 1000, -7_200_000],
])('a token that was issued expired is not the fault of a clock that %s', (_, late, ahead) => {
  const words = printed(warningWords({ kind: 'expiredWhenIssued', facts: [0, late, ahead] }))
  expect(words).toContain(': the tenant issued it expired. The runner')
  expect(words).toMatch(/\. The token is used all the same\.$/)
})

test('of a token that expired is said when, and not for how long it is valid', () => {
  expect(printed(progress.expiry(0, '2026-11-30T12:00:00Z'))).toBe(
    'The token expired at 2026-11-30T12:00:00Z.',
  )
  expect(printed(progress.expiry(1, '2026-11-30T12:00:00Z'))).toBe(
    'The token is valid for 1 s, until 2026-11-30T12:00:00Z.',
  )
})

test('a warning counts one and many', () => {
  const words = (kind: string, ...facts: unknown[]): string => printed(warningWords({ kind, facts }))
  expect(words('pagesLeft', 2, 1)).toContain('(2 pages, 1 item)')
  expect(words('pagesLeft', 1, 7)).toContain('(1 page, 7 items)')
})

test('the notice of a large output names the limit, what happens there and the way around', () => {
  const words = (hasFile: boolean): string => printed(notices.outputLarge('response', '128 KiB', hasFile))
  expect(words(false)).toMatch(
    /^The output response .* \(128 KiB\).*"Argument list too long".*Set response-file/,
  )
  expect(words(true)).toContain('read the response from the output response-file instead')
})

describe('a fault', () => {
  const samples = Object.entries(faultSamples).flatMap(([kind, each]) =>
    each.map(([input, ...facts]) => ({ kind, input, facts })),
  )

  test.each(samples)('$kind names its input and all its facts', (sample) => {
    const words = printed(inputFault(sample))
    expect(words.startsWith(`${sample.input}: `)).toBe(true)
    for (const fact of sample.facts.filter((one) => one !== undefined)) expect(words).toContain(`${fact}`)
  })

  test('of a service suggests one that is near, and lists all', () => {
    const words = (suggestion?: string): string =>
      printed(
        inputFault({ input: 'service', kind: 'serviceUnknown', facts: ['scaa', suggestion, 'sca, sia'] }),
      )
    expect(words('sca')).toContain('did you mean sca? The services are: sca, sia.')
    expect(words()).toMatch(/^service: scaa is not a service\. The services are: sca, sia\./)
  })

  test('of a tenant that is a portal of the other domain says so', () => {
    const fault = {
      input: 'tenant-id',
      kind: 'tenantIsPortal',
      facts: ['acme', 'acme.cyberark.cloud', undefined],
    }
    expect(printed(inputFault(fault))).toMatch(/subdomain: acme$/)
  })
})
