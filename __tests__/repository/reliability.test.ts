/** docs/reliability.md has a row for every fault that is tested, and no other. */
import { expect, test } from '@jest/globals'
import { faultTables } from '../../catalogue/faults/tables.ts'
import { reliabilityPage } from '../../scripts/reliability.ts'
import { failures } from '../../src/messages/failures.ts'
import { filesIn, readText } from '../support/repository-files.ts'

const faults = faultTables.flatMap((table) => table.faults)

test('docs/reliability.md says what the tests hold the action to; else run "npm run docs"', () => {
  expect(readText('docs/reliability.md')).toBe(reliabilityPage())
})

test('it has at least 60 rows, each of its own name', () => {
  const rows = readText('docs/reliability.md').match(/^\| (?!Fault|---).* \|$/gm) ?? []
  expect(rows).toHaveLength(faults.length)
  expect(rows.length).toBeGreaterThanOrEqual(60)
  expect(new Set(faults.map(({ fault }) => fault)).size).toBe(faults.length)
})

test.each(faultTables.map((table) => [table.file, table] as const))('%s.test.ts runs its table', (file) => {
  const test = readText(`__tests__/e2e/${file}.test.ts`)
  const [, name] = /^testFaults\((\w+)\)$/m.exec(test) ?? []
  expect(test).toMatch(new RegExp(`^import \\{ ${name!} \\} from '../../catalogue/faults/`, 'm'))
})

test('every table that is tested is on the page', () => {
  const files = filesIn('__tests__/e2e', '.test.ts').filter((path) => readText(path).includes('testFaults('))
  expect(files.map((path) => path.replace(/^.*\/|\.test\.ts$/g, '')).toSorted()).toEqual(
    faultTables.map(({ file }) => file).toSorted(),
  )
})

test('a row of the page that is changed by hand is told', () => {
  expect(reliabilityPage().replace('The name is not found', 'The name is found')).not.toBe(reliabilityPage())
})

test('the titles of the errors are some that the action has', () => {
  const words = filesBelowMessages()
  const titles = new Set(faults.flatMap(({ error }) => (error === undefined ? [] : [error])))
  expect([...titles].filter((title) => !words.includes(title))).toEqual([])
  expect(Object.keys(failures).length).toBeGreaterThan(0)
})

function filesBelowMessages(): string {
  return filesIn('src/messages', '.ts').map(readText).join('\n')
}
