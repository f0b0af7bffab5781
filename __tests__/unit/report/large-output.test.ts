/** Outputs that are too large to be one, or too large for a later step to take as a variable. */
import { describe, expect, test } from '@jest/globals'
import { NO_SECRETS } from '../../../src/exchange/body-secrets.ts'
import { fresh, response } from '../../support/report.ts'

const LARGEST = 900 * 1024
const LEFT_OUT = expect.stringMatching(/^The output response is left out: .*900 KiB.*response-file/)

test.each([
  ['as large as an output may be', 'x'.repeat(LARGEST), true],
  ['one byte larger', 'x'.repeat(LARGEST + 1), false],
  ['larger in bytes than in characters', 'ü'.repeat(LARGEST / 2 + 1), false],
])('a response %s is set or left out with a warning', async (_, text, isSet) => {
  const { runner, requestReport: report } = fresh()
  await report.response(response(text), NO_SECRETS)
  expect(runner.values.has('response')).toBe(isSet)
  expect(runner.lines('warning')).toEqual(isSet ? [] : [LEFT_OUT])
})

test('what was selected is set or left out likewise', async () => {
  const { runner, requestReport: report } = fresh()
  await report.selected('')
  expect(runner.values.get('result')).toBe('')
  await report.selected('x'.repeat(LARGEST + 1))
  expect(runner.lines('warning')).toEqual([expect.stringContaining('The output result is left out')])
  expect(runner.lines('notice')).toEqual([])
})

describe('an output is set, with a notice where no variable can hold it:', () => {
  const KIB = 1024
  test.each<[NodeJS.Platform, string, string, boolean]>([
    ['linux', '128 KiB less a name', 'x'.repeat(128 * KIB - 256), false],
    ['linux', 'one byte more', 'x'.repeat(128 * KIB - 255), true],
    ['darwin', 'more bytes than characters', 'ü'.repeat(64 * KIB), true],
    ['win32', '32,767 characters less a name', 'ü'.repeat(32_767 - 256), false],
    ['win32', 'one character more', 'x'.repeat(32_767 - 255), true],
  ])('%s, %s', async (platform, _, text, isTold) => {
    const { runner, requestReport: report } = fresh()
    runner.platform = platform
    await report.response(response(text), NO_SECRETS)
    await report.selected(text)
    expect([runner.values.get('response'), runner.values.get('result')]).toEqual([text, text])
    const limit = platform === 'win32' ? '32,767 characters' : '128 KiB'
    const notice = (name: string): unknown =>
      expect.stringContaining(`The output ${name} is larger than an environment variable can be (${limit})`)
    expect(runner.lines('notice')).toEqual(isTold ? [notice('response'), notice('result')] : [])
    expect(runner.lines('warning')).toEqual([])
  })

  test.each([
    ['/f', true],
    [undefined, false],
  ])('with the response in %s, it names a file: %s', async (file, isNamed) => {
    const { runner, requestReport: report } = fresh()
    const text = 'x'.repeat(200 * KIB)
    await report.response(response(text, { body: { text, file } }), NO_SECRETS)
    const [notice = ''] = runner.lines('notice')
    expect(notice).toContain('The output response is larger')
    expect(notice.includes('from the output response-file instead')).toBe(isNamed)
  })
})
