/** Bodies that are too much, sent without being held. */
import { Readable } from 'node:stream'
import { brotliCompressSync, deflateSync, gzipSync } from 'node:zlib'
import type { RawReply, Reply } from './exchange.ts'

const BLOCK = 65_536

/** The bytes of a body from `offset` on; `total` is the whole body's length. */
type BodyGenerator = (offset: number, length: number, total: number) => Buffer

/** One JSON string of the whole length. */
const jsonString: BodyGenerator = (offset, length, total) => {
  const block = Buffer.alloc(length, 'a')
  if (offset === 0) block[0] = 0x22
  if (offset + length === total) block[length - 1] = 0x22
  return block
}

function streamed(headers: Record<string, string>, parts: Iterable<Buffer>): RawReply {
  return {
    raw: (response) => {
      for (const [name, value] of Object.entries(headers)) response.setHeader(name, value)
      const source = Readable.from(parts)
      source.pipe(response)
      response.once('close', () => {
        source.destroy()
      })
    },
  }
}

/**
 * A body of so many bytes in chunks, without an announced length.
 * @param generate makes the bytes. Default: one JSON string
 */
export function hugeBody(bytes: number, generate: BodyGenerator = jsonString): RawReply {
  function* parts(): Generator<Buffer> {
    for (let offset = 0; offset < bytes; offset += BLOCK) {
      yield generate(offset, Math.min(BLOCK, bytes - offset), bytes)
    }
  }
  // A fresh iterator for each answer, as a retry asks again.
  return streamed({ 'Content-Type': 'application/json' }, { [Symbol.iterator]: parts })
}

/** A gzip body a thousandth of the length it unpacks to, which is one JSON string of `bytes` bytes. */
export function gzipBomb(bytes: number): RawReply {
  const filling = Math.max(0, bytes - 2)
  const blockLength = 1_048_576
  function* parts(): Generator<Buffer> {
    // Members may follow one another in a gzip stream (RFC 1952 section 2.2), so one packed block serves all.
    const quote = gzipSync('"')
    const block = gzipSync(Buffer.alloc(blockLength, 'a'))
    yield quote
    for (let left = Math.floor(filling / blockLength); left > 0; left--) yield block
    yield gzipSync(Buffer.alloc(filling % blockLength, 'a'))
    yield quote
  }
  return streamed(
    { 'Content-Type': 'application/json', 'Content-Encoding': 'gzip' },
    { [Symbol.iterator]: parts },
  )
}

/** 200 with a compressed body, asked for or not. */
export function compressed(encoding: 'gzip' | 'br' | 'deflate', body: string | Buffer | object): Reply {
  const bytes =
    typeof body === 'string' || Buffer.isBuffer(body) ? Buffer.from(body) : Buffer.from(JSON.stringify(body))
  const pack = { gzip: gzipSync, br: brotliCompressSync, deflate: deflateSync }[encoding]
  return {
    status: 200,
    headers: { 'Content-Type': 'application/json', 'Content-Encoding': encoding },
    body: pack(bytes),
  }
}
