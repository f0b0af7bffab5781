/** Answers too large to be held, and those that went into a file. */
import { describe, expect, test } from '@jest/globals'
import { Failure } from '../../../src/vocabulary/failure.ts'
import { verdictOn, type Given } from '../../support/verdicts.ts'

const file = '/tmp/answer'

describe('a response too large to be held', () => {
  const notMasked = { kind: 'notMasked', facts: [] }

  test.each<[string, Given, unknown[]]>([
    ['was not masked', {}, [notMasked]],
    ['was not to be masked', { mask: 'none' }, []],
    ['failed as well', { status: 500 }, [notMasked]],
  ])('%s', async (_, given, warnings) => {
    expect((await verdictOn('', { ...given, body: { text: undefined, file } })).warnings).toEqual(warnings)
  })

  test('fails where nothing else holds it either', async () => {
    expect(await verdictOn('', { body: { text: undefined } })).toMatchObject({
      failure: { kind: 'bodyTooLarge', facts: [16 * 1024 * 1024, true] },
      warnings: [],
    })
  })

  test.each(['pages', 'until'] as const)(
    'is never helped by a file where it is one of several (%s)',
    async (course) => {
      expect(await verdictOn('', { body: { text: undefined }, course })).toMatchObject({
        failure: { kind: 'bodyTooLarge', facts: [16 * 1024 * 1024, false] },
      })
    },
  )

  test('is not quoted where it is a refusal', async () => {
    expect(await verdictOn('', { status: 500, body: { text: undefined } })).toMatchObject({
      failure: { kind: 'refused', facts: [{ said: { text: '' } }] },
      warnings: [],
    })
  })
})

test('an answer that is held in memory as well as in a file was masked', async () => {
  expect(await verdictOn('{"id":1}', { body: { file } })).toEqual({ failure: undefined, warnings: [] })
})

describe('an answer that could not be written', () => {
  const unwritten = new Failure('responseFileUnwritable', [file, 'ENOSPC'])

  test('fails with what went wrong there', async () => {
    const { failure } = await verdictOn('{"success":false}', { body: { unwritten } })
    expect(failure).toBe(unwritten)
  })

  test.each<[string, Given]>([
    ['refused', { status: 500 }],
    ['pageInstead', { type: 'text/html' }],
  ])('and was no success is told as that: %s', async (kind, given) => {
    const { failure } = await verdictOn('<html>', { ...given, body: { unwritten } })
    expect(failure).toMatchObject({ kind })
  })
})

test.each([
  ['<html><title>Sign in</title><p>', 'Sign in'],
  ['<html><title>Correct', ''],
  [undefined, ''],
])('of a page that was too large to be held a whole title is told: %s', async (start, title) => {
  const body = { text: undefined, ...(start !== undefined && { start }) }
  const { failure } = await verdictOn('', { type: 'text/html', body })
  expect(failure?.facts).toMatchObject(['GET x', 200, { page: { title } }])
})
