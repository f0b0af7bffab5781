/** Runs whose one request takes several: whole lists, and operations that are waited for. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { nock, SERVICE, signInAnswers } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, requesting, whole, type Inputs, type Scenario } from '../support/world.ts'

const TOKEN = platformToken()
const LIST = '/api/secret-stores'

const pagesAnswer = (...pages: readonly (readonly [number, Record<string, unknown> | string])[]): void => {
  pages.forEach(([status, body], index) => {
    const query = index === 0 ? '' : `?offset=${index}`
    nock(SERVICE).get(`${LIST}${query}`).reply(status, body)
  })
}
const page = (items: unknown[], next?: number): readonly [number, Record<string, unknown>] => [
  200,
  { secretStores: items, nextLink: next === undefined ? null : `${LIST}?offset=${next}` },
]

describe('a whole list', () => {
  test('is one answer: selected from, masked, and written to response-file', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    pagesAnswer(
      page([{ id: 1, password: 'first-password' }], 1),
      page([{ id: 2, password: 'second-password' }]),
    )
    const { runner, exitCode, temp } = await whole(
      requesting({ pages: 'all', select: 'secretStores[].id', 'response-file': 'stores.json' }),
    )
    expect([exitCode, runner.errors]).toEqual([0, []])
    const joined =
      '{"secretStores":[{"id":1,"password":"first-password"},{"id":2,"password":"second-password"}]}'
    expect(Object.fromEntries(runner.values)).toMatchObject({
      result: '[1,2]',
      response: joined,
      status: '200',
    })
    expect(readFileSync(path.join(temp, 'stores.json'), 'utf8')).toBe(joined)
    const masks = runner.asked.flatMap(({ channel, text }) => (channel === 'mask' ? [text] : []))
    expect(masks).toEqual(expect.arrayContaining(['first-password', 'second-password']))
    expect(runner.lines('info')).toEqual(
      expect.arrayContaining(['Page 1: 1 item.', 'Page 2: 1 item, 2 in all.']),
    )
  })

  test.each<[string, number, string, string]>([
    [
      'an error of the service',
      403,
      'Page 1 was read, with 1 item; nothing of them is set. GET ',
      'It said: "no".',
    ],
    ['trouble that lasts', 500, 'Page 1 was read', 'status 500'],
  ])('ends with %s on a later page', async (_, status, ...words) => {
    signInAnswers([200, { access_token: TOKEN }])
    pagesAnswer(page([1], 1), [status, { message: 'no' }])
    const { runner, exitCode } = await whole(
      requesting({ pages: 'all', retries: '0', 'response-file': 'x.json' }),
    )
    expect(exitCode).toBe(1)
    for (const word of words) expect(runner.errors[0]!.message).toContain(word)
    expect([runner.values.get('status'), runner.values.has('response-file')]).toEqual([String(status), false])
  })

  test('says how far it came when the network ends it', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    pagesAnswer(page([1], 1))
    nock(SERVICE)
      .get(`${LIST}?offset=1`)
      .replyWithError(Object.assign(new Error('reset'), { code: 'ECONNRESET' }))
    const { runner } = await whole(requesting({ pages: 'all', retries: '0' }))
    expect(runner.errors[0]!.message).toMatch(/^Page 1 was read, with 1 item; nothing of them is set\. /)
  })

  test('sets no response where a bookmark leads elsewhere', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    pagesAnswer([200, { secretStores: [1], nextLink: 'https://evil.example/?a=1' }])
    const { runner, exitCode } = await whole(requesting({ pages: 'all' }))
    expect([exitCode, runner.values.get('status'), runner.values.get('response')]).toEqual([1, '200', ''])
    expect(runner.errors[0]!.title).toBe('The next page is somewhere else')
  })
})

describe('of a list that has more pages than the one that is read', () => {
  test.each<[string, Inputs, number]>([
    ['a warning tells', {}, 1],
    ['nothing is said where the user pages himself', { query: 'offset=1' }, 0],
  ])('%s', async (_, inputs, warnings) => {
    signInAnswers([200, { access_token: TOKEN }])
    nock(SERVICE)
      .get(LIST)
      .query(true)
      .reply(...(page([1, 2], 3) as [number, Record<string, unknown>]))
    const { runner, exitCode } = await whole(requesting(inputs))
    expect([exitCode, runner.lines('warning').length]).toEqual([0, warnings])
  })

  test('nothing is said where it is whole, or no list', async () => {
    for (const body of [
      { secretStores: [1], nextLink: null },
      { id: 1, nextLink: 'x?y=1' },
    ]) {
      signInAnswers([200, { access_token: TOKEN }])
      nock(SERVICE).get(LIST).reply(200, body)
      expect((await whole(requesting())).runner.lines('warning')).toEqual([])
    }
  })

  test('its header Link tells as well', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    nock('https://x.cyberark.cloud').get('/things').reply(200, [1], { Link: '<?p=2>; rel=next' })
    const { runner } = await whole(
      requesting({ service: '', 'service-url': 'https://x.cyberark.cloud', path: 'things' }),
    )
    expect(runner.lines('warning')).toEqual([expect.stringContaining('1 page, 1 item')])
  })
})

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
    expect(scenario.runner.errors[0]!.message).toContain(
      "(wait-until: status != 'RUNNING', which last gave status: RUNNING)",
    )
  })

  test('stops at once when the job is cancelled', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    scanIs('RUNNING')
    const scenario = begin(scan())
    await after(scenario, 'status: RUNNING (0 s)', 100)
    scenario.cancel()
    await scenario.ending
    expect(scenario.runner.errors[0]!.message).toContain(
      'was cancelled while waiting to ask again (wait-until:',
    )
  })
})
