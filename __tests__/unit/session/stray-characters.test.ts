/** What is told of a value that was refused: what stands at its ends, and nothing else of it. */
import { expect, test } from '@jest/globals'
import { strayCharacters } from '../../../src/session/stray-characters.ts'

const VALUE = 'correct horse'

test.each([
  [VALUE, ''],
  [`${VALUE}\n`, 'ends with a line break'],
  [`${VALUE}\r`, 'ends with a line break'],
  [` ${VALUE}`, 'begins with white space'],
  [`\t${VALUE} `, 'begins with a tab and ends with white space'],
  [`\ufeff${VALUE}`, 'begins with a byte order mark'],
  [`${VALUE}\u00a0`, 'ends with a no-break space'],
  [`\u200b${VALUE}`, 'begins with an invisible character'],
  [`"${VALUE}"`, 'stands in quotation marks'],
  [`'${VALUE}'\n`, 'ends with a line break and stands in quotation marks'],
  [`“${VALUE}”`, 'stands in quotation marks'],
  [`‘${VALUE}’`, 'stands in quotation marks'],
  [`"${VALUE}'`, ''],
  ['"', ''],
])('%j: %s', (value, told) => {
  expect(strayCharacters(value)).toBe(told)
})
