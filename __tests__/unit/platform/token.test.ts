import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { isTokenText } from '../../../src/platform/token.ts'

test('a token is visible ASCII and nothing else', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), (text) => {
      expect(isTokenText(text)).toBe(text !== '' && Array.from(text).every((one) => one > ' ' && one <= '~'))
    }),
  )
})
