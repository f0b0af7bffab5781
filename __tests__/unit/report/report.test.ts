import { describe, expect, test } from '@jest/globals'
import { NO_SECRETS } from '../../../src/exchange/body-secrets.ts'
import { failure, warning } from '../../../src/messages/failure.ts'
import { OUTPUTS } from '../../../src/report/outputs.ts'
import type { Report } from '../../../src/report/report.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import { say } from '../../../src/vocabulary/words.ts'
import { NOW } from '../../support/fake-clock.ts'
import { fresh, response, session } from '../../support/report.ts'

describe('a session', () => {
  test('is masked before anything else is said or set of it', async () => {
    const { runner, report } = fresh()
    await report.session(
      session({ warnings: [warning('subdomainDiffers', 'acme', 'other')] }),
      'CYBERARK_TOKEN',
    )
    const order = [...new Set(runner.asked.map(({ channel }) => channel))]
    expect(order).toEqual(['mask', 'warning', 'outputs', 'exportVariable', 'info'])
    expect(runner.masks[0]).toBe('the-token-itself')
  })

  test('sets every output that is known', async () => {
    const { runner, report } = fresh()
    await report.session(session(), 'MY_TOKEN')
    expect(Object.fromEntries(runner.values)).toEqual({
      token: 'the-token-itself',
      'token-type': 'Bearer',
      'expires-in': '900',
      'expires-at': '2026-11-01T12:15:00.000Z',
      subdomain: 'acme',
      'tenant-url': 'https://abc1234.id.cyberark.cloud',
    })
    expect([...runner.variables]).toEqual([['MY_TOKEN', 'the-token-itself']])
    expect(runner.lines('info')).toEqual([
      'Signed in to https://abc1234.id.cyberark.cloud as ci@cyberark.cloud.1234. The token is valid for 15 minutes, until 2026-11-01T12:15:00Z.',
      'The token is in the output token and in the variable MY_TOKEN.',
    ])
  })

  test('of which little is known sets the rest, and no variable when none is wanted', async () => {
    const { runner, report } = fresh()
    const unknown = {
      expiresAt: undefined,
      tenant: undefined,
      tenantUrl: undefined,
      user: undefined,
      subdomain: undefined,
    }
    await report.session(session(unknown), undefined)
    expect([...runner.values.keys()]).toEqual(['token', 'token-type'])
    expect(runner.variables.size).toBe(0)
    expect(runner.lines('info')).toEqual([
      'Using the token of an earlier step. Neither the answer nor the token says when it expires.',
      'The token is in the output token.',
    ])
  })

  test.each([
    [-5000, '0', 'expired at 2026-11-01T11:59:55Z.'],
    [119_000, '119', 'is valid for 119 s,'],
    [120_000, '120', 'is valid for 2 minutes,'],
    [1_600, '2', 'is valid for 2 s,'],
  ])('that expires in %d ms has %s seconds left', async (milliseconds, seconds, words) => {
    const { runner, report } = fresh()
    await report.session(session({ expiresAt: NOW + milliseconds, user: undefined }), undefined)
    expect(runner.values.get('expires-in')).toBe(seconds)
    expect(runner.printed).toContain(`The token ${words}`)
  })
})

describe('masks', () => {
  test('are for values found, each once, but never for an identifier in any case', async () => {
    const { runner, report } = fresh()
    report.spare(['Tenant-7', undefined, ''])
    await report.session(session(), undefined)
    const before = runner.masks.length
    const names = ['abc1234', 'ACME', 'tenant-7', 'ci@cyberark.cloud.1234', 'the-token-itself']
    report.maskFound({ ...NO_SECRETS, values: new Set([...names, 'other-secret']) })
    const line = '"password": "other-secret"'
    report.maskFound({ ...NO_SECRETS, values: new Set(['other-secret', line]), printed: new Set([line]) })
    report.registerMasks()
    expect(runner.masks.slice(before)[0]).toBe('other-secret')
    expect(runner.masks.filter((mask) => mask === 'other-secret')).toHaveLength(1)
    expect(report.found.masked).toBe(1)
    expect(
      ['abc1234', 'acme', 'tenant-7', 'ci@cyberark.cloud.1234'].map((name) => runner.shown(name)),
    ).toEqual(['abc1234', 'acme', 'tenant-7', 'ci@cyberark.cloud.1234'])
  })

  test('wait for a moment without work, but never beyond the next thing that leaves', async () => {
    const { runner, report } = fresh()
    report.mask(new Secret('first-secret'))
    expect(runner.masks).toEqual([])
    report.registerMasks()
    expect(runner.masks[0]).toBe('first-secret')
    const ways: ((report: Report) => unknown)[] = [
      (report) => report.info(say`line`),
      (report) => report.debug(say`line`),
      (report) => report.warn([warning('summaryUnwritable')]),
      (report) => report.fail(failure('subdomainNeeded')),
      (report) => report.summary(),
      (report) => {
        report.setOutputs({ result: 'x' })
      },
    ]
    for (const way of ways) {
      const { runner, report } = fresh()
      report.mask(new Secret('hidden-secret'))
      await way(report)
      expect(runner.asked.map(({ channel }) => channel)).toEqual(
        expect.arrayContaining([expect.not.stringMatching('mask')]),
      )
      expect(runner.asked[0]).toEqual({ channel: 'mask', text: 'hidden-secret' })
    }
  })

  test('take effect on the annotation of a failure, the first thing that is printed', async () => {
    const { runner, report } = fresh()
    report.mask(new Secret('s3cr3t-word'))
    await report.fail(failure('timedOut', 60, say`reading ${'s3cr3t-word'}`))
    expect(runner.errors[0]!.message).not.toContain('s3cr3t-word')
    expect(runner.errors[0]!.message).toContain('***')
  })

  test('take effect on what the report itself prints', () => {
    const { runner, report } = fresh()
    report.mask(new Secret('s3cr3t'))
    report.info(say`info ${'s3cr3t'}`)
    report.debug(say`debug ${'x\ns3cr3t'}`)
    expect(runner.lines('info', 'debug')).toEqual(['info ***', 'debug x ***'])
  })
})

test('that a long secret is not masked in all forms is told with the session', async () => {
  const { runner, report } = fresh()
  report.mask(new Secret('aB3!"#$%&()*+,-./:;<=>?@[]^_{|}~'.repeat(8)))
  await report.session(session(), undefined)
  expect(runner.lines('info')[0]).toMatch(/^The secret is too long to be masked in all/)
})

test('outputs are those that are declared', async () => {
  const { runner, report, requestReport } = fresh()
  await report.session(session(), undefined)
  const url = new URL('https://acme.secretshub.cyberark.cloud/api')
  requestReport.address({ serviceUrl: url, url, line: 'GET x', service: 'Secrets Hub' })
  await requestReport.response(response('', { body: { text: '', file: '/f' } }), NO_SECRETS)
  await requestReport.selected('r')
  expect([...runner.values.keys()].sort()).toEqual([...OUTPUTS].sort())
  expect(runner.values.get('service-url')).toBe('https://acme.secretshub.cyberark.cloud/api')
})

test.each([
  ['EACCES', '/runner/x', 1001],
  ['EPERM', undefined, undefined],
  ['EROFS', '/runner/x', 0],
])('a runner whose files may not be written is told with file and user (%s)', async (code, path, user) => {
  const { runner, report } = fresh()
  runner.broken.set('outputs', Object.assign(new Error(code), { code, path, user }))
  await expect(report.session(session(), 'X')).rejects.toMatchObject({
    kind: 'runnerFileUnwritable',
    facts: [{ code, path, user }],
  })
})

test.each([
  [Object.assign(new Error('ENOSPC: /runner/x'), { code: 'ENOSPC' }), 'ENOSPC'],
  [new Error('Missing file at path: /runner/x'), undefined],
])('a runner that cannot take a result is a failure that says why (%s)', async (fault, code) => {
  const { runner, report } = fresh()
  runner.broken.set('outputs', fault)
  await expect(report.session(session(), 'X')).rejects.toMatchObject({
    kind: 'runnerFileUnwritable',
    facts: [expect.objectContaining({ code })],
  })
  expect(runner.variables.size).toBe(0)
  expect(runner.printed).toBe('')
})

test('what is hidden is known by then, and what is concealed has no mask', () => {
  const { runner, report } = fresh()
  report.mask(new Secret('s3cr3t-value'))
  expect(report.hide('a s3cr3t-value')).toBe('a ***')
  const masks = [...runner.masks]
  report.conceal(['proxy-password'])
  report.info(say`b ${'proxy-password'}`)
  expect([runner.lines('info'), runner.masks]).toEqual([['b ***'], masks])
})
