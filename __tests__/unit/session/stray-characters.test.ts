/** What is told of a value that was refused: what stands at its ends, and nothing else of it. */
import { expect, test } from '@jest/globals'
import { strayCharacters } from '../../../src/session/stray-characters.ts'

const VALUE = 'correct horse'

test.each([
  ...['\u00a0', '\u202f', '\u2007'].map((mark) => [mark, 'a no-break space']),
  ...['\u200b', '\u200c', '\u200d', '\u200e', '\u200f', '\u2060', '\u00ad'].map((mark) => [
    mark,
    'an invisible character',
  ]),
  ['\ufeff', 'a byte order mark'],
  ['\r', 'a line break'],
  ['\n', 'a line break'],
  ['\t', 'a tab'],
  [' ', 'white space'],
  ['\v', 'white space'],
] as [string, string][])('%j is %s at either end', (mark, what) => {
  expect(strayCharacters(`${mark}${VALUE}`)).toBe(`begins with ${what}`)
  expect(strayCharacters(`${VALUE}${mark}`)).toBe(`ends with ${what}`)
})

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
  [`\`${VALUE}\``, 'stands in quotation marks'],
  ["'one\ntwo'", 'stands in quotation marks'],
  ['“one\ntwo”', 'stands in quotation marks'],
  ['‘one\ntwo’', 'stands in quotation marks'],
  [`x"${VALUE}"`, ''],
  [`"${VALUE}"x`, ''],
  [`“${VALUE}”x`, ''],
  [`x“${VALUE}”`, ''],
  [`‘${VALUE}’x`, ''],
  [`x‘${VALUE}’`, ''],
  [`“${VALUE}’`, ''],
  ['one\n\ttwo \u00a0\u200bthree', ''],
  [`'${VALUE}'\n`, 'ends with a line break and stands in quotation marks'],
  [`“${VALUE}”`, 'stands in quotation marks'],
  [`‘${VALUE}’`, 'stands in quotation marks'],
  [`"${VALUE}'`, ''],
  ['"', ''],
])('%j: %s', (value, told) => {
  expect(strayCharacters(value)).toBe(told)
})
