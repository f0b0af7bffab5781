/** What is left to read of a token, however it is printed: never its signature, nor all but 96 bits of it. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { findLeaks } from '../../../simulation/runner/leaks.ts'
import { Report } from '../../../src/report/report.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { FakeRunner } from '../../support/fake-runner.ts'

const base64url = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64url')

/** Signatures of 256 bits (HS256), 512 (ES256), 2,048 (RS256) and 4,096. */
const tokens = fc.record({
  claims: fc.uint8Array({ minLength: 20, maxLength: 900 }),
  signature: fc
    .constantFrom(32, 64, 256, 512)
    .chain((size) => fc.uint8Array({ minLength: size, maxLength: size })),
})

type Encode = (text: string) => string

const bytes = (text: string): Buffer => Buffer.from(text)
const encodings: Readonly<Record<string, Encode>> = {
  nothing: (text) => text,
  base64: (text) => bytes(text).toString('base64'),
  base64url: (text) => bytes(text).toString('base64url'),
  hex: (text) => bytes(text).toString('hex'),
  'hex in capitals': (text) => bytes(text).toString('hex').toUpperCase(),
  encodeURIComponent,
  form: (text) => new URLSearchParams({ text }).toString(),
  JSON: (text) => JSON.stringify({ text }),
  'JSON in JSON': (text) => JSON.stringify(JSON.stringify({ text })),
  quotes: (text) => `'${text}'`,
}

/** What programs print around a token before somebody encodes the whole. */
const surroundings: readonly Encode[] = [
  (token) => token,
  (token) => `${token}\n`,
  (token) => `Bearer ${token}`,
  (token) => `user:${token}`,
  (token) => `Authorization: Bearer ${token}\r\nAccept: */*\r\n`,
  (token) => JSON.stringify({ access_token: token, token_type: 'Bearer', expires_in: 900 }),
  (token) => `x${token}`,
]

const wrapped = (text: string, columns: number): string =>
  columns === 0 ? text : text.replaceAll(new RegExp(`.{${String(columns)}}`, 'g'), '$&\n')

test('no way of printing a token tells all but 96 bits of its signature', () => {
  fc.assert(
    fc.property(
      tokens,
      fc.constantFrom(...Object.keys(encodings)),
      fc.constantFrom(...surroundings),
      fc.constantFrom(0, 60, 64, 76, 100),
      fc.string({ unit: 'binary-ascii', maxLength: 40 }),
      ({ claims, signature }, name, surround, columns, prefix) => {
        const runner = new FakeRunner()
        const report = new Report(runner, new FakeClock())
        const token = `eyJhbGciOiJSUzI1NiJ9.${base64url(claims)}.${base64url(signature)}`
        report.mask(new Secret(`pass "word" & 'more' <x>/ü?`))
        report.registerMasks()
        report.mask(new Secret(token))
        report.registerMasks()
        // Capitals are written in lines by xxd -u -p, of the token alone.
        const isAlone = name === 'hex in capitals' && columns > 0
        const text = isAlone ? token : prefix + surround(token)
        const width = isAlone ? 60 : columns
        const lines = wrapped(encodings[name]!(text), width).split('\n')
        const log = lines.map((line) => runner.shown(line)).join('\n')
        expect(findLeaks({ log }, [token]).map(({ form }) => form)).toEqual([])
      },
    ),
    { numRuns: 400 },
  )
})

/** Ways of printing a token alone, and the columns in which programs do. */
const ALONE: readonly (readonly [keyof typeof encodings, readonly number[]])[] = [
  ['base64', [0, 64, 76]],
  ['base64url', [0, 64, 76]],
  ['hex', [0, 60]],
  ['hex in capitals', [0, 60]],
]

test('nor do all ways of printing it alone together, where its signature is as long as the platform’s are', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 20, maxLength: 900 }),
      fc.uint8Array({ minLength: 256, maxLength: 256 }),
      (claims, signature) => {
        const runner = new FakeRunner()
        const report = new Report(runner, new FakeClock())
        const token = `eyJhbGciOiJSUzI1NiJ9.${base64url(claims)}.${base64url(signature)}`
        report.mask(new Secret(token))
        report.registerMasks()
        const lines = ALONE.flatMap(([name, widths]) =>
          widths.flatMap((width) => wrapped(encodings[name]!(token), width).split('\n')),
        )
        const log = lines.map((line) => runner.shown(line)).join('\n')
        expect(findLeaks({ log }, [token])).toEqual([])
      },
    ),
    { numRuns: 100 },
  )
})
