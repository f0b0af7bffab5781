/** What a pipeline gets of a response, and what of it the log hides: select and mask-response. */
import { expect, test } from '@jest/globals'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import { startScene, step, type Extra, type Inputs, type StepRun } from '../support/step.ts'
import { expectFailure, messageOf } from './support/told.ts'

/** Runs a request that is answered with this body. */
function answered(
  body: string | object,
  inputs: Inputs = {},
  extra: Extra & { status?: number } = {},
): Promise<StepRun> {
  const { status = 200, ...rest } = extra
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.') ? undefined : { status, body }
  return step({ service: 'pcloud', path: '/x', ...inputs }, { tenant: { respond }, ...rest })
}

const retrieve = {
  service: 'pcloud',
  path: '/Accounts/24_1/Password/Retrieve',
  method: 'POST',
  body: '{"reason":"ci"}',
}

test('a password from Privilege Cloud is selected plain and hidden everywhere', async () => {
  const run = await step({ ...retrieve, select: '@' })
  const { result, response } = run.outputs
  expect(result).toMatch(/^Pw"[0-9a-f]{12}\\<&>'é[0-9a-f]{6}$/)
  expect(response).toBe(JSON.stringify(result))
  expect(run.masks).toContain(result)
  expect(run.jobOutputs()).not.toHaveProperty('result')
})

test('cloud keys from SCA are selected out of the JSON in a string, and hidden everywhere', async () => {
  const targets = [{ workspaceId: '123456789011', roleId: 'arn:aws:iam::123456789011:role/Developer' }]
  const run = await step({
    service: 'sca',
    path: '/access/elevate',
    method: 'POST',
    body: JSON.stringify({ csp: 'AWS', organizationId: 'o-a1b2c3d4e5', targets }),
    select: 'response.results[0].parse_json(accessCredentials)',
  })
  const keys = JSON.parse(run.outputs['result']!) as Record<string, string>
  expect(Object.keys(keys)).toEqual(['aws_access_key', 'aws_secret_access_key', 'aws_session_token'])
  for (const value of Object.values(keys)) expect(run.masks).toContain(value)
  for (const name of ['o-a1b2c3d4e5', 'AWS', '123456789011', targets[0]!.roleId])
    expect(run.masks).not.toContain(name)
})

test('public keys come as text and stay readable: a text of several words is no secret', async () => {
  const run = await step({ service: 'sia', path: '/public-keys' })
  expect(run.outputs['response']).toMatch(/^ssh-rsa [\w+/=]+ simulated\n$/)
  expect(run.masks).not.toContain(run.outputs['response']!.trim())
})

const odd = 'Dep"loy\\pass<w>0rd\'s'
const inner = JSON.stringify({ password: odd, user: 'deploy' })

test.concurrent.each<[string, string | object, string[]]>([
  [
    'keys of every case style',
    { client_secret: 'v-one', apiKey: 'v-two', 'Access-Key-Id': 'v-three' },
    ['v-one', 'v-two', 'v-three'],
  ],
  [
    'any depth',
    { a: [{ b: [{ Password: 'deep-one' }] }, [{ TOKEN: 'deep-two' }]] },
    ['deep-one', 'deep-two'],
  ],
  ['JSON in a string', { accessCredentials: inner }, [odd]],
  ['JSON in a string under any key', { result: JSON.stringify([inner]) }, [odd]],
  ['a bare string', JSON.stringify(odd), [odd]],
  ['a bare string that is JSON', JSON.stringify(inner), [odd]],
  ['a bare list', JSON.stringify('["first-one","second-one"]'), ['first-one', 'second-one']],
  ['what stands below a secret key', { token: { key: 'Zx81-abcd', id: 'open' } }, ['Zx81-abcd']],
  ['one bare word', 's3cr3t-word\n', ['s3cr3t-word']],
  ['a kubeconfig', 'kind: Config\nusers:\n- user:\n    token: ey.abc.def\n', ['ey.abc.def']],
  ['.env', 'HOST=db\nDB_PASSWORD="s3cr3t word"\n', ['s3cr3t word']],
  ['CSV', 'name,password\nweb,s3cr3t-word\n', ['s3cr3t-word']],
  ['a PEM key', { private_key: '-----BEGIN KEY-----\nMIIabcdef\n-----END KEY-----\n' }, ['MIIabcdef']],
  ['Unicode', { passphrase: 'pässwörd 🔑' }, ['pässwörd 🔑']],
])('mask-response: auto hides %s', async (_what, body, secrets) => {
  const run = await answered(body, {}, { alsoSecret: secrets })
  expect(run.outcome).toBe('success')
  for (const secret of secrets) expect(run.masks).toContain(secret)
})

test('mask-response: auto hides no brace, no word of every log, no identifier, no bookmark', async () => {
  const plain = {
    environment: 'prod',
    enabled: 'true',
    password: 'true',
    secret: 'abc',
    token: 'acme',
    client_secret: 'ci-runner@cyberark.cloud.1234',
    credentials: '{\n  "name": "prod"\n}',
    api_key: { name: 'production' },
    nextToken: 'cGFnZToy',
    page: { continuationToken: 'cGFnZToz' },
    tags: [{ Key: 'stage', Value: 'live' }],
    publicKey: 'ssh-rsa AAAA',
    keyword: 'plain',
    secretName: 'prod/db',
    tokenType: 'Bearer',
    secretStores: ['store-1'],
  }
  const { tenant, run, stop } = await startScene({
    respond: ({ host }) => (host.includes('.id.') ? undefined : { status: 200, body: plain }),
  })
  const { masks, outputs, jobOutputs } = await run({ service: 'sca', subdomain: 'acme' })
  await stop()
  const responses = [
    ...masks.slice(masks.findLastIndex((mask) => tenant.issuedTokens[0]!.includes(mask)) + 1),
  ]
  const values = [
    'prod',
    'true',
    'abc',
    'acme',
    '{',
    '}',
    'production',
    'cGFnZToy',
    'cGFnZToz',
    'stage',
    'prod/db',
  ]
  expect(values.filter((value) => responses.includes(value))).toEqual([])
  expect(jobOutputs()).toHaveProperty('response', outputs['response'])
})

test('mask-response: all hides every string from four characters up, in success and failure', async () => {
  const body = { a: 'four', b: ['five5', 'abc'], c: { d: '{"e":"inner"}' } }
  for (const status of [200, 409]) {
    const run = await answered(
      body,
      { 'mask-response': 'all' },
      { status, alsoSecret: ['four', 'five5', 'inner'] },
    )
    expect(run.masks).toEqual(expect.arrayContaining(['four', 'five5', 'inner']))
    for (const mask of ['abc', '{', body.c.d]) expect(run.masks).not.toContain(mask)
  }
})

test('mask-response: none hides nothing of it', async () => {
  const run = await answered({ password: 'for-all-to-see' }, { 'mask-response': 'none' }, { debug: false })
  expect(run.masks).not.toContain('for-all-to-see')
  expect(run.jobOutputs()).toHaveProperty('response')
})

test('the request’s own secrets are hidden before a service can repeat them', async () => {
  const body = JSON.stringify({ name: 'db', secret: 'new value to set', list: [{ password: 'and another' }] })
  const file = JSON.stringify({ token: 'one from a file' })
  const texts = ['new value to set', 'and another', 'one from a file']
  const runs = await Promise.all([
    answered(
      { message: `no ${texts[0]!}, ${texts[1]!}` },
      { method: 'POST', body },
      { status: 400, alsoSecret: texts },
    ),
    answered(
      { message: `no ${texts[2]!}` },
      { method: 'POST', 'body-file': 'b.json' },
      { status: 400, alsoSecret: texts, workspaceFiles: { 'b.json': file } },
    ),
  ])
  for (const run of runs)
    expectFailure(run, 'The service rejected the request', ['"no \\*\\*\\*'.replaceAll('\\', '')])
})

test.concurrent.each([
  ['a string', 'items[0].name', 'one'],
  ['a number', 'count', '2'],
  ['false', 'more', 'false'],
  ['a list', 'items[].{id: id, n: name}', '[{"id":1,"n":"one"},{"id":2,"n":"two"}]'],
  ['an empty string', 'empty', ''],
  ['an empty list', 'items[?id > `9`]', '[]'],
  ['everything', '@.count', '2'],
  ['what is in a string', 'parse_json(text).a', '1'],
  ['a default', "missing || 'none'", 'none'],
  ['Unicode over lines', 'lines', 'ä\nb\r\nEOF<<x'],
])('select: %s', async (_what, select, result) => {
  const items = [
    { id: 1, name: 'one' },
    { id: 2, name: 'two' },
  ]
  const body = {
    count: 2,
    more: false,
    items,
    empty: '',
    text: '{"a":1}',
    lines: 'ä\nb\r\nEOF<<x',
    none: null,
  }
  const run = await answered(body, { select })
  expect([messageOf(run), run.outputs['result']]).toEqual(['', result])
})

test.concurrent.each<[string, string | object, string, string, ...string[]]>([
  [
    'a key that is not there',
    { secretStores: [], nextLink: '' },
    'stores',
    'select found nothing',
    'stores',
    'secretStores, nextLink',
  ],
  ['null', { a: null }, 'a', 'select found nothing', 'a'],
  ['a key of a list', [1, 2], 'name', 'select found nothing', 'name', '@'],
  ['what every object inherits', {}, 'constructor', 'select found nothing', 'constructor'],
  ['text', 'no JSON', '@', 'select needs JSON', 'text/plain'],
  ['nothing', '', '@', 'select needs JSON'],
  ['text in parse_json', { a: 'x' }, 'parse_json(a)', 'select does not fit the response', 'parse_json(a)'],
  ['a wrong type', { a: 1 }, 'length(a)', 'select does not fit the response', 'length(a)'],
])(
  'select of %s fails the run, the other outputs are there',
  async (_what, body, select, title, ...facts) => {
    const run = await answered(body, { select })
    expectFailure(run, title, facts)
    expect(run.outputs).toMatchObject({
      status: '200',
      response: expect.any(String),
      token: expect.any(String),
    })
    expect(run.outputs).not.toHaveProperty('result')
  },
)
