/** Texts as services and tools write them that are no JSON: which of their values are secrets. */
import { describe, expect, test } from '@jest/globals'
import { secretsIn } from '../../../src/exchange/body-secrets.ts'

const found = async (text: string): Promise<string[]> =>
  [...(await secretsIn(text, undefined, { mode: 'auto' })).values].sort()

const KUBECONFIG = `apiVersion: v1
kind: Config
clusters:
- cluster:
    certificate-authority-data: LS0tLS1CRUdJTg==
    server: https://acme.dpa.example:443
  name: simulated
users:
- name: alice@acme
  user:
    token: eyJhbGciOi.payload.signature
    client-key-data: a2V5LWRhdGE=
current-context: simulated
`

const PEM = `-----BEGIN RSA PRIVATE KEY-----
Proc-Type: 4,ENCRYPTED

MIIEowIBAAKCAQEA7
9fSx==
-----END RSA PRIVATE KEY-----
`

describe('masked are', () => {
  test.each<[string, string, string[]]>([
    [
      'token and key of a kubeconfig, and no line of it',
      KUBECONFIG,
      ['a2V5LWRhdGE=', 'eyJhbGciOi.payload.signature'],
    ],
    ['the lines of a PEM block', PEM, ['9fSx==', 'MIIEowIBAAKCAQEA7']],
    ['a PEM block in YAML', `key: |\n  ${PEM.replaceAll('\n', '\n  ')}`, ['9fSx==', 'MIIEowIBAAKCAQEA7']],
    [
      '.env',
      'DB_HOST=db.example\nDB_PASSWORD=hunter22\nexport API_KEY="AKIA 1234"',
      ['AKIA 1234', 'hunter22'],
    ],
    [
      'one line of .env, which may be a password',
      'DB_PASSWORD=hunter22',
      ['DB_PASSWORD=hunter22', 'hunter22'],
    ],
    ['one line of .env in another shell', '$env:API_TOKEN = "hunter22"', ['hunter22']],
    ['INI', '[default]\nregion = eu-west-1\naws_secret_access_key = wJalr/K7MDENG', ['wJalr/K7MDENG']],
    ['a section with a secret name', '[credentials]\nuser = alice\nvalue = hunter22', ['hunter22']],
    ['properties', 'spring.datasource.password: hunter22\nspring.name: open', ['hunter22']],
    [
      'a value before a comment',
      'password: hunter22 # of the database',
      ['hunter22', 'hunter22 # of the database'],
    ],
    ['a value in quotes before a comment', "password: 'it''s-me' # mine", ["it''s-me", "it's-me"]],
    ['a value with escapes', 'secret: "tab\\tbed"', ['tab\tbed', 'tab\\tbed']],
    ['a value with an escape that is none', 'secret: "C:\\data\\x"', ['C:\\data\\x']],
    ['what is commented out', '# password: hunter22', ['hunter22']],
    ['a block of lines', 'password: |-\n  first line\n  second\nname: open', ['first line', 'second']],
    ['a value on the next line', 'token:\n  on-its-own-line\nkind: open', ['on-its-own-line']],
    [
      'what stands below a secret key',
      'token:\n  key: Zx81\n  type: open\n  more:\n    deep: hidden',
      ['Zx81', 'hidden'],
    ],
    ['items below it', 'token:\n- first\n- second\nother: open', ['first', 'second']],
    ['maps in items', '- name: open\n  password: hunter22\n- password: hunter33', ['hunter22', 'hunter33']],
    ['a map in braces', 'auth: {user: alice, password: hunter22}', ['hunter22']],
    ['a secret map in braces', 'token: {id: open, key: Zx81, more}', ['Zx81', 'more']],
    ['a secret list in brackets', 'token: [first, "second"]', ['first', 'second']],
    ['behind an anchor', 'password: &pw hunter22', ['&pw hunter22', 'hunter22']],
    ['below an anchor', 'token: &t\n  key: Zx81', ['Zx81']],
    ['Ruby', "password => 'hunter22',", ['hunter22']],
    [
      'quoted over some lines',
      'PRIVATE_KEY="-----BEGIN KEY-----\nMIIE\nabcd\n-----END KEY-----"\nA=open',
      ['MIIE', 'abcd'],
    ],
    ['open text over some lines', 'A="one\ntwo"\nTOKEN=hunter22', ['hunter22']],
    ['an open quote that nothing closes', 'password: "hunter22\nname: open', ['hunter22']],
    ['CSV', 'name,password,url\nweb,hunter22,x\n"a, b","hun""ter33",y\n', ['hun"ter33', 'hunter22']],
    ['tab-separated values', 'user\tclient_secret\nalice\thunter22', ['hunter22']],
    ['values separated by semicolons', 'user;token\r\nalice;hunter22\r\nbob\r\n', ['hunter22']],
    ['values separated by bars', 'user|token\nalice|hunter22', ['hunter22']],
  ])('%s', async (_, text, expected) => {
    expect(await found(text)).toEqual(expected)
  })
})

describe('nothing is masked of', () => {
  test.each<[string, string]>([
    ['CSV without secret columns', `id,name,state\n${'1,web,ok\n'.repeat(1500)}`],
    ['a table that is none', 'name,password\nthis is: prose, after, all'],
    ['a table with a quote that nothing closes', 'name,password\n"web,x'],
    ['a table with text behind a quote', 'name,password\n"web"x,y'],
    ['words that could be names', 'one two three\nfour five six'],
    ['two tables', 'name,password\nweb,x,y'],
    ['prose', 'The request failed.\nAsk the team that owns it, or try again.'],
    ['addresses', 'https://acme.example/token\nhttp://x'],
    ['XML', '<config>\n<password>hunter22</password>\n</config>'],
    ['HTML', '\n <!DOCTYPE html><html lang="en">\n<body>password: x1234</body>'],
    ['documents of YAML without secrets', '---\nkind: Config\nnextToken: abcdef\n---\nkind: Other\n'],
    ['lines without values', 'password:\n\nname: open\ntoken =\nid = 7'],
    ['short values', 'pwd: abc\ntoken: true'],
    ['a sentence', 'Invalid token: expired'],
    ['sentences', 'Remember the password: never share it.\nError: Invalid token: not found'],
    ['a sentence behind a word', 'password: Must not be empty.\nkind: open'],
    ['a sentence in capitals', 'Invalid Token: Expired\nInvalid Token: Sign in again, please.'],
    ['a sentence before a list', 'Enter your password:\n  then press return'],
    ['a sentence in a list', '- Rotate all of the access keys and tokens and the secret: E1034'],
    ['bookmarks', 'page:\n  token: abcdef\npagination: {token: abcdef}\nnextToken: abcdef'],
    ['brackets that close', 'token:\n  }}}}\n  ]]]],'],
    ['a public key', 'ssh-rsa AAAAB3NzaC1yc2E simulated'],
  ])('%s', async (_, text) => {
    expect(await found(text)).toEqual([])
  })
})
