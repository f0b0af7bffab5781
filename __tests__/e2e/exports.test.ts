/** What a run leaves to later steps and to people: outputs, a variable, the summary, the log. */
import { expect, test } from '@jest/globals'
import type { Reply } from '../../simulation/tenant/tenant.ts'
import { step, type StepRun } from '../support/step.ts'
import { summaryOf } from './support/told.ts'

test.concurrent.each([
  ['MY_TOKEN', 'MY_TOKEN'],
  [' _x9 ', '_x9'],
  ['lower_case', 'lower_case'],
  ['TOKEN_PATH', 'TOKEN_PATH'],
])('env-var: %s', async (name, variable) => {
  const run = await step({ 'env-var': name })
  expect(run.env).toEqual({ [variable]: run.outputs['token'] })
})

test('env-var: nothing, and the token is in the output alone', async () => {
  const run = await step({ 'env-var': '' })
  expect([run.outcome, run.env]).toEqual(['success', {}])
})

test.concurrent.each(['false', 'False', ' FALSE '])('job-summary: %s writes none', async (value) => {
  const runs = await Promise.all([
    step({ 'job-summary': value }),
    step({ 'job-summary': value, service: 'nope' }),
  ])
  expect(runs.map(({ outcome, summaryRaw }) => [outcome, summaryRaw])).toEqual([
    ['success', ''],
    ['failure', ''],
  ])
})

const request = {
  service: 'secrets-hub',
  path: '/secret-stores',
  query: 'behavior=SECRETS_TARGET\nfilter=type EQ AWS_ASM',
}

test('every output of a request is set, and the response is whole', async () => {
  const run = await step({ ...request, select: 'secretStores[0].type' })
  expect(run.outputs).toEqual({
    token: expect.stringMatching(/^eyJ/),
    'token-type': 'Bearer',
    'expires-in': expect.stringMatching(/^\d+$/),
    'expires-at': expect.stringMatching(/Z$/),
    subdomain: 'acme',
    'tenant-url': 'https://abc1234.id.cyberark.cloud',
    'service-url': 'https://acme.secretshub.cyberark.cloud/api',
    status: '200',
    response: expect.stringMatching(/^\{"secretStores":\[\{.*\}\]\}$/),
    'response-headers': expect.stringMatching(/^\{.*\}$/),
    result: 'AWS_ASM',
  })
  expect(JSON.parse(run.outputs['response-headers']!)).toMatchObject({
    'content-type': 'application/json; charset=utf-8',
    'x-amzn-requestid': expect.stringMatching(/^[\da-f-]{36}$/),
  })
})

test('response-headers have lower-case names and no cookie; text in any script survives', async () => {
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.')
      ? undefined
      : {
          status: 200,
          headers: { 'X-UPPER': 'Value', 'Set-Cookie': ['a=1', 'b=2'], 'X-Two': ['1', '2'] },
          body: 'ä\r\n日本 🔑\nghadelimiter<<EOF\nEOF\n::set-output name=x::y\n',
        }
  const run = await step({ service: 'uap' }, { tenant: { respond } })
  const headers = JSON.parse(run.outputs['response-headers']!) as Record<string, string>
  expect(headers).toMatchObject({ 'x-upper': 'Value', 'x-two': '1, 2' })
  expect(Object.keys(headers).filter((name) => /cookie|[A-Z]/.test(name))).toEqual([])
  expect(run.outputs['response']).toBe('ä\r\n日本 🔑\nghadelimiter<<EOF\nEOF\n::set-output name=x::y\n')
  expect(run.outputs).not.toHaveProperty('x')
})

function cells(run: StepRun): Record<string, string> {
  return Object.fromEntries(
    [...summaryOf(run).matchAll(/^<tr><td>(.+?)<\/td><td><code>(.*)<\/code><\/td><\/tr>$/gm)].map(
      ([, label, value]) => [label!, value!],
    ),
  )
}

test('the summary is a short table without secrets, query values or the response', async () => {
  const run = await step(request)
  const row = cells(run)
  const values = Object.values(row).join('\n')
  for (const fact of [
    'abc1234.id.cyberark.cloud',
    'ci-runner@cyberark.cloud.1234',
    run.outputs['expires-at']!.slice(0, 16),
    'Secrets Hub',
    'GET https://acme.secretshub.cyberark.cloud/api/secret-stores?behavior=…&filter=…',
    '200',
    ' ms',
  ]) {
    expect(values).toContain(fact)
  }
  for (const text of ['AWS_ASM', 'secretStores', 'SECRETS_TARGET', 'eyJ'])
    expect(run.summary).not.toContain(text)
})

test('the summary of a failure tells the cause and the hint of the annotation', async () => {
  const run = await step({ ...request, path: '/nowhere' })
  const text = summaryOf(run)
  const [happened, cause, remedy] = run.annotations[0]!.message.split('\n')
  expect(text).toContain(happened!)
  expect(text).toContain(cause!.replace('Likely cause: ', ''))
  expect(text).toContain(remedy!.replace('What to do: ', ''))
})

test('the log is the action’s own words: no header, no body, no query value, no command of a server', async () => {
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.')
      ? undefined
      : { status: 200, headers: { 'X-Server': 'a header of it' }, body: { text: 'the body of it' } }
  const run = await step({ ...request, headers: 'X-Client: a header of mine' }, { tenant: { respond } })
  for (const text of ['a header of it', 'the body of it', 'a header of mine', 'limit=7', 'AWS_ASM']) {
    expect(run.rawStdout).not.toContain(text)
  }
  const debug = run.rawStdout.split('\n').filter((line) => line.startsWith('::debug::'))
  expect(debug).toEqual([
    expect.stringMatching(
      /^::debug::POST https:\/\/abc1234\.id\.cyberark\.cloud\/oauth2\/platformtoken: 200, .*\bms\b/,
    ),
    expect.stringMatching(
      /^::debug::GET https:\/\/acme\.secretshub\.[^ ]*\?behavior=…&filter=…: 200, .*\d+ bytes/,
    ),
  ])
})

test.concurrent.each([
  '::error::injected',
  '##[error]injected',
  'x\r::error::injected',
  'x\n::set-output name=token::injected',
  '\u2028::error::injected',
  '::add-mask::a',
  'a ::stop-commands::x',
])('a server’s text is never obeyed: %j', async (message) => {
  const respond = ({ host }: { host: string }): Reply | undefined =>
    host.includes('.id.')
      ? undefined
      : { status: 400, headers: { 'x-request-id': '##[error]id' }, body: { code: message, message } }
  const run = await step({ service: 'uap' }, { tenant: { respond }, debug: false })
  expect(run.annotations).toHaveLength(1)
  expect(run.annotations[0]!.message).not.toMatch(/^(?:::|##\[)|.+::error|##\[/m)
  expect(run.rawStdout.split('\n').filter((line) => /^\s*(?:::error|##\[)/.test(line))).toHaveLength(1)
  expect(run.outputs['token']).toMatch(/^eyJ/)
})
