import { describe, expect, test } from '@jest/globals'
import { Masker } from '../../simulation/runner/masker.ts'

const masker = (...values: string[]): Masker => {
  const result = new Masker()
  for (const value of values) result.add(value)
  return result
}

describe('the masker', () => {
  const secret = `pass "word" & 'more' <x>/ü?`
  const base64 = (text: string): string => Buffer.from(text).toString('base64')

  test.each<[form: string, text: string]>([
    ['the value', secret],
    ['base64', base64(secret)],
    ['JSON', JSON.stringify(secret).slice(1, -1)],
    ['a command line', secret.replaceAll('"', '\\"')],
    ['an expression', secret.replaceAll("'", "''")],
    ['XML', 'pass &quot;word&quot; &amp; &apos;more&apos; &lt;x&gt;/ü?'],
    ['a URI', 'pass%20%22word%22%20%26%20%27more%27%20%3Cx%3E%2F%C3%BC%3F'],
    ['what PowerShell prints before &', 'pass "word" &'],
  ])('hides %s', (_form, text) => {
    expect(masker(secret).mask(`[${text}]`)).toBe('[***]')
  })

  test.each([1, 2])('hides base64 after a prefix that shifts it by %d', (shift) => {
    // The first characters mix prefix and secret and stay, as with the real runner.
    const encoded = base64('x'.repeat(3 - shift) + 'correct horse battery')
    expect(masker('correct horse battery').mask(encoded)).toMatch(/^.{1,4}\*\*\*$/u)
  })

  test.each<[form: string, text: string]>([
    ['form encoding', 'pass+%22word%22+%26+%27more%27+%3Cx%3E%2F%C3%BC%3F'],
    ['encodeURIComponent', encodeURIComponent(secret)],
    ['base64 with a line break', base64(`${secret}!\n`)],
    ['hex', Buffer.from(secret).toString('hex')],
    ['other case', secret.toUpperCase()],
  ])('does not hide %s', (_form, text) => {
    expect(masker(secret).mask(text)).toBe(text)
  })

  test('hides the inside of quotes, when it is long enough', () => {
    expect(masker('"long-enough"').mask('long-enough')).toBe('***')
    expect(masker('"short"').mask('short')).toBe('short')
  })

  test('hides what PowerShell prints on either side of an ampersand', () => {
    expect(masker('secret1&secret2&secret3').mask('secret1&secret2& secret3')).toBe('*** ***')
    expect(masker('secret1&+secret2').mask('secret1&+ ecret2')).toBe('*** ***')
    expect(masker('a&b').mask('a& b')).toBe('a& b')
  })

  test('escapes Unicode line breaks for JSON', () => {
    expect(masker('a\u2028b').mask('a\\u2028b')).toBe('***')
  })

  test('hides each trimmed line, of any length', () => {
    const lines = masker('  first line \r\n\r\nx\n')
    expect(lines.mask('the first line, mixed')).toBe('the ***, mi***ed')
  })

  test('makes one of ranges that overlap or touch', () => {
    expect(masker('abc', 'cde').mask('-abcde-')).toBe('-***-')
    expect(masker('abc', 'def').mask('-abcdef-abc def')).toBe('-***-*** ***')
    expect(masker('aa').mask('aaaaa')).toBe('***')
    expect(masker('abcdef', 'cd').mask('abcdefg')).toBe('***g')
  })

  test('ignores the empty text', () => {
    expect(masker('', ' \n').mask('a b')).toBe('a b')
    expect(masker('').mask('')).toBe('')
  })
})
