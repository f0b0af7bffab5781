/** Errors made to do harm, and any others. By itself, because mutation testing would wait for it with every mutant. */
import { expect, test } from '@jest/globals'
import fc from 'fast-check'
import { serverSaid } from '../../../src/platform/error-body.ts'
import { asItIs } from '../../support/quiet-log.ts'

const NO_HEADERS = new Map<string, string>()
const DEPTH = 100_000

test.each([
  ['a list of lists', `${'['.repeat(DEPTH)}{"code":"deep"}${']'.repeat(DEPTH)}`],
  ['errors of errors', `${'{"errors":['.repeat(DEPTH)}{"code":"deep"}${']}'.repeat(DEPTH)}`],
])('a code is found however deep in %s', (_, body) => {
  expect(serverSaid(body, NO_HEADERS, asItIs).code).toBe('deep')
})

test('what a server said is text or nothing, whatever the server sends', () => {
  const text = fc.oneof(
    fc.string(),
    fc.json(),
    fc.jsonValue().map((value) => JSON.stringify({ errors: [value] })),
  )
  fc.assert(
    fc.property(text, (body) => {
      const said = serverSaid(body, NO_HEADERS, asItIs)
      expect(['string', 'undefined']).toContain(typeof said.code)
      expect(['string', 'undefined']).toContain(typeof said.text)
    }),
  )
})
