/** What is masked of the answer and of the request of a run, by what is known of both besides their text. */
import { rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { NO_SECRETS, secretsInRequest, secretsInResponse } from '../../../src/exchange/body-secrets.ts'
import type { MaskMode, RequestPlan } from '../../../src/inputs/plan.ts'
import { asItIs } from '../../support/quiet-log.ts'
import { temporaryFolder } from '../../support/temporary-folder.ts'

describe('in a response', () => {
  const plan = {
    expects: (status: number) => status === 404,
    mask: 'auto',
    target: { service: { name: 'secure-infrastructure-access' } },
    path: { below: 'connectors/setup-script' },
  } as unknown as RequestPlan
  const answer = async (
    status: number,
    text: string | undefined,
    mask: MaskMode = 'auto',
  ): Promise<string[]> => {
    const body = { text, file: undefined }
    const response = {
      status,
      headers: new Map(),
      body,
      attempts: 1,
      milliseconds: 1,
      gaveUp: undefined,
      hide: asItIs,
    }
    return [...(await secretsInResponse(response, { ...plan, mask })).values]
  }

  test.each([200, 204, 404])('that is wanted, of status %d, a bare word is a secret', async (status) => {
    expect(await answer(status, 'Forbidden')).toEqual(['Forbidden'])
  })

  test.each<[string, string, string[]]>([
    ['a bare secret', 'hunter-22', ['hunter-22']],
    ['a bare JSON string', '"s3cr3t"', ['s3cr3t']],
    ['a bare JSON string of several words', '"upstream connect error"', ['upstream connect error']],
    ['a long word', 'abcdefghijklmnopqrstu', ['abcdefghijklmnopqrstu']],
    ['the value of a line', 'your key is\ntoken: AKIA1234', ['AKIA1234']],
    ['but no error code', 'unauthorized_client', []],
    ['but no prose', 'upstream connect error', []],
    ['but no word', 'Forbidden', []],
    ['but no word before a line break', 'Forbidden\n', []],
    ['but no word in quotes', '"Forbidden"', []],
    ['but no word with a full stop', 'Overloaded.', []],
    ['but no page', '<html>\n<p>s3cr3t</p>\n</html>', []],
  ])('that was not wanted is masked where it may be secret: %s', async (_, text, expected) => {
    for (const status of [199, 300, 302, 500]) expect(await answer(status, text)).toEqual(expected)
  })

  test('a failure’s JSON is searched as well', async () => {
    expect(await answer(500, '{"token":"s3cret-token"}')).toEqual(['s3cret-token'])
  })

  test('what the platform’s table says holds a secret is one', async () => {
    const text = '{"script_url":"https://host/script?t=1","bash_cmd":"curl -sSL x | bash","other":"open"}'
    expect((await answer(200, text)).sort()).toEqual(['curl -sSL x | bash', 'https://host/script?t=1'])
  })

  test('with all, a word that was not wanted is masked as well', async () => {
    expect(await answer(500, '"Forbidden"', 'all')).toEqual(['Forbidden'])
    expect(await answer(500, '"Forbidden"', 'none')).toEqual([])
  })

  test('what was too large to be held cannot be searched', async () => {
    for (const mask of ['auto', 'all'] as const) expect(await answer(200, undefined, mask)).toEqual([])
  })
})

describe('in a request', () => {
  const request = (body: RequestPlan['body'], mask: MaskMode = 'auto'): RequestPlan =>
    ({ body, mask, target: {}, path: { below: '' } }) as unknown as RequestPlan

  test('the body’s own values are found', async () => {
    const text = '{"name":"open","password":"hunter22"}'
    expect([...(await secretsInRequest(request({ kind: 'text', text }))).values]).toEqual(['hunter22'])
    expect([...(await secretsInRequest(request({ kind: 'text', text }, 'none'))).values]).toEqual([])
    expect([...(await secretsInRequest(request(undefined))).values]).toEqual([])
    const word = request({ kind: 'text', text: 's3cr3t-word' })
    expect([...(await secretsInRequest(word)).values]).toEqual(['s3cr3t-word'])
    const all = request({ kind: 'text', text }, 'all')
    expect([...(await secretsInRequest(all)).values]).toEqual(['open', 'hunter22'])
  })

  test('what the platform’s table says holds a secret is one', async () => {
    const plan = {
      ...request({ kind: 'text', text: '{"script":"install me","name":"open"}' }),
      path: { below: 'connectors/setup-script', query: '' },
    }
    expect([...(await secretsInRequest(plan)).values]).toEqual(['install me'])
  })

  test('those of a body file as well, unless it is gone', async () => {
    const file = path.join(temporaryFolder(), 'body.json')
    writeFileSync(file, '{"secret":"in-a-file"}')
    const plan = request({ kind: 'file', path: file, bytes: 22 })
    expect([...(await secretsInRequest(plan)).values]).toEqual(['in-a-file'])
    rmSync(file)
    await expect(secretsInRequest(plan)).rejects.toMatchObject({
      kind: 'bodyFileUnreadable',
      facts: ['ENOENT'],
    })
  })

  test('a body file is not even read when nothing is to be masked', async () => {
    const gone = path.join(temporaryFolder(), 'gone.json')
    expect(await secretsInRequest(request({ kind: 'file', path: gone, bytes: 1 }, 'none'))).toEqual(
      NO_SECRETS,
    )
  })

  test('a body file beyond what is held in memory is not read', async () => {
    const file = path.join(temporaryFolder(), 'large.json')
    writeFileSync(file, `{"secret":"${'x'.repeat(17 * 1024 * 1024)}"}`)
    expect((await secretsInRequest(request({ kind: 'file', path: file, bytes: 1 }))).values.size).toBe(0)
  })
})
