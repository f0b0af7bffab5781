/** Every failure of the run, the sign-in and the response, with facts that its words must carry. */
import { expect, test } from '@jest/globals'
import { failure } from '../../../src/messages/failure.ts'
import { explain, failures, type Failures } from '../../../src/messages/failures.ts'
import { listFailures } from '../../../src/messages/list-failures.ts'
import type { ServerSaid } from '../../../src/messages/server-said.ts'
import { own, say } from '../../../src/vocabulary/words.ts'
import { describeWords, told, type Row } from '../../support/explanations.ts'

const HOST = 'abc1234.id.cyberark.cloud'
const said: ServerSaid = { code: 'E-1', text: 'No.', correlation: { name: 'x-request-id', value: 'r-1' } }
const NOTHING: ServerSaid = {}
const UNTITLED = { title: '' }
const QUOTE = ['It said: "No."', 'Its error code: E-1.', "For the vendor's support: x-request-id r-1."]

/** Those with tests of their own beside this file. */
const elsewhere = ['certificateRefused', 'network', 'refused'] as const
type Elsewhere = (typeof elsewhere)[number] | keyof typeof listFailures

type Table = { readonly [Kind in Exclude<keyof Failures, Elsewhere>]: readonly Row<Kind>[] }

const table: Table = {
  invalidInputs: [
    [
      [[{ input: 'path', kind: 'pathBackslash', facts: [] }]],
      'An input needs correcting.',
      'Nothing was sent.',
      'path: contains a backslash',
    ],
    [
      [
        [
          { input: 'path', kind: 'pathFragment', facts: [] },
          { input: 'domain', kind: 'domainUnknown', facts: ['x.y'] },
        ],
      ],
      '2 inputs',
      'path: contains #',
      'domain: x.y is not',
    ],
  ],
  timedOut: [
    [
      [60, say`connecting to ${HOST}`],
      '60 seconds',
      `while connecting to ${HOST}`,
      'raise timeout',
      'HTTPS_PROXY',
    ],
    [[60, say`connecting to ${HOST}`, true], 'left no time to go on after connecting', 'raise timeout'],
  ],
  cancelled: [[[own('starting')], 'cancelled while starting', 'may have taken effect']],
  nodeTooOld: [[['20.1.0'], 'needs Node 24', 'Node 20.1.0', 'ARM32', 'Nothing was sent']],
  runnerFileUnwritable: [
    [[{ code: 'EACCES', path: '/f', user: 1001 }], 'user with ID 1001', '/f', '(EACCES)', 'options: --user'],
    [[{ code: 'EROFS' }], 'The user of this step', 'a file of the runner'],
    [[{ code: 'ENOSPC', path: '/f' }], '(ENOSPC)', 'GITHUB_OUTPUT', 'disk'],
    [[{}], '(the file is missing)'],
  ],
  unforeseen: [[['TypeError', 'run.ts:1:2'], 'TypeError at run.ts:1:2', 'report']],
  signInRefused: [
    [
      [HOST, 401, 'ci@x.1', said, { 'client-id': 'ends with a tab', 'client-secret': 'begins with a space' }],
      'client-id ends with a tab, which is sent with it',
      'client-secret begins with a space, which',
      HOST,
      'ci@x.1',
      '(status 401)',
      ...QUOTE,
      'client-secret',
      'suffix',
      'Is OAuth confidential client',
      'second factor',
      'lock',
    ],
    [
      [HOST, 400, 'ci@x.1', NOTHING, { 'client-id': '', 'client-secret': '' }],
      /\(status 400\)\. The platform/,
    ],
  ],
  signInRedirected: [
    [
      [HOST, 307, 'https://new.example/x'],
      '(status 307) to https://new.example/x',
      'tenant-id',
      'not followed',
    ],
    [[HOST, 302, undefined], 'a redirect (status 302).'],
  ],
  signInWrongPlace: [
    [['x.id.cyberarkgov.cloud', 405, NOTHING], 'address is https://<tenant-id>.id.cyberarkgov.cloud.'],
    [[HOST, 404, said], HOST, '(status 404)', ...QUOTE, 'tenant-id', 'domain'],
  ],
  signInUnavailable: [
    [
      [HOST, 429, 4, 'used-up', said],
      'Too many sign-ins',
      'status 429',
      '4 attempts',
      ...QUOTE,
      'max-parallel',
    ],
    [
      [HOST, 503, 1, 'no-time', NOTHING],
      'unavailable',
      'status 503',
      'After attempt 1',
      'raise retries and timeout',
    ],
    [[HOST, 501, 1, undefined, NOTHING], /Run the job again later, or ask the vendor's support\.$/],
  ],
  signInUnreadable: [
    [
      [HOST, 200, { page: { title: 'Log on' } }],
      HOST,
      'status 200',
      'an HTML page, called "Log on".',
      'proxy',
    ],
    [[HOST, 200, { page: UNTITLED }], 'Its answer is an HTML page. '],
  ],
  tokenMissing: [
    [[HOST, ['a', 'b']], 'no access_token', 'It has: a, b.'],
    [[HOST, ['access_token']], 'no access_token with a text in it. It has: access_token.'],
    [[HOST, []], 'It is empty.'],
  ],
  tokenUnusable: [
    [[HOST, 'word'], `${HOST} sent a token that is too short for a token, or a word in place of one.`],
  ],
  tenantUnknown: [
    [
      ['acme', 'cyberarkgov.cloud'],
      'no subdomain acme on cyberarkgov.cloud',
      '<subdomain>.cyberarkgov.cloud',
      'tenant-id',
    ],
  ],
  discoveryFailed: [[['platform-discovery.cyberark.cloud', 500, said], 'status 500', ...QUOTE, 'tenant-id']],
  proxyUrlUnusable: [
    [['https_proxy'], 'https_proxy is not', 'http://host:port', 'direct connection is not made'],
  ],
  proxyCredentialsUnusable: [[['HTTPS_PROXY'], 'HTTPS_PROXY', '%25']],
  encodingUnknown: [[['zstd', 403], 'status 403', 'zstd', 'Accept-Encoding']],
  bodyTooLarge: [
    [[16 * 1024 * 1024, true], '16 MiB', 'response-file'],
    [[16 * 1024 * 1024, false], '16 MiB', 'smaller pages, by limit'],
  ],
  bodyFileUnreadable: [[['ENOENT'], 'body-file', '(ENOENT)']],
  subdomainNeeded: [[[], 'subdomain']],
  tenantNeeded: [[[], 'tenant-id', 'identity']],
  pageInstead: [
    [
      [
        'GET https://x/y',
        200,
        { host: 'x', service: 'SCA', contentType: 'text/html', page: { title: 'Sign in' } },
      ],
      'GET https://x/y',
      'an HTML page (text/html) from x, called "Sign in".',
      'SCA shows its web application',
      'Accept: text/html',
    ],
    [
      ['GET https://x/y', 200, { host: 'x', service: undefined, contentType: undefined, page: UNTITLED }],
      'the service shows',
      'an HTML page from x.',
    ],
  ],
  serviceAbsent: [
    [['SCA', 'acme.sca.x', 'ENOTFOUND', undefined], 'acme.sca.x', '(ENOTFOUND)', 'may not have SCA'],
    [['CEM', 'acme.cem.x', 'ENOTFOUND', 'https://acme-cem.x/api'], 'service-url: https://acme-cem.x/api'],
  ],
  serviceUrlAbsent: [
    [['acme.y.x', 'ENOTFOUND'], 'acme.y.x', '(ENOTFOUND)', 'service-url is misspelled', 'does not have'],
  ],
  addressEscapes: [[[], 'Nothing was sent', 'path']],
  graphqlErrors: [[['POST https://x/y', said], 'POST https://x/y', 'no data', ...QUOTE, 'schema']],
  operationFailed: [[['POST https://x/y', said], 'POST https://x/y', 'failed', ...QUOTE, 'right']],
  selectNotJson: [
    [['text/html'], 'text/html', 'Accept'],
    [[undefined], 'empty or not JSON'],
  ],
  selectTooLarge: [[[], '16 MiB', 'response-file']],
  selectNothing: [
    [['a.b', ['c', 'd']], 'a.b selects nothing', 'c, d', "expression || ''"],
    [['a', []], 'The response is empty.'],
    [['a', undefined], 'not an object', '@ selects'],
  ],
  selectNotMasked: [[[], 'more secrets than can be masked', 'mask-response: none', 'limit']],
  selectFailed: [[['length(a)', 'not a list', 'select'], 'length(a)', 'not a list', 'parse_json']],
  responseFileLinked: [[['/t/x'], '/t/x', 'symbolic link', 'if: failure()', 'RUNNER_TEMP']],
  responseFileUnwritable: [
    [
      ['/t/x', 'ENOSPC'],
      'Writing /t/x failed (ENOSPC)',
      'no room left',
      'if: failure()',
      'response where it fits',
    ],
    [['/t/x', 'EFUTURE'], 'then the file system refused it.'],
  ],
}

describeWords(table)

test('there is a row for every failure', () => {
  expect([...Object.keys(table), ...Object.keys(listFailures), ...elsewhere].sort()).toEqual(
    Object.keys(failures).sort(),
  )
})

test('a server that says much is quoted in short, on one line', () => {
  const words = told(
    explain(
      failure(
        'signInRefused',
        HOST,
        401,
        'c',
        {
          text: `a\n::error::b ${'x'.repeat(500)}`,
          code: 'c'.repeat(100),
        },
        { 'client-id': '', 'client-secret': '' },
      ),
    ),
  )
  expect(words).toContain('It said: "a : :error: :b xxx')
  expect(words).not.toMatch(/x{241}|c{65}|::/)
})
