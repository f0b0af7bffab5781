import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { jsonFaultPosition } from '../../../src/inputs/json-position.ts'

/** Where the bar stands, the text stops being JSON. */
test.each([
  '|',
  ' \n |',
  '|x',
  '|\uFEFF{}',
  "|'a'",
  '|undefined',
  '{"a": |tru}',
  '{"a": true|x}',
  '{|a: 1}',
  '{"a" |1}',
  '{"a":|}',
  '{"a": 1|',
  '{"a": 1, |}',
  '{"a": 1 |"b": 2}',
  '{"a": 1 |"b',
  '{"a": 1|]',
  '{|]',
  '{|1: 2}',
  '{"a"|}',
  '{"a"|, ',
  '[1, |]',
  '[|',
  '[|}',
  '[|,1]',
  '[1 |2]',
  '[1|:2]',
  '[[]|',
  '{"a": {}|',
  '{} |{}',
  '1|,',
  '1|.',
  '0|1',
  '|-',
  '|+1',
  '1|e',
  '|.5',
  '"abc|',
  '"abc|\n"',
  '"abc|\tdef"',
  '"C:|\\Users"',
  '"a|\\u12g4"',
  '{"path": "C:|\\Program Files"}',
  '{"a|\n": 1}',
  '{\n  "a": [1,\n    |oops]}',
  '{\r\n  "a": 1,\r\n  |}',
])('%j', (marked) => {
  const before = marked.slice(0, marked.indexOf('|'))
  const text = marked.replace('|', '')
  expect(() => JSON.parse(text) as unknown).toThrow()
  const lines = before.split('\n')
  expect(jsonFaultPosition(text)).toEqual({ line: lines.length, column: lines.at(-1)!.length + 1 })
})

describe('a text that is not JSON', () => {
  const broken = fc
    .tuple(fc.json(), fc.nat(), fc.string({ maxLength: 3 }), fc.nat(2))
    .map(([text, place, inserted, removed]) => {
      const at = place % (text.length + 1)
      return { text: text.slice(0, at) + inserted + text.slice(at + removed), at }
    })

  test('always has a position inside it or at its end', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          broken.map(({ text }) => text),
        ),
        (text) => {
          fc.pre(messageOf(text) !== undefined)
          const { line, column } = jsonFaultPosition(text)
          const lines = text.split('\n')
          expect(line).toBeGreaterThanOrEqual(1)
          expect(line).toBeLessThanOrEqual(lines.length)
          expect(column).toBeGreaterThanOrEqual(1)
          expect(column).toBeLessThanOrEqual(lines[line - 1]!.length + 1)
        },
      ),
    )
  })

  test('has the position that the engine sees, or the start of the word or escape it lies in', () => {
    fc.assert(
      fc.property(broken, ({ text }) => {
        const engine = /at position (\d+)/.exec(messageOf(text) ?? '')?.[1]
        fc.pre(engine !== undefined)
        const distance = Number(engine) - offsetOf(text)
        expect(distance).toBeGreaterThanOrEqual(0)
        expect(distance).toBeLessThanOrEqual('\\u1234'.length)
      }),
      { numRuns: 1000 },
    )
  })

  test('can still become JSON up to there, and not beyond', () => {
    fc.assert(
      fc.property(broken, fc.nat(), ({ text }, place) => {
        fc.pre(messageOf(text) !== undefined)
        const offset = offsetOf(text)
        // What follows the fault does not move it.
        const after = text.slice(0, offset + 6 + (place % 7))
        fc.pre(after.length > offset + 5)
        expect(offsetOf(after)).toBe(offset)
      }),
    )
  })

  test('is no trouble when it is 100,000 levels deep or has a long string', () => {
    expect(jsonFaultPosition('['.repeat(100_000))).toEqual({ line: 1, column: 100_001 })
    expect(jsonFaultPosition(`${'['.repeat(100_000)}${']'.repeat(99_999)}x`).column).toBe(200_000)
    expect(jsonFaultPosition(`{"a": "${'x'.repeat(131_000)}\n"}`).column).toBe(131_008)
  })
})

function messageOf(text: string): string | undefined {
  try {
    JSON.parse(text)
    return undefined
  } catch (error) {
    return (error as Error).message
  }
}

function offsetOf(text: string): number {
  const { line, column } = jsonFaultPosition(text)
  const before = text.split('\n').slice(0, line - 1)
  return before.reduce((sum, one) => sum + one.length + 1, 0) + column - 1
}
