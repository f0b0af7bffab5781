import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Cleaner } from '../../../src/report/cleaner.ts'
import { own, Quoted, say } from '../../../src/vocabulary/words.ts'

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

describe('a quotation', () => {
  test.each([
    ['short enough', 'Forbidden', 20, 'Forbidden'],
    ['as long as it may be', 'x'.repeat(20), 20, 'x'.repeat(20)],
    ['too long', 'x'.repeat(21), 20, `${'x'.repeat(20)}…`],
    ['mostly white space', `a${' '.repeat(500)}b`, 20, '…'],
    ['white space inside that shrinks', `a${' '.repeat(50)}b`, 20, 'a b'],
    ['cut after a secret', `${'s3cr3t-value'.repeat(4)} tail`, 200, '*** tail'],
    // Looked at are four times the limit and as many characters as the longest form has, which here are 24.
    ['no longer than what is looked at', `a${' '.repeat(102)}b`, 20, 'a b'],
    ['one character longer', `a${' '.repeat(103)}b`, 20, '…'],
    ['with a secret behind the cut', `a${' '.repeat(80)}s3cr3t-value${'.'.repeat(99)}`, 20, 'a…'],
    ['with a secret right at the cut', `a${' '.repeat(79)}s3cr3t-value${'.'.repeat(99)}`, 20, 'a…'],
  ])('%s', (_, text, limit, expected) => {
    expect(knowing('s3cr3t-value').print([new Quoted(text, limit)])).toBe(expected)
  })

  test('has 200 characters when nothing else is said', () => {
    expect(new Cleaner().print(say`It said ${'y'.repeat(300)}.`)).toBe(`It said ${'y'.repeat(200)}….`)
  })

  test('stands between our own words, which are never cut', () => {
    const words = say`${own('o'.repeat(500))} ${new Quoted('q'.repeat(9), 3)} ${7}`
    expect(new Cleaner().print(words)).toBe(`${'o'.repeat(500)} qqq… 7`)
  })
})

describe('a secret that is', () => {
  test.each([
    ['*', 'a*b**c', 'abc'],
    ['***', 'a***b', 'ab'],
    [':', 'a:b::c', 'a***b***c'],
    [' ', 'a b', 'a b'],
    ['…', 'x…y', 'x***y'],
  ])('%j is taken out as far as that makes sense', (secret, text, expected) => {
    expect(knowing(secret).print(own(text))).toBe(expected)
  })

  test('every character there is leaves nothing to print', () => {
    expect(knowing('*', 'a', 'b').print(own('ab*'))).toBe('')
  })

  test('put together by taking out another is found as well', () => {
    expect(knowing('inner', 'out***side').print(own('outinnerside'))).toBe('***')
  })

  test('part of another does not uncover the rest', () => {
    expect(knowing('horse', 'correct horse battery').print(own('a correct horse battery b'))).toBe('a *** b')
    expect(knowing('abcabc').print(own('xabcabcabcx'))).toBe('x***x')
  })
})

test('text that cannot be made clean is not printed at all', () => {
  // Taking out `b` leaves `c***`, and taking out that leaves another one, as often as there is a `c`.
  const cleaner = knowing('b', 'c***')
  expect(cleaner.print(own('ccb'))).toBe('***')
  expect(cleaner.print(own(`${'c'.repeat(5)}b`))).toBe('***')
  expect(cleaner.print(own(`${'c'.repeat(6)}b`))).toBe('')
  expect(cleaner.print(own(`${'c'.repeat(40)}b`))).toBe('')
})

test('workflow commands of either kind are broken up', () => {
  const cleaner = new Cleaner()
  expect(cleaner.print(own('::add-mask::x'))).toBe(': :add-mask: :x')
  expect(cleaner.print(own(':\u200b:set-env name=A\n::error::'))).toBe(': :set-env name=A : :error: :')
  expect(cleaner.print(own('x ##[group]y ##\u00ad[z]'))).toBe('x ## [group]y ## [z]')
  expect(cleaner.print(own(':::::'))).toBe(': : : : :')
  expect(cleaner.print(own('a ::debug::b'))).toBe('a : :debug: :b')
  expect(cleaner.print(own('a ##[group]b'))).toBe('a ## [group]b')
  expect(cleaner.print(own('two  spaces '))).toBe('two spaces')
})

test('a secret of characters that cannot be seen leaves other text alone', () => {
  expect(knowing('\u200b').print(own('x'))).toBe('x')
  expect(knowing(' ', ' '.repeat(10)).print(own('a b'))).toBe('a b')
})
