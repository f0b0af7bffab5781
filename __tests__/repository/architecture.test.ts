/** The rooms of src/ as they are, held against the rules in ../support/rooms.ts. */
import { expect, test } from '@jest/globals'
import { readModule } from '../support/modules.ts'
import { filesBelow, readText } from '../support/repository-files.ts'
import { climbs, cycles, deadExports, homeless, strangers, trespasses } from '../support/rooms.ts'

const modules = ['src', 'simulation', 'scripts', '__tests__']
  .flatMap((folder) => filesBelow(folder, '.ts'))
  .map((path) => readModule(path, readText(path)))
const { dependencies } = JSON.parse(readText('package.json')) as { dependencies: Record<string, string> }

test('every file of src/ stands in a room', () => {
  expect(homeless(modules)).toEqual([])
})

test('src/ and simulation/ lean on nothing outside themselves', () => {
  expect(trespasses(modules)).toEqual([])
})

test('imports go down the floors', () => {
  expect(climbs(modules)).toEqual([])
})

test('no module leads back to itself', () => {
  expect(cycles(modules)).toEqual([])
})

test('every export has a user', () => {
  expect(deadExports(modules)).toEqual([])
})

test('what ships is built from Node and the declared dependencies', () => {
  expect(strangers(modules, Object.keys(dependencies))).toEqual([])
})
