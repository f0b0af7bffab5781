/** The forms of some secrets, each written out; forms.test.ts asks for those of any secret. */
import { expect, test } from '@jest/globals'
import { formsTheRunnerKnows, formsTheRunnerMisses } from '../../../src/report/forms.ts'

const MARKS = `"a'ö<b>&(c)*!"`

test.each([
  ['JSON', `\\"a'ö<b>&(c)*!\\"`],
  ['JSON in ASCII', `\\"a'\\u00f6<b>&(c)*!\\"`],
  ['JSON in JSON', `\\\\\\"a'ö<b>&(c)*!\\\\\\"`],
  ['encodeURIComponent with small escapes', `%22a'%c3%b6%3cb%3e%26(c)*!%22`],
  ['form encoding with small escapes', '%22a%27%c3%b6%3cb%3e%26%28c%29*%21%22'],
  ['EscapeDataString with small escapes', '%22a%27%c3%b6%3cb%3e%26%28c%29%2a%21%22'],
  ['HTML', '&quot;a&#39;ö&lt;b&gt;&amp;(c)*!&quot;'],
  ['HTML with numbers', '&#34;a&#39;ö&lt;b&gt;&amp;(c)*!&#34;'],
  ['HTML with a hexadecimal number', '&quot;a&#x27;ö&lt;b&gt;&amp;(c)*!&quot;'],
])('the runner misses a secret in %s', (_, form) => {
  expect(formsTheRunnerMisses(MARKS)).toContain(form)
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
  ['base64 that goes on', '???>>>???>', 'Pz8/Pj4+Pz8/P'],
  ['base64url that goes on', '???>>>???>', 'Pz8_Pj4-Pz8_P'],
])('the runner knows a secret in %s', (_, secret, form) => {
  expect(formsTheRunnerKnows(secret)).toContain(form)
})

test.each(['x"abcdefghij"', '"abcdefghij"x'])('quotation marks within %s belong to it', (secret) => {
  expect(formsTheRunnerKnows(secret).filter((form) => /^x?abcdefghijx?$/.test(form))).toEqual([])
})
