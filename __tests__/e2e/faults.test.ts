/** What is wrong with the inputs is told before anything is sent: all at once, each by its input's name. */
import { expect, test } from '@jest/globals'
import { step, type Inputs } from '../support/step.ts'
import { expectFailure, messageOf } from './support/told.ts'

/** The lines of the annotation that name an input. */
function faultsOf(message: string): string[] {
  return message.split('\n').filter((line) => line.startsWith('- '))
}

test('every fault is told in one annotation', async () => {
  const inputs = {
    'tenant-id': 'two words',
    'client-id': '',
    'client-secret': '',
    subdomain: 'https://acme.cyberark.cloud',
    domain: 'example.org',
    'env-var': 'PATH',
    'job-summary': 'perhaps',
    service: 'secretshup',
    'service-url': 'https://evil.example/api',
    path: '/../up',
    method: 'FETCH',
    query: 'no equals sign',
    headers: 'Authorization: Bearer mine',
    'body-file': 'missing.json',
    'expect-status': 'fine',
    select: 'a[',
    'response-file': '../out.json',
    'mask-response': 'some',
    timeout: '0',
    retries: '11',
  }
  const run = await step(inputs)
  expectFailure(run, '20 inputs need correcting', ['Nothing was sent'])
  const named = faultsOf(messageOf(run)).map((line) => /^- ([\w-]+):? /.exec(line)?.[1])
  expect([...new Set(named)].sort()).toEqual(Object.keys(inputs).sort())
  expect(named).toHaveLength(20)
  expect(run.requests).toEqual([])
  expect([run.outputs, run.env]).toEqual([{}, {}])
})

const request = { service: 'secrets-hub' }
const post = { ...request, method: 'POST' }

/** Inputs, the one that is at fault, and what the fault's line must say. */
const faults: readonly (readonly [Inputs, string, ...(string | RegExp)[]])[] = [
  [{ 'tenant-id': '' }, 'tenant-id', 'missing', 'subdomain', 'token'],
  [{ 'tenant-id': 'https://acme.cyberark.cloud' }, 'tenant-id', 'subdomain: acme'],
  [{ 'tenant-id': 'acme.cyberark.cloud' }, 'tenant-id', 'subdomain: acme'],
  [{ 'tenant-id': 'abc1234.id.cyberark.cloud.evil.example' }, 'tenant-id'],
  [{ 'tenant-id': 'abc1234@evil.example' }, 'tenant-id'],
  [{ 'tenant-id': 'abc1234.evil.example/.id.cyberark.cloud' }, 'tenant-id'],
  [{ 'tenant-id': 'http://abc1234.id.cyberark.cloud' }, 'tenant-id'],
  [{ 'tenant-id': '-abc' }, 'tenant-id'],
  [
    { 'tenant-id': 'abc1234.id.cyberark.cloud', domain: 'cyberarkgov.cloud' },
    'tenant-id',
    'cyberarkgov.cloud',
  ],
  [{ 'client-id': ' ' }, 'client-id', 'missing'],
  [{ 'client-id': 'one\ntwo' }, 'client-id', 'line'],
  [{ 'client-secret': '' }, 'client-secret', 'missing', 'Dependabot'],
  [{ 'client-secret': '\n' }, 'client-secret', 'missing'],
  [{ subdomain: 'acme.cyberark.cloud' }, 'subdomain', 'subdomain: acme'],
  [{ subdomain: 'a_b' }, 'subdomain', 'a_b'],
  [{ domain: 'cyberark.com' }, 'domain', 'cyberark.cloud', 'cyberarkgov.cloud'],
  [{ token: 'Bearer abc' }, 'token', 'white space'],
  [{ token: 'abc\tdef' }, 'token', 'white space'],
  [{ 'job-summary': 'yes please' }, 'job-summary', 'true', 'false'],
  [{ timeout: '3601' }, 'timeout', '1 to 3600', 'seconds'],
  [{ timeout: '1.5' }, 'timeout', '1.5'],
  [{ timeout: '1e3' }, 'timeout', '1e3'],
  [{ retries: '-1' }, 'retries', '0 to 10'],
  [
    { service: 'nothing-like-it' },
    'service',
    'secrets-hub',
    'uap',
    'privilegecloud',
    'identity-administration',
    'service-url',
  ],
  [{ service: 'conjur' }, 'service', 'Secrets Manager SaaS', 'cyberark/conjur-action'],
  [{ service: 'secrets-hup' }, 'service', /did you mean secrets-hub\?/, 'cloud-onboarding'],
  [{ service: 'privilegedcloud' }, 'service', /did you mean privilege-?cloud\?/],
  [{ path: '/x' }, 'path', 'service-url'],
  [{ method: 'POST' }, 'method', 'service-url'],
  [{ query: 'a=1' }, 'query', 'service-url'],
  [{ headers: 'A: 1' }, 'headers', 'service-url'],
  [{ body: '{}' }, 'body', 'service-url'],
  [{ 'body-file': 'x' }, 'body-file', 'service-url'],
  [{ 'expect-status': '404' }, 'expect-status', 'service-url'],
  [{ select: 'a' }, 'select', 'service-url'],
  [{ 'response-file': 'a' }, 'response-file', 'service-url'],
  [{ 'mask-response': 'all' }, 'mask-response', 'service-url'],
  [{ ...request, method: 'TRACE' }, 'method', 'GET', 'OPTIONS'],
  [{ ...request, query: 'a=1\nbroken' }, 'query', 'line 2', '='],
  [{ ...request, headers: 'A: 1\n\nbroken' }, 'headers', 'line 3', ':'],
  [{ ...request, headers: 'A B: 1' }, 'headers', 'line 1'],
  [{ ...request, headers: 'Ä: 1' }, 'headers', 'line 1'],
  [{ ...request, headers: 'A: x\ry' }, 'headers', 'line 1'],
  [{ ...request, headers: 'A: x\u0001y' }, 'headers', 'line 1'],
  [{ ...request, headers: 'A: €' }, 'headers', 'line 1'],
  [{ ...post, body: '{"a":1,\n  "b":}' }, 'body', 'line 2, column 7'],
  [{ ...post, body: 'text' }, 'body', 'line 1, column 1'],
  [{ ...post, body: '{}', 'body-file': 'x' }, 'body-file', 'body'],
  [{ ...post, 'body-file': 'missing.json' }, 'body-file', 'missing.json', 'ENOENT', 'workspace'],
  [{ ...post, 'body-file': '.' }, 'body-file', 'regular file'],
  [{ ...request, 'expect-status': '2xx,abc' }, 'expect-status', '2xx,abc', '200,201,404'],
  [{ ...request, 'expect-status': '600' }, 'expect-status', '600'],
  [{ ...request, select: 'a[?b=' }, 'select', 'JMESPath'],
  [{ ...request, select: 'nothing_like_it(a)' }, 'select', 'nothing_like_it'],
  [{ ...request, 'response-file': 'a/../../b' }, 'response-file', 'RUNNER_TEMP'],
  [{ ...request, 'response-file': './' }, 'response-file'],
  [{ ...request, 'response-file': '_runner_file_commands/x' }, 'response-file', 'runner'],
  [{ ...request, 'mask-response': 'secrets' }, 'mask-response', 'auto', 'all', 'none'],
]

test.concurrent.each(faults)('%j: %s is at fault', async (inputs, name, ...facts) => {
  const run = await step(inputs, { debug: false })
  expectFailure(run, /^(?:An input needs|2 inputs need) correcting$/, [])
  const lines = faultsOf(messageOf(run)).filter((line) => line.startsWith(`- ${name}`))
  expect(lines).not.toEqual([])
  for (const fact of facts) expect(lines.join('\n')).toMatch(fact)
  expect(run.requests).toEqual([])
})

/** Each group is one run, as the faults of all lines are told at once. */
const reservedHeaders = (
  'Authorization Host Content-Length Transfer-Encoding Connection Cookie Proxy-Authorization Proxy-Connection ' +
  'Upgrade TE Trailer aUTHORIZATION'
).split(' ')

test('the headers that are the action’s own are refused, in any case', async () => {
  const run = await step({ ...request, headers: reservedHeaders.map((name) => `${name}: x`).join('\n') })
  expect(run.requests).toEqual([])
  const lines = faultsOf(messageOf(run))
  for (const name of reservedHeaders) expect(lines.join('\n')).toContain(`${name} `)
  expect(lines).toHaveLength(reservedHeaders.length)
})

const reservedVariables =
  'PATH path NODE_OPTIONS node_x LD_PRELOAD DYLD_INSERT_LIBRARIES GITHUB_TOKEN GITHUB_ENV RUNNER_TEMP ACTIONS_X ' +
  'INPUT_TOKEN STATE_X BASH_ENV Env IFS HOME SHELL CI PYTHONPATH PERL5LIB RUBYOPT GIT_SSH_COMMAND HTTPS_PROXY ' +
  'all_proxy SSL_CERT_FILE 1ABC A-B A=B Ä A.B'

test.concurrent.each(reservedVariables.split(' '))('env-var: %s is refused', async (name) => {
  const run = await step({ 'env-var': name }, { debug: false })
  expectFailure(run, 'An input needs correcting', ['- env-var', name])
  expect([run.requests, run.env]).toEqual([[], {}])
})

test.concurrent.each([
  'https://evil.example/x',
  'HTTPS:evil.example',
  '//evil.example/x',
  '///evil.example',
  '/\\evil.example',
  'a\\b',
  '/..',
  '/a/../../x',
  '/./x',
  'x/.',
  '/%2e%2e/x',
  '/.%2E/x',
  '/a/%2e/x',
  '/..;/x',
  '/..;v=1/x',
  '/%2e%2e%3b/x',
  '/..%2fx',
  '/a%2f..%2f..%2fx',
  '/..%5cx',
  '/%252e%252e/x',
  '/x#y',
  '/a\tb',
  '/a\nb',
  '/a\u007fb',
])('path: %j never leaves the service', async (path) => {
  const run = await step({ ...request, path }, { debug: false })
  expectFailure(run, 'An input needs correcting', ['- path'])
  expect(run.requests).toEqual([])
})

test.concurrent.each([
  'http://acme.sca.cyberark.cloud/api',
  'https://user@acme.sca.cyberark.cloud',
  'https://user:pw@acme.sca.cyberark.cloud',
  'https://acme.sca.cyberark.cloud:8443',
  'https://cyberark.cloud.evil.example',
  'https://evilcyberark.cloud',
  'https://evil.example/.cyberark.cloud',
  'https://evil.example?.cyberark.cloud',
  'https://evil.example#.cyberark.cloud',
  'https://evil.example\\.cyberark.cloud',
  'https://acme.sca.cyberark.cloud\\@evil.example',
  'https://acme.cyberark.com',
  'https://acme.sca.cyberark.cloud/api?x=1',
  'https://acme.sca.cyberark.cloud/api/../x',
  'https://acme.sca.cyberark.cloud/%2e%2e/x',
  'acme.sca.cyberark.cloud/api',
  '//acme.sca.cyberark.cloud/api',
  'javascript:alert(1)//.cyberark.cloud',
  'https://',
])('service-url: %s is refused', async (url) => {
  const run = await step({ 'service-url': url }, { debug: false })
  expectFailure(run, 'An input needs correcting', ['- service-url', 'cyberark.cloud'])
  expect(run.requests).toEqual([])
})

const defaults = ['domain', 'job-summary', 'timeout', 'retries'] as const
const requestDefaults = [
  'path',
  'method',
  'query',
  'headers',
  'body',
  'body-file',
  'expect-status',
  'select',
].concat(['response-file', 'mask-response'])

test.concurrent.each([...defaults, ...requestDefaults])(
  '%s: set to nothing, it has its default',
  async (name) => {
    const run = await step({ service: 'privilege-cloud', path: '/Safes', [name]: '' }, { debug: false })
    const facts = { path: ['failure', '404'] }[name] ?? ['success', '200']
    expect([messageOf(run), run.outcome, run.outputs['status']]).toEqual([
      name === 'path' ? expect.any(String) : '',
      ...facts,
    ])
  },
)

test('all that belongs to a request may be set to nothing without one', async () => {
  const run = await step(
    Object.fromEntries(['service', 'service-url', ...requestDefaults].map((name) => [name, ''])),
  )
  expect([messageOf(run), run.outcome]).toEqual(['', 'success'])
})
