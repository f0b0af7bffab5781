/** What is made of all the pages of a list: one answer, in an output, in a file, or to select from. */
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { documentOf } from '../../../src/exchange/response.ts'
import type { Reply } from '../../support/fake-http.ts'
import { FOLDERS, type Overrides } from '../../support/inputs.ts'
import { series } from '../../support/series.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

const stores: Overrides = { path: 'secret-stores', query: 'behavior=SECRETS_TARGET', pages: 'all' }
const pages: readonly Reply[] = [
  { body: { secretStores: ['\u20ac', 1], count: 2, nextLink: '?offset=2' } },
  { body: { secretStores: [2], count: 1 } },
]
const JOINED = '{"secretStores":["\u20ac",1,2],"count":2}'

test('the answer is known already: its pages were masked and judged', async () => {
  const { outcome } = await series(stores, pages)
  expect(outcome).toMatchObject({ isKnown: true, isComplete: true, response: { body: { text: JOINED } } })
})

test('where not all of a page could be masked, the whole may not be quoted', async () => {
  expect((await series(stores, pages, { isComplete: false })).outcome.isComplete).toBe(false)
})

describe('a file gets', () => {
  const folder = (): typeof FOLDERS => ({ ...FOLDERS, temp: temporaryFolder() })
  const written = ({ temp }: typeof FOLDERS): string => readFileSync(path.join(temp, 'a.json'), 'utf8')

  test.each<[string, Overrides, readonly Reply[], string]>([
    ['all pages together', stores, pages, JOINED],
    ['an answer that is no list, as it came', stores, [{ body: '{ "id" : 7 }' }], '{ "id" : 7 }'],
    [
      'the answer that was waited for',
      { path: 'scans/7', 'wait-until': 'done' },
      [{ body: { done: false } }, { body: { done: true } }],
      '{"done":true}',
    ],
  ])('%s', async (_, inputs, replies, content) => {
    const folders = folder()
    const { outcome } = await series({ ...inputs, 'response-file': 'a.json' }, replies, { folders })
    expect(written(folders)).toBe(content)
    expect(outcome.response.body).toMatchObject({ text: content, file: path.join(folders.temp, 'a.json') })
  })

  test('also what is too large for an output, without a warning', async () => {
    const folders = folder()
    const text = listOf(LARGEST + 1)
    const { outcome, warnings } = await series({ ...stores, 'response-file': 'a.json' }, [{ body: text }], {
      folders,
    })
    expect([outcome.response.body.text, warnings, written(folders) === text]).toEqual([undefined, [], true])
  })
})

/** Bytes. */
const LARGEST = 900 * 1024
const listOf = (bytes: number): string =>
  `{"secretStores":["${'x'.repeat(bytes - '{"secretStores":[""]}'.length)}"]}`

describe('what is larger than an output may be', () => {
  test.each<[string, number, Overrides, boolean, boolean]>([
    ['is no text', LARGEST + 1, {}, false, false],
    ['is there to be selected from', LARGEST + 1, { select: 'secretStores' }, false, true],
    ['by not one byte is one', LARGEST, {}, true, true],
  ])('%s', async (_, bytes, inputs, isText, isDocument) => {
    const text = listOf(bytes)
    const { body } = (await series({ ...stores, ...inputs }, [{ body: text }])).outcome.response
    expect([body.text === text, body.isLarge]).toEqual([isText, !isText])
    expect(JSON.stringify(documentOf(body)) === text).toBe(isDocument)
  })
})
