/** What holds of the cleaner whatever text and secrets there are; cleaner.test.ts has examples. */
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Cleaner } from '../../../src/report/cleaner.ts'
import { own, Quoted } from '../../../src/vocabulary/words.ts'

function knowing(...secrets: readonly string[]): Cleaner {
  const cleaner = new Cleaner()
  cleaner.learn(secrets)
  return cleaner
}

const base64 = (bytes: string | Buffer): string => Buffer.from(bytes).toString('base64')

/** What must not be printed of a secret: itself, and derived forms that are long enough to be told from other text. */
function forms(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const bytes = Buffer.from(secret)
  const derived = [
    encodeURIComponent(secret.toWellFormed()),
    new URLSearchParams([['', secret]]).toString().slice(1),
    base64(secret),
    base64(bytes.subarray(1)),
    base64(bytes.subarray(2)),
    base64(`${secret}\n`),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    json,
    secret.replaceAll("'", "''"),
    secret.replaceAll('"', '\\"'),
    secret.replace(
      /[&<>"']/g,
      (mark) => `&${{ '&': 'amp', '<': 'lt', '>': 'gt', '"': 'quot', "'": 'apos' }[mark]!};`,
    ),
    ...secret.split(/[\r\n]+/).map((line) => line.trim()),
  ]
  return [secret, ...derived.filter((form) => form.length >= 8)]
}

const awkward = fc.constantFrom(
  '*',
  '**',
  '***',
  ':',
  '::',
  '#',
  '##[',
  '…',
  ' ',
  'a',
  '[',
  ']',
  ': :',
  '## [',
)
const secrets = fc.array(
  fc
    .oneof(
      awkward,
      fc.string({ unit: 'binary', minLength: 1, maxLength: 12 }),
      fc.stringMatching(/^[A-Za-z0-9+/=.'"<&> \n-]{8,100}$/),
    )
    .filter((secret) => secret.trim() !== ''),
  { minLength: 1, maxLength: 4 },
)

/** A text made of secrets, their forms and parts, markers, invisible characters and anything else. */
const scene = secrets.chain((list) =>
  fc.record({
    secrets: fc.constant(list),
    text: fc
      .array(
        fc.oneof(
          fc.constantFrom(...list.flatMap(forms)),
          fc
            .constantFrom(...list)
            .chain((secret) => fc.nat(secret.length).map((end) => secret.slice(0, end))),
          awkward,
          fc.constantFrom(
            '\r',
            '\n',
            '\u2028',
            '\u2029',
            '\u0085',
            '\u202e',
            '\u200b',
            '\u001b[31m',
            '\0',
            '\ufeff',
            '\ud800',
          ),
          fc.string({ unit: 'binary', maxLength: 20 }),
        ),
        { maxLength: 30 },
      )
      .map((parts) => parts.join('')),
    limit: fc.integer({ min: 1, max: 300 }),
  }),
)

describe('whatever text and secrets there are, what is printed', () => {
  const assertAlways = (
    holds: (printed: string, secrets: readonly string[], cleaner: Cleaner) => void,
  ): void => {
    fc.assert(
      fc.property(scene, fc.boolean(), ({ secrets: list, text, limit }, isForeign) => {
        const cleaner = knowing(...list)
        holds(cleaner.print(isForeign ? [new Quoted(text, limit)] : own(text)), list, cleaner)
      }),
      { numRuns: 400 },
    )
  }

  test('holds no form of a secret', () => {
    assertAlways((printed, list) => {
      expect(list.flatMap(forms).filter((form) => form.trim() !== '' && printed.includes(form))).toEqual([])
    })
  })

  test('is one line of visible characters without a command marker', () => {
    assertAlways((printed) => {
      expect(printed).not.toMatch(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]|::|##\[/u)
      expect(printed).toBe(printed.trim())
    })
  })

  test('is clean for good', () => {
    assertAlways((printed, _, cleaner) => {
      expect(cleaner.print(own(printed))).toBe(printed)
    })
  })
})

test('a cut never shows 12 characters of a secret', () => {
  const space = fc.constantFrom(' ', '\t', '\n', '\u2028', '\0', '\u200b', '\r\n')
  const word = fc.stringMatching(/^[a-z0-9]{4,12}$/)
  fc.assert(
    fc.property(
      fc.array(word, { minLength: 3, maxLength: 8 }),
      fc.array(space, { minLength: 8, maxLength: 8 }),
      fc.array(space, { minLength: 8, maxLength: 8 }),
      fc.nat(300),
      fc.integer({ min: 1, max: 120 }),
      (words, spaces, others, before, limit) => {
        const glued = (gaps: readonly string[]): string =>
          words.map((part, index) => part + (index + 1 < words.length ? gaps[index]! : '')).join('')
        // The server may repeat the secret with other white space between its words.
        const text = `${'.'.repeat(before)}${glued(others)}${'.'.repeat(900)}`
        const printed = knowing(glued(spaces)).print([new Quoted(text, limit)])
        if (glued(spaces).replace(/[\0\u200b]|\s+/g, ' ') !== glued(others).replace(/[\0\u200b]|\s+/g, ' '))
          return
        const visible = words.join(' ')
        for (let at = 0; at + 12 <= visible.length; at++) {
          expect(printed).not.toContain(visible.slice(at, at + 12))
        }
      },
    ),
    { numRuns: 500 },
  )
})
