import { createServer, type Server } from 'node:https'
import net from 'node:net'
import { Readable } from 'node:stream'
import { afterEach, describe, expect, test } from '@jest/globals'
import { listen } from '../../../simulation/sockets.ts'
import type { Reply } from '../../../simulation/tenant/exchange.ts'
import { readText } from '../../../src/http/body.ts'
import type { HttpBody } from '../../../src/http/message.ts'
import { Failure } from '../../../src/vocabulary/failure.ts'
import { Secret } from '../../../src/vocabulary/secret.ts'
import {
  authority,
  dialTo,
  failureOf,
  get,
  HOST,
  openRoom,
  post,
  startHost,
  until,
  type Host,
} from '../../support/http-world.ts'

const OK: Reply = { status: 200, body: 'done' }

let host: Host | undefined
let early: Server | undefined
afterEach(async () => {
  await host?.stop()
  early?.closeAllConnections()
  await new Promise((resolve) => early?.close(resolve) ?? resolve(undefined))
  early = host = undefined
})

/** A body of so many bytes, and the streams that were opened for it. */
function upload(bytes: number, chunks: () => Iterable<Buffer>): { body: HttpBody; opened: Readable[] } {
  const opened: Readable[] = []
  const open = (): Readable => {
    const stream = Readable.from(chunks())
    opened.push(stream)
    return stream
  }
  return { body: { bytes, open }, opened }
}

describe('a body', () => {
  test.each<[string, HttpBody | undefined, string, string | undefined]>([
    ['a text is sent with its length in bytes', 'ü', 'ü', '2'],
    ['a secret is sent as what it hides', new Secret('a=1&b=2'), 'a=1&b=2', '7'],
    ['an empty text is sent as a body of no bytes', '', '', '0'],
    [
      'a stream is sent with the length it is said to have',
      upload(4, () => [Buffer.from('da'), Buffer.from('ta')]).body,
      'data',
      '4',
    ],
    ['no body is sent as none', undefined, '', '0'],
  ])('%s', async (_, body, sent, length) => {
    host = await startHost(() => OK)
    const { http } = openRoom(host)
    await http.send(post({ body, headers: new Map([['x-key', new Secret('k')]]) }), readText())
    http.close()
    expect(host.requests[0]).toMatchObject({ method: 'POST', body: sent, complete: true })
    expect(host.requests[0]!.headers).toMatchObject({
      'content-length': length,
      'x-key': 'k',
      'user-agent': 'cyberark-platform-token',
      'accept-encoding': 'identity',
    })
    expect(host.requests[0]!.headers).not.toHaveProperty('transfer-encoding')
  })

  test('that is a stream is opened anew for every attempt', async () => {
    host = await startHost((_, index) => (index === 0 ? { status: 503 } : OK))
    const { body, opened } = upload(3, () => [Buffer.from('put')])
    const { http } = openRoom(host)
    await http.send(get({ method: 'PUT', body }), readText())
    http.close()
    expect(host.requests.map((request) => request.body)).toEqual(['put', 'put'])
    expect(opened).toHaveLength(2)
  })
})

describe('a stream that breaks', () => {
  test.each([
    ['by our own failure', new Failure('bodyFileUnreadable', ['ESHRUNK']), 'ESHRUNK'],
    ['by the file system’s', Object.assign(new Error('gone'), { code: 'EIO' }), 'EIO'],
  ])('%s fails the run, whatever the server says, and is not tried again', async (_, error, code) => {
    host = await startHost(() => OK)
    const { body, opened } = upload(100, function* () {
      yield Buffer.from('half')
      throw error
    })
    const { http, lines } = openRoom(host)
    const { kind, facts } = await failureOf(http.send(get({ method: 'PUT', body }), readText()))
    http.close()
    expect([kind, facts]).toEqual(['bodyFileUnreadable', [code]])
    expect(opened).toHaveLength(1)
    expect(lines).toEqual([])
  })
})

describe('an answer before the end of an upload', () => {
  /** Answers as soon as it has the head, and reads nothing more. */
  async function answerEarly(status: number): Promise<number> {
    let answers = 0
    early = createServer(authority.issue([HOST]), (request, response) => {
      request.pause()
      if (answers++ === 0) response.writeHead(status, { 'Content-Length': 2 }).end('no')
      else request.resume().once('end', () => response.end('done'))
    })
    return listen(early)
  }
  const MEBIBYTE = Buffer.alloc(2 ** 20)
  const endless = (): { body: HttpBody; opened: Readable[] } =>
    upload(64 * 2 ** 20, () => Array.from({ length: 64 }, () => MEBIBYTE))

  test('is the answer; the rest is not sent, and the connection not used again', async () => {
    const port = await answerEarly(413)
    let dialled = 0
    const dial = (name: string): net.Socket => (dialled++, dialTo(port)(name, port))
    const { body, opened } = endless()
    const { http } = openRoom({ dial })
    expect(await http.send(post({ body }), readText())).toMatchObject({
      status: 413,
      body: 'no',
      attempts: 1,
    })
    await until(() => opened[0]!.destroyed)
    expect(await http.send(get(), readText())).toMatchObject({ body: 'done' })
    http.close()
    expect(dialled).toBe(2)
  })

  test('that asks to come again leads to a whole upload on a new connection', async () => {
    const port = await answerEarly(503)
    const { body, opened } = endless()
    const { http } = openRoom({ dial: dialTo(port) })
    expect(await http.send(get({ method: 'PUT', body }), readText())).toMatchObject({
      status: 200,
      attempts: 2,
    })
    http.close()
    expect(opened.map((stream) => stream.destroyed)).toEqual([true, true])
  })
})

describe('time', () => {
  test('a connection that does not come about leaves time, though the upload has begun to flow', async () => {
    const never = (): net.Socket => new net.Socket()
    const { body } = upload(4, () => [Buffer.from('data')])
    const { http, clock, lines } = openRoom({ dial: never, retries: 1 })
    const failed = failureOf(http.send(post({ body }), readText()))
    await new Promise((resolve) => setTimeout(resolve, 20))
    clock.advance(30_000)
    await until(() => lines.length === 1)
    http.close()
    clock.advance(60_000)
    expect((await failed).kind).toBe('timedOut')
  })

  test('an upload that makes progress is not silence', async () => {
    host = await startHost(() => OK)
    const steps = [Promise.withResolvers<Buffer>(), Promise.withResolvers<Buffer>()]
    const body = { bytes: 8192, open: () => Readable.from(steps.map(({ promise }) => promise)) }
    const { http, clock } = openRoom(host)
    const answered = http.send(get({ method: 'PUT', body }), readText())
    await until(() => host!.connections() === 1)
    for (const { resolve } of steps) {
      clock.advance(20_000)
      resolve(Buffer.alloc(4096))
      await new Promise((then) => setTimeout(then, 10))
    }
    expect(await answered).toMatchObject({ status: 200, attempts: 1, milliseconds: 40_000 })
    http.close()
  })
})
