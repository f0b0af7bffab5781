import net from 'node:net'
import { describe, expect, test } from '@jest/globals'
import { listen } from '../../../simulation/sockets.ts'
import type { Reply } from '../../../simulation/tenant/exchange.ts'
import {
  chunkedGarbage,
  closeConnection,
  cutAfterHead,
  cutMidBody,
  drip,
  halfClose,
  hugeHeader,
  malformedHttp,
  neverAnswer,
  resetConnection,
  stallMidBody,
} from '../../../simulation/tenant/hostile.ts'
import { readText } from '../../../src/http/body.ts'
import {
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
import { leaveNoneUnhandled } from '../../support/unhandled-rejections.ts'

const upgrade: Reply = {
  raw: (_response, socket) => {
    socket.write('HTTP/1.1 101 Switching Protocols\r\nConnection: upgrade\r\nUpgrade: h2c\r\n\r\n')
  },
}

let host: Host | undefined
let silence: net.Server | undefined

leaveNothingOpen(async () => {
  await host?.stop()
  await new Promise((resolve) => silence?.close(resolve) ?? resolve(undefined))
  silence = host = undefined
})
leaveNoneUnhandled()

/** Accepts connections and never says a word. */
async function startSilence(): Promise<(name: string, port: number) => net.Socket> {
  const open: net.Socket[] = []
  silence = net.createServer((socket) => open.push(socket.on('error', () => undefined).resume()))
  const port = await listen(silence)
  return () => net.connect({ host: '127.0.0.1', port })
}

describe('an answer that does not come whole', () => {
  test.each<[string, Reply, string, RegExp]>([
    ['a closed connection', closeConnection, 'answer', /^ECONNRESET$/],
    ['a reset connection', resetConnection, 'answer', /^ECONNRESET$/],
    ['what is not HTTP', malformedHttp, 'answer', /^HPE_/],
    ['a head of a mebibyte', hugeHeader(2 ** 20), 'answer', /^HPE_HEADER_OVERFLOW$/],
    ['an upgrade nobody asked for', upgrade, 'answer', /^ECONNRESET$/],
    ['a head alone', cutAfterHead, 'body', /^ECONNRESET$/],
    ['half a body', cutMidBody(), 'body', /^ECONNRESET$/],
    ['half a body and an orderly farewell', halfClose(), 'body', /^ECONNRESET$/],
    ['chunks that are none', chunkedGarbage, 'body', /^ECONNRESET$/],
  ])('%s', async (_, reply, phase, code) => {
    host = await startHost(() => reply)
    const { http } = openRoom({ ...host, retries: 0 })
    const { kind, facts } = await failureOf(http.send(get(), readText()))
    http.close()
    expect([kind, facts[0]]).toEqual([
      'network',
      expect.objectContaining({ phase, host: HOST, isProxy: false }),
    ])
    expect(facts[0]).toMatchObject({ code: expect.stringMatching(code) })
  })
})

describe('silence', () => {
  test.each([
    ['before the answer', neverAnswer, `waiting for ${HOST} to answer`],
    ['in the middle of the body', stallMidBody(), `reading the answer of ${HOST} (status 200)`],
  ])('%s ends with the attempt, and the deadline names it', async (_, reply, activity) => {
    host = await startHost(() => reply)
    const { http, clock, lines } = openRoom({ ...host, retries: 1, random: () => 0 })
    const failed = failureOf(http.send(get(), readText()))
    await until(() => host!.requests.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    clock.advance(30_000)
    await until(() => host!.requests.length === 2)
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(lines).toEqual([`${HOST}: ETIMEDOUT; trying again in 0.0 s (attempt 2 of 2).`])
    clock.advance(30_000)
    expect(await failed).toMatchObject({ kind: 'timedOut', facts: [activity] })
    http.close()
  })

  test('where TLS should be agreed on is named, and leaves time for a request that must not be repeated', async () => {
    const dial = await startSilence()
    const { http, clock, lines } = openRoom({ dial, retries: 1, random: () => 0 })
    const failed = failureOf(http.send(post(), readText()))
    await new Promise((resolve) => setTimeout(resolve, 20))
    clock.advance(30_000)
    await until(() => lines.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    clock.advance(30_000)
    expect(await failed).toMatchObject({ kind: 'timedOut', facts: [`agreeing on TLS with ${HOST}`] })
    http.close()
  })

  test('after slow connecting still leaves time: each wait is for half of what is left then', async () => {
    host = await startHost(() => neverAnswer)
    const { dial } = host
    const gate = Promise.withResolvers<undefined>()
    const slowly = (name: string, port: number): net.Socket => {
      const socket = dial(name, port)
      const emit = socket.emit.bind(socket) as (event: string | symbol, ...args: unknown[]) => boolean
      socket.emit = (event: string | symbol, ...args: unknown[]): boolean => {
        if (event !== 'connect') return emit(event, ...args)
        void gate.promise.then(() => emit(event, ...args))
        return true
      }
      return socket
    }
    const { http, clock, lines } = openRoom({ dial: slowly, retries: 1, skipWaits: false })
    const failed = failureOf(http.send(get(), readText()))
    await until(() => host!.connections() === 0)
    clock.advance(29_000)
    gate.resolve(undefined)
    await until(() => host!.requests.length === 1)
    clock.advance(15_499)
    expect(lines).toEqual([])
    clock.advance(1)
    await until(() => lines.length === 1)
    http.close()
    clock.advance(15_500)
    expect((await failed).kind).toBe('timedOut')
  })

  test('begins for a body that drips as for one that is silent', async () => {
    host = await startHost(() => drip({ everyMs: 1 }))
    const { http, clock, lines } = openRoom({ ...host, retries: 1, random: () => 0 })
    const failed = failureOf(http.send(get(), readText()))
    await until(() => host!.requests.length === 1)
    // Steps shorter than the silence allowed, each with a few drops.
    for (let step = 0; step < 12; step++) {
      await new Promise((resolve) => setTimeout(resolve, 8))
      clock.advance(5000)
    }
    expect(lines).toEqual([`${HOST}: ETIMEDOUT; trying again in 0.0 s (attempt 2 of 2).`])
    expect(await failed).toMatchObject({ kind: 'timedOut' })
    http.close()
  })

  test('does not begin as long as a body makes progress; the deadline ends it all the same', async () => {
    host = await startHost(() => drip({ bytes: 4096, everyMs: 1, body: 'x'.repeat(1_000_000) }))
    const { http, clock } = openRoom({ ...host, retries: 3 })
    const failed = failureOf(http.send(get(), readText()))
    await until(() => host!.requests.length === 1)
    for (let step = 0; step < 12; step++) {
      await new Promise((resolve) => setTimeout(resolve, 8))
      clock.advance(5000)
    }
    expect(await failed).toMatchObject({
      kind: 'timedOut',
      facts: [`reading the answer of ${HOST} (status 200)`],
    })
    http.close()
    expect(host.requests).toHaveLength(1)
  })
})

describe('a name lookup that hangs', () => {
  const hanging = (answers: ((error: null, address: string, family: number) => void)[]) => (name: string) =>
    net.connect({
      host: name,
      port: 9,
      autoSelectFamily: false,
      lookup: (_host, _options, done) => void answers.push(done),
    })

  test('is named by the deadline', async () => {
    const { http, clock } = openRoom({ dial: hanging([]), retries: 0 })
    const failed = failureOf(http.send(get(), readText()))
    await new Promise(setImmediate)
    clock.advance(60_000)
    expect(await failed).toMatchObject({ kind: 'timedOut', facts: [`looking up the name ${HOST}`] })
    http.close()
  })

  test('and comes back when its attempt is over changes nothing any more', async () => {
    const answers: ((error: null, address: string, family: number) => void)[] = []
    const { http, clock, lines, cancel } = openRoom({ dial: hanging(answers), skipWaits: false })
    const failed = failureOf(http.send(get(), readText()))
    await new Promise(setImmediate)
    clock.advance(30_000)
    await until(() => lines.length === 1)
    answers[0]!(null, '127.0.0.1', 4)
    await new Promise(setImmediate)
    cancel.abort()
    expect((await failed).facts).toEqual([`waiting to try ${HOST} again`])
    http.close()
  })
})

describe('cancelling', () => {
  test('before the first byte sends nothing', async () => {
    host = await startHost(() => ({ status: 200 }))
    const { http, cancel } = openRoom(host)
    cancel.abort()
    expect(await failureOf(http.send(get(), readText()))).toMatchObject({
      kind: 'cancelled',
      facts: ['starting'],
    })
    http.close()
    expect(host.connections()).toBe(0)
  })

  test.each([
    ['waiting for an answer', neverAnswer, `waiting for ${HOST} to answer`],
    ['reading a body', stallMidBody(), `reading the answer of ${HOST} (status 200)`],
  ])('while %s closes the connection at once', async (_, reply, activity) => {
    host = await startHost(() => reply)
    const { http, cancel, clock } = openRoom(host)
    const failed = failureOf(http.send(get(), readText()))
    await until(() => host!.requests.length === 1)
    await new Promise((resolve) => setTimeout(resolve, 20))
    cancel.abort()
    expect(await failed).toMatchObject({ kind: 'cancelled', facts: [activity] })
    expect(clock.pending).toBe(1)
    http.close()
  })

  test('while TLS is agreed on', async () => {
    const { http, cancel } = openRoom({ dial: await startSilence() })
    const failed = failureOf(http.send(get(), readText()))
    await new Promise((resolve) => setTimeout(resolve, 20))
    cancel.abort()
    expect(await failed).toMatchObject({ kind: 'cancelled', facts: [`agreeing on TLS with ${HOST}`] })
    http.close()
  })
})
