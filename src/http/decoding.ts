import { pipeline, Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate, createInflateRaw } from 'node:zlib'
import { failure } from '../messages/failure.ts'

/** Makes what undoes one encoding, knowing the first bytes. */
type Decoder = (start: Buffer) => Transform

const gunzip: Decoder = () => createGunzip()
const DECODERS = new Map<string, Decoder>([
  ['gzip', gunzip],
  ['x-gzip', gunzip],
  // This means the zlib format, but some servers send the bare stream inside it; the first byte tells which.
  ['deflate', (start) => ((Number(start[0]) & 0x0f) === 8 ? createInflate() : createInflateRaw())],
  ['br', () => createBrotliDecompress()],
])

/** More encodings one upon the other are no mistake of a proxy but an attack. */
const MOST_LAYERS = 3

/**
 * Undoes a `Content-Encoding`, which lists the encodings in the order they were applied in. How much comes out is for
 * the reader to limit. One that is not known is a Failure as soon as there is a byte of it.
 */
export function decoderFor(encoding: string, body: Readable, status: number): Readable {
  const layers = encoding
    .split(',')
    .map((name) => name.trim().toLowerCase())
    .filter((name) => name !== 'identity')
  const refuse: Decoder = () => {
    throw failure('encodingUnknown', encoding, status)
  }
  const decoders = layers.length > MOST_LAYERS ? [refuse] : layers.map((name) => DECODERS.get(name) ?? refuse)
  return decoders.reduceRight((outer, decoder) => Readable.from(unpacked(outer, decoder)), body)
}

/** A body of no bytes, such as HEAD gets, has no encoding either. */
async function* unpacked(body: Readable, decoder: Decoder): AsyncIterable<Buffer> {
  const chunks = body[Symbol.asyncIterator]() as AsyncIterator<Buffer, undefined>
  const start = await chunks.next()
  if (start.value === undefined) return
  const whole = async function* (): AsyncIterable<Buffer> {
    yield start.value
    yield* { [Symbol.asyncIterator]: () => chunks }
  }
  // The reader hears of every error by what it reads, and its own end destroys what it reads from.
  yield* pipeline(Readable.from(whole()), decoder(start.value), () => undefined)
}
