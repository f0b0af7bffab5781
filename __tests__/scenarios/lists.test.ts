/** Runs whose one request takes several: whole lists, and operations that are waited for. */
import { mkdirSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { nock, SERVICE, signInAnswers } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { begin, requesting, whole } from '../support/world.ts'

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
      'Page 1 was read, with 1 item; nothing of it is set. GET ',
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
    expect(runner.errors[0]!.message).toMatch(/^Page 1 was read, with 1 item; nothing of it is set\. /)
  })

  test('says how far it came when the time is up', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    pagesAnswer(page([1], 1))
    nock(SERVICE)
      .get(`${LIST}?offset=1`)
      .reply(() => new Promise<never>(() => undefined))
    const { ending, runner, clock } = begin(requesting({ pages: 'all', timeout: '5' }))
    while (!runner.lines('info').includes('Page 1: 1 item.')) await new Promise(setImmediate)
    for (let turn = 0; turn < 20; turn++) await new Promise(setImmediate)
    clock.advance(5000)
    await ending
    expect(runner.errors[0]).toMatchObject({
      title: 'Out of time',
      message: expect.stringContaining(
        'Page 1 was read, with 1 item; nothing of it is set. The time limit of 5 seconds passed while',
      ),
    })
  })

  test('says how far it came when nobody is let in again', async () => {
    signInAnswers([200, { access_token: TOKEN }], [401, { error: 'access_denied' }])
    pagesAnswer(page([1], 1), [401, {}])
    const { runner } = await whole(requesting({ pages: 'all' }))
    expect(runner.errors[0]!.message).toMatch(
      /^Page 1 was read, with 1 item; nothing of it is set\. .*refused/,
    )
  })

  test('is not told of as read where a page says that it failed', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    pagesAnswer(page([1], 1), [200, { success: false, secretStores: [], Message: 'query timed out' }])
    const { runner, exitCode } = await whole(requesting({ pages: 'all' }))
    expect(exitCode).toBe(1)
    expect(runner.errors[0]!.message).toMatch(/^Page 1 was read.*query timed out/s)
  })

  test('masks what was read before a page that fails is quoted', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    pagesAnswer(page([{ password: 'a-password-of-page-1' }], 1), [
      400,
      { message: 'cannot go on behind a-password-of-page-1' },
    ])
    const { runner } = await whole(requesting({ pages: 'all' }))
    expect(runner.masks).toContain('a-password-of-page-1')
    expect(runner.errors[0]!.message).toContain('cannot go on behind ***')
  })

  test('with a renewed token has one table in the summary, with the new expiry', async () => {
    const second = platformToken({ jti: 'second' })
    signInAnswers(
      [200, { access_token: TOKEN, expires_in: 60 }],
      [200, { access_token: second, expires_in: 900 }],
    )
    nock(SERVICE)
      .get(LIST)
      .reply(...(page([1], 1) as [number, Record<string, unknown>]))
    nock(SERVICE).get(`${LIST}?offset=1`).reply(401, {})
    nock(SERVICE)
      .get(`${LIST}?offset=1`)
      .reply(...(page([2]) as [number, Record<string, unknown>]))
    const { runner, exitCode } = await whole(requesting({ pages: 'all' }))
    expect(exitCode).toBe(0)
    expect(
      runner
        .lines('summary')
        .join('')
        .match(/Token expires/g),
    ).toHaveLength(1)
  })

  test('that cannot be written to response-file fails, and is in the output', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    pagesAnswer(page([1], 1))
    let temp = ''
    nock(SERVICE)
      .get(`${LIST}?offset=1`)
      .reply(() => {
        mkdirSync(path.join(temp, 'stores.json', 'inner'), { recursive: true })
        return [200, { secretStores: [2] }]
      })
    const { ending, runner } = begin(requesting({ pages: 'all', 'response-file': 'stores.json' }), {
      prepare: (scene) => {
        ;({ temp } = scene)
      },
    })
    expect((await ending).exitCode).toBe(1)
    expect(runner.errors[0]!.title).toBe('response-file cannot be written')
    expect(runner.values.get('response')).toBe('{"secretStores":[1,2]}')
    expect(runner.values.has('response-file')).toBe(false)
  })

  test('sets no response where a bookmark leads elsewhere', async () => {
    signInAnswers([200, { access_token: TOKEN }])
    pagesAnswer([200, { secretStores: [1], nextLink: 'https://evil.example/?a=1' }])
    const { runner, exitCode } = await whole(requesting({ pages: 'all' }))
    expect([exitCode, runner.values.get('status'), runner.values.get('response')]).toEqual([1, '200', ''])
    expect(runner.errors[0]!.title).toBe('The next page is somewhere else')
  })

  test.each<[string, Record<string, string>, Record<string, string>, string]>([
    ['', {}, {}, 'Set response-file'],
    [', and is selected from', { select: 'secretStores[].id' }, { result: '[1,2]' }, 'Set response-file'],
    [', but is whole in its file', { 'response-file': 'a.json' }, {}, 'is whole in response-file'],
  ])('that is too large for an output is left out with a warning%s', async (_, inputs, values, words) => {
    signInAnswers([200, { access_token: TOKEN }])
    const notes = '\u20ac'.repeat(200 * 1024)
    pagesAnswer(page([{ id: 1, notes }], 1), page([{ id: 2, notes }]))
    const { runner, exitCode, temp } = await whole(requesting({ pages: 'all', ...inputs }))
    expect([exitCode, runner.errors, runner.values.has('response')]).toEqual([0, [], false])
    expect(Object.fromEntries(runner.values)).toMatchObject(values)
    expect(runner.lines('warning')).toEqual([expect.stringContaining(words)])
    expect(runner.lines('warning')[0]).toContain(
      'The output response is left out: it is larger than 900 KiB.',
    )
    const file = runner.values.get('response-file')
    expect(file).toBe(inputs['response-file'] && path.join(temp, 'a.json'))
    const items = [1, 2].map((id) => ({ id, notes }))
    const read = file === undefined ? '' : readFileSync(file, 'utf8')
    expect(read).toBe(file === undefined ? '' : JSON.stringify({ secretStores: items }))
  })
})
