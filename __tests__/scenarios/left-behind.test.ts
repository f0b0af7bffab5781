/** Runs that read one page of a list that goes on. */
import { describe, expect, test } from '@jest/globals'
import { nock, SERVICE, signInAnswers } from '../support/network.ts'
import { platformToken } from '../support/tokens.ts'
import { requesting, whole, type Inputs } from '../support/world.ts'

const TOKEN = platformToken()
const LIST = '/api/secret-stores'

describe('of a list that has more pages than the one that is read', () => {
  test.each<[string, Inputs, number]>([
    ['a warning tells', {}, 1],
    ['nothing is said where the user pages himself', { query: 'offset=1' }, 0],
    ['something is said where he names the beginning', { query: 'offset=0\nlimit=1' }, 1],
    ['something is said where he filters by a time', { query: 'after=2026-01-01' }, 1],
    ['something is said where only a value looks like a place', { query: 'search=token' }, 1],
    ['something is said where he says how long a page is', { query: 'limit=2' }, 1],
  ])('%s', async (_, inputs, warnings) => {
    signInAnswers([200, { access_token: TOKEN }])
    nock(SERVICE)
      .get(LIST)
      .query(true)
      .reply(200, { secretStores: [1, 2], nextLink: `${LIST}?offset=3` })
    const { runner, exitCode } = await whole(requesting(inputs))
    expect([exitCode, runner.lines('warning').length]).toEqual([0, warnings])
  })

  test.each<[string, Inputs, unknown, string]>([
    [
      'a count, by the row of the list',
      { path: '/secrets' },
      { secrets: [1], totalCount: 3 },
      '1 page, 1 item',
    ],
    [
      'a way that nobody knows, in a list that is not found',
      { path: '/y' },
      { one: [1], two: [2], has_more: true },
      'not in a way that is known',
    ],
    ['a way that nobody knows', { path: '/x' }, { items: [1], has_more: true }, 'not in a way that is known'],
  ])('its own words tell: %s', async (_, inputs, body, words) => {
    signInAnswers([200, { access_token: TOKEN }])
    nock(SERVICE).get(`/api${inputs['path']!}`).reply(200, body)
    const { runner } = await whole(requesting(inputs))
    expect(runner.lines('warning')).toEqual([expect.stringContaining(words)])
  })

  test.each<[string, Inputs, number]>([
    ['is known as a list', { service: 'identity', path: 'Redrock/query', body: '{"Script":"x"}' }, 1],
    [
      'names the beginning',
      { service: 'identity', path: 'Redrock/query', body: '{"Args":{"PageNumber":1}}' },
      1,
    ],
    [
      'begins elsewhere',
      { service: 'identity', path: 'Redrock/query', body: '{"Args":{"PageNumber":2}}' },
      0,
    ],
    ['is not known', { path: 'other', body: '{}' }, 0],
  ])('a search by POST that %s', async (_, inputs, warnings) => {
    signInAnswers([200, { access_token: TOKEN }])
    const answer = { Result: { Results: [1], FullCount: 3 } }
    for (const host of ['https://abc1234.id.cyberark.cloud', SERVICE])
      nock(host)
        .post(/query|other/)
        .reply(200, answer)
    const { runner } = await whole(requesting({ method: 'POST', ...inputs }))
    expect(runner.lines('warning')).toHaveLength(warnings)
    nock.cleanAll()
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
