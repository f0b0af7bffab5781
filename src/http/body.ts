import type { Readable } from 'node:stream'
import type { BodyReader, Head } from './message.ts'
import { closedEarly } from './network-error.ts'

/** The most bytes of an answer that are held in memory: 16 MiB, decoded. */
export const LARGEST_BODY = 16 * 1024 * 1024

/**
 * The bytes of a body as they were before `Content-Encoding`. The action never asks for an encoding, but a server may
 * use one all the same. One that is not known is a Failure, which the stream ends with.
 */
export async function decoded(head: Head, body: Readable): Promise<Readable> {
  const encoding = (head.headers.get('content-encoding') ?? '').trim()
  if (/^(?:identity)?$/i.test(encoding)) return body
  const { decoderFor } = await import('./decoding.ts')
  return decoderFor(encoding, body, head.status)
}

/**
 * Reads a body as text, in the charset its Content-Type names, without a byte order mark; undefined for one that is
 * larger than the limit in bytes.
 */
export function readText(limit: number = LARGEST_BODY): BodyReader<string | undefined> {
  return async (head, body) => {
    if (!body) return ''
    const bytes = await bytesOf(await decoded(head, body), limit)
    return bytes && textOf(head, bytes)
  }
}

/** All of a stream, unless it is more than the limit. By its events, since iterating over it starts slowly. */
function bytesOf(stream: Readable, limit: number): Promise<Buffer | undefined> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = []
    let length = 0
    stream.on('data', (chunk: Buffer) => {
      length += chunk.length
      if (length <= limit) {
        chunks.push(chunk)
        return
      }
      resolve(undefined)
      stream.destroy()
    })
    // Who hands a stream on has paused it.
    stream.resume()
    stream.once('end', () => {
      // The stream outlives this; what it brought need not.
      resolve(Buffer.concat(chunks.splice(0)))
    })
    stream.once('error', reject)
    stream.once('close', () => {
      reject(closedEarly())
    })
  })
}

/** Decodes bytes by the charset of a Content-Type; UTF-8 when it names none, or none that exists. */
export function textOf(head: Head, bytes: Uint8Array): string {
  const contentType = (head.headers.get('content-type') ?? '').toLowerCase()
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/.exec(contentType)?.[1]
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}

/** Reads what should be a short text; one that is longer than the limit in bytes reads as an empty one. */
export function readShortText(limit: number): BodyReader<string> {
  const read = readText(limit)
  return async (head, body) => (await read(head, body)) ?? ''
}
