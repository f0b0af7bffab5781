/** The simulated proxy, and the certificates it leads to. */
import { X509Certificate } from 'node:crypto'
import { get } from 'node:http'
import { connect as connectTls } from 'node:tls'
import { afterEach, describe, expect, it } from '@jest/globals'
import { createAuthority } from '../../simulation/certificates.ts'
import { startProxy, type Proxy, type ProxyOptions } from '../../simulation/proxy.ts'
import { startTenant } from '../../simulation/tenant/tenant.ts'
import { tunnel } from './client.ts'

describe('certificates', () => {
  const authority = createAuthority()
  const issuer = new X509Certificate(authority.certificate)

  it('are signed by their authority, for their hosts alone', () => {
    const leaf = new X509Certificate(
      authority.issue(['*.id.cyberark.cloud', 'other.example', '127.0.0.1']).cert,
    )
    expect(leaf.verify(issuer.publicKey)).toBe(true)
    expect(leaf.checkIssued(issuer)).toBe(true)
    expect([issuer.ca, leaf.ca]).toEqual([true, false])
    expect(leaf.checkHost('abc1234.id.cyberark.cloud')).toBe('*.id.cyberark.cloud')
    expect(leaf.checkHost('a.b.id.cyberark.cloud')).toBeUndefined()
    expect(leaf.checkHost('other.example')).toBe('other.example')
    expect(leaf.checkIP('127.0.0.1')).toBe('127.0.0.1')
    expect(leaf.keyUsage).toEqual(['1.3.6.1.5.5.7.3.1'])
    expect(leaf.verify(new X509Certificate(createAuthority().certificate).publicKey)).toBe(false)
  })

  it.each([
    [undefined, [-1, 7]],
    ['past', [-7, -1]],
    ['future', [1, 7]],
  ] as const)('are valid from yesterday for a week, or at another time: %s', (valid, span) => {
    const { validFrom, validTo } = new X509Certificate(authority.issue(['a'], { valid }).cert)
    const days = (date: string): number => Math.round((Date.parse(date) - Date.now()) / 86_400_000)
    expect([days(validFrom), days(validTo)]).toEqual(span)
  })
})

describe('the proxy', () => {
  let proxy: Proxy
  afterEach(() => proxy.stop())

  async function start(options: Partial<ProxyOptions> = {}): Promise<number> {
    proxy = await startProxy({ route: () => 'refuse', ...options })
    return Number(new URL(proxy.url).port)
  }

  it('records what it refuses', async () => {
    const [, head] = await tunnel(await start(), 'elsewhere.example')
    expect(head).toMatch(/^HTTP\/1\.1 403 /)
    expect(proxy.connects).toEqual([{ host: 'elsewhere.example', port: 443 }])
  })

  it('asks for credentials', async () => {
    const port = await start({ credentials: { user: 'me', password: 'p@ss:w/ü' } })
    expect(proxy.url).toBe(`http://me:p%40ss%3Aw%2F%C3%BC@127.0.0.1:${String(port)}`)
    expect(proxy.origin).toBe(`http://127.0.0.1:${String(port)}`)
    const [, without] = await tunnel(port, 'a.example')
    expect(without).toMatch(/^HTTP\/1\.1 407 .*\r\nProxy-Authenticate: Basic realm=/)
    const authorization = `Basic ${Buffer.from('me:p@ss:w/ü').toString('base64')}`
    const [, withThem] = await tunnel(port, 'a.example', [`Proxy-Authorization: ${authorization}`])
    expect(withThem).toMatch(/^HTTP\/1\.1 403 /)
    expect(proxy.connects[1]).toEqual({ host: 'a.example', port: 443, authorization })
  })

  it('answers 502 when the target cannot be reached', async () => {
    // Nobody listens on port 1; a port that was free a moment ago may be taken again by now.
    const port = await start({ route: () => ({ host: '127.0.0.1', port: 1 }) })
    const [, head] = await tunnel(port, 'a.example')
    expect(head).toMatch(/^HTTP\/1\.1 502 /)
  })

  it.each([
    ['forbidden', /^HTTP\/1\.1 403 /],
    ['bad-gateway', /^HTTP\/1\.1 502 /],
    ['garbage', /NotAProxy/],
  ] as const)('can be %s', async (behaviour, expected) => {
    const [, head] = await tunnel(await start({ behaviour }), 'a.example')
    expect(head).toMatch(expected)
  })

  it('can drop, reset and be silent, each time as it is told', async () => {
    const port = await start({
      behaviour: (_connect, index) => (['drop', 'reset', 'silent'] as const)[index] ?? 'normal',
    })
    await expect(tunnel(port, 'a.example')).rejects.toThrow('closed before an answer')
    await expect(tunnel(port, 'a.example')).rejects.toThrow('ECONNRESET')
    const waiting = tunnel(port, 'a.example')
    const lost = expect(waiting).rejects.toThrow()
    const first = await Promise.race([waiting, new Promise((resolve) => setTimeout(resolve, 200, 'silent'))])
    expect(first).toBe('silent')
    await proxy.stop()
    await lost
  })

  it('knows no other method', async () => {
    const port = await start()
    const status = await new Promise((resolve) => {
      get({ port, host: '127.0.0.1', path: 'http://a.example/', agent: false }, (response) => {
        response.resume()
        resolve(response.statusCode)
      })
    })
    expect([status, proxy.others]).toEqual([405, ['GET http://a.example/']])
  })

  it('can be reached over TLS, in front of a tenant', async () => {
    const tenant = await startTenant({
      proxy: { tls: true, credentials: { user: 'u', password: 'proxy-pw' } },
    })
    proxy = tenant.proxy
    const { port, hostname, protocol } = new URL(proxy.url)
    expect([protocol, hostname, tenant.env['HTTPS_PROXY']]).toEqual(['https:', 'localhost', proxy.url])
    expect(tenant.secrets()).toContain('proxy-pw')
    const socket = connectTls({
      port: Number(port),
      host: 'localhost',
      servername: 'localhost',
      ca: tenant.certificate,
    })
    const basic = Buffer.from('u:proxy-pw').toString('base64')
    socket.write(
      `CONNECT abc1234.id.cyberark.cloud:443 HTTP/1.1\r\nProxy-Authorization: Basic ${basic}\r\nHost: a\r\n\r\n`,
    )
    const head = await new Promise((resolve) => socket.once('data', resolve))
    expect(String(head)).toMatch(/^HTTP\/1\.1 200 /)
    const inner = connectTls({ socket, servername: 'abc1234.id.cyberark.cloud', ca: tenant.certificate })
    await new Promise((resolve) => inner.once('secureConnect', resolve))
    expect(inner.authorized).toBe(true)
    inner.destroy()
    await tenant.stop()
  })
})
