import { describe, expect, test } from '@jest/globals'
import { parseCommand } from '../../simulation/runner/commands.ts'
import { LineReader } from '../../simulation/runner/lines.ts'

const known = new Set(['error', 'add-mask', 'set-output'])

const parse = (line: string): unknown => {
  const command = parseCommand(line, (name) => known.has(name))
  return command && [command.name, Object.fromEntries(command.properties), command.data]
}

describe('a workflow command', () => {
  test.each<[line: string, command: unknown]>([
    ['::error::no', ['error', {}, 'no']],
    [' \t\u00A0::ERROR::no', ['error', {}, 'no']],
    ['::error::', ['error', {}, '']],
    ['::error title=a b,file=x::c::d', ['error', { title: 'a b', file: 'x' }, 'c::d']],
    ['::error title=a%3Ab%2Cc%25%0A::d%0D%0A%25%3A', ['error', { title: 'a:b,c%\n' }, 'd\r\n%%3A']],
    ['::error::%250A', ['error', {}, '%0A']],
    ['::error Title=x=y,,empty=,=odd::z', ['error', { title: 'x=y' }, 'z']],
    ['##[error]no', ['error', {}, 'no']],
    ['text ##[add-mask]x%3By%5D%0A%25', ['add-mask', {}, 'x;y]\n%']],
    ['##[set-output name=a%3Bb;]c', ['set-output', { name: 'a;b' }, 'c']],
    ['::nothing::##[error]x', ['error', {}, 'x']],
  ])('is read from %j', (line, command) => {
    expect(parse(line)).toEqual(command)
  })

  test.each([
    'text ::error::x',
    '::error',
    '::error:x',
    '::unknown::x',
    '##[error',
    '##[unknown]',
    '',
    '\uFEFF::error::x',
  ])('is not %j', (line) => {
    expect(parse(line)).toBeUndefined()
  })
})

describe('lines', () => {
  const cut = (...chunks: Uint8Array[]): string[] => {
    const reader = new LineReader()
    return [...chunks.flatMap((chunk) => reader.push(Buffer.from(chunk))), ...reader.end()]
  }

  test('end at LF, CRLF and CR, wherever the stream is cut', () => {
    const bytes = Buffer.from('\uFEFFa\r\nb\n\nc\rd€😀\r\n')
    for (let at = 0; at <= bytes.length; at += 1) {
      expect(cut(bytes.subarray(0, at), bytes.subarray(at))).toEqual(['a', 'b', '', 'c', 'd€😀'])
    }
    expect(cut(...[...bytes].map((byte) => Buffer.from([byte])))).toEqual(['a', 'b', '', 'c', 'd€😀'])
  })

  test('may lack a break at the end', () => {
    expect(cut(Buffer.from('a\nb'))).toEqual(['a', 'b'])
    expect(cut(Buffer.from('a\r'))).toEqual(['a'])
    expect(cut()).toEqual([])
  })
})
