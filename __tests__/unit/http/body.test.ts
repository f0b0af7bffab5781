import { PassThrough, Readable } from 'node:stream'
import { brotliCompressSync, deflateRawSync, deflateSync, gzipSync } from 'node:zlib'
import { describe, expect, test } from '@jest/globals'
import fc from 'fast-check'
import { LARGEST_BODY, readShortText, readText } from '../../../src/http/body.ts'
import type { Head } from '../../../src/http/message.ts'
import { failureOf } from '../../support/http-world.ts'

const head = (headers: Readonly<Record<string, string>> = {}): Head => ({
  status: 200,
  headers: new Map(Object.entries(headers)),
})
const encoded = (encoding: string): Head => head({ 'content-encoding': encoding })
const typed = (type: string): Head => head({ 'content-type': type })
/** A stream of a few bytes at a time, as a network gives them. */
const body = (bytes: Uint8Array | string, size = 3): Readable => {
  const all = Buffer.from(bytes)
  return Readable.from(
    Array.from({ length: Math.ceil(all.length / size) }, (_, index) =>
      all.subarray(index * size, (index + 1) * size),
    ),
  )
}

describe('the limit', () => {
  test('is 16 MiB', () => {
    expect(LARGEST_BODY).toBe(16_777_216)
  })

  test.each([0, 1, 9, 10])('%i bytes fit into ten', async (bytes) => {
    expect(await readText(10)(head(), body('x'.repeat(bytes)))).toHaveLength(bytes)
  })

  test('one byte more is too large, and the rest is not read', async () => {
    let read = 0
    const endless = Readable.from(
      (function* () {
        for (;;) yield Buffer.alloc(++read && 4)
      })(),
      { objectMode: false, highWaterMark: 4 },
    )
    expect(await readText(10)(head(), endless)).toBeUndefined()
    expect(endless.destroyed).toBe(true)
    expect(read).toBeLessThan(10)
  })

  test.each([
    ['gzip', gzipSync],
    ['br', brotliCompressSync],
    ['deflate', deflateSync],
    ['deflate', deflateRawSync],
  ] as const)('holds for what a %s bomb unpacks to', async (encoding, pack) => {
    const bomb = pack(Buffer.alloc(8 * 1024 * 1024))
    const source = body(bomb, 512)
    expect(await readText(100_000)(encoded(encoding), source)).toBeUndefined()
    expect(source.destroyed).toBe(true)
  })
})

test('a text that should be short reads as empty when it is not', async () => {
  expect(await readShortText(10)(head(), body('x'.repeat(10)))).toHaveLength(10)
  expect(await readShortText(10)(head(), body('x'.repeat(11)))).toBe('')
})

describe('Content-Encoding', () => {
  const text = 'Grüße, '.repeat(50)
  test.each([
    ['gzip', gzipSync(text)],
    ['GZip', gzipSync(text)],
    ['x-gzip', gzipSync(text)],
    [' gzip ', gzipSync(text)],
    ['gzip', Buffer.concat([gzipSync(text), Buffer.alloc(8)])],
    ['br', brotliCompressSync(text)],
    ['deflate', deflateSync(text)],
    ['deflate', deflateSync(text, { windowBits: 9 })],
    ['deflate', deflateRawSync(text)],
    ['deflate', deflateRawSync(text, { level: 0 })],
    ['identity', Buffer.from(text)],
    ['', Buffer.from(text)],
    ['identity, gzip', gzipSync(text)],
    ['gzip, br', brotliCompressSync(gzipSync(text))],
    ['deflate,gzip , identity', gzipSync(deflateSync(text))],
  ])('%s is undone', async (encoding, bytes) => {
    expect(await readText()(encoded(encoding), body(bytes))).toBe(text)
  })

  test.each([
    'zstd',
    'compress',
    'aws-chunked',
    'gzip, zstd',
    'gzip;q=1',
    '__proto__',
    'gzip,gzip,gzip,gzip',
  ])('%s is a failure that names it', async (encoding) => {
    const source = body('x')
    const failed = await failureOf(readText()(encoded(encoding), source))
    expect([failed.kind, failed.facts]).toEqual(['encodingUnknown', [encoding, 200]])
    expect(await readText()(encoded(encoding), body(''))).toBe('')
  })

  test.each([
    ['gzip', gzipSync(text).subarray(0, 20)],
    ['br', brotliCompressSync(text).subarray(0, 10)],
    ['deflate', deflateSync(text).subarray(0, 10)],
    ['deflate', deflateRawSync(text).subarray(0, 10)],
    ['gzip', Buffer.from('plain text')],
    ['br', Buffer.from('plain text')],
    ['deflate', Buffer.from('plain text')],
    ['gzip, deflate', deflateSync('no gzip')],
  ])('what is not %s, or not all of it, is the network’s error', async (encoding, bytes) => {
    await expect(readText()(encoded(encoding), body(bytes))).rejects.toMatchObject({
      code: expect.stringMatching(/^(Z_|ERR_)/),
    })
  })

  test.each(['gzip', 'br', 'deflate', 'identity'])(
    'a connection lost under %s is heard of',
    async (encoding) => {
      const source = new PassThrough()
      const read = readText()(encoded(encoding), source)
      source.write(gzipSync(text).subarray(0, 20))
      setImmediate(() => source.destroy(Object.assign(new Error('lost'), { code: 'ECONNRESET' })))
      await expect(read).rejects.toMatchObject({ code: expect.any(String) })
    },
  )

  test.each(['gzip', 'br', 'deflate', 'gzip, deflate'])(
    '%s of nothing, as HEAD has it, is nothing',
    async (encoding) => {
      expect(await readText()(encoded(encoding), body(''))).toBe('')
    },
  )

  test('any text comes back as it was, however it is cut', async () => {
    const pack = fc.constantFrom<[string, (bytes: Buffer) => Buffer]>(
      ['gzip', gzipSync],
      ['br', brotliCompressSync],
      ['deflate', deflateSync],
      ['deflate', deflateRawSync],
    )
    await fc.assert(
      fc.asyncProperty(
        fc.string({ unit: 'grapheme', maxLength: 500 }),
        pack,
        fc.integer({ min: 1, max: 50 }),
        async (...given) => {
          const [any, [encoding, packed], size] = given
          // A leading byte order mark is not part of a text.
          const expected = any.replace(/^\uFEFF/, '')
          expect(await readText()(encoded(encoding), body(packed(Buffer.from(any)), size))).toBe(expected)
        },
      ),
      { numRuns: 60 },
    )
  })
})

describe('the charset', () => {
  test.each([
    ['text/plain', Buffer.from('ü€'), 'ü€'],
    ['application/json; charset=utf-8', Buffer.from('ü€'), 'ü€'],
    ['application/json; charset="UTF-8"', Buffer.from('ü€'), 'ü€'],
    ['text/plain; boundary=x; Charset = iso-8859-1 ; y=z', Buffer.from([0xfc]), 'ü'],
    ['text/plain;charset=latin1', Buffer.from([0xfc]), 'ü'],
    ['text/plain;charset=windows-1252', Buffer.from([0x80]), '€'],
    ['text/plain;charset=utf-16le', Buffer.from('ü€', 'utf16le'), 'ü€'],
    ['text/plain;charset=no-such-thing', Buffer.from('ü€'), 'ü€'],
    ['text/plain;charset=', Buffer.from('ü€'), 'ü€'],
    ['text/plain', Buffer.from('\uFEFFü€'), 'ü€'],
    ['text/plain;charset=utf-16le', Buffer.from('\uFEFFü', 'utf16le'), 'ü'],
    ['text/plain', Buffer.from([0x61, 0xff, 0x62]), 'a\uFFFDb'],
  ])('%s', async (type, bytes, text) => {
    expect(await readText()(typed(type), body(bytes))).toBe(text)
  })

  test('is UTF-8 where nothing says what it is', async () => {
    expect(await readText()(head(), body('ü€'))).toBe('ü€')
  })
})
