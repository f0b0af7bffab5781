import { expect, test } from '@jest/globals'
import { quote } from '../../../src/messages/server-said.ts'
import { plain } from '../../support/words.ts'

test.each([
  ['No', 'It said: "No".'],
  ['No.', 'It said: "No."'],
  [' No... \n', 'It said: "No..."'],
  ['...', 'It said: "..."'],
  ['No!', 'It said: "No!".'],
  [' ', ''],
])('%j is quoted with a full stop where it has none', (text, quoted) => {
  expect(plain(quote({ text }))).toBe(quoted)
})

test('what is cut off has its full stop behind it', () => {
  expect(plain(quote({ text: `${'x'.repeat(239)}.` }))).toMatch(/\."$/)
  expect(plain(quote({ text: `${'x'.repeat(240)}.` }))).toMatch(/"\.$/)
})

test('a long run of dots is quoted at once', () => {
  expect(plain(quote({ text: `${'.'.repeat(2 ** 20)}x` }))).toContain('It said')
})
