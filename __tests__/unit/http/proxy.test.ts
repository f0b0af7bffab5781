import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { proxyEnvironment, proxyFor } from '../../../src/http/proxy.ts'
import { Failure } from '../../../src/vocabulary/failure.ts'
import { openRoom } from '../../support/http-world.ts'
import { quietLog } from '../../support/quiet-log.ts'

const NAMED = { variable: 'https_proxy', differing: [] }
const HOST = 'acme.secretshub.cyberark.cloud'
const through = (httpsProxy: string, noProxy = '') =>
  proxyFor(HOST, 443, { httpsProxy, noProxy, ...NAMED }, quietLog)
const refusal = (httpsProxy: string): string => {
  try {
    return `no refusal but ${String(through(httpsProxy)?.host)}`
  } catch (error) {
    return (error as Failure).kind
  }
}

describe('the environment', () => {
  test.each([
    [{}, '', ''],
    [{ HTTPS_PROXY: 'http://up', NO_PROXY: 'up' }, 'http://up', 'up'],
    [{ https_proxy: 'http://low', no_proxy: 'low' }, 'http://low', 'low'],
    [
      { HTTPS_PROXY: 'http://up', https_proxy: 'http://low', NO_PROXY: 'up', no_proxy: 'low' },
      'http://low',
      'low',
    ],
    [{ HTTPS_PROXY: 'http://up', https_proxy: '', NO_PROXY: 'up', no_proxy: '' }, 'http://up', 'up'],
    [{ HTTPS_PROXY: ' http://up\n', NO_PROXY: ' up ' }, 'http://up', 'up'],
    [{ HTTP_PROXY: 'http://plain', ALL_PROXY: 'http://all' }, '', ''],
  ])('%j', (env, httpsProxy, noProxy) => {
    expect(proxyEnvironment(env)).toMatchObject({ httpsProxy, noProxy })
  })

  test.each([
    [{}, 'HTTPS_PROXY', []],
    [{ HTTPS_PROXY: 'http://a', https_proxy: 'http://a ' }, 'https_proxy', []],
    [{ HTTPS_PROXY: 'http://a', https_proxy: ' ' }, 'HTTPS_PROXY', []],
    [{ HTTPS_PROXY: '', https_proxy: 'http://a' }, 'https_proxy', []],
    [{ HTTPS_PROXY: 'http://a', https_proxy: 'http://b' }, 'https_proxy', [['https_proxy', 'HTTPS_PROXY']]],
    [{ NO_PROXY: 'a', no_proxy: 'b' }, 'HTTPS_PROXY', [['no_proxy', 'NO_PROXY']]],
  ])('%j: %s counts, and what differs is known', (env, variable, differing) => {
    expect(proxyEnvironment(env)).toMatchObject({ variable, differing })
  })
})

test.each(['HTTPS_PROXY', 'https_proxy'])(
  'on Windows, which finds it by any case, %s is called as it stands',
  (name) => {
    const env = new Proxy<NodeJS.ProcessEnv>(
      { [name]: 'http://a' },
      { get: (all, asked) => all[String(asked).toLowerCase() === 'https_proxy' ? name : String(asked)] },
    )
    expect(proxyEnvironment(env)).toMatchObject({ httpsProxy: 'http://a', variable: name, differing: [] })
  },
)

test('variables that differ are told to whoever makes the connections', () => {
  const env = { HTTPS_PROXY: 'http://a', https_proxy: 'http://b' }
  expect(openRoom({ env }).http.advice).toEqual([
    { kind: 'variablesDiffer', facts: ['https_proxy', 'HTTPS_PROXY'] },
  ])
})

describe('a proxy’s address', () => {
  test.each([
    ['http://proxy.example:3128', { secure: false, host: 'proxy.example', port: 3128 }],
    ['http://proxy.example', { secure: false, host: 'proxy.example', port: 80 }],
    ['https://proxy.example', { secure: true, host: 'proxy.example', port: 443 }],
    ['https://proxy.example:8443/', { secure: true, host: 'proxy.example', port: 8443 }],
    ['HTTP://Proxy.Example:3128', { secure: false, host: 'proxy.example', port: 3128 }],
    ['http://10.0.0.1:3128', { secure: false, host: '10.0.0.1', port: 3128 }],
    ['http://[2001:db8::1]:3128', { secure: false, host: '2001:db8::1', port: 3128 }],
    ['http://proxy.example:3128/path?query#hash', { secure: false, host: 'proxy.example', port: 3128 }],
  ])('%s', (url, server) => {
    expect(through(url)).toEqual({ ...server, authorization: undefined })
  })

  test('is not needed where none is set', () => {
    expect(through('')).toBeUndefined()
  })

  test.each([
    'proxy.example:3128',
    'proxy.example',
    '//proxy.example:3128',
    'http:/proxy.example:3128',
    'http:proxy.example:3128',
    'http://',
    'http:///',
    'http://:3128',
    'http://proxy.example:port',
    'http://proxy.example:99999',
    'http://pro xy.example:3128',
    'http://[2001:db8::1:3128',
    'socks5://proxy.example:1080',
    'socks4://proxy.example:1080',
    'socks5://http://proxy.example:1080',
    'ftp://proxy.example:21',
    'file:///etc/passwd',
    'javascript:alert(1)',
    '"http://proxy.example:3128"',
  ])('%s cannot be used, and no direct connection is made instead', (url) => {
    expect(refusal(url)).toBe('proxyUrlUnusable')
  })

  test.each([
    'http://user:100%@proxy.example',
    'http://us%er:x@proxy.example',
    'http://user:%ff@proxy.example',
  ])('%s has credentials that cannot be used', (url) => {
    expect(refusal(url)).toBe('proxyCredentialsUnusable')
  })

  test.each([
    ['http://user:word@proxy.example', 'user:word'],
    ['http://user:p%40ss%3Aw%2Frd%25@proxy.example', 'user:p@ss:w/rd%'],
    ['http://domain%5Cuser:word@proxy.example', 'domain\\user:word'],
    ['http://user@proxy.example', 'user:'],
    ['http://:word@proxy.example', ':word'],
    ['http://%C3%BC:%E2%82%AC@proxy.example', 'ü:€'],
  ])('%s carries the credentials %s', (url, credentials) => {
    const { authorization } = through(url)!
    expect(authorization?.reveal()).toBe(`Basic ${Buffer.from(credentials).toString('base64')}`)
    expect(String(authorization)).toBe('***')
  })

  test('whatever it is, it is used, or refused with words for it', () => {
    const text = fc.oneof(
      fc.string(),
      fc.webUrl(),
      fc.string().map((rest) => `http://${rest}`),
    )
    fc.assert(
      fc.property(text, (url) => {
        try {
          const server = proxyFor(HOST, 443, proxyEnvironment({ HTTPS_PROXY: url }), quietLog)
          if (url.trim() !== '') expect(server?.host).not.toBe('')
        } catch (error) {
          expect(error).toBeInstanceOf(Failure)
        }
      }),
    )
  })
})

describe('NO_PROXY', () => {
  test.each([
    [HOST],
    ['cyberark.cloud'],
    ['.cyberark.cloud'],
    ['*.cyberark.cloud'],
    ['CyberArk.Cloud'],
    ['*'],
    ['*:443'],
    ['cyberark.cloud:443'],
    ['.cyberark.cloud:443'],
    ['localhost, 127.0.0.1 ,cyberark.cloud'],
    ['localhost cyberark.cloud'],
    ['localhost,,\tcyberark.cloud,'],
  ])('%s lets the host be reached directly', (noProxy) => {
    expect(through('http://proxy.example', noProxy)).toBeUndefined()
  })

  test.each([
    [''],
    [','],
    ['.'],
    ['*.'],
    [':443'],
    ['cloud.'],
    ['yberark.cloud'],
    ['xcyberark.cloud'],
    ['cyberark.cloud:8443'],
    ['*:80'],
    ['cyberark.cloud.evil.example'],
    ['sub.acme.secretshub.cyberark.cloud'],
    ['cyberark?cloud'],
    ['a*d'],
  ])('%j does not', (noProxy) => {
    expect(through('http://proxy.example', noProxy)?.host).toBe('proxy.example')
  })

  test('exempts even where the proxy’s address could not be used', () => {
    expect(through('nonsense', '*')).toBeUndefined()
  })

  test('a suffix exempts whole labels and nothing else', () => {
    const label = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/)
    fc.assert(
      fc.property(label, label, fc.constantFrom('', '.', '*.'), (name, other, lead) => {
        const noProxy = `${lead}${name}.example`
        const isDirect = (host: string): boolean =>
          proxyFor(host, 443, { httpsProxy: 'http://p', noProxy, ...NAMED }, quietLog) === undefined
        expect(isDirect(`${other}.${name}.example`)).toBe(true)
        expect(isDirect(`${other}${name}.example`)).toBe(false)
      }),
    )
  })
})

test('the pair, the password and what is sent of them are told before the way is known', () => {
  const concealed: string[] = []
  const log = { conceal: (secrets: readonly string[]) => void concealed.push(...secrets) }
  const environment = { httpsProxy: 'http://ci:p%40ss@proxy.example', noProxy: '', ...NAMED }
  expect(proxyFor(HOST, 443, environment, log)?.host).toBe('proxy.example')
  expect(concealed).toEqual(['ci:p@ss', 'p@ss', Buffer.from('ci:p@ss').toString('base64')])
})
