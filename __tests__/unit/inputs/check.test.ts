/** All inputs together: every fault at once, each by its input's name, and nothing but faults. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { INPUTS, type InputName } from '../../../src/inputs/table.ts'
import { explain } from '../../../src/messages/failures.ts'
import { inputFault } from '../../../src/messages/input-faults.ts'
import { Failure } from '../../../src/vocabulary/failure.ts'
import { NOW } from '../../support/fake-clock.ts'
import { faultsIn, faultsOf, planOf, rawInputs, type Overrides } from '../../support/inputs.ts'
import { jwt } from '../../support/tokens.ts'
import { plain } from '../../support/words.ts'

const NAMES = Object.keys(INPUTS) as InputName[]

/** Values that are wrong whatever the other inputs are, in a step that signs in and makes a request. */
const WRONG: Readonly<Overrides> = {
  'tenant-id': 'https://acme.cyberark.cloud',
  'client-id': '',
  'client-secret': '',
  subdomain: 'a.b',
  domain: 'evil.com',
  'env-var': 'PATH',
  'job-summary': 'yes',
  service: 'vault',
  'service-url': 'https://evil.com',
  path: '../x',
  method: 'FETCH',
  query: 'limit',
  headers: 'Host: evil.com',
  body: '{',
  'expect-status': 'ok',
  select: 'a.',
  'response-file': '../x',
  'mask-response': 'some',
  timeout: '0',
  retries: '11',
}

test('a plan has everything that was asked for', async () => {
  const plan = await planOf({
    ...{ service: 'sca', method: 'post', path: 'access/elevate', body: '{}', timeout: '30', retries: '0' },
    ...{ subdomain: 'acme', 'env-var': '', 'job-summary': 'false', 'mask-response': 'all' },
  })
  expect(plan).toMatchObject({
    identity: { kind: 'sign-in', tenant: { id: 'abc1234' }, clientId: 'ci-runner@cyberark.cloud.1234' },
    ...{ subdomain: 'acme', domain: 'cyberark.cloud', envVar: undefined, jobSummary: false, advice: [] },
    ...{ timeoutSeconds: 30, retries: 0 },
    request: { method: 'POST', path: { below: 'access/elevate', query: '' }, mask: 'all' },
  })
})

test('a plan that somebody prints shows no secret', async () => {
  const token = jwt({ exp: NOW })
  const plan = await planOf({ token: 'hunter2-token', 'client-secret': 'hunter2' })
  expect(JSON.stringify([plan, token])).not.toContain('hunter2')
})

test('every input that is wrong is told, and no other, whichever are wrong together', async () => {
  const wrong = fc.subarray(Object.keys(WRONG) as InputName[])
  await fc.assert(
    fc.asyncProperty(wrong, async (names) => {
      const overrides = Object.fromEntries(names.map((name) => [name, WRONG[name]]))
      // With a method that is unknown, a body has no place to be wrong in; it is the JSON that is.
      const method = names.includes('method') ? {} : { method: 'POST' }
      const found = await faultsIn(rawInputs({ service: 'secrets-hub', ...method, ...overrides }))
      expect(found.map(({ input }) => input).sort()).toEqual([...names].sort())
    }),
    { numRuns: 300 },
  )
})

test('the failure lists the faults, each behind the name of its input', async () => {
  const failure: unknown = await planOf({ timeout: '0', retries: 'x' }).catch((error: unknown) => error)
  if (!(failure instanceof Failure)) throw new Error('no failure')
  const { title, details } = explain(failure)
  expect(title).toBe('2 inputs need correcting')
  expect(details?.map(plain)).toEqual([
    'timeout: 0 is not a whole number from 1 to 3600 (seconds).',
    'retries: x is not a whole number from 0 to 10 (further attempts).',
  ])
})

const SNIPPETS = [
  ...[
    'abc1234',
    'acme',
    'https://',
    'cyberark.cloud',
    '.id.',
    'secrets-hub',
    'sca',
    'POST',
    'true',
    'false',
    '2xx',
  ],
  ...[
    '{',
    '}',
    '[',
    ']',
    '"',
    ':',
    ',',
    '=',
    '\n',
    '\r',
    '\t',
    '\0',
    '/',
    '\\',
    '..',
    '%2e',
    '#',
    '?',
    '@',
    ';',
    ' ',
  ],
  ...[
    '\ud800',
    '🔑',
    '\u2028',
    '::add-mask::x',
    '##[group]',
    '__proto__',
    'constructor',
    '1',
    '60',
    '-',
    '_',
    '.',
    '(',
  ],
]
const anything = fc.oneof(
  fc.array(fc.constantFrom(...SNIPPETS), { maxLength: 8 }).map((parts) => parts.join('')),
  fc.string({ unit: 'binary' }),
  fc.webUrl(),
  fc.json(),
  fc.jsonValue().map(jwt),
)
const inputs = fc.record(
  Object.fromEntries(
    NAMES.map((name) => [name, fc.oneof({ weight: 2, arbitrary: anything }, fc.constant(INPUTS[name]))]),
  ),
  { requiredKeys: [] },
)

test('whatever the inputs are, they are a plan or faults in words', async () => {
  await fc.assert(
    fc.asyncProperty(inputs, async (overrides) => {
      for (const fault of await faultsIn(rawInputs(overrides))) {
        expect(NAMES).toContain(fault.input)
        const words = inputFault(fault)
        expect(plain(words).startsWith(`${fault.input}: `)).toBe(true)
        const ours = words.filter((part) => typeof part === 'string').join('')
        expect(ours).not.toMatch(/undefined|NaN|\[object/)
      }
    }),
    { numRuns: 300 },
  )
})

test('no fault quotes a secret input', async () => {
  const secret = fc.string({ minLength: 1 }).map((text) => `hunter2${text}`)
  await fc.assert(
    fc.asyncProperty(secret, secret, secret, async (clientSecret, token, body) => {
      for (const given of [{ token }, { 'client-id': '' }]) {
        const faults = await faultsOf({
          ...{ service: 'vault', method: 'POST', 'client-secret': clientSecret, body },
          ...{ headers: `X-Key: ${token}\u0001\n${token}`, query: body.replaceAll('=', '') },
          ...given,
        })
        expect(faults.join('\n')).not.toContain('hunter2')
      }
    }),
  )
})
