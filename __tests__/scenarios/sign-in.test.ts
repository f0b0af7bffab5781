/** Runs that only sign in, from the inputs to the exit code. */
import { describe, expect, test } from '@jest/globals'
import { SIGN_IN } from '../support/inputs.ts'
import { DISCOVERY, nock, signInAnswers, TENANT } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, whole } from '../support/world.ts'

const SECRET = SIGN_IN['client-secret']

test('a run signs in, masks, exports, and says so, in this order', async () => {
  const token = platformToken()
  signInAnswers([200, { access_token: token, token_type: 'Bearer', expires_in: 900 }])
  const { exitCode, isStuck, runner, clock } = await whole()
  expect({ exitCode, isStuck }).toEqual({ exitCode: 0, isStuck: false })
  const channels = runner.asked.map(({ channel }) => channel)
  expect(channels.filter((channel, index) => channel !== channels[index - 1])).toEqual([
    'mask',
    'debug',
    'mask',
    'outputs',
    'exportVariable',
    'info',
    'summary',
  ])
  expect(runner.masks[0]).toBe(SECRET)
  expect(runner.lines('debug')).toEqual([
    `POST ${TENANT}/oauth2/platformtoken: 200, attempt 1, 0 ms, ${String(JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 900 }).length)} bytes`,
  ])
  expect(Object.fromEntries(runner.values)).toEqual({
    token,
    'token-type': 'Bearer',
    'expires-in': '900',
    'expires-at': new Date(clock.now() + 900_000).toISOString(),
    subdomain: 'acme',
    'tenant-url': TENANT,
  })
  expect(Object.fromEntries(runner.variables)).toEqual({ CYBERARK_TOKEN: token })
  expect(clock.pending).toBe(0)
})

test('secret and token never show, and identifiers always do', async () => {
  const token = platformToken({ unique_name: 'ci-runner@cyberark.cloud.1234' })
  signInAnswers([200, { access_token: token }])
  const { runner } = await whole()
  for (const secret of [SECRET, token, token.split('.')[2]!, encodeURIComponent(SECRET)]) {
    expect(runner.printed).not.toContain(secret)
    expect(runner.shown(`${secret}|`)).toBe('***|')
  }
  const identifiers = 'abc1234 acme ci-runner@cyberark.cloud.1234 https://abc1234.id.cyberark.cloud'
  expect(runner.shown(identifiers)).toBe(identifiers)
})

test('the token of an earlier step is set again, whatever is given beside it', async () => {
  const token = platformToken()
  const { exitCode, runner } = await whole({
    token: ` ${token}\n`,
    'client-secret': `${SECRET}\r\n`,
    'env-var': '',
  })
  expect(exitCode).toBe(0)
  expect(runner.masks).toEqual(expect.arrayContaining([SECRET, token]))
  expect(runner.values.get('token')).toBe(token)
  expect(runner.variables.size).toBe(0)
  expect(runner.lines('warning')).toEqual([])
})

test('the tenant is looked up from the subdomain alone', async () => {
  nock(DISCOVERY).get('/api/identity-endpoint/acme').reply(200, { endpoint: TENANT })
  signInAnswers([200, { access_token: platformToken({ subdomain: 'other' }) }])
  const { 'client-id': id, 'client-secret': secret } = SIGN_IN
  const { exitCode, runner } = await whole({ subdomain: 'acme', 'client-id': id, 'client-secret': secret })
  expect(exitCode).toBe(0)
  expect(runner.lines('info')[0]).toBe('Subdomain acme belongs to abc1234.id.cyberark.cloud.')
  expect(runner.lines('warning')).toEqual([expect.stringMatching(/^subdomain is acme, .* other\./)])
  expect(runner.values.get('subdomain')).toBe('acme')
})

describe('a refused sign-in', () => {
  const body = { error: 'access_denied', error_description: `no such ${SECRET}\n::error::x` }

  test('is one annotation with a title, exit code 1, and no token', async () => {
    signInAnswers([401, body, { 'x-request-id': 'r-7' }])
    const { exitCode, runner } = await whole()
    expect(exitCode).toBe(1)
    expect(runner.values.size + runner.variables.size).toBe(0)
    expect(runner.errors).toEqual([
      { title: 'Sign-in refused', message: expect.stringContaining('access_denied') },
    ])
    expect(runner.errors[0]!.message).toContain('It said: "no such *** : :error: :x".')
    expect(runner.errors[0]!.message).toContain('x-request-id r-7')
  })

  test('is in the summary with the same words', async () => {
    signInAnswers([401, body])
    const { runner } = await whole()
    const plain = (text: string): string =>
      text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)))
    for (const line of runner.errors[0]!.message.split('\n')) {
      expect(plain(runner.markdown).replaceAll('**', '')).toContain(line.replaceAll('**', ''))
    }
    expect(runner.markdown).toMatch(/^### ❌/)
  })
})

test('half an answer is not quoted, for it may hold half a token', async () => {
  const token = platformToken()
  signInAnswers([200, `{"access_token":"${token.slice(0, 150)}`])
  const { exitCode, runner } = await whole()
  expect(exitCode).toBe(1)
  expect(runner.errors[0]!.title).toBe('The answer to the sign-in makes no sense')
  expect(runner.printed).not.toContain(token.slice(0, 30))
})

test('trouble is retried, with a line for each attempt', async () => {
  signInAnswers([503, 'busy', { 'retry-after': '0' }], [200, { access_token: platformToken() }])
  const { ending, runner, clock } = begin()
  await runner.until(/trying again/)
  clock.advance(2000)
  expect((await ending).exitCode).toBe(0)
  expect(runner.lines('info')[0]).toMatch(
    /^abc1234\.id\.cyberark\.cloud: 503; trying again in \d\.\d s \(attempt 2 of 4\)\.$/,
  )
})

test('all faults are told at once, and nothing is sent', async () => {
  const { exitCode, runner } = await whole({
    'client-secret': SECRET,
    'env-var': 'PATH',
    timeout: '0',
    path: '/x',
  })
  expect(exitCode).toBe(1)
  const [{ title, message }] = runner.errors as [(typeof runner.errors)[number]]
  expect(title).toBe('5 inputs need correcting')
  const named = message.split('\n').flatMap((line) => /^- ([\w-]+):/.exec(line)?.[1] ?? [])
  expect(named.sort()).toEqual(['client-id', 'env-var', 'path', 'tenant-id', 'timeout'])
  expect(message).toContain('Nothing was sent.')
})

describe('the summary', () => {
  test.each(['false', 'FALSE'])('is not written when job-summary is %s', async (setting) => {
    signInAnswers([200, { access_token: platformToken() }])
    const { runner } = await whole({ ...SIGN_IN, 'job-summary': setting })
    expect(runner.markdown).toBe('')
  })

  test('that cannot be written does not fail a run', async () => {
    signInAnswers([200, { access_token: platformToken() }])
    const { exitCode, runner } = await whole(SIGN_IN, {
      prepare: ({ runner }) => runner.broken.set('summary', new Error('no file')),
    })
    expect(exitCode).toBe(0)
    expect(runner.lines('warning')).toEqual(['The job summary could not be written.'])
  })
})

test('a runner that takes no output is a failure, and the token goes nowhere', async () => {
  signInAnswers([200, { access_token: platformToken() }])
  const { exitCode, runner } = await whole(SIGN_IN, {
    prepare: ({ runner }) => runner.broken.set('outputs', Object.assign(new Error('x'), { code: 'ENOSPC' })),
  })
  expect(exitCode).toBe(1)
  expect(runner.errors).toEqual([
    { title: 'The runner cannot take the result', message: expect.stringContaining('(ENOSPC)') },
  ])
  expect(runner.variables.size).toBe(0)
})
