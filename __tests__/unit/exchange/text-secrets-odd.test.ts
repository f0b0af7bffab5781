/** Texts that are not quite what they seem: with bytes of another charset, or in the shape of something else. */
import { describe, expect, test } from '@jest/globals'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'
import { parseJson } from '../../../src/vocabulary/json.ts'

const found = async (text: string, facts: Partial<Parameters<typeof secretsIn>[2]> = {}): Promise<string[]> =>
  [...(await secretsIn(text, parseJson(text), { mode: 'auto', ...facts })).values].sort()

const cases = (rows: [name: string, text: string, secrets: string[]][]): void => {
  test.each(rows)('%s', async (_, text, secrets) => {
    expect(await found(text)).toEqual(secrets)
  })
}

/** Bytes of a charset that nobody named, as they are read. */
const latin1 = (text: string): string => Buffer.from(text, 'latin1').toString()

describe('a text with bytes that are not UTF-8', () => {
  cases([
    ['in a comment', latin1('# cl\u00e9\nDB_PASSWORD=L1-Secret-77'), ['L1-Secret-77']],
    ['throughout', '# \ufffd\ufffd\ufffd\ufffd \ufffd\ufffd\nDB_PASSWORD=L1-Secret-77', ['L1-Secret-77']],
    ['in one word', latin1('p\u00e4ssword-77'), ['p\ufffdssword-77']],
    ['in documents', '{"a":"\ufffd"}\n{"token":"hunter22"}', ['hunter22']],
  ])
})

describe('a text with NUL', () => {
  cases([
    ['at its end', 'A=b\nDB_PASSWORD=hunter22\0', ['hunter22']],
    ['many times at its end', `A=b\nDB_PASSWORD=hunter22${'\0'.repeat(512)}`, ['hunter22']],
    ['between its settings', 'A=b\0DB_PASSWORD=hunter22\0C=d\0', ['hunter22']],
    ['behind its only word', 'hunter22\0', ['hunter22']],
    ['behind JSON', '{"password":"hunter22"}\0', ['hunter22', '{"password":"hunter22"}']],
  ])
})

describe('with all', () => {
  test('a text with bytes that are not UTF-8 is masked', async () => {
    expect(await found('cl\ufffd 1\nfour\0', { mode: 'all' })).toEqual(['cl\ufffd 1', 'four'])
  })

  test('what is no text is not', async () => {
    expect(await found('\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\x01', { mode: 'all' })).toEqual([])
  })
})

describe('one word', () => {
  cases([
    ['in base64', 'dGhpc2lzYXNlY3JldA==', ['dGhpc2lzYXNlY3JldA==']],
    ['with an equals sign', 'Summer=2026!x', ['Summer=2026!x']],
    ['with a colon', 'Summer:2026!', ['Summer:2026!']],
    ['in angle brackets', '<Angle-pw-99>\n', ['<Angle-pw-99>']],
    ['behind a mark of markup', '<!Secret-99', ['<!Secret-99']],
    ['that may be a setting', 'password=hunter22', ['hunter22', 'password=hunter22']],
    ['that is an element', '<password>hunter22</password>', []],
    ['that is an empty element', '<password/>', []],
  ])

  test.each<[string, string[]]>([
    ['error=invalid_request&state=open', []],
    ['error:unauthorized', []],
    ['Summer=2026!x', ['Summer=2026!x']],
    ['password=hunter', ['hunter']],
    ['<Angle-pw-99>', ['<Angle-pw-99>']],
  ])('of an error may be a code: %s', async (text, secrets) => {
    expect(await found(text, { isError: true })).toEqual(secrets)
  })
})

describe('a table', () => {
  cases([
    [
      'with letters of other alphabets',
      'Benutzer;Gr\u00f6\u00dfe;Password\nalice;7;Csv-pw-01',
      ['Csv-pw-01'],
    ],
    ['with a slash in a name', 'user/email,password\nalice,Csv-pw-02', ['Csv-pw-02']],
    ['with an at sign in a name', 'id,@type,password\n1,x,Csv-pw-03', ['Csv-pw-03']],
    ['that counts its rows', '#,user,password\n1,alice,Csv-pw-04', ['Csv-pw-04']],
    ['with brackets in a name', 'tags[0],password\nx,Csv-pw-05', ['Csv-pw-05']],
    ['with another separator in a name', 'user;password;a,b\nalice;Csv-pw-06;x', ['Csv-pw-06']],
    ['with another separator in quotes', '"last, first";password\n"a, b";Csv-pw-07', ['Csv-pw-07']],
    ['with an empty second line', 'user,password\n\nalice,Csv-pw-08', ['Csv-pw-08']],
    ['with a second line that is too long', 'user,password\nalice,Csv-pw-09,x', ['Csv-pw-09']],
    [
      'with rows that are too short',
      'user,password,x\nalice,Csv-pw-10\nbob,Csv-pw-11',
      ['Csv-pw-10', 'Csv-pw-11'],
    ],
    ['that tells its separator', 'sep=,\nuser,password\nalice,Csv-pw-12', ['Csv-pw-12']],
    ['below comments', '# exported\n\n# by me\nuser,password\nalice,Csv-pw-13', ['Csv-pw-13']],
    ['of one column', 'password\nCsv-pw-14\r\n\nCsv-pw-15', ['Csv-pw-14', 'Csv-pw-15']],
    ['of one column in quotes', '"password"\n"Csv-pw-16"', ['Csv-pw-16']],
    [
      'with a bad quote in a later row',
      'u,pwd\na,Csv-pw-17\nb,"Csv"-pw-18\nc,x123',
      ['Csv"-pw-18', 'Csv-pw-17', 'x123'],
    ],
    [
      'with an open quote in a later row',
      'u,pwd\na,Csv-pw-19\n"b,Csv-pw-20\nc,x123',
      ['Csv-pw-19', 'Csv-pw-20', 'x123'],
    ],
    ['with a rule', '| user | password |\n|------|----------|\n| alice | Csv-pw-21 |', ['Csv-pw-21']],
  ])
})

describe('no table is', () => {
  cases([
    ['prose', 'Invalid user, password\nPlease ask the team, or try again, if you must', []],
    ['code', 'def login(user, password):\n    post(user, other)', []],
    ['a map', '{user, password}\n{alice, hunter22}', []],
    ['a list of names', 'password\ntoken\nname', []],
    ['a list of paths', 'vault/db/password\nvault/db/user', []],
    ['a list of words', 'password\nfirst one\nsecond', []],
    ['what a comment alone names', '# user,password', []],
    ['a word alone', 'password', ['password']],
    ['a list in YAML', 'keys: [user, password]\nmore: [alice, hunter22]', []],
  ])
})

describe('a value', () => {
  cases([
    ['with slashes before it', 'password: //Sl-pw-01\nx: y', ['//Sl-pw-01']],
    [
      'with slashes right behind its mark',
      'PASSWORD=//Sl-pw-02\n"token"://Sl-pw-03',
      ['//Sl-pw-02', '//Sl-pw-03'],
    ],
    ['below a word in angle brackets', '<none>\npassword: hunter22', ['hunter22']],
    [
      'in sections of Apache',
      '<VirtualHost *>\n AuthPassword = hunter22\n</VirtualHost>\n<Limit>\n pwd: x123\n</Limit>',
      ['hunter22', 'x123'],
    ],
    ['in angle brackets', 'token:\n  <Angle-pw-99>\npwd: <x123>', ['<Angle-pw-99>', '<x123>']],
    ['that YAML merges', '<<: {password: hunter22}\nx: y', ['hunter22']],
    ['in an element', '<list>\n<p>password: x1234</p>\n<a password="open">\n</list>', []],
  ])

  test('in JSON behind a byte order mark', async () => {
    expect(await found(JSON.stringify({ x: '\ufeff{"password":"hunter22"}' }))).toEqual(['hunter22'])
  })
})
