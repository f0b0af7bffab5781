import { describe, expect, test } from '@jest/globals'
import { parseKeyValueFile } from '../../simulation/runner/file-commands.ts'

const read = (content: string, crlf = false): [string, string][] => [...parseKeyValueFile(content, crlf)]

describe('a command file', () => {
  test.each<[what: string, content: string, pairs: [string, string][]]>([
    ['is empty', '', []],
    ['has blank lines', '\n\nA=1\n\n', [['A', '1']]],
    ['has a value with "="', 'A=b=c', [['A', 'b=c']]],
    ['has an empty value', 'A=\n', [['A', '']]],
    ['has "<<" after "="', 'A=b<<c\n', [['A', 'b<<c']]],
    ['has "=" after "<<"', 'A<<x=y\n1\nx=y\n', [['A', '1']]],
    ['has several lines', 'A<<E\n1\n\n2\nE\n', [['A', '1\n\n2']]],
    ['has an empty heredoc', 'A<<E\nE\n', [['A', '']]],
    ['has a heredoc of one empty line', 'A<<E\n\nE\n', [['A', '']]],
    ['has the delimiter inside lines', 'A<<E\nxE\nE \n E\nE\n', [['A', 'xE\nE \n E']]],
    ['ends with the delimiter', 'A<<E\n1\nE', [['A', '1']]],
    [
      'names a variable twice',
      'A=1\nA=2\n',
      [
        ['A', '1'],
        ['A', '2'],
      ],
    ],
    ['has spaces', ' A = b \n', [[' A ', ' b ']]],
    ['starts with a byte order mark', '\uFEFFA=1\n', [['A', '1']]],
  ])('that %s', (_what, content, pairs) => {
    expect(read(content)).toEqual(pairs)
  })

  test('knows CRLF on Windows only', () => {
    expect(read('A=1\r\nB<<E\r\nx\r\ny\r\nE\r\n', true)).toEqual([
      ['A', '1'],
      ['B', 'x\r\ny'],
    ])
    expect(read('A=1\r\n')).toEqual([['A', '1\r']])
    expect(read('B<<E\r\nx\r\nE\r\n')).toEqual([['B', 'x\r']])
    expect(() => read('B<<E\nx\nE\r\n')).toThrow("Matching delimiter not found 'E'")
  })

  test.each<[what: string, content: string, message: string]>([
    ['no delimiter line', 'A<<E\n1\n', "Invalid value. Matching delimiter not found 'E'"],
    ['no line break before its end', 'A<<E\n1', 'Invalid value. EOF marker missing new line.'],
    ['no name', '<<E\nE\n', "Invalid format '<<E'. Name must not be empty and delimiter must not be empty"],
    ['no delimiter', 'A<<\n', "Invalid format 'A<<'. Name must not be empty and delimiter must not be empty"],
    ['neither sign', 'hello\n', "Invalid format 'hello'"],
  ])('is refused when it has %s', (_what, content, message) => {
    expect(() => read(content)).toThrow(message)
  })

  test('gives the pairs that precede a fault', () => {
    const pairs = parseKeyValueFile('A=1\nbad\n', false)
    expect(pairs.next().value).toEqual(['A', '1'])
    expect(() => pairs.next()).toThrow("Invalid format 'bad'")
  })
})
