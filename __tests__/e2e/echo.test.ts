/** A tenant that shows in every answer all that it knows, in every shape: none of it may be seen again. */
import { expect, test } from '@jest/globals'
import { runAgainstLoud, type Dress } from './support/loud.ts'

/** The bodies in which a secret may come. */
const dresses: readonly (readonly [string, Dress])[] = [
  ['error bodies', (all) => ({ ErrorCode: all[1], ErrorMessage: all.join(' '), Details: all[0] })],
  ['a code and a message', ([a, b, c]) => ({ code: a, message: b, description: `before ${c!} after` })],
  ['OAuth errors', ([a, b]) => ({ error: b, error_description: `::warning::${a!}\n::add-mask::x` })],
  [
    'GraphQL errors',
    (all) => ({ errors: all.map((message) => ({ message, extensions: { code: message } })) }),
  ],
  ['the envelope of Identity', ([a, b, c]) => ({ success: false, Message: a, MessageID: b, ErrorID: c })],
  ['errorInfo', (all) => ({ results: all.map((code) => ({ errorInfo: { code, message: code } })) })],
  ['keys', (all) => Object.fromEntries(all.map((secret) => [secret, 1]))],
  ['one string', (all) => JSON.stringify(all.join(' and '))],
  ['a list of codes', (all) => all.map((code) => ({ code, message: `no ${code}` }))],
  ['plain text', (all) => all.join('\n')],
  ['HTML', (all) => `<html><body>${all.join('<br>')}</body></html>`],
  ['the request', (_, { headers, path }) => ({ message: headers['authorization'], headers, path })],
  ['terminal escapes', (all) => ({ message: all.map((secret) => `\u001b[31m${secret}\u0007`).join('\r') })],
  ['pieces', (all) => ({ message: all.map((secret) => secret.split('').join('\u200b')).join(' ') })],
]

const statuses = [200, 207, 400, 401, 403, 404, 406, 409, 429, 503, 302]

const rows = dresses.map(([name, dress], index) => ({ name, dress, index }))

test.concurrent.each(rows)(
  'a service that says all it knows in $name leaks nothing',
  async ({ dress, index }) => {
    const [one, other] = [statuses[index % statuses.length]!, statuses[(index + 5) % statuses.length]!]
    const runs = await Promise.all(
      [one, other].map((status) => runAgainstLoud({ where: 'service', status, dress })),
    )
    expect(runs.map(({ outputs }) => outputs['status'])).toEqual([String(one), String(other)])
  },
)

test.concurrent.each(rows)(
  'a sign-in that says all it knows in $name leaks nothing',
  async ({ dress, index }) => {
    const status = statuses[(index + 2) % statuses.length]!
    const run = await runAgainstLoud({ where: 'sign-in', status, dress })
    expect([run.outcome, run.outputs]).toEqual(['failure', {}])
  },
)

test.concurrent.each(statuses)('an answer with %d that says all it knows leaks nothing', async (status) => {
  const dress: Dress = (all) => ({
    success: false,
    ErrorID: all[0],
    message: all.join(' '),
    errorInfo: all[1],
  })
  const run = await runAgainstLoud({ where: 'service', status, dress })
  expect([run.outcome, run.outputs['status']]).toEqual(['failure', String(status)])
})

const json = (text: string): string => JSON.stringify(text).slice(1, -1)
const strict = (text: string): string =>
  encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`,
  )
const xml = (text: string, apostrophe: string, quote: string): string =>
  text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", apostrophe)
    .replaceAll('"', quote)

/** What servers make of a text when they repeat it. */
const shapes: readonly (readonly [string, (secret: string) => string])[] = [
  ['itself', (secret) => secret],
  ['a value in JSON', json],
  ['JSON in JSON', (secret) => json(json(secret))],
  [
    'JSON with all but ASCII escaped',
    (secret) => json(secret).replaceAll('ü', '\\u00fc').replaceAll('€', '\\u20ac'),
  ],
  ['base64', (secret) => Buffer.from(secret).toString('base64')],
  ['base64 with a line break', (secret) => Buffer.from(`${secret}\n`).toString('base64')],
  ['base64 behind a user', (secret) => Buffer.from(`user:${secret}`).toString('base64')],
  ['base64 behind a shorter user', (secret) => Buffer.from(`me:${secret}`).toString('base64')],
  ['base64url', (secret) => Buffer.from(secret).toString('base64url')],
  ['hex', (secret) => Buffer.from(secret).toString('hex')],
  ['upper-case hex', (secret) => Buffer.from(secret).toString('hex').toUpperCase()],
  ['a URI component', encodeURIComponent],
  ['a strict URI component', strict],
  ['a lower-case URI component', (secret) => strict(secret).replaceAll(/%../g, (code) => code.toLowerCase())],
  ['a form', (secret) => new URLSearchParams({ secret }).toString()],
  ['XML', (secret) => xml(secret, '&apos;', '&quot;')],
  ['HTML', (secret) => xml(secret, '&#39;', '&quot;')],
  ['HTML with numbers', (secret) => xml(secret, '&#39;', '&#34;')],
  ['doubled quotes', (secret) => secret.replaceAll("'", "''")],
]

test.concurrent.each(shapes)(
  'a response that holds the secrets as %s leaks nothing',
  async (_what, shape) => {
    // The answer to a conflict: as a success, text would be a secret as a whole.
    const dress: Dress = (all) => all.map(shape).join(' ')
    const run = await runAgainstLoud({ where: 'service', status: 409, dress })
    expect([run.outcome, run.outputs['response']]).toEqual(['failure', expect.stringContaining(' ')])
  },
)

test.concurrent.each(shapes)('a failure that holds the secret as %s leaks nothing', async (_what, shape) => {
  const dress: Dress = ([secret]) => ({
    error: 'x',
    error_description: `You sent ${shape(secret!)}, which is wrong`,
  })
  const run = await runAgainstLoud({ where: 'sign-in', status: 401, dress })
  expect(run.outcome).toBe('failure')
})

test.concurrent.each([
  ['e', 'error'],
  ['Sign-in refused', 'words of the title'],
  ['What to do', 'words of the annotation'],
  ['cyberark.cloud', 'a part of the host'],
])('a secret that is %s, %s, stays out of the action’s own words', async (clientSecret) => {
  const dress: Dress = () => ({ error: clientSecret })
  const run = await runAgainstLoud({ where: 'sign-in', status: 401, dress, clientSecret })
  expect(run.outcome).toBe('failure')
})
