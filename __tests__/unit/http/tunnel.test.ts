import net from 'node:net'
import { beforeEach, describe, expect, test } from '@jest/globals'
import { startProxy, type Proxy, type ProxyOptions } from '../../../simulation/proxy.ts'
import { listen } from '../../../simulation/sockets.ts'
import type { Reply } from '../../../simulation/tenant/exchange.ts'
import { readText } from '../../../src/http/body.ts'
import {
  authority,
  dialTo,
  failureOf,
  get,
  HOST,
  leaveNothingOpen,
  openRoom,
  post,
  startHost,
  until,
  type Host,
} from '../../support/http-world.ts'

const OK: Reply = { status: 200, body: 'done' }

let host: Host
let proxy: Proxy | undefined
let rawProxy: net.Server | undefined
leaveNothingOpen(async () => {
  await proxy?.stop()
  await host.stop()
  await new Promise((resolve) => rawProxy?.close(resolve) ?? resolve(undefined))
  proxy = rawProxy = undefined
})
beforeEach(async () => {
  host = await startHost(() => OK)
})

/** Starts a proxy that leads everything to the host. @returns the environment that names it */
async function startProxyTo(options: Partial<ProxyOptions> = {}): Promise<NodeJS.ProcessEnv> {
  proxy = await startProxy({ route: () => ({ host: '127.0.0.1', port: host.port }), ...options })
  return { HTTPS_PROXY: proxy.url }
}

/** A proxy that does with each connection what it is told. @returns the environment that names it */
async function startRawProxy(serve: (client: net.Socket) => void): Promise<NodeJS.ProcessEnv> {
  rawProxy = net.createServer((client) => {
    client.on('error', () => undefined)
    client.once('data', () => serve(client))
  })
  return { HTTPS_PROXY: `http://127.0.0.1:${await listen(rawProxy)}` }
}

describe('a tunnel', () => {
  test('is asked for by host and port, once for both requests to a host', async () => {
    const { http } = openRoom({ env: await startProxyTo() })
    await http.send(get(), readText())
    expect(await http.send(get(), readText())).toMatchObject({ status: 200, attempts: 1 })
    http.close()
    expect(proxy!.connects).toEqual([{ host: HOST, port: 443 }])
    expect(proxy!.others).toEqual([])
  })

  test('is not asked for where NO_PROXY names the host', async () => {
    const env = { ...(await startProxyTo()), no_proxy: '.cyberark.cloud' }
    const { http } = openRoom({ env, dial: host.dial })
    await http.send(get(), readText())
    http.close()
    expect(proxy!.connects).toEqual([])
    expect(host.requests).toHaveLength(1)
  })

  test('is opened with the credentials of the address', async () => {
    const credentials = { user: 'dom\\user', password: 'p@ss:w/rd% ü' }
    const { http } = openRoom({ env: await startProxyTo({ credentials }) })
    expect(await http.send(get(), readText())).toMatchObject({ status: 200 })
    http.close()
    expect(host.requests[0]!.headers).not.toHaveProperty('proxy-authorization')
  })

  test('may lead through TLS to the proxy, and TLS again to the host', async () => {
    const { http } = openRoom({ env: await startProxyTo({ tls: authority.issue(['localhost']) }) })
    expect(await http.send(get(), readText())).toMatchObject({ status: 200 })
    http.close()
  })

  test('is not asked of a proxy whose certificate is for another name', async () => {
    const { http, lines } = openRoom({ env: await startProxyTo({ tls: authority.issue(['proxy.example']) }) })
    const { kind, facts } = await failureOf(http.send(get(), readText()))
    http.close()
    expect([kind, facts[0]]).toEqual([
      'certificateRefused',
      expect.objectContaining({ host: 'localhost', code: 'ERR_TLS_CERT_ALTNAME_INVALID' }),
    ])
    expect(lines).toEqual([])
    expect(proxy!.connects).toEqual([])
  })

  test('may be asked of a proxy with an IPv6 address', async () => {
    const dialled: [string, number][] = []
    await startProxyTo()
    const dial = (name: string, port: number): net.Socket => {
      dialled.push([name, port])
      return dialTo(Number(new URL(proxy!.origin).port))(name, port)
    }
    const { http } = openRoom({ dial, env: { HTTPS_PROXY: 'http://[2001:db8::1]:3128' } })
    expect(await http.send(get(), readText())).toMatchObject({ status: 200 })
    http.close()
    expect(dialled).toEqual([['2001:db8::1', 3128]])
  })

  test('is open with any success; what came with it belongs to the tunnel', async () => {
    const env = await startRawProxy((client) => {
      const upstream = net.connect(host.port, '127.0.0.1')
      upstream.on('error', () => undefined)
      client.write('HTTP/1.1 206 Go Ahead\r\nContent-Length: 5\r\n\r\n')
      client.pipe(upstream).pipe(client)
      client.once('close', () => upstream.destroy())
    })
    const { http } = openRoom({ env, retries: 0 })
    expect(await http.send(get(), readText())).toMatchObject({ status: 200 })
    http.close()
  })
})

describe('a proxy that refuses', () => {
  test.each([
    ['403', { route: () => 'refuse' as const }],
    ['407', { credentials: { user: 'other', password: 'word' } }],
  ])('with %s is not asked again', async (code, options) => {
    await startProxyTo(options)
    // Without the credentials, where it wants some.
    const { http, lines } = openRoom({ env: { HTTPS_PROXY: proxy!.origin } })
    const { facts } = await failureOf(http.send(post(), readText()))
    http.close()
    expect(facts[0]).toMatchObject({ phase: 'proxy', code, isProxy: true, host: '127.0.0.1', attempts: 1 })
    expect(lines).toEqual([])
    expect(host.requests).toEqual([])
  })

  test('with 407 tells what it offers', async () => {
    const env = await startRawProxy((client) =>
      client.end('HTTP/1.1 407 No\r\nProxy-Authenticate: Negotiate\r\nProxy-Authenticate: NTLM\r\n\r\n'),
    )
    const { http } = openRoom({ env })
    const { facts } = await failureOf(http.send(post(), readText()))
    http.close()
    expect(facts[0]).toMatchObject({ code: '407', offered: 'Negotiate, NTLM', variable: 'HTTPS_PROXY' })
  })

  test.each(['408', '425', '429', '500', '502', '503', '504'])(
    'with %s is asked again, even for a POST',
    async (code) => {
      const env = await startRawProxy((client) =>
        client.end(`HTTP/1.1 ${code} No\r\nContent-Length: 0\r\n\r\n`),
      )
      const { http, lines } = openRoom({ env, retries: 1 })
      const { facts } = await failureOf(http.send(post(), readText()))
      http.close()
      expect(facts[0]).toMatchObject({ phase: 'proxy', code, attempts: 2, gaveUp: 'used-up' })
      expect(lines).toEqual([`${HOST}: ${code}; trying again in 0.5 s (attempt 2 of 2).`])
    },
  )

  test.each(['socks5://127.0.0.1:1080', '127.0.0.1:3128', 'http://user:100%@127.0.0.1:3128'])(
    'to be one (%s) leads to no direct connection',
    async (HTTPS_PROXY) => {
      const { http, lines } = openRoom({ env: { HTTPS_PROXY }, dial: host.dial })
      expect((await failureOf(http.send(get(), readText()))).kind).toMatch(/^proxy(Url|Credentials)Unusable$/)
      http.close()
      expect(lines).toEqual([])
      expect(host.connections()).toBe(0)
    },
  )
})

describe('a proxy that fails', () => {
  test.each([
    ['drop', 'proxy', 'ECONNRESET'],
    ['reset', 'proxy', 'ECONNRESET'],
    ['garbage', 'proxy', 'HPE_INVALID_CONSTANT'],
    ['bad-gateway', 'proxy', '502'],
  ] as const)('by %s is named and tried again, even for a POST', async (behaviour, phase, code) => {
    const env = await startProxyTo({ behaviour: (_, index) => (index === 0 ? behaviour : 'normal') })
    const { http, lines } = openRoom({ env })
    expect(await http.send(post(), readText())).toMatchObject({ status: 200, attempts: 2 })
    http.close()
    expect(lines).toEqual([`${HOST}: ${code}; trying again in 0.5 s (attempt 2 of 4).`])
    expect(phase).toBe('proxy')
  })

  test('by silence is named by the deadline, and leaves time for another attempt', async () => {
    const { http, clock, lines } = openRoom({
      env: await startProxyTo({ behaviour: 'silent' }),
      retries: 1,
      random: () => 0,
    })
    const failed = failureOf(http.send(post(), readText()))
    await until(() => proxy!.connects.length === 1)
    clock.advance(30_000)
    await until(() => proxy!.connects.length === 2)
    expect(lines).toEqual([`${HOST}: ETIMEDOUT; trying again in 0.0 s (attempt 2 of 2).`])
    clock.advance(30_000)
    expect((await failed).facts).toEqual(['waiting for the proxy 127.0.0.1 to open the tunnel (CONNECT)'])
    http.close()
  })

  test('by closing the tunnel it opened is TLS that did not come about', async () => {
    const env = await startRawProxy((client) => client.end('HTTP/1.1 200 OK\r\n\r\n'))
    const { http } = openRoom({ env, retries: 0 })
    const { facts } = await failureOf(http.send(get(), readText()))
    http.close()
    expect(facts[0]).toMatchObject({ phase: 'tls', code: 'ECONNRESET', host: HOST, isProxy: false })
  })

  test('by speaking into the tunnel is TLS that did not come about', async () => {
    const env = await startRawProxy((client) =>
      client.write('HTTP/1.1 200 OK\r\n\r\nHello, I am no TLS server.'),
    )
    const { http } = openRoom({ env, retries: 0 })
    const { facts } = await failureOf(http.send(get(), readText()))
    http.close()
    expect(facts[0]).toMatchObject({ phase: 'tls', host: HOST, code: expect.stringMatching(/^ERR_SSL_/) })
  })

  test('by not being there is named as the one that could not be reached', async () => {
    const { http } = openRoom({ env: { HTTPS_PROXY: 'http://127.0.0.1:1' }, retries: 0 })
    const { facts } = await failureOf(http.send(get(), readText()))
    http.close()
    expect(facts[0]).toMatchObject({
      phase: 'connect',
      code: 'ECONNREFUSED',
      host: '127.0.0.1',
      isProxy: true,
    })
  })
})
