/** Which lines of a text are a setting, a section, a table or a sentence, and what of each is a secret. */
import { describe, expect, test } from '@jest/globals'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'

const found = async (text: string): Promise<string[]> =>
  [...(await secretsIn(text, undefined, { mode: 'auto' })).values].sort()

const cases = (rows: [name: string, text: string, secrets: string[]][]): void => {
  test.each(rows)('%s', async (_, text, secrets) => {
    expect(await found(text)).toEqual(secrets)
  })
}

describe('a table', () => {
  cases([
    ['behind empty lines', '\n \nname,password\nweb,hunter22', ['hunter22']],
    ['with spaces behind its commas', 'name, password\nweb, hunter22', ['hunter22']],
    ['with quotes around its names', '"name","pass""word","token"\n1,2345,"hunter22"', ['hunter22']],
    ['with a row that is too short', 'name,password\nweb,hunter22\nbob', ['hunter22']],
    [
      'with a row that is too long',
      'name,password\nbob,hunter33\nweb,hunter22,open',
      ['hunter22', 'hunter33'],
    ],
    ['of an old Macintosh', 'name,password\rweb,hunter22\rbob,hunter33', ['hunter22', 'hunter33']],
    [
      'of Windows, in quotes',
      '"name","pwd"\r\n"web","hunter22"\r\n"bob","hunter33"',
      ['hunter22', 'hunter33'],
    ],
    [
      'with a line break in a value',
      'name,password\nweb,"line-1\nline-2"\nbob,x123',
      ['line-1', 'line-2', 'x123'],
    ],
    ['with a separator in a value', 'name,password\nweb,"a,bcd"', ['a,bcd']],
    ['with another mark in a value', 'name;password\nweb;a,bcd', ['a,bcd']],
    ['with quotes at the ends of a value', 'name,password\nweb,"""quoted"""', ['"quoted"']],
    ['with empty values', 'password,name\n,web\nhunter22,\n,', ['hunter22']],
    ['with two secret columns', 'token,name,pwd\nfirst,web,second', ['first', 'second']],
    ['may hold settings', 'name,password\nweb,token:hunter22', ['hunter22', 'token:hunter22']],
    ['without secret columns is like any text', 'name,url\nweb,password: hunter22', ['hunter22']],
    ['with marks in its names', 'name,password (old),token\nweb,hunter22,hunter33', ['hunter33']],
    ['with a name in spaces', 'name,  password  \nweb,hunter22', ['hunter22']],
    ['of one column', 'password\nhunter22\nhunter33', ['hunter22', 'hunter33']],
    ['with an empty last value', 'password,name\nhunter22,', ['hunter22']],
    ['with a quote that nothing closes', '"name,password\nweb,hunter22', ['hunter22']],
    ['whose first row is shorter', 'name,password,url\nweb,hunter22\nbob,x1234,y', ['hunter22', 'x1234']],
  ])
})

describe('a section', () => {
  cases([
    ['ends with the next', '[credentials]\nvalue = hunter22\n[other]\nvalue = open', ['hunter22']],
    ['may be one of several', '[[token]]\nvalue = hunter22', ['hunter22']],
    ['may have spaces around its name', '[ token ]\nvalue = hunter22', ['hunter22']],
    ['may be indented', '  [token]  \nvalue = hunter22', ['hunter22']],
    ['with quotes in it is a list', '["token"]\nvalue = hunter22', []],
    ['with more behind it is a list', '[token] x\nvalue = hunter22', []],
    ['below a key is a list', 'names:\n  [token]\nvalue = hunter22', []],
  ])
})

describe('what stands below a key', () => {
  cases([
    ['ends with a smaller indent', 'x:\n  token:\n    a: Zx81\n  b: open\nc: open', ['Zx81']],
    ['ends with the same indent', 'x:\n  token:\n  b: open', []],
    ['goes on behind an empty line', 'token:\n\n  a: Zx81\n\n  b: Zx82', ['Zx81', 'Zx82']],
    [
      'goes on in items of the same indent',
      'x:\n  token:\n  - first\n  - second\n  b: open',
      ['first', 'second'],
    ],
    ['goes on below an item', 'token:\n- a: Zx81\n  b: Zx82\nc: open', ['Zx81', 'Zx82', 'a: Zx81']],
    ['is deeper by the dashes of an item', '- - token: Zx81\n    b: open\n  - b: open', ['Zx81']],
    ['stands far from its dash', '-   password: hunter22\n- x: y', ['hunter22']],
    ['below an item’s key', '- token:\n    a: Zx81\n  b: open', ['Zx81']],
    ['may look like a key with a value', 'token:\n- abcd:efgh', ['abcd:efgh', 'efgh']],
    ['is open under an open key', 'token:\n  id: open\n  userName: open\n  value: Zx81', ['Zx81']],
  ])
})

describe('a line that is commented out', () => {
  cases([
    ['by a hash', '## password: hunter22\nx: y', ['hunter22']],
    [
      'by hashes and a key that is none without them',
      '#### token: hunter22\n;; pwd: hunter33\nx: y',
      ['hunter22', 'hunter33'],
    ],
    ['by three semicolons', ';;; password = hunter22\nx: y', ['hunter22']],
    ['by a semicolon', '; password = hunter22\nx: y', ['hunter22']],
    ['by two slashes', '// password: hunter22\nx: y', ['hunter22']],
    ['in an item', '- # password: hunter22\n- x: y', ['hunter22']],
    ['with nothing on it', '#\n//\n;\npassword: hunter22', ['hunter22']],
  ])
})

describe('a key', () => {
  cases([
    ['in quotes', '"db password": hunter22\n\'api key\' = hunter33', ['hunter22', 'hunter33']],
    ['before an arrow', ':x => 1\npassword => hunter22', ['hunter22']],
    ['before a colon and an equals sign', 'password := hunter22\nx := y', ['hunter22']],
    ['without spaces', 'password=hunter22\ntoken:hunter33', ['hunter22', 'hunter33']],
    ['of PowerShell', '$env:API_TOKEN="hunter22"\n$env:NAME="x"', ['hunter22']],
    ['as a program sets it', 'let token: hunter22\nconst apiKey = "hunter33"', ['hunter22', 'hunter33']],
    ['before an address', 'token://acme.example/x1\nx: y', []],
    ['behind a mark is none', '*password: hunter22\n@token: hunter33\n%pwd: hunter44', []],
    ['that is too long', `${'x'.repeat(500)}_password: hunter22\nx: y`, []],
    ['that is not', `${'x'.repeat(490)}_password: hunter22\nx: y`, ['hunter22']],
  ])
})

describe('a line in base64 that ends in an equals sign', () => {
  cases([
    [
      'is no key without a value',
      'token:\n  c2VjcmV0LXRva2VuLTEy\n  c2VjcmV0LXRva2VuLTE=',
      ['c2VjcmV0LXRva2VuLTE=', 'c2VjcmV0LXRva2VuLTEy'],
    ],
    ['is none from 16 characters on', 'token:\n  abcdefghijklmno=\n', ['abcdefghijklmno=']],
    ['is one where it is short', 'x: y\npassword=\n  hunter22', ['hunter22']],
  ])
})

describe('between two halves of a sentence', () => {
  cases([
    ['a word', 'The token: expired\nThe password: wrong!', []],
    ['a code', 'The token: x-81\nYour new password: Xy7-abc', ['Xy7-abc', 'x-81']],
    ['more words', 'The token: has expired now\nx', []],
    ['more than three words before it', 'This is your token: x-8100\nx', []],
    ['a title before a sentence', 'API Token: Sign in again, please!\nx', []],
    ['a title before other words', 'API Token: correct horse\nx', ['correct horse']],
    ['a title of three words, far apart', 'My  API  Token: correct horse\nx', ['correct horse']],
    ['words that end in capitals', 'the tokenX passWord: correct horse\nx', []],
    ['words with hyphens', 'old-style pass-phrase: correct horse\nx', []],
    ['a word with a full stop', 'The token: expired.\nx', []],
    ['a sentence behind a digit', 'token: 2 Sign in, please.\nx', ['2 Sign in, please.']],
    ['a sentence before a digit', 'token: Sign in. now-22\nx', ['Sign in. now-22']],
    ['a sentence with two spaces', 'token: Sign  in, please.\nx', []],
    ['a title before nothing', 'API Token:\n  hunter22', ['hunter22']],
    ['a word before a sentence', 'token: Sign in (again), please?\nx', []],
    ['a word before a sentence with a digit', 'token: sign in 2 times.\nx', ['sign in 2 times.']],
    ['a word before one word with a full stop', 'token: expired.\nx', ['expired.']],
  ])
})

describe('a value', () => {
  cases([
    ['that stands folded below', 'a: b\npassword: >-\n  one line\n  line two', ['line two', 'one line']],
    ['that stands below with its indent told', 'password: |2+ # why\n  hunter22', ['hunter22']],
    ['that stands below an anchor', 'password: &x\n  hunter22', ['hunter22']],
    [
      'that stands below in any way',
      '>- |+ |2 >2- |-2 |'
        .split(' ')
        .map((mark) => `pwd: ${mark}  # why so\n  only-once`)
        .join('\n'),
      ['only-once'],
    ],
    ['that begins with a bar, or ends with one', 'PASSWORD=|abcd\nTOKEN=abcd|', ['abcd|', '|abcd']],
    ['that begins with a mark', 'PASSWORD=!hunter22\nTOKEN=&hunter33', ['!hunter22', '&hunter33']],
    ['that begins with a bar', 'PASSWORD=|12345\nx: y', ['|12345']],
    ['with a comma in it', 'token: a,bcd\nx: y', ['a,bcd']],
    ['with a bracket in it', 'token: a}bcd\nx: y', ['a}bcd']],
    ['with a mark in it', 'token: ab !x cd\nx: y', ['ab !x cd']],
    ['with a quotation mark in it', 'token: it"s me\nx: y', ['it"s me']],
    ['with a dash in it', 'password: ab - cd\nx: y', ['ab - cd']],
    ['with markup in it', 'password: a<bcd\nx: y', ['a<bcd']],
    ['with a map in it', 'password: abc{d:ef\nx: y', ['abc{d:ef']],
    ['behind a tag and two spaces', 'password: !secret  hunter22\nx: y', ['!secret  hunter22', 'hunter22']],
    ['behind a tag', 'password: !secret hunter22\nx: y', ['!secret hunter22', 'hunter22']],
    ['before a comment', 'token: abcd ; why\npwd: efgh # why', ['abcd', 'abcd ; why', 'efgh', 'efgh # why']],
    ['with a hash in it', 'token: ab#cd\nx: y', ['ab#cd']],
    ['before a comma', 'token: abcd,\nx: y', ['abcd', 'abcd,']],
    ['before a semicolon', 'token = abcd;\nx = y', ['abcd', 'abcd;']],
    ['in quotes before either', 'token = "abcd";\npwd = \'efgh\',\nkey = x', ['abcd', 'efgh']],
    ['in quotes before a word', 'token: "ab" cd\nx: y', ['ab" cd']],
    ['in quotes before a comment behind spaces', 'token: "abcd"  # why\nx: y', ['abcd']],
    ['in quotes before a word and a comma', 'token: "ab"cd,\nx: y', ['ab"cd', 'ab"cd,']],
    ['with quotes at its end', 'token: say "abcd"\nx: y', ['say "abcd']],
    ['in back quotes', 'const token = `abcd`\nx = y', ['abcd']],
    ['before the end of a map', 'auth: { x: y,\n  token: abcd }}\nx: y', ['abcd', 'abcd }}']],
    ['in two quotes that do not go together', 'token: "abcd\'\nx: y', ['abcd']],
    ['over two lines in quotes', 'token: "abcd\n  efgh" # why\nx: y', ['abcd', 'efgh', 'efgh" # why']],
  ])
})

describe('a value in quotes that goes on for lines', () => {
  const lines = (count: number): string => 'plain words\n'.repeat(count)

  cases([
    ['is all of them', 'TOKEN="first line\n  second line"  \nA=open', ['first line', 'second line']],
    ['is none where it is open', 'A="first line\nsecond line"\nB=open', []],
    ['may hold settings where it is open', 'A="user: alice\npassword: hunter22"\nB=open', ['hunter22']],
    ['ends before the next setting', 'password: "hunter22\nname: open\nx: y"', ['hunter22']],
    ['ends with its line where nothing closes it', 'password: "hunter22\nplain words\nx y', ['hunter22']],
    ['may have 200 more', `TOKEN="first\n${lines(199)}last"`, ['first', 'last', 'plain words']],
    ['may end with what looks like a setting', 'TOKEN="first\npwd: open"\nx: abcd', ['first', 'pwd: open']],
    ['may have lines with spaces behind', 'TOKEN="first\nsecond"  ', ['first', 'second']],
    ['is not read again', 'TOKEN="first\n"\nA=open', ['first']],
    ['has no more than that', `TOKEN="first\n${lines(200)}last"`, ['first']],
    ['ends with the same quotes', `TOKEN='first\nit"s"\nlast'\nA="open"`, ['first', 'it"s', 'last']],
  ])
})

describe('a map or a list on one line', () => {
  cases([
    ['in another', 'x: {token: [first, second], state: open}', ['first', 'second']],
    ['that is open', 'x: [alpha, beta]\ny: {a: [alpha], b: {c: beta}}', []],
    ['with marks in quotes', "x: {password: 'ab, cd', state: open}", ['ab, cd']],
    ['with an escaped quotation mark', 'x: {password: "ab\\", cd", state: open}', ['ab", cd', 'ab\\", cd']],
    ['with a backslash in single quotes', "x: {password: 'ab\\', token: cdef}", ['cdef']],
    ['with an apostrophe', "x: {password: it's, token: cdef}", ['cdef', "it's"]],
    ['that ends a line', 'x: {a: b, token: cdef\ny: z', ['cdef']],
  ])
})

describe('keys in armour', () => {
  const END = '-----END KEY-----'
  cases([
    ['without an end are the lines', '-----BEGIN KEY-----\nabcd efgh\nijkl', ['ijkl']],
    ['with an end are the words', `-----BEGIN KEY-----\nabcd efgh\n${END}`, ['abcd', 'efgh']],
    ['end where they end', `-----BEGIN KEY-----\nabcd\n${END}\nefgh\n`, ['abcd']],
    [
      'are two',
      `-----BEGIN A-----\nabcd\n-----END A-----\n-----BEGIN B-----\nefgh\n-----END B-----`,
      ['abcd', 'efgh'],
    ],
    ['with line breaks that are written', `x -----BEGIN KEY-----\\r\\nabcd\\nefgh${END}`, ['abcd', 'efgh']],
    [
      'with headers',
      `-----BEGIN KEY-----\nProc-Type: abcd0123456789a\nDEK: abcd0123456789ab\n${END}`,
      ['abcd0123456789ab'],
    ],
    ['with too few dashes behind their name are none', '---- BEGIN LIST -\nabcd\n---- END LIST -', []],
    ['with too few dashes are none', '-- BEGIN LIST --\nabcd\n-- END LIST --', []],
    ['with spaces around their lines', '-----BEGIN KEY-----\n  abcd  \n', ['abcd']],
    ['of PuTTY, in a sentence', 'x Private-Lines: 1\nabcd\nPrivate-Lines: 1 x\nefgh', []],
    ['of PuTTY, on many lines', `Private-Lines:12\n${'abcd\n'.repeat(11)}efgh\nijkl`, ['abcd', 'efgh']],
    ['of PuTTY, so many lines', 'Private-Lines: 2\nabcd\nefgh\nijkl', ['abcd', 'efgh']],
    ['of PuTTY, among which are others', 'Private-Lines: 3\nabcd\nno key\nefgh\nijkl', ['abcd', 'efgh']],
    [
      'of PuTTY, of which there are two',
      'Private-Lines: 1\nabcd\nx\nPrivate-Lines: 1\nefgh',
      ['abcd', 'efgh'],
    ],
  ])
})
