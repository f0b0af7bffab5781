/** Pages that look like the last one, or like the one before, and are not. */
import { describe, expect, test } from '@jest/globals'
import type { Reply } from '../../support/fake-http.ts'
import type { Overrides } from '../../support/inputs.ts'
import { redrock, series } from '../../support/series.ts'

test('rows that are all alike make equal pages, up to the total', async () => {
  const row = { Row: { Type: 'User' } }
  const page = (...Results: object[]): Reply => ({ body: { Result: { Results, FullCount: 5 } } })
  const { failed, warnings, document } = await series(redrock({ PageSize: 2 }), [
    page(row, row),
    page(row, row),
    page(row),
  ])
  expect([failed, warnings]).toEqual([undefined, []])
  expect(document).toMatchObject({ Result: { Results: [row, row, row, row, row] } })
})

test('a total that is none, or has more digits than a number, is no fault', async () => {
  for (const total of ['{"toString":1}', '12345678901234567890']) {
    const replies = [`{"secrets":[1],"totalCount":${total}}`, '{"secrets":[]}'].map((body) => ({ body }))
    expect((await series({ path: 'secrets', pages: 'all' }, replies)).failed).toBeUndefined()
  }
})

describe('a page without items that says it is not the last', () => {
  const workspaces = (items: number[], is_last_page: unknown): Reply => ({
    body: { workspaces: items, page: { is_last_page } },
  })
  const onboarding: Overrides = { service: 'cce', path: 'gcp/workspaces', pages: 'all' }

  test.each([false, 'false'])('is passed by where pages are counted: %j', async (no) => {
    const { document, warnings } = await series(onboarding, [
      workspaces([], no),
      workspaces([1], no),
      workspaces([], no),
      workspaces([2], true),
    ])
    expect([document, warnings]).toEqual([{ workspaces: [1, 2], page: {} }, []])
  })

  test('does not go on for ever', async () => {
    const replies = Array.from({ length: 1001 }, () => workspaces([], false))
    const { failed, sent } = await series(onboarding, replies)
    expect(failed).toContain('A thousand pages, the most, were read')
    expect(sent).toHaveLength(1000)
  })

  test.each<[string, Reply[]]>([
    ['the first', [{ body: { findings: [], isLastPage: false } }]],
    [
      'a later one',
      [{ body: { findings: [1], isLastPage: 'false' } }, { body: { findings: [], isLastPage: 'false' } }],
    ],
  ])('cannot be passed where items are counted, and is told: %s', async (_, replies) => {
    const inputs = { service: 'compass', path: 'risks/findings', pages: 'all' }
    expect((await series(inputs, replies)).warnings).toEqual([expect.stringContaining('its list went on')])
  })
})

describe('a total that a filter makes meaningless', () => {
  const body = { policies: [1], count: 7 }

  test.each([
    ['filter=x', 0],
    ['Filter=x', 0],
    ['filter=', 1],
    ['projection=EXTEND', 1],
  ])('says nothing: %s', async (given, warnings) => {
    const inputs = { path: 'policies', query: given, pages: 'all' }
    expect((await series(inputs, [{ body }, { body: { policies: [] } }])).warnings).toHaveLength(warnings)
  })
})
