/** Each of the house's own lint rules is given something bad, so that it is known to fire and to say what to do. */
import { describe, expect, test } from '@jest/globals'
import { Linter } from 'eslint'
import tseslint from 'typescript-eslint'
import { everywhere, house, inSource } from '../../eslint.house-rules.js'

const typescript: Linter.Config = {
  files: ['**/*.ts'],
  plugins: { house },
  languageOptions: { parser: tseslint.parser },
  linterOptions: { reportUnusedDisableDirectives: 'off' },
}

/** `rule: message` of every complaint; the parser needs no types for these rules. */
function lint(path: string, text: string): string[] {
  const found = new Linter().verify(text, [typescript, ...everywhere, ...inSource], { filename: path })
  return found.map(({ ruleId, message }) => `${ruleId}: ${message}`)
}

const runner =
  /^house\/runner-is-written-in-report: Only .* touch the runner \(.+\)\. Take what you need as an arg/
const sockets = /^house\/sockets-are-opened-in-http: Only src\/http\/ opens .* Take its request function/
const files = /^house\/files-are-touched-in-file-modules: Only .* touch files \(.+\)\. Move the reading/
const time =
  /^house\/time-and-chance-are-passed-in: Time and chance are passed in.* Take the Clock as an argument/

test.each([
  ["import * as core from '@actions/core'", runner],
  ["import { issueCommand } from '@actions/core/lib/command.js'", runner],
  ["export { env } from 'node:process'", runner],
  ["process.stdout.write('x')", runner],
  ["process['stderr'].write('x')", runner],
  ['globalThis.process.exit(1)', runner],
  ['const { env } = process', runner],
  ["console.log('x')", /^house\/no-console: console prints past the report.* Use the Log/],
  ["import net from 'node:net'", sockets],
  ["import type { TLSSocket } from 'node:tls'", sockets],
  ["const http = await import('https')", sockets],
  ["import { HttpClient } from '@actions/http-client'", sockets],
  ["import { HttpClient } from '@actions/http-client/lib/index.js'", sockets],
  ["await fetch('https://example.com')", sockets],
  ["globalThis.fetch('https://example.com')", sockets],
  ["import { readFile } from 'node:fs/promises'", files],
  ["export * from 'fs'", files],
  ['const now = Date.now()', time],
  ['const now = new Date()', time],
  ['const now = Date()', time],
  ['const dice = Math.random', time],
  ['setTimeout(() => {}, 1)', time],
  ['const tick = globalThis.setInterval', time],
  ['AbortSignal.timeout(1)', time],
  ["import { setTimeout } from 'node:timers/promises'", time],
])('in a room that may not: %s', (text, complaint) => {
  expect(lint('src/session/token.ts', text)).toEqual([expect.stringMatching(complaint)])
})

test.each([
  ['src/report/runner.ts', "import * as core from '@actions/core'; process.stdout.write('x')"],
  ['src/report/runner.ts', "import { issueCommand } from '@actions/core/lib/command.js'"],
  ['src/index.ts', 'process.exit(1); setTimeout(() => {}, 1)'],
  ['src/http/send.ts', "import { request } from 'node:https'"],
  ['src/report/write.ts', "import { open } from 'node:fs/promises'"],
  ['src/exchange/response-file.ts', "import { open } from 'node:fs/promises'"],
  ['src/http/authority-file.ts', "import { readFileSync } from 'node:fs'"],
  ['src/inputs/body-file.ts', "import { stat } from 'node:fs/promises'"],
  ['src/vocabulary/clock.ts', 'export const now = Date.now()'],
  ['src/world.ts', 'export const chance = Math.random'],
  ['src/session/token.ts', 'export const at = new Date(3); const setTimeout = 1; use(setTimeout)'],
  ['simulation/tenant.ts', "import net from 'node:net'; console.log(process.env, new Date())"],
])('in a place that may, %s: %s', (path, text) => {
  expect(lint(path, text)).toEqual([])
})

test('a TypeScript file is imported by the name it has', () => {
  expect(lint('scripts/demo.ts', "import { a } from './a.js'")).toEqual([
    'house/ts-extension: Import "./a.js" by the name the file has: ".ts".',
  ])
})

test('a file over 250 lines is two things', () => {
  expect(lint('src/run.ts', '\n'.repeat(250))).toEqual([])
  expect(lint('src/run.ts', '\n'.repeat(251))).toEqual([
    'house/file-is-one-thing: 251 lines; a file over 250 is two things. Split it by what it does, not by size.',
  ])
})

describe('imports', () => {
  const inOrder = [
    "import { readFile } from 'node:fs/promises'",
    "import path from 'node:path'",
    "import { test } from '@jest/globals'",
    "import fc from 'fast-check'",
    "import { a } from '../../simulation/a.ts'",
    "import { b } from '../../src/b.ts'",
    "import { c } from '../a.ts'",
    "import { d } from './a.ts'",
    "import { e } from './b.ts'",
  ]
  const told = (text: string): string[] => lint('simulation/a.ts', text)

  /** What `npm run lint -- --fix` makes of a file. */
  const mended = (text: string): string =>
    new Linter().verifyAndFix(text, [typescript, ...everywhere], { filename: 'simulation/a.ts' }).output

  test('that are in order are', () => {
    expect(told(inOrder.join('\n'))).toEqual([])
    expect(
      told("import './z.ts'\nimport { a } from 'a'\nimport './y.ts'\nimport { b } from 'node:fs'"),
    ).toEqual([])
  })

  test.each(inOrder.slice(1).map((line, index) => [line, inOrder[index]!]))(
    '%s before %s is late',
    (one, two) => {
      const [name, before] = [two, one].map((line) => /'(.*)'/.exec(line)![1])
      expect(told(`${one}\n${two}`)).toEqual([
        `house/imports-in-order: Import "${name}" before "${before}": Node's modules, packages, then paths, the farthest ` +
          'first, each by name. "npm run lint -- --fix" does it.',
      ])
    },
  )

  test('in any order are put into the one', () => {
    const text = `/** About. */\n${inOrder.toReversed().join('\n')}\nuse(a)`
    expect(mended(text)).toBe(`/** About. */\n${inOrder.join('\n')}\nuse(a)`)
  })

  test.each([
    ["import { a } from 'x'\nimport type { B } from 'x'", "import { a, type B } from 'x'"],
    ["import { type A, b } from 'x'\nimport { c as d } from 'x'", "import { b, c as d, type A } from 'x'"],
    ["import type { A } from 'x'\nimport type { B } from 'x'", "import type { A, B } from 'x'"],
    ["import x from 'x'\nimport type { A } from 'x'", "import x, { type A } from 'x'"],
    ["import * as x from 'x'\nimport type { A } from 'x'", undefined],
    ["import { a } from 'x'\n// why\nimport { b } from 'x'", undefined],
    ["import { a } from 'x'\nimport './first.ts'\nimport { b } from 'x'", undefined],
  ])('of one module are one: %j', (text, better = text) => {
    expect(told(text)).toEqual([
      'house/imports-in-order: Import "x" once, with "type" before each name that is one. "npm run lint -- --fix" does it.',
    ])
    expect(mended(text)).toBe(better)
  })
})

test('a rule is lifted only with a reason', () => {
  expect(
    lint('src/run.ts', '// eslint-disable-next-line house/no-console -- a reason\nconsole.log(1)'),
  ).toEqual([])
  expect(lint('src/run.ts', '// eslint-disable-next-line house/no-console\nconsole.log(1)')).toEqual([
    'house/lift-with-reason: Say why the rule is lifted: `// eslint-disable-next-line rule -- reason`.',
  ])
})
