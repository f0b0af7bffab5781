/** Secrets of every make, and what of them a log may show: nothing. */
import { expect, test } from '@jest/globals'
import { findLeaks } from '../../simulation/runner/leaks.ts'
import { Masker } from '../../simulation/runner/runner.ts'
import { startScene, step } from '../support/step.ts'
import { signIn, whole } from './support/sent.ts'
import { expectFailure } from './support/told.ts'

const printable = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join('')

test.concurrent.each([
  ['every printable ASCII character', printable],
  ['Unicode', 'pässwörd-ñ-日本語-🔑-\u0301\u200b-end'],
  ['a line break inside', 'first line of it\nsecond line of it'],
  ['white space at both ends', '  \tpadded secret\t '],
  ['percent signs that look encoded', '100%25%0A%0D%3A%2C'],
  ['workflow commands', '::set-output name=token::x ##[error]y'],
  ['one character', 'ß'],
  ['three letters of the alphabet', 'xqz'],
  ['quotes around it', '"quoted from somewhere"'],
  ['the looks of JSON', '{"password":"in here"}'],
  ['shell syntax', '$(touch pwned)`id`;${IFS}|&>'],
  ['4,096 characters', 'Long0+/='.repeat(512)],
])('a client secret with %s signs in unchanged', async (_what, clientSecret) => {
  const run = await step({ service: 'sca', path: '/echo' }, { tenant: { clientSecret } })
  expect(run.outcome).toBe('success')
  expect(whole(run.requests[0]!)).toEqual(
    signIn('abc1234.id.cyberark.cloud', run.tenant.clientId, clientSecret),
  )
  expect(run.masks).toContain(clientSecret)
})

test.concurrent.each([
  ['one LF', 'pasted-secret-1\n', 'pasted-secret-1'],
  ['one CR LF', 'pasted-secret-2\r\n', 'pasted-secret-2'],
  ['two, of which one is part of it', 'pasted-secret-3\n\n', 'pasted-secret-3\n'],
])('the line break a secret was pasted with is dropped: %s', async (_what, pasted, clientSecret) => {
  const run = await step({ 'client-secret': pasted }, { tenant: { clientSecret } })
  expect(run.outcome).toBe('success')
})

test('a wrong secret is masked like a right one, and asked about once', async () => {
  const run = await step({ 'client-secret': 'wrong but secret all the same' })
  expectFailure(run, 'Sign-in refused', ['401'])
  expect(run.masks).toContain('wrong but secret all the same')
  expect(run.requests).toHaveLength(1)
})

test('masks are the first thing a run prints, those of the inputs before the first byte is sent', async () => {
  const { tenant, run, stop } = await startScene({
    clientSecret: 'a client secret, 42 characters long: ✓ done',
  })
  const earlier = tenant.issueToken()
  const refused = await run({ 'tenant-id': 'not a tenant', service: 'nothing' })
  const both = await run({ token: earlier, 'client-secret': tenant.options.clientSecret })
  await stop()
  for (const { rawStdout } of [refused, both]) expect(rawStdout).toMatch(/^::add-mask::/)
  expect(refused.masks).toContain(tenant.options.clientSecret)
  expect(both.masks).toEqual(expect.arrayContaining([tenant.options.clientSecret, earlier]))
  const otherLines = both.log.split('\n').findIndex((line) => line !== '::add-mask::***')
  const registered = both.masks.indexOf(earlier)
  expect(both.maskLines[registered]).toBeLessThanOrEqual(otherLines)
})

/** What people print of a secret, and scripts make of it. */
const prints: readonly (readonly [what: string, print: (secret: string) => string])[] = [
  ['itself', (secret) => `value=${secret};`],
  ['base64', (secret) => Buffer.from(secret).toString('base64')],
  ['echo | base64', (secret) => Buffer.from(`${secret}\n`).toString('base64')],
  [
    'echo | base64 in lines',
    (secret) => Buffer.from(`${secret}\n`).toString('base64').replaceAll(/.{76}/g, '$&\n'),
  ],
  ['base64 in lines', (secret) => Buffer.from(secret).toString('base64').replaceAll(/.{76}/g, '$&\n')],
  ['base64url', (secret) => Buffer.from(secret).toString('base64url')],
  ['hex', (secret) => Buffer.from(secret).toString('hex')],
  ['encodeURIComponent', (secret) => encodeURIComponent(secret)],
  ['a form', (secret) => new URLSearchParams({ client_secret: secret }).toString()],
  ['JSON', (secret) => JSON.stringify({ secret })],
  ['a Basic header', (secret) => Buffer.from(`user:${secret}`).toString('base64')],
  ['the parts of a JWT', (secret) => secret.split('.').join('\n')],
]

test('what later steps print of secret and token, the runner hides', async () => {
  const masker = new Masker()
  const run = await step({}, { masker })
  const secrets = [run.tenant.clientSecret, run.outputs['token']!]
  const shown = prints.flatMap(([what, print]) =>
    secrets.flatMap((secret) => {
      const log = print(secret)
        .split('\n')
        .map((line) => masker.mask(line))
        .join('\n')
      return findLeaks({ log }, secrets).map(({ form }) => `${what}: ${form}`)
    }),
  )
  expect(shown).toEqual([])
})

test('a short secret is masked whole, its derived forms only from eight characters up', async () => {
  const run = await step({}, { tenant: { clientSecret: 'x+z' } })
  const own = run.masks.slice(0, run.masks.indexOf(run.outputs['token']!))
  expect(own).toContain('x+z')
  expect(own.filter((mask) => mask !== 'x+z' && mask.length < 8)).toEqual([])
})

test('a job passes on every output but the token', async () => {
  const run = await step({
    service: 'secrets-hub',
    path: '/secret-stores?behavior=SECRETS_TARGET',
    select: 'secretStores[0].name',
  })
  const { token, ...others } = run.outputs
  expect(token).toBeDefined()
  expect(run.jobOutputs()).toEqual(others)
  expect(Object.keys(others).sort()).toEqual(
    [
      'expires-at',
      'expires-in',
      'response',
      'response-headers',
      'result',
      'service-url',
      'status',
      'subdomain',
    ]
      .concat(['tenant-url', 'token-type'])
      .sort(),
  )
})
