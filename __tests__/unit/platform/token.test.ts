import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { tokenFlaw } from '../../../src/platform/token.ts'

test('a token is visible ASCII and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', minLength: 10 }), (text) => {
      const isVisible = Array.from(text).every((one) => one > ' ' && one <= '~')
      expect(tokenFlaw(text)).toBe(isVisible ? undefined : 'character')
    }),
  )
})

test.each(['null', 'undefined', 'true', 'false', 'none', 'nil', 'nan', '[object Object]'])(
  '%s, in any case, is what stands where a token is missing',
  (word) => {
    for (const text of [word, word.toUpperCase(), word.toLowerCase()]) expect(tokenFlaw(text)).toBe('word')
    expect(tokenFlaw(`${word.replace(' ', '-')}-x`)).toBeUndefined()
  },
)

test('what is too short to be masked is none', () => {
  for (const text of ['', 'e', '***', 'abc', 'a b']) expect(tokenFlaw(text)).toBe('word')
  expect(tokenFlaw('abcd')).toBeUndefined()
})
