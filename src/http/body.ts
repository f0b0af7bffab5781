import type { Readable } from 'node:stream'
import { failure } from '../messages/failure.ts'
import type { BodyReader, Head } from './message.ts'

/** The most bytes of an answer that are held in memory: 16 MiB, decoded. */
export const LARGEST_BODY = 16 * 1024 * 1024

/**
 * The bytes of a body as they were before `Content-Encoding`. The action never asks for an encoding, but a server may
 * use one all the same.
 *
 * @throws Failure for an encoding that is not known.
 */
export async function decoded(head: Head, body: Readable): Promise<Readable> {
  const encoding = (head.headers.get('content-encoding') ?? 'identity').trim().toLowerCase()
  if (encoding === 'identity' || encoding === '') return body
  const { decoderFor } = await import('./decoding.ts')
  return decoderFor(encoding, body)
}

/** Reads a body as text, in the charset its Content-Type names, without a byte order mark. */
export function readText(limit: number = LARGEST_BODY): BodyReader<string> {
  return async (head, body) => {
    const chunks: Buffer[] = []
    let length = 0
    for await (const chunk of (await decoded(head, body)) as AsyncIterable<Buffer>) {
      length += chunk.length
      if (length > limit) throw failure('bodyTooLarge', limit)
      chunks.push(chunk)
    }
    return textOf(head, Buffer.concat(chunks))
  }
}

/** Decodes bytes by the charset of a Content-Type; UTF-8 when it names none, or none that exists. */
export function textOf(head: Head, bytes: Uint8Array): string {
  const charset = /;\s*charset\s*=\s*"?([^\s;"]+)/i.exec(head.headers.get('content-type') ?? '')?.[1]
  try {
    return new TextDecoder(charset).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
