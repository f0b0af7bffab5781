/** Runs that wait for the end of an operation. */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { nock, SERVICE, signInAnswers } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, requesting, whole, type Inputs, type Scenario } from '../support/world.ts'

const TOKEN = platformToken()

describe('an operation that goes on', () => {
  const scan = (inputs: Inputs = {}): Inputs =>
    requesting({ path: '/scans/7', 'wait-until': "status != 'RUNNING'", ...inputs })

  const scanIs = (status: string, token = TOKEN): nock.Scope =>
    nock(SERVICE, { reqheaders: { authorization: `Bearer ${token}` } })
      .get('/api/scans/7')
      .reply(200, { status, password: 'of-the-scan' })

  /** Lets time pass once a line is printed. */
  const after = async ({ runner, clock }: Scenario, line: string, milliseconds: number): Promise<void> => {
    while (!runner.lines('info').includes(line)) await new Promise(setImmediate)
    await new Promise(setImmediate)
    clock.advance(milliseconds)
  }

  test('is waited for, and its last answer is the one', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    scanIs('RUNNING')
    scanIs('SUCCESS')
    const scenario = begin(scan({ select: 'status', 'response-file': 'scan.json' }))
    await after(scenario, 'status: RUNNING (0 s)', 2000)
    const { exitCode } = await scenario.ending
    const { runner, temp } = scenario
    expect([exitCode, runner.values.get('result')]).toEqual([0, 'SUCCESS'])
    expect(runner.lines('info')).toContain('status: SUCCESS (2 s)')
    expect(JSON.parse(readFileSync(path.join(temp, 'scan.json'), 'utf8'))).toMatchObject({
      status: 'SUCCESS',
    })
  })

  test('goes on with a new token when the first has expired', async () => {
    const second = platformToken({ jti: 'second' })
    signInAnswers(
      [200, { access_token: TOKEN, expires_in: 1 }],
      [200, { access_token: second, expires_in: 900 }],
    )
    scanIs('RUNNING')
    scanIs('SUCCESS', second)
    const scenario = begin(scan())
    await after(scenario, 'status: RUNNING (0 s)', 2000)
    const { exitCode } = await scenario.ending
    const { runner } = scenario
    expect([exitCode, runner.values.get('token')]).toEqual([0, second])
    expect(runner.lines('info')).toContain('The token has expired; signing in again.')
    expect(runner.asked.filter(({ channel, text }) => channel === 'mask' && text === second)).toHaveLength(1)
  })

  test('ends where only a token was given that is refused on the way', async () => {
    scanIs('RUNNING')
    nock(SERVICE).get('/api/scans/7').reply(401, {})
    const scenario = begin(scan({ 'tenant-id': '', 'client-id': '', 'client-secret': '', token: TOKEN }))
    await after(scenario, 'status: RUNNING (0 s)', 2000)
    expect((await scenario.ending).exitCode).toBe(1)
    expect(scenario.runner.errors[0]!.title).toBe('The token expired on the way')
  })

  test('a token with credentials beside it is renewed', async () => {
    const second = platformToken({ jti: 'second' })
    signInAnswers([200, { access_token: second, expires_in: 900 }])
    scanIs('RUNNING')
    nock(SERVICE).get('/api/scans/7').reply(401, {})
    scanIs('SUCCESS', second)
    const scenario = begin(scan({ token: TOKEN }))
    await after(scenario, 'status: RUNNING (0 s)', 2000)
    expect([(await scenario.ending).exitCode, scenario.runner.errors]).toEqual([0, []])
  })

  test('that takes too long fails with the expression and the last state', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    scanIs('RUNNING')
    const { runner, exitCode } = await whole(scan({ timeout: '1' }))
    expect([exitCode, runner.values.get('status')]).toEqual([1, '200'])
    expect(runner.errors[0]!.message).toContain(
      "status != 'RUNNING' was not true after 0 s and 1 answer. It last gave status: RUNNING.",
    )
  })

  test('whose answer hangs when the time is up names what was waited for', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    scanIs('RUNNING')
    nock(SERVICE)
      .get('/api/scans/7')
      .reply(() => new Promise<never>(() => undefined))
    const scenario = begin(scan({ timeout: '5' }))
    await after(scenario, 'status: RUNNING (0 s)', 2000)
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
    scenario.clock.advance(5000)
    await scenario.ending
    expect(scenario.runner.errors[0]!.message).toMatch(
      /^status != 'RUNNING' was not true after \d s and 1 answer\. It last gave status: RUNNING\./,
    )
    expect(scenario.runner.values.get('status')).toBe('200')
  })

  test('shows no part of a secret, however long what stands before it', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    const password = 'a-password-of-many-letters-and-more'
    const note = `${'n'.repeat(70)}${password}`
    nock(SERVICE).get('/api/scans/7').reply(200, { note, password })
    const { runner } = await whole(scan({ 'wait-until': "note == 'x'", timeout: '1' }))
    const shown = JSON.stringify([runner.lines('info'), runner.errors])
    expect(shown).toContain('note: nnn')
    expect(shown).not.toContain('a-pass')
  })

  test.each<[string, Record<string, string>]>([
    ['password', {}],
    ['password[0:6]', {}],
    ['reverse(password)', {}],
    ["split(password, '2')", {}],
    ['length(password)', {}],
    ['list[0].apiKey', {}],
    ['list', {}],
    ['to_string(@)', {}],
    ['@', {}],
    ['password', { 'mask-response': 'none' }],
    ['to_string(@)', { 'mask-response': 'none' }],
  ])('shows nothing of a secret, or of the answer as it came: %s %j', async (part, inputs) => {
    signInAnswers([200, { access_token: TOKEN }])
    const answer = { password: 'hunter22secret', list: [{ apiKey: 'key-of-an-application' }] }
    nock(SERVICE).get('/api/scans/7').reply(200, answer)
    const { runner } = await whole(scan({ 'wait-until': `${part} == 'x'`, timeout: '1', ...inputs }))
    const shown = JSON.stringify([runner.lines('info'), runner.errors])
    expect(shown).toContain('Not yet')
    expect(shown).not.toMatch(/hunter|terces|retnuh|apiKey"|key-of|: 14/)
  })

  test('whose answer cannot be written to response-file fails, with the answer in the outputs', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    let temp = ''
    nock(SERVICE)
      .get('/api/scans/7')
      .reply(() => {
        mkdirSync(path.join(temp, 'scan.json', 'inner'), { recursive: true })
        return [200, { status: 'SUCCESS' }]
      })
    const { ending, runner } = begin(scan({ 'response-file': 'scan.json' }), {
      prepare: (scene) => {
        ;({ temp } = scene)
      },
    })
    expect((await ending).exitCode).toBe(1)
    expect(runner.errors[0]!.title).toBe('response-file cannot be written')
    expect([runner.values.get('status'), runner.values.has('response-file')]).toEqual(['200', false])
  })

  test('stops at once when the job is cancelled', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    scanIs('RUNNING')
    const scenario = begin(scan())
    await after(scenario, 'status: RUNNING (0 s)', 100)
    scenario.cancel()
    await scenario.ending
    expect(scenario.runner.errors[0]!.message).toContain('was cancelled while waiting to ask again.')
  })
})
