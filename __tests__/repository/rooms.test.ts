/** Each rule about the rooms is given something bad, so that it is known to fire. */
import { expect, test } from '@jest/globals'
import { readModule } from '../support/modules.ts'
import { climbs, cycles, deadExports, homeless, strangers, trespasses } from '../support/rooms.ts'

const built = (files: Record<string, string>): ReturnType<typeof readModule>[] =>
  Object.entries(files).map(([path, text]) => readModule(path, text))

test('a file in no room is homeless', () => {
  expect(homeless(built({ 'src/helpers/a.ts': '', 'src/run.ts': '' }))).toEqual([
    'src/helpers/a.ts stands in no room. Move it into one, or add a row to __tests__/support/rooms.ts.',
  ])
})

test.each([
  ['src/run.ts', '../simulation/tenant.ts', 'src/ may import only from src.'],
  ['src/http/a.ts', '../../__tests__/support/a.ts', 'src/ may import only from src.'],
  ['simulation/tenant.ts', '../src/vocabulary/clock.ts', 'simulation/ may import only from simulation.'],
  [
    'scripts/demo.ts',
    '../__tests__/support/a.ts',
    'scripts/ may import only from scripts, catalogue, simulation, src.',
  ],
])('%s may not import %s', (path, from, fault) => {
  expect(trespasses(built({ [path]: `\nimport { a } from '${from}'` }))).toEqual([
    expect.stringContaining(fault),
  ])
})

test.each([
  ['src/vocabulary/a.ts', "import { a } from '../messages/a.ts'", 'vocabulary is the ground floor.'],
  [
    'src/platform/a.ts',
    "export { a } from '../inputs/a.ts'",
    'platform may import only vocabulary, messages.',
  ],
  ['src/http/a.ts', "import { a } from '../platform/a.ts'", 'http may import only vocabulary, messages.'],
  ['src/session/a.ts', "const a = import('../exchange/a.ts')", 'session may import only vocabulary,'],
  ['src/inputs/a.ts', "type A = import('../run.ts').A", 'inputs may import only vocabulary,'],
  [
    'src/report/a.ts',
    "import { type A, b } from '../exchange/a.ts'",
    'report may know only types of exchange.',
  ],
  ['src/report/a.ts', "import type { A } from '../http/a.ts'", 'report may import only vocabulary,'],
  ['src/run.ts', "import './index.ts'", 'run.ts may import only vocabulary,'],
])('%s may not say: %s', (path, text, fault) => {
  expect(climbs(built({ [path]: text }))).toEqual([expect.stringContaining(fault)])
})

test.each([
  ['src/http/a.ts', "import { a } from '../messages/a.ts'"],
  ['src/http/a.ts', "import { a } from './b.ts'"],
  ['src/report/a.ts', "import type { A } from '../exchange/a.ts'"],
  ['src/report/a.ts', "import { type A } from '../session/a.ts'"],
  ['src/run.ts', "import { a } from './exchange/a.ts'"],
  ['src/index.ts', "import { run } from './run.ts'"],
])('%s may say: %s', (path, text) => {
  expect(climbs(built({ [path]: text }))).toEqual([])
})

test('a cycle is told as the way round', () => {
  const files = {
    'src/http/a.ts': "import { b } from './b.ts'",
    'src/http/b.ts': "import type { C } from './c.ts'",
    'src/http/c.ts': "export * from './a.ts'",
  }
  expect(cycles(built(files))).toEqual([
    expect.stringContaining('src/http/a.ts → src/http/b.ts → src/http/c.ts → src/http/a.ts is a cycle.'),
  ])
})

test('an export without a user is dead; tests keep only types alive', () => {
  const files = {
    'src/http/a.ts': [
      'export const used = 1, unused = 2',
      'export function onlyTested() {}',
      'export interface OnlyTested {}',
      'export type Unused = string',
      'class Hidden {}',
      'export { Hidden as Shown }',
    ].join('\n'),
    'src/http/b.ts': "import { used as mine } from './a.ts'",
    '__tests__/unit/http/a.test.ts': "import { onlyTested, type OnlyTested } from '../../../src/http/a.ts'",
  }
  const names = deadExports(built(files)).map((fault) => /exports (\w+)/.exec(fault)?.[1])
  expect(names).toEqual(['unused', 'onlyTested', 'Unused', 'Shown'])
})

test('an export outside of src/ has a user in another file, be it a test; a default export needs none', () => {
  const files = {
    'simulation/a.ts': 'export const tested = 1\nexport const unused = tested\nexport interface Unused {}',
    'scripts/a.ts': 'export const configured = 1, unused = 1\nexport default 1',
    'stand-ins/a.ts': 'export const unused = 1',
    '__tests__/support/a.ts': "export { tested } from '../../simulation/a.ts'",
    '__tests__/unit/a.test.ts': 'export const unused = 1',
    'jest.config.js': "import { configured } from './scripts/a.ts'",
  }
  expect(deadExports(built(files))).toEqual([
    'simulation/a.ts:2 exports unused, which nothing uses. Remove it, or only the word "export".',
    expect.stringMatching(/^simulation\/a\.ts:3 exports Unused, /),
    expect.stringMatching(/^scripts\/a\.ts:1 exports unused, /),
    expect.stringMatching(/^stand-ins\/a\.ts:1 exports unused, /),
    expect.stringMatching(/^__tests__\/support\/a\.ts:1 exports tested, /),
    expect.stringMatching(/^__tests__\/unit\/a\.test\.ts:1 exports unused, /),
  ])
})

test.each(["import * as a from './a.ts'", "const a = await import('./a.ts')", "export { a } from './a.ts'"])(
  'an export lives by: %s',
  (text) => {
    const faults = deadExports(built({ 'src/http/a.ts': 'export const a = 1', 'src/http/b.ts': text }))
    expect(faults.filter((fault) => fault.startsWith('src/http/a.ts'))).toEqual([])
  },
)

test('what ships may not use a module that is no dependency, nor Node’s without its prefix', () => {
  const files = {
    'src/run.ts':
      "import '@actions/core/lib/utils'\nimport 'yaml'\nimport 'fs'\nimport 'node:fs'\nimport 'node:child_process'",
  }
  expect(strangers(built(files), ['@actions/core'])).toEqual([
    expect.stringContaining('src/run.ts:2 imports yaml: yaml is no dependency in package.json.'),
    expect.stringContaining('src/run.ts:3 imports fs: fs is no dependency'),
    expect.stringContaining('src/run.ts:5 imports node:child_process: src/ has had no use for it so far.'),
  ])
})
