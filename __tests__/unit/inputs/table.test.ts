import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { given, INPUTS, readInputs, type InputName } from '../../../src/inputs/table.ts'

const NAMES = Object.keys(INPUTS) as InputName[]
const VERBATIM = ['client-secret', 'body']

test('every input is read by its name', () => {
  expect(readInputs((name) => `<${name}>`)).toEqual(
    Object.fromEntries(NAMES.map((name) => [name, `<${name}>`])),
  )
})

test.each(NAMES)('white space around %s is dropped only where it cannot be meant', (name) => {
  const raw = readInputs(() => ' \t x\r\n\r\n')
  expect(raw[name]).toBe(VERBATIM.includes(name) ? ' \t x\r\n' : 'x')
})

test.each([
  ['secret\n', 'secret'],
  ['secret\r\n', 'secret'],
  ['secret\n\n', 'secret\n'],
  ['secret\r', 'secret\r'],
  ['\nsecret', '\nsecret'],
  ['\n', ''],
  ['', ''],
])('of %j a secret keeps %j', (text, kept) => {
  expect(readInputs(() => text)['client-secret']).toBe(kept)
})

test('no more than one line break of a secret is ever dropped', () => {
  fc.assert(
    fc.property(fc.string(), fc.constantFrom('', '\n', '\r\n'), (text, lineBreak) => {
      fc.pre(!text.endsWith('\n') && !(text.endsWith('\r') && lineBreak === '\n'))
      expect(readInputs(() => text + lineBreak)['client-secret']).toBe(text)
    }),
  )
})

test('an input set to nothing is its default', () => {
  const nothing = readInputs(() => '')
  for (const name of NAMES) expect(given(nothing, name)).toBe(INPUTS[name])
  expect(
    given(
      readInputs(() => 'x'),
      'method',
    ),
  ).toBe('x')
})
