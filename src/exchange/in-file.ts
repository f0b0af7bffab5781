import { Readable } from 'node:stream'
import type { ResponseFile } from '../inputs/plan.ts'
import { withFile, type ServiceResponse } from './response.ts'

/** Characters that are made bytes at a time: an answer made of many is large. */
const PIECE = 64 * 1024

/** Puts an answer that was made of several into a file. */
export async function inFile(response: ServiceResponse, file: ResponseFile): Promise<ServiceResponse> {
  const { body, status } = response
  const bytes = Readable.from(bytesOf(String(body.text)))
  const { intoFile } = await import('./response-file.ts')
  return { ...response, body: withFile(body, await intoFile(file)({ status, headers: new Map() }, bytes)) }
}

function* bytesOf(text: string): Generator<Buffer> {
  for (let from = 0; from < text.length;) {
    // A pair of surrogates is one character.
    const isCut = /[\ud800-\udbff]/.test(text.charAt(from + PIECE - 1))
    const to = from + PIECE + (isCut ? 1 : 0)
    yield Buffer.from(text.slice(from, to))
    from = to
  }
}
