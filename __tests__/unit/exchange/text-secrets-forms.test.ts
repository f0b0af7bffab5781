/** What secrets come in besides plain lines of settings: keys in armour, documents one after another, maps on one line. */
import { describe, expect, test } from '@jest/globals'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'

const found = async (text: string): Promise<string[]> =>
  [...(await secretsIn(text, undefined, { mode: 'auto' })).values].sort()

const ONE_LINE = '-----BEGIN PRIVATE KEY----- MIIEowIBAAKCAQEA7 9fSx== -----END PRIVATE KEY-----'
const HEADED =
  '-----BEGIN RSA PRIVATE KEY----- Proc-Type: 4,ENCRYPTED DEK-Info: AES-256-CBC,A1B2 MIIEowIBAAKCAQEA7 -----END RSA PRIVATE KEY-----'
const PUTTY = `PuTTY-User-Key-File-3: ssh-rsa
Encryption: none
Comment: imported
Public-Lines: 1
AAAAB3NzaC1yc2E
Private-Lines: 2
AAABAQCabc
xyz1==
Private-MAC: 00aa
`
const SSH2 = `---- BEGIN SSH2 ENCRYPTED PRIVATE KEY ----
Comment: mine
AAAAB3NzaC1
abcd==
---- END SSH2 ENCRYPTED PRIVATE KEY ----
`

describe('keys in armour', () => {
  test.each<[string, string, string[]]>([
    ['PuTTY', PUTTY, ['AAABAQCabc', 'xyz1==']],
    ['PuTTY in YAML', `ppk: |\n  ${PUTTY.replaceAll('\n', '\n  ')}`, ['AAABAQCabc', 'xyz1==']],
    ['PuTTY, if fewer lines than it says', 'Private-Lines: 9\nabcd1\nprose, after all', ['abcd1']],
    ['SSH2', SSH2, ['AAAAB3NzaC1', 'abcd==']],
    ['PEM on one line', `It is ${ONE_LINE}, yes`, ['9fSx==', 'MIIEowIBAAKCAQEA7']],
    ['PEM on one line with a header', HEADED, ['MIIEowIBAAKCAQEA7']],
    [
      'PEM with line breaks as they are written',
      `KEY="${ONE_LINE.replaceAll(/ (?=[M9-])/g, '\\n')}"`,
      ['9fSx==', 'MIIEowIBAAKCAQEA7'],
    ],
    ['PEM that was cut off', '-----BEGIN PRIVATE KEY-----\nMIIE\nprose, after all', ['MIIE']],
    ['base64 below its key', 'token:\n  a2V5LWRhdGExMjM0NTY3OA==', ['a2V5LWRhdGExMjM0NTY3OA==']],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

describe('a form', () => {
  test.each<[string, string, string[]]>([
    [
      'each value by itself',
      'access_token=hunter22&expires_in=3600&refresh_token=Zx81+y',
      ['Zx81 y', 'Zx81+y', 'hunter22'],
    ],
    ['as it is written and as it is meant', 'a=1&client%5Fsecret=p%40ss%2Bw=', ['p%40ss%2Bw=', 'p@ss+w=']],
    ['of several lines, once decoded', 'a=1&token=one11%0Atwo22', ['one11', 'one11%0Atwo22', 'two22']],
    ['with an end of line', 'a=1&token=hunter22\r\n', ['hunter22']],
    ['with empty pairs, and some without a value', 'flag&a=1&&token=hunter22&', ['hunter22']],
    ['with a mark before it', '&a=1&token=hunter22', ['hunter22']],
    ['with a flag that is called as a secret is', 'tokens&token&a=1', []],
    ['with brackets', 'user[name]=bob&user%5Bpassword%5D=hunter22', ['hunter22']],
    ['with marks in its first key', '$top=1&password=hunter22', ['hunter22']],
    ['of an address', '?a=1&password=hunter22', ['hunter22']],
    ['with JSON in a value', 'x=1&payload=%7B%22password%22%3A%22hunter22%22%7D', ['hunter22']],
    ['without values', 'token=&password=', []],
    ['of prose', 'a=1&token=hunter22 and more', []],
    ['of one pair', 'token=hunter22&', ['hunter22']],
  ])('%s', async (_, text, expected) => {
    // A whole setting is masked as well: in another kind of file its value may have the mark in it.
    const all = await found(text)
    expect(all.filter((value) => !value.includes('&'))).toEqual(expected)
  })
})

describe('JSON documents one after another', () => {
  test.each<[string, string, string[]]>([
    ['line by line', '{"a":1}\n{"token":"hunter22"}\n{"token":{"key":"Zx81"}}', ['Zx81', 'hunter22']],
    ['lists', '[{"a":1}]\n[{"token":"hunter22"}]', ['hunter22']],
    ['with JSON in strings', '{"a":1}\n{"x":"{\\"password\\":\\"inner22\\"}"}', ['inner22']],
    ['one of them broken', '{"a":\n{"token":"hunter22"}\n}{', ['hunter22']],
    ['without white space', '{"a":1}{"token":"hunter22"}', ['hunter22', '{"a":1}{"token":"hunter22"}']],
    [
      'on many lines',
      '{\n  "a": 1\n}\n{\n  "token": {\n    "key": "Zx81",\n    "id": "open"\n  }\n}',
      ['Zx81'],
    ],
    ['as a stream of events', 'event: x\ndata: {"token":"hunter22"}\n\n', ['hunter22']],
    ['one that was cut off', '{"id": 1, "password": "hunter22", "na', ['hunter22']],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

describe('maps and lists on one line', () => {
  test.each<[string, string, string[]]>([
    ['below a secret key', 'auth: {credentials: {user: alice, value: Zx81}, name: open}', ['Zx81']],
    ['on a line of their own', 'list: [\n  {name: x, password: hunter22},\n]', ['hunter22']],
    ['closed on another line', 'auth: {user: alice,\n  password: hunter22}', ['hunter22', 'hunter22}']],
    ['with their marks in quotes', 'auth: {password: "ab,cd{e\\"f"}', ['ab,cd{e"f', 'ab,cd{e\\"f']],
    ['with a quote that nothing closes', 'auth: {password: "hunter22', ['hunter22']],
    ['JSON in YAML', `config: '{"password":"hunter22"}'`, ['hunter22']],
    ['JSON in .env', 'CONFIG={"password":"hunter22"}\n', ['CONFIG={"password":"hunter22"}', 'hunter22']],
    ['a list in YAML', 'token:\n  ["first-one"]', ['"first-one"', '["first-one"]', 'first-one']],
    ['settings in a text with escapes', 'file: "user: alice\\npassword: hunter22"', ['hunter22']],
    ['bookmarks are none', 'x: {page: {token: open}, token: hunter22}', ['hunter22']],
    ['closed more often than opened', 'x: {a: b}], password: hunter22', ['hunter22']],
    ['no map at all', 'password: {hunter22', ['{hunter22']],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

describe('a value in quotes', () => {
  const long = (characters: number): string => 'x'.repeat(characters)

  test.each<[string, string, string[]]>([
    ['with quotes in it goes on', 'TOKEN="say "yes" and\nlast"', ['last', 'say "yes" and']],
    ['ends before a comment, whatever follows', 'TOKEN="abcd" # why\nopen"', ['abcd']],
    ['may be as long as a mask', `TOKEN="${long(65_535)}\nlast"`, ['last', long(65_535)]],
    ['that is longer ends with its line', `TOKEN="${long(65_536)}\nopen"`, [long(65_536)]],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

test('a mark before a comment is part of the value that it ends', async () => {
  expect(await found('TOKEN=abcd| # why\nx: y')).toEqual(['abcd|', 'abcd| # why'])
})

describe('where a line begins', () => {
  test.each<[string, string, string[]]>([
    ['marks of a comment are no part of a key', '## pwd: correct horse\nx: y', ['correct horse']],
    ['nor are those of INI', ';; pwd: correct horse\nx: y', ['correct horse']],
    ['what is far from its dash has its own column', '-   token:\n    a: open\n- x: y', []],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

describe('of a row with a bad quote all fields are read', () => {
  test.each<[string, string, string[]]>([
    ['with text behind', 'name,password\nweb,"hunter22"x', ['hunter22"x']],
    ['that nothing closes', ',password\nweb,"hunter22\nbob,"hunter33"', ['hunter22', 'hunter33']],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

describe('keys of several words', () => {
  test.each<[string, string, string[]]>([
    ['a title', 'Client Secret: correct horse', ['correct horse']],
    ['a title above its value', 'Client Secret:\n  hunter22', ['hunter22']],
    ['other words before a code', 'Your new password: Xy7-abc', ['Xy7-abc']],
    ['any before an equals sign', 'static final String PASSWORD = "hunter22";', ['hunter22']],
    ['quotes', '"the password": never share it.', ['never share it.']],
    ['a word alone', 'password: correct horse battery', ['correct horse battery']],
    ['three quotes', 'a = """\nx\n"""\npassword = """\nhunter22\nmore\n"""\nb = "x"', ['hunter22', 'more']],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})
