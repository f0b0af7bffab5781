import { describe, expect, test } from '@jest/globals'
import { Cleaner } from '../../../src/report/cleaner.ts'
import { own, Quoted, say } from '../../../src/vocabulary/words.ts'

function knowing(...secrets: readonly string[]): Cleaner {
  const cleaner = new Cleaner()
  cleaner.learn(secrets)
  return cleaner
}

// The first of all: the pattern is made once, so mutation testing asks of it only the test that made it.
test('what cannot be seen is a space, and several are one', () => {
  const cleaner = new Cleaner()
  const unseen = [
    '\0',
    '\t',
    '\u007f',
    '\u0085',
    '\u00ad',
    '\u200b',
    '\u202e',
    '\ufeff',
    '\u2028',
    '\u2029',
    '\u3000',
  ]
  for (const one of [...unseen, unseen.join('')])
    expect(cleaner.print(own(`${one}a${one}b${one}${one}c`))).toBe('a b c')
  expect(cleaner.print(own('Zürich – 東京 😀'))).toBe('Zürich – 東京 😀')
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

test('a secret with white space around it is found without, and with other white space in it', () => {
  const cleaner = knowing('\ttwo\nwords\n')
  expect(cleaner.print(own('a two\nwords.'))).toBe('a ***.')
  expect(cleaner.print(own('a two words.'))).toBe('a ***.')
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
