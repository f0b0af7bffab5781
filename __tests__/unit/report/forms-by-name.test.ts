/** The forms of some secrets, each written out; forms.test.ts asks for those of any secret. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { Masker } from '../../../simulation/runner/masker.ts'
import { allForms, formsToMask } from '../../../src/report/forms.ts'
import { runnerForms } from '../../../src/report/runner-forms.ts'

const MARKS = `"a'ö<b>&(c)*!"`

test.each([
  ['JSON in ASCII', `\\"a'\\u00f6<b>&(c)*!\\"`],
  ['JSON in JSON', `\\\\\\"a'ö<b>&(c)*!\\\\\\"`],
  ['encodeURIComponent with small escapes', `%22a'%c3%b6%3cb%3e%26(c)*!%22`],
  ['form encoding with small escapes', '%22a%27%c3%b6%3cb%3e%26%28c%29*%21%22'],
  ['EscapeDataString with small escapes', '%22a%27%c3%b6%3cb%3e%26%28c%29%2a%21%22'],
  ['HTML', '&quot;a&#39;ö&lt;b&gt;&amp;(c)*!&quot;'],
  ['HTML with numbers', '&#34;a&#39;ö&lt;b&gt;&amp;(c)*!&#34;'],
  ['HTML with a hexadecimal number', '&quot;a&#x27;ö&lt;b&gt;&amp;(c)*!&quot;'],
])('the runner misses a secret in %s', (_, form) => {
  expect(formsToMask(MARKS)).toContain(form)
  expect(runnerForms(MARKS)).not.toContain(form)
})

test.each([
  ['JSON', MARKS, `\\"a'ö<b>&(c)*!\\"`],
  ['a command line', '"back\\slash"', '\\"back\\slash\\"'],
  ['a PowerShell string', MARKS, `"a''ö<b>&(c)*!"`],
  ['EscapeDataString', MARKS, '%22a%27%C3%B6%3Cb%3E%26%28c%29%2A%21%22'],
  ['XML', MARKS, '&quot;a&apos;ö&lt;b&gt;&amp;(c)*!&quot;'],
  ['what is between its quotation marks', MARKS, `a'ö<b>&(c)*!`],
  ['a line of several', '  first line \n other line', 'first line'],
  ['base64', 'abcdefgh12', 'YWJjZGVmZ2gxMg=='],
  ['base64 after a byte', 'abcdefgh12', 'YmNkZWZnaDEy'],
  ['base64 of one byte', 'a', 'YQ=='],
  ['what PowerShell colours up to an ampersand', 'secret1&secret2&secret3', 'secret1&secret2&'],
  ['what PowerShell leaves after it', 'secret1&secret2&secret3', 'secret3'],
  ['what PowerShell colours up to an ampersand and a plus', 'secret1&+secret2', 'secret1&+'],
  ['what PowerShell leaves after both', 'secret1&+secret2', 'ecret2'],
  ['what PowerShell leaves after both at the start', '&+secret2', 'ecret2'],
])('the runner knows a secret in %s', (_, secret, form) => {
  expect(runnerForms(secret)).toContain(form)
})

test.each(['x"abcdefghij"', '"abcdefghij"x', '"abcdefghijx', 'xabcdefghij"'])(
  'quotation marks within %s belong to it',
  (secret) => {
    expect(runnerForms(secret).filter((form) => /^x?abcdefghijx?$/.test(form))).toEqual([])
  },
)

test.each(['Pz8/Pj4+Pz8/P', 'Pz8_Pj4-Pz8_P'])(
  'the action takes base64 that goes on out of its own lines: %s',
  (form) => {
    expect(allForms('???>>>???>')).toContain(form)
  },
)

test('the runner looks for just those forms', () => {
  const secrets = fc.oneof(fc.string({ unit: 'grapheme-ascii' }), fc.stringMatching(/^[aü&+"'<\r\n ]{0,20}$/))
  fc.assert(
    fc.property(secrets, (secret) => {
      const masker = new Masker()
      masker.add(secret)
      expect(new Set(runnerForms(secret).filter((form) => form !== ''))).toEqual(new Set(masker.needles))
    }),
  )
})
