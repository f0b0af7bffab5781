/** How a run ends for its reader: the annotation and the job summary. */
import { describe, expect, test } from '@jest/globals'
import { NO_SECRETS } from '../../../src/exchange/body-secrets.ts'
import { failure } from '../../../src/messages/failure.ts'
import { say } from '../../../src/vocabulary/words.ts'
import { fresh, response, session } from '../../support/report.ts'

describe('a failure', () => {
  test('is one annotation: what happened, the cause, what to do', async () => {
    const { runner, report } = fresh()
    await report.fail(failure('timedOut', 60, say`connecting to ${'x.example'}`))
    expect(runner.errors).toEqual([
      {
        title: 'Out of time',
        message: expect.stringMatching(
          /^The time limit of 60 seconds passed while connecting to x\.example\.\nLikely cause: .+\nWhat to do: .+$/,
        ),
      },
    ])
  })

  test('without a cause has no line for one', async () => {
    const { runner, report } = fresh()
    await report.fail(failure('subdomainNeeded'))
    expect(runner.errors[0]!.message.split('\n')).toEqual([
      expect.any(String),
      expect.stringMatching(/^What to do: /),
    ])
  })

  test('of a hundred faults is cut before the runner does so, the remedy kept', async () => {
    const { runner, report } = fresh()
    const faults = Array.from({ length: 100 }, () => ({ input: 'headers', kind: 'headerName', facts: [7] }))
    await report.fail(failure('invalidInputs', faults))
    const { title, message } = runner.errors[0]!
    expect(title).toBe('An input needs correcting')
    expect(message.length).toBeLessThanOrEqual(4096)
    expect(message).toMatch(
      /^Nothing was sent\.\n- headers: line 7 [^]*\nWhat to do: Correct the with: block of the step\.$/,
    )
  })
})

describe('the summary', () => {
  test('tells what is known, in the order it became so, and nothing secret', async () => {
    const { runner, report, requestReport } = fresh()
    await report.session(session(), undefined)
    const url = new URL('https://acme.secretshub.cyberark.cloud/api')
    requestReport.address({
      serviceUrl: url,
      url,
      line: `GET https://x/${'p'.repeat(600)}`,
      service: 'Secrets Hub',
    })
    await requestReport.response(response('the body'), NO_SECRETS)
    await report.summary()
    const rows = [
      ...runner.markdown.matchAll(/^<tr><td>([\w ]+)<\/td><td><code>(.*)<\/code><\/td><\/tr>$/gm),
    ].map(([, label, value]) => [
      label,
      value!.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code))),
    ])
    expect(rows).toEqual([
      ['Tenant', 'abc1234.id.cyberark.cloud'],
      ['User', 'ci@cyberark.cloud.1234'],
      ['Token expires', '2026-11-01T12:15:00Z'],
      ['Service', 'Secrets Hub'],
      ['Request', `GET https://x/${'p'.repeat(486)}…`],
      ['Status', '200'],
      ['Time', '12 ms'],
      ['Attempts', '1'],
    ])
    expect(runner.markdown).not.toMatch(/the-token-itself|the body|p{500}/)
  })

  test('of a token from an earlier step names the tenant it claims', async () => {
    const { runner, report } = fresh()
    await report.session(session({ tenantUrl: undefined }), undefined)
    await report.summary()
    expect(runner.markdown).toContain('<td>Tenant</td><td><code>abc1234.id.cyberark.cloud</code></td>')
  })

  test('has no row for what is not known', async () => {
    const { runner, report } = fresh()
    await report.session(session({ user: undefined, expiresAt: undefined }), undefined)
    await report.summary()
    expect(runner.markdown.match(/<td>[\w ]+(?=<\/td><td>)/g)).toEqual(['<td>Tenant'])
  })

  test('of a run that came to nothing has no table', async () => {
    const { runner, report } = fresh()
    await report.summary()
    expect(runner.markdown).toContain('CyberArk Platform Token')
    expect(runner.markdown).not.toContain('<table>')
    expect(runner.lines('warning')).toEqual([])
  })

  test('that cannot be written is a warning', async () => {
    const { runner, report } = fresh()
    runner.broken.set('summary', new Error('no'))
    await report.summary()
    expect(runner.lines('warning')).toEqual(['The job summary could not be written.'])
  })
})
