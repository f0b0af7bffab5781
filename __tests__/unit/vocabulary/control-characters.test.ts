import { expect, test } from '@jest/globals'
import { hasControlCharacter } from '../../../src/vocabulary/control-characters.ts'

test('what Unicode calls a control character is one, wherever it stands, and nothing else is', () => {
  const told: string[] = []
  const meant: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    if (hasControlCharacter(`a${character}z`)) told.push(code.toString(16))
    if (/\p{Cc}/u.test(character)) meant.push(code.toString(16))
  }
  expect(told).toEqual(meant)
  expect(meant).toHaveLength(65)
})

test.each(['', 'plain text', 'Zürich', '\ud800', '🔑'])('%j has none', (text) => {
  expect(hasControlCharacter(text)).toBe(false)
})
