import dns from 'node:dns'
import net from 'node:net'
import tls from 'node:tls'
import { afterEach, describe, expect, jest, test } from '@jest/globals'
import { closedPort } from '../../../simulation/network/listeners.ts'
import { listen } from '../../../simulation/sockets.ts'
import type { Reply } from '../../../simulation/tenant/exchange.ts'
import { neverAnswer } from '../../../simulation/tenant/hostile.ts'
import { readText } from '../../../src/http/body.ts'
import {
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
const other = (): ReturnType<typeof get> =>
  get({ url: new URL('https://acme.secretshub.cyberark.cloud/api/') })

let host: Host | undefined
leaveNothingOpen(async () => {
  jest.restoreAllMocks()
  await host?.stop()
  host = undefined
})

describe('a connection', () => {
  test('is kept for the next request to the same host, and only for that', async () => {
    host = await startHost(() => OK)
    const { http } = openRoom(host)
    await http.send(get(), readText())
    await http.send(get(), readText())
    expect(host.connections()).toBe(1)
    await http.send(other(), readText())
    expect(host.connections()).toBe(2)
    http.close()
  })

  test('that the server closed meanwhile is replaced', async () => {
    host = await startHost(() => ({ ...OK, headers: { Connection: 'close' } }))
    const { http } = openRoom(host)
    await http.send(get(), readText())
    expect(await http.send(get(), readText())).toMatchObject({ attempts: 1 })
    http.close()
    expect(host.connections()).toBe(2)
  })

  test('is gone when all is closed, whether it rests, waits for an answer, or is only begun', async () => {
    host = await startHost((request) => (request.host === HOST ? OK : neverAnswer))
    const sockets: net.Socket[] = []
    const dial = (name: string, port: number): net.Socket => {
      const socket = sockets.length < 2 ? host!.dial(name, port) : new net.Socket()
      sockets.push(socket)
      return socket
    }
    const { http } = openRoom({ dial, retries: 0 })
    await http.send(get(), readText())
    const unanswered = failureOf(http.send(other(), readText()))
    await until(() => host!.requests.length === 2)
    const unconnected = failureOf(http.send(get({ url: new URL('https://third.example/') }), readText()))
    http.close()
    expect((await unanswered).facts[0]).toMatchObject({ phase: 'answer', code: 'ECONNRESET' })
    expect((await unconnected).facts[0]).toMatchObject({ phase: 'lookup', code: 'ECONNRESET' })
    expect(sockets.map((socket) => socket.destroyed)).toEqual([true, true, true])
  })

  test('goes to the port that the URL names', async () => {
    host = await startHost(() => OK)
    const ports: number[] = []
    const dial = (name: string, port: number): net.Socket => (ports.push(port), host!.dial(name, port))
    const { http } = openRoom({ dial })
    await http.send(get(), readText())
    await http.send(get({ url: new URL(`https://${HOST}:8443/`) }), readText())
    http.close()
    expect(ports).toEqual([443, 8443])
  })

  test('that is refused is named as such', async () => {
    const { port } = await closedPort()
    const { http } = openRoom({ dial: dialTo(port), retries: 0 })
    const { facts } = await failureOf(http.send(get(), readText()))
    http.close()
    expect(facts[0]).toMatchObject({ phase: 'connect', code: 'ECONNREFUSED', host: HOST })
  })
})

describe('a certificate', () => {
  test.each([
    ['expired', 'CERT_HAS_EXPIRED'],
    ['wrong-host', 'ERR_TLS_CERT_ALTNAME_INVALID'],
    ['untrusted', 'UNABLE_TO_VERIFY_LEAF_SIGNATURE'],
  ] as const)('that is %s is final, and nothing is sent', async (certificate, code) => {
    host = await startHost(() => OK, certificate)
    const { http, lines } = openRoom(host)
    const { kind, facts } = await failureOf(http.send(get(), readText()))
    http.close()
    expect([kind, facts[0]]).toEqual([
      'certificateRefused',
      expect.objectContaining({
        host: HOST,
        code,
        issuer: expect.stringMatching(/^Simulated Authority /),
        usesSystem: false,
      }),
    ])
    expect(lines).toEqual([])
    expect(host.requests).toEqual([])
  })

  test('is checked even where NODE_TLS_REJECT_UNAUTHORIZED says not to', async () => {
    const warned = jest.spyOn(process, 'emitWarning').mockReturnValue()
    process.env['NODE_TLS_REJECT_UNAUTHORIZED'] = '0'
    try {
      host = await startHost(() => OK, 'untrusted')
      const { http } = openRoom(host)
      expect((await failureOf(http.send(get(), readText()))).kind).toBe('certificateRefused')
      http.close()
    } finally {
      delete process.env['NODE_TLS_REJECT_UNAUTHORIZED']
      warned.mockRestore()
    }
    expect(host.requests).toEqual([])
  })

  test('is asked for by the name of the host, or by none where that is an address', async () => {
    host = await startHost(() => OK)
    const { http } = openRoom(host)
    // The server shows the certificate for its own address to whoever names no host.
    expect(await http.send(get({ url: new URL('https://127.0.0.1/') }), readText())).toMatchObject({
      status: 200,
    })
    http.close()
  })
})

describe('a name', () => {
  type Found = (error: NodeJS.ErrnoException | null, addresses?: dns.LookupAddress[]) => void
  const pretend = (answer: (found: Found) => void) =>
    jest
      .spyOn(dns, 'lookup')
      .mockImplementation(((_host: string, _options: object, found: Found) => answer(found)) as never)

  test.each(['ENOTFOUND', 'EAI_AGAIN', 'EAI_FAIL', 'EPERM'])(
    'that leads to %s is tried again, then named',
    async (code) => {
      pretend((found) => process.nextTick(found, Object.assign(new Error(code), { code })))
      const { http, lines } = openRoom({ retries: 1 })
      const { facts } = await failureOf(http.send(post(), readText()))
      expect(facts[0]).toMatchObject({ phase: 'lookup', code, host: HOST, attempts: 2, gaveUp: 'used-up' })
      expect(lines).toHaveLength(1)
      expect(http.isLookupPending).toBe(false)
      http.close()
    },
  )

  test('that is still looked up is known to be, until the answer comes', async () => {
    let answer: Found = () => undefined
    pretend((found) => (answer = found))
    const { http, cancel } = openRoom()
    expect(http.isLookupPending).toBe(false)
    const failed = failureOf(http.send(get(), readText()))
    await until(() => http.isLookupPending)
    cancel.abort()
    expect(await failed).toMatchObject({ kind: 'cancelled', facts: [`looking up the name ${HOST}`] })
    http.close()
    expect(http.isLookupPending).toBe(true)
    answer(null, [{ address: '127.0.0.1', family: 4 }])
    expect(http.isLookupPending).toBe(false)
  })

  const IPV4 = { address: '127.0.0.1', family: 4 }
  const IPV6 = { address: '::1', family: 6 }
  test.each([
    ['to IPv4', [IPV4], IPV4],
    ['to IPv6', [IPV6], IPV6],
    ['to a dead address and a live one', [IPV6, IPV4], IPV4],
  ])('may lead %s', async (_, addresses, live) => {
    const listener = net.createServer((socket) => socket.destroy())
    const port = await listen(listener, live.address)
    pretend((found) => found(null, addresses))
    const { http } = openRoom({ retries: 0 })
    const { facts } = await failureOf(
      http.send(get({ url: new URL(`https://${HOST}:${port}/`) }), readText()),
    )
    expect(facts[0]).toMatchObject({ phase: 'tls', code: 'ECONNRESET' })
    http.close()
    await new Promise((resolve) => listener.close(resolve))
  })
})

describe('getting ready for TLS', () => {
  const ciphers = tls.DEFAULT_CIPHERS
  afterEach(() => {
    tls.DEFAULT_CIPHERS = ciphers
  })

  test('waits for a turn, so that what is to be sent leaves first', async () => {
    host = await startHost(() => OK)
    const made = jest.spyOn(tls, 'createSecureContext')
    const { http, clock } = openRoom({ dial: () => new net.Socket() })
    void http.send(get(), readText()).catch(() => undefined)
    await new Promise(setImmediate)
    expect(made).not.toHaveBeenCalled()
    clock.takeTurn()
    await new Promise(setImmediate)
    expect(made).toHaveBeenCalledTimes(1)
    http.close()
  })

  test('fails only where it is needed, as a failure of TLS', async () => {
    host = await startHost(() => OK)
    tls.DEFAULT_CIPHERS = 'nonsense'
    const { http, clock } = openRoom({ ...host, retries: 0 })
    const failed = failureOf(http.send(get(), readText()))
    clock.takeTurn()
    const { facts } = await failed
    expect(facts[0]).toMatchObject({ phase: 'tls', code: 'ERR_SSL_NO_CIPHER_MATCH', host: HOST })
    http.close()
  })
})
