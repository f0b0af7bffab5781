/** What is taken out of a foreign text before anybody takes it apart. */
import { expect, test } from '@jest/globals'
import { Cleaner } from '../../../src/report/cleaner.ts'

const SECRET = 'Correct<Horse>99.'

function hide(text: string, ...secrets: string[]): string {
  const cleaner = new Cleaner()
  cleaner.learn(secrets)
  return cleaner.hide(text)
}

test('nothing but the secrets is taken out', () => {
  const text = `\ufeff<a>\n\t::error::${SECRET}</a>\u001b ${encodeURIComponent(SECRET)}.. `
  expect(hide(text, SECRET)).toBe('\ufeff<a>\n\t::error::***</a>\u001b ***.. ')
  expect(hide(text)).toBe(text)
})

test('a text is cut behind 64 KiB, but never in a secret', () => {
  const start = 'x'.repeat(65_536)
  expect(hide(`${start}y`)).toBe(start)
  expect(hide(`${start.slice(5)}${SECRET}y`, SECRET)).toBe(`${start.slice(5)}***`)
  expect(hide(`${start}${SECRET}`, SECRET)).toBe(start)
})

test.each([
  ['JSON', 'CorrectHorse\\n99\\u0041', 'CorrectHorse\n99A'],
  ['a header', 'Pa\u00dfwort-\u20ac', Buffer.from('Pa\u00dfwort-\u20ac').toString('latin1')],
])('a secret is known as it is read where it stands in %s as it is', (_, secret, read) => {
  expect(hide(`see ${read}`, secret)).toBe('see ***')
  expect(hide('undefined', 'a"secret"')).toBe('undefined')
})
