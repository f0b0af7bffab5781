/** What a condition depends on, by the names that its values are told under. */
import { expect, test } from '@jest/globals'
import { parseSelection } from '../../../src/inputs/selection.ts'

const DOCUMENT = {
  status: 'RUNNING',
  count: 3,
  job: { 'last-state': 'x', parts: [{ state: 'done' }, { state: 'open' }], length: 7 },
  items: ['a', 'b'],
  constructor: 'own',
}

/** Each value that decides, as `name: value`. */
async function watched(expression: string): Promise<string[]> {
  return (await parseSelection(expression)).watched(DOCUMENT).map(({ label, value }) => `${label}: ${value}`)
}

test.each<[string, ...string[]]>([
  ['status', 'status: RUNNING'],
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
  ['job.parts[*].state', 'job.parts.state: ["done","open"]'],
  ["contains(['a', 'b'], status)", 'status: RUNNING'],
  ["ends_with(status, 'ING')", 'status: RUNNING'],
  ["starts_with(status, 'RUN')", 'status: RUNNING'],
  ["contains([status, 'b'], job.length)", 'status: RUNNING', 'job.length: 7'],
  ['length(items) > `2`', 'length(items): 2'],
  ["join('-', items) == 'a'", 'join(-, items): a-b'],
  ['max(job.parts[*].length)', 'max(job.parts.length): null'],
  ['job | length', 'length: 7'],
  ['job | (length == `1` && parts[0].state)', 'length: 7', 'parts[0].state: done'],
  ['items[0] | @ == `1`', 'items[0] | @ == `1`: a'],
  ['@ == `1`', `@ == \`1\`: ${JSON.stringify(DOCUMENT).slice(0, 80)}`],
  ['`true`'],
  ["'a' == `1`"],
])('%s', async (expression, ...shown) => {
  expect((await watched(expression)).map((line, index) => line.slice(0, shown[index]?.length))).toEqual(shown)
})
