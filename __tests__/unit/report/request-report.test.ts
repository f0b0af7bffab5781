/** What is masked, set and told of a request and its answer. */
import { describe, expect, test } from '@jest/globals'
import { NO_SECRETS } from '../../../src/exchange/body-secrets.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { fresh, response } from '../../support/report.ts'

describe('a response', () => {
  test('is masked, then set, also when it goes into a file', async () => {
    const { runner, requestReport } = fresh()
    await requestReport.response(
      response('{"a":1}', { body: { text: '{"a":1}', file: '/tmp/answer' }, attempts: 3, status: 409 }),
      { ...NO_SECRETS, values: new Set(['found-secret']) },
    )
    expect(runner.asked[0]).toEqual({ channel: 'mask', text: 'found-secret' })
    expect(Object.fromEntries(runner.values)).toEqual({
      status: '409',
      response: '{"a":1}',
      'response-headers': '{"content-type":"application/json"}',
      'response-file': '/tmp/answer',
    })
    expect(runner.lines('info')).toEqual([
      'Answered with status 409 in 12 ms by attempt 3.',
      'The response is in /tmp/answer.',
    ])
  })

  test('that only a file holds is said to be there; one that nothing holds is not spoken of', async () => {
    const { runner, requestReport } = fresh()
    await requestReport.response(response('', { body: { text: undefined, file: '/f' } }), NO_SECRETS)
    expect(runner.lines('warning')).toEqual([expect.stringContaining('is whole in response-file')])
    expect(runner.lines('info')).toHaveLength(2)
    await requestReport.response(response(undefined), NO_SECRETS)
    expect(runner.lines('warning')).toHaveLength(1)
    expect(runner.lines('info')).toHaveLength(3)
  })

  test('with secrets that cannot be masked is left out', async () => {
    const { runner, requestReport } = fresh()
    await requestReport.response(response('{}'), {
      ...NO_SECRETS,
      values: new Set(['found-secret']),
      isComplete: false,
    })
    expect(runner.values.has('response')).toBe(false)
    expect(runner.masks).toContain('found-secret')
    expect(runner.lines('warning')).toEqual([
      expect.stringContaining('more secrets than can be masked (1000'),
    ])
  })

  test('that holds a form of a secret which the budget of masks left out has it masked first', async () => {
    const { runner, report, requestReport } = fresh()
    const secret = `pass "word" & 'more' <x>/ü?`
    report.mask(new Secret(secret))
    report.registerMasks()
    const form = 'pass &quot;word&quot; &amp; &#39;more&#39; &lt;x&gt;/ü?'
    expect(runner.shown(form)).not.toBe('***')
    await requestReport.response(response(`You sent ${form}.`), NO_SECRETS)
    expect(runner.shown(form)).toBe('***')
    const channels = runner.asked.map(({ channel }) => channel)
    expect(channels.lastIndexOf('mask')).toBeLessThan(channels.indexOf('outputs'))
  })

  test('with more secrets than the budget of masks is for says so', async () => {
    const { runner, requestReport } = fresh()
    const values = Array.from({ length: 30 }, (_, index) => `pass-${String(index)} "word" & 'more'`)
    await requestReport.response(response('{}'), { ...NO_SECRETS, values: new Set(values) })
    expect(values.map((value) => runner.shown(value))).toEqual(values.map(() => '***'))
    expect(runner.lines('info')).toEqual([
      'Answered with status 200 in 12 ms.',
      expect.stringMatching(/^\d\d of 30 secrets found are masked as they are, but not in all encodings \(/),
    ])
  })
})

test('an address is told, and set without a slash at its end', () => {
  const { runner, requestReport } = fresh()
  const url = new URL('https://abc1234.id.cyberark.cloud/')
  requestReport.address({
    serviceUrl: url,
    url,
    line: 'GET https://abc1234.id.cyberark.cloud/',
    service: 'Identity',
  })
  expect(runner.values.get('service-url')).toBe('https://abc1234.id.cyberark.cloud')
  expect(runner.lines('info')).toEqual(['GET https://abc1234.id.cyberark.cloud/'])
})
