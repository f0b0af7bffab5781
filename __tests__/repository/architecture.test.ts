/** The rooms of src/ as they are, held against the rules in ../support/rooms.ts. */
import { basename } from 'node:path'
import { expect, test } from '@jest/globals'
import { readModule, type Module } from '../support/modules.ts'
import { filesBelow, filesIn, readText } from '../support/repository-files.ts'
import { climbs, cycles, deadExports, homeless, strangers, trespasses } from '../support/rooms.ts'

const modules = ['src', 'stand-ins', 'simulation', 'catalogue', 'scripts', '__tests__']
  .flatMap((folder) => filesBelow(folder, '.ts'))
  .map((path) => readModule(path, readText(path)))
const settings = filesIn('.', '.js').map((path) => readModule(path, readText(path)))
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
  expect(deadExports([...modules, ...settings, ...useStandIns()])).toEqual([])
})

/** What gets the stand-ins for packages it imports, by the "paths" of tsconfig.json. */
function useStandIns(): Module[] {
  return ['node_modules/@actions/http-client/lib/index.js', 'src/inputs/selection.ts'].map((path) => {
    const { imports, ...module } = readModule(path, readText(path))
    return {
      ...module,
      imports: imports.map((one) => ({ ...one, from: `stand-ins/${basename(one.from)}.ts` })),
    }
  })
}

test('what ships is built from Node and the declared dependencies', () => {
  expect(strangers(modules, Object.keys(dependencies))).toEqual([])
})
