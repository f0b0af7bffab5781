/** By itself, because mutation testing would wait for it with every mutant. */
import { expect, test } from '@jest/globals'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'
import { parseJson } from '../../../src/vocabulary/json.ts'

const MIB = 1024 * 1024

const valuesIn = async (text: string): Promise<number> =>
  (await secretsIn(text, parseJson(text), { mode: 'auto' })).values.size

// Whatever took the square of this length would take hours, and run into the test's time limit.
test.each<[start: string, repeated: string, end: string]>([
  ['', 'password: "x\n', ''],
  ['', '"a": "x\nfoo\n', ''],
  ['', '-----BEGIN A-----\n', ''],
  ['', '-----BEGIN ', ''],
  ['', 'a: {\n', ''],
  ['', 'token:\n ', ''],
  ['', '"a"b,c\n', ''],
  ['', 'a,token\n"', ''],
  ['password: ', '{', ''],
  ['password: ', '[', 'x'],
  ['x: {a: ', ' "b', ''],
  ['password: x', ' ', 'y'],
  ['password: x', ' #', '\u2028y'],
  ['password: "', '";', '\u2028'],
  ['x y', '\n', 'z'],
  ['{"', 'A', '":"x"}'],
  ['{"', '1', 'a":"x"}'],
  ['{"token":"#!/bin/sh', '\\n', '"}'],
  ['["', '[","', '"]'],
  ['', 'Private-Lines: 99999999\nAAAA\n', ''],
  ['', '#a,password\n', ''],
  ['sep=,\n', '#\n', 'a,password\n'],
  ['a,password', ',x', '\n1,2'],
  ['a,password\n', '""x,"', ''],
  ['password\n', 'a\n', ''],
  ['', '\0', 'x'],
  ['<a', '<', 'b'],
])('the time for %j grows with the text alone: %j', async (start, repeated, end) => {
  const text = start + repeated.repeat(Math.floor(MIB / repeated.length)) + end
  expect(await valuesIn(text)).toBeLessThan(10)
})

// V8 keeps what a pattern may come back to on a stack, which a repeated group fills.
test.each<[start: string, repeated: string, end: string]>([
  ['', '- ', 'x: y'],
  ['a,token\n"', '""', 'x'],
  ['', 'a', '=='],
  ['', 'A', ': x\nb: y'],
  ['[a', 'a', ''],
  ['{"token":"{\\"', '\\\\\\\\', '\\":1}"}'],
])('as much as an answer may hold is no more than can be read: %j, %j', async (start, repeated, end) => {
  const text = start + repeated.repeat(Math.floor((16 * MIB) / repeated.length)) + end
  expect(await valuesIn(text)).toBeLessThan(10)
})

test('a secret that is JSON too deep to be printed is found all the same', async () => {
  const depth = 100_000
  const inner = `${'['.repeat(depth)}"at the bottom"${']'.repeat(depth)}`
  const { values } = await secretsIn('', { token: inner }, { mode: 'auto' })
  expect(values).toContain('at the bottom')
})
