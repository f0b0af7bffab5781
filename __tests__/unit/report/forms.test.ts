/** Which forms of a secret are hidden, computed here without looking at how src/ does it. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Masker } from '../../../simulation/runner/masker.ts'
import { Report } from '../../../src/report/report.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { FakeClock } from '../../support/fake-clock.ts'
import { FakeRunner } from '../../support/fake-runner.ts'

const SHORTEST = 8

/** A runner that has been told of a secret by the report. */
function told(secret: string): FakeRunner {
  const runner = new FakeRunner()
  const report = new Report(runner, new FakeClock())
  report.mask(new Secret(secret))
  report.registerMasks()
  return runner
}

/** The forms of the contract, by name. */
function forms(secret: string): Record<string, string> {
  const echoed = Buffer.from(`${secret}\n`).toString('base64')
  const plain = Buffer.from(secret).toString('base64')
  return {
    'form encoding': new URLSearchParams([['', secret]]).toString().slice(1),
    encodeURIComponent: encodeURIComponent(secret),
    base64url: Buffer.from(secret).toString('base64url'),
    hex: Buffer.from(secret).toString('hex'),
    'upper-case hex': Buffer.from(secret).toString('hex').toUpperCase(),
    base64: plain,
    'echo "$X" | base64 -w 0': echoed,
    ...Object.fromEntries(
      cut(echoed).map((line, index) => [`echo "$X" | base64, line ${String(index)}`, line]),
    ),
    ...Object.fromEntries(cut(plain).map((line, index) => [`printf | base64, line ${String(index)}`, line])),
  }
}

/** Whether a form that costs what the dearest does, 7 needles, would go beyond the 36 of a secret. */
function isSpent({ masks }: FakeRunner): boolean {
  const masker = new Masker()
  for (const mask of masks) masker.add(mask)
  return masker.needles.size > 36 - 7
}

function cut(base64: string): string[] {
  return base64.match(/.{1,76}/g) ?? []
}

const secrets = fc
  .oneof(
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 120 }),
    fc.string({ unit: 'binary-ascii', minLength: 1, maxLength: 40 }),
    fc.stringMatching(/^[A-Za-z0-9+/=.!'()*~" -]{8,200}$/),
    fc.constantFrom(
      'a',
      '*',
      ':',
      '***',
      '::',
      '##[',
      '%0A',
      'a\nb',
      '-----BEGIN KEY-----\r\nabc\r\n-----END',
    ),
  )
  .filter((secret) => secret.trim() !== '')

test('every form of the contract is masked, if it is no longer than a line of base64', () => {
  const short = secrets.filter((secret) => Buffer.byteLength(secret) <= 56)
  fc.assert(
    fc.property(short, (secret) => {
      const runner = told(secret)
      const left = Object.entries(forms(secret)).filter(
        ([, form]) => form.length >= SHORTEST && runner.shown(form) !== '***',
      )
      // A secret of nothing but marks costs so much as it is that the budget does not last for the last forms.
      expect(isSpent(runner) ? [] : left).toEqual([])
      expect(runner.shown(secret)).toBe('***')
    }),
    { numRuns: 500 },
  )
})

test('what a shell prints of a longer secret is masked line by line', () => {
  const secret = 'Zürich & "Basel" '.repeat(11)
  const lines = cut(Buffer.from(`${secret}\n`).toString('base64'))
  expect(lines.length).toBeGreaterThan(2)
  expect(lines.map((line) => told(secret).shown(line))).toEqual(lines.map(() => '***'))
})

test('the signature of a token is masked on its own, header and payload are not', () => {
  const [header, payload, signature] = ['eyJhbGciOiJSUzI1NiJ9', 'eyJzdWIiOiJjaS1ydW5uZXIifQ', 'c2lnbmF0dXJl']
  const runner = told([header, payload, signature].join('.'))
  expect([header, payload, signature].map((part) => runner.shown(part))).toEqual([header, payload, '***'])
})

test.each(['www.example.com.', 'eyJ.only-two-parts', 'some.dotted.password'])(
  '%s is no token, so that its parts are left alone',
  (secret) => {
    const parts = secret.split('.').filter((part) => part !== '')
    const runner = told(secret)
    expect(parts.map((part) => runner.shown(part))).toEqual(parts)
  },
)

test('a short secret is masked itself, its short forms are not', () => {
  expect(told('ab').masks).toEqual(['ab'])
  expect(told('abcd').masks).toEqual(['abcd', 'YWJjZAo=', '61626364'])
})

test('half of a surrogate pair is no obstacle', () => {
  expect(told('\ud800 half a pair').shown('%EF%BF%BD%20half%20a%20pair')).toBe('***')
})

test('nothing is masked twice, and white space not at all', () => {
  const runner = told('  correct horse  ')
  expect(runner.masks).toEqual([...new Set(runner.masks)])
  expect(told(' \n').masks).toEqual([])
})
