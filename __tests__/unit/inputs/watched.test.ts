/** What a condition depends on, by the names that its values are told under. */
import { expect, test } from '@jest/globals'
import { compile } from '@jmespath-community/jmespath'
import { parseSelection } from '../../../src/inputs/selection.ts'
import { operandsOf } from '../../../src/inputs/watched.ts'

const DOCUMENT = {
  status: 'RUNNING',
  count: 3,
  job: { 'last-state': 'x', parts: [{ state: 'done' }, { state: 'open' }], length: 7, constructor: 'inner' },
  items: ['a', 'b'],
  nested: [['a'], ['b']],
  contains: 'c',
  constructor: 'own',
}

/** Each value that decides, as `name: value`. */
async function watched(expression: string): Promise<string[]> {
  return (await parseSelection(expression)).watched(DOCUMENT).map(({ label, value }) => `${label}: ${value}`)
}

test.each<[string, ...string[]]>([
  ["status == 'DONE'", 'status: RUNNING'],
  ["'DONE' == status", 'status: RUNNING'],
  ['status', 'status: RUNNING'],
  ['status == `1` && count > `5`', 'status: RUNNING', 'count: 3'],
  ['status == `1` || missing', 'status: RUNNING', 'missing: null'],
  ['!count', 'count: 3'],
  ['!(status == `1` || !(count))', 'status: RUNNING', 'count: 3'],
  ['count == job.length', 'count: 3', 'job.length: 7'],
  ['job."last-state"', 'job.last-state: x'],
  ['job.parts[1].state', 'job.parts[1].state: open'],
  ['job.parts[-1].state', 'job.parts[-1].state: open'],
  ['[0]', '[0]: null'],
  ['constructor', 'constructor: own'],
  ['job.constructor && count', 'job.constructor: inner', 'count: 3'],
  ["contains == 'c'", 'contains: c'],
  ["@.status == 'x'", 'status: RUNNING'],
  ["items[*] == 'a'", 'items: ["a","b"]'],
  ["items[:1] == 'a'", 'items: ["a"]'],
  ["nested[] == 'a'", 'nested: ["a","b"]'],
  ["job.parts[].state == 'x'", 'job.parts.state: ["done","open"]'],
  ["job.*.state == 'x'", 'job.state: []'],
  ['job.parts[*].state', 'job.parts.state: ["done","open"]'],
  ["contains(['a', 'b'], status)", 'status: RUNNING'],
  ["ends_with(status, 'ING')", 'status: RUNNING'],
  ["starts_with(status, 'RUN')", 'status: RUNNING'],
  ["contains([status, 'b'], job.length)", 'status: RUNNING', 'job.length: 7'],
  ['length(items) > `2`', 'length(items): 2'],
  ['merge(job, `{"length":[1,2]}`).length == `1`', 'merge(job, {"length":[1,2]}).length: [1,2]'],
  ["join('-', items) == 'a'", 'join(-, items): a-b'],
  ['max(job.parts[*].length)', 'max(job.parts.length): null'],
  ["count == to_number('7')", 'count: 3'],
  ['job | length', 'length: 7'],
  ['job | (length == `1` && parts[0].state)', 'length: 7', 'parts[0].state: done'],
  ['items[0] | @ == `1`', 'items[0] | @ == `1`: a'],
  ['@ == `1`'],
  ['to_string(@)'],
  ["job == 'x'"],
  ['`true`'],
  ["'a' == `1`"],
])('%s tells of its parts', async (expression, ...shown) => {
  expect(await watched(expression)).toEqual(shown)
})

test.each([
  ['{a: status}.a', 'RUNNING'],
  ['[status, count][0]', 'RUNNING'],
  ["items[?@ == 'a']", '["a"]'],
  ['sort_by(job.parts, &state)[0].state', 'done'],
  ['length({a: status})', '1'],
  ['count + `1`', '4'],
])('%s is no path: its value is told under the whole expression', async (part, value) => {
  const expression = `${part} == 'x' && count`
  expect(await watched(expression)).toEqual([`${expression}: ${value}`, 'count: 3'])
})

test('of what is no part of it nothing is looked at', () => {
  const labels = (expression: string): unknown[] => operandsOf(compile(expression)).map(({ label }) => label)
  expect(labels('!count')).toEqual(['count'])
  expect(labels('`true`')).toEqual([])
  expect(labels("'a' == status")).toEqual(['status'])
})
