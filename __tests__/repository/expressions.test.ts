/** What the examples are run with keeps to what GitHub's expressions mean. */
import { expect, test } from '@jest/globals'
import { holds, resolved } from '../support/expressions.ts'
import { combinations, readWorkflow } from '../support/workflow-file.ts'

const contexts = {
  steps: {
    a: { outputs: { result: '[{"id":7}]', 'status-code': '404', quoted: "it's }}" }, outcome: 'failure' },
  },
  secrets: { NAME: 'value' },
  matrix: { os: 'linux' },
}

test.each([
  ['plain', 'plain'],
  [undefined, ''],
  [true, 'true'],
  [8, '8'],
  ['/x/${{ matrix.os }}/${{secrets.name}}', '/x/linux/value'],
  ['${{ fromJSON(steps.a.outputs.result)[0].id }}', '7'],
  ['${{ steps.a.outputs.status-code }}', '404'],
  ["${{ steps.a.outputs['status-code'] || 'none' }}", '404'],
  ['${{ steps.b.outputs.x }}', ''],
  ["${{ '}}' }}|${{ 'it''s' }}", "}}|it's"],
  ["${{ format('{0}-{1}', 1, steps.a.outputs.quoted) }}", "1-it's }}"],
  ['${{ toJSON(matrix) }}', '{\n  "os": "linux"\n}'],
])('%j comes to %j', (text, value) => {
  expect(resolved(text, contexts)).toBe(value)
})

test.each(['${{ secret.NAME }}', '${{ fromJson( }}', "${{ 'a' + 'b' }}"])('%s is a mistake', (text) => {
  expect(() => resolved(text, contexts)).toThrow()
})

test.each([
  [undefined, true, false],
  ['', true, false],
  ['always()', true, true],
  ['failure()', false, true],
  ["${{ failure() && steps.a.outputs.status-code == '404' }}", false, true],
  ['!cancelled()', true, true],
  ["steps.a.outputs.status-code == '404'", true, false],
  ["steps.a.outcome == 'success'", false, false],
  ["always() && steps.a.outcome == 'failure'", true, true],
  ['steps.b.outputs.x', false, false],
  [false, false, false],
])('if: %j holds after success: %p, after a failure: %p', (condition, afterSuccess, afterFailure) => {
  expect(holds(condition, contexts, 'success')).toBe(afterSuccess)
  expect(holds(condition, contexts, 'failure')).toBe(afterFailure)
})

test('a matrix comes to its combinations', () => {
  const { jobs } = readWorkflow(`
jobs:
  none: {}
  axes: { strategy: { fail-fast: false, matrix: { a: [1, 2], b: [x, y] } } }
  computed: { strategy: { matrix: { a: '\${{ fromJSON(steps.a.outputs.result) }}' } } }
  list: { strategy: { matrix: { include: [{ a: 1 }, { a: 2, b: 3 }] } } }
`)
  expect(combinations(jobs['none']!)).toEqual([{}])
  expect(combinations(jobs['axes']!)).toEqual([
    { a: 1, b: 'x' },
    { a: 1, b: 'y' },
    { a: 2, b: 'x' },
    { a: 2, b: 'y' },
  ])
  expect(combinations(jobs['list']!)).toEqual([{ a: 1 }, { a: 2, b: 3 }])
  expect(combinations(jobs['computed']!, contexts)).toEqual([{ a: { id: 7 } }])
})
