import { pipeline, type Readable, type Transform } from 'node:stream'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { failure } from '../messages/failure.ts'

const DECODERS = new Map<string, () => Transform>([
  ['gzip', createGunzip],
  ['x-gzip', createGunzip],
  ['deflate', createInflate],
  ['br', createBrotliDecompress],
])

/**
 * Undoes a `Content-Encoding`. How much comes out is for the reader to limit.
 *
 * @throws Failure for an encoding that is not known.
 */
export function decoderFor(encoding: string, body: Readable): Readable {
  const create = DECODERS.get(encoding)
  if (!create) throw failure('encodingUnknown', encoding)
  // The reader hears of every error by the decoder, which the pipeline destroys with it.
  return pipeline(body, create(), () => undefined)
}
