/** Names that a system cannot hold, found before anything is sent. */
import path from 'node:path'
import { describe, expect, test } from '@jest/globals'
import { unholdableIn } from '../../../src/inputs/file-name.ts'

const CHARACTER = expect.stringContaining('a character that no name may have')
const END = expect.stringContaining('ends with a dot or a space')
const DEVICE = expect.stringContaining('the name of a device')

describe('on Windows', () => {
  const told = (name: string): unknown => unholdableIn(`D:\\a\\_temp\\${name}`, path.win32)

  test.each([
    ...['ab:c', 'x<y>', 'x>', 'a|b', 'what?', '*.json', 'say "x"', 'a\tb', 'a\u001fb', 'a\0b'].map(
      (name) => [name, name, CHARACTER] as const,
    ),
    ...['x.', 'x ', 'x. .', '...'].map((name) => [name, name, END] as const),
    ...['NUL', 'nul', 'CON.json', 'con.tar.gz', 'PRN', 'Aux.x', 'CONIN$', 'conout$.txt', 'nul .txt'].map(
      (name) => [name, name, DEVICE] as const,
    ),
    ...['COM1', 'com9.log', 'LPT1', 'lpt9.x', 'COM\u00b9', 'lpt\u00b3.json'].map(
      (name) => [name, name, DEVICE] as const,
    ),
    ['folder.\\x', 'folder.', END],
    ['nul\\x', 'nul', DEVICE],
    ['a\\b?\\x', 'b?', CHARACTER],
  ])('%s cannot be', (name, part, why) => {
    expect(told(name)).toEqual({ part, why })
  })

  test.each([
    'answer.json',
    'COM0',
    'COM10',
    'console',
    'nullify.txt',
    '.nul',
    'a.nul',
    'x y',
    'ü',
    'a;b',
    '.x',
  ])('%s can be', (name) => {
    expect(told(name)).toBeUndefined()
  })

  test('what stands before the first folder is no name', () => {
    for (const root of ['D:\\', '\\\\server\\share\\', '\\\\?\\C:\\']) {
      expect(unholdableIn(`${root}x`, path.win32)).toBeUndefined()
    }
  })

  test('a device by its own path is refused', () => {
    for (const device of ['\\\\.\\NUL', '\\\\.\\PhysicalDrive0', '\\\\.\\C:\\x']) {
      expect(unholdableIn(path.win32.resolve(device), path.win32)).toEqual({
        part: expect.stringContaining('\\\\.\\'),
        why: 'it leads to a device',
      })
    }
  })
})

test('elsewhere every name can be but one with NUL', () => {
  for (const name of ['NUL', 'CON.json', 'a:b', 'x<y>', 'x.', 'x ', 'a\\b', 'a\tb']) {
    expect(unholdableIn(`/tmp/${name}`, path.posix)).toBeUndefined()
  }
  expect(unholdableIn('/tmp/a\0b/x', path.posix)).toEqual({ part: 'a\0b', why: 'it has a NUL character' })
})

test('the rules are those of the system unless others are given', () => {
  expect(unholdableIn(path.resolve('a\0b'))?.part).toBe('a\0b')
})
