import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { Transform } from 'node:stream'
import type { HttpBody } from '../http/message.ts'
import { codeOf } from '../http/network-error.ts'
import { failure } from '../messages/failure.ts'

/**
 * A file as a request body: streamed, and exactly as long as it was when the run began. More would run into the next
 * request, less would leave the server waiting.
 */
export function fileContent(path: string, bytes: number): HttpBody {
  return {
    bytes,
    open: () => {
      let missing = bytes
      const exact = new Transform({
        transform(chunk: Buffer, _, done) {
          const part = chunk.subarray(0, missing)
          missing -= part.length
          done(null, part)
        },
        flush(done) {
          done(missing > 0 ? failure('bodyFileUnreadable', 'ESHRUNK') : null)
        },
      })
      const file = createReadStream(path)
      file.once('error', (error) => exact.destroy(error))
      exact.once('close', () => file.destroy())
      return file.pipe(exact)
    },
  }
}

/**
 * The text of a body file, to look for secrets in; empty when the file is larger than is held in memory.
 *
 * @throws Failure when the file cannot be read any more.
 */
export async function textOfFile(path: string, limit: number): Promise<string> {
  try {
    return (await stat(path)).size > limit ? '' : await readFile(path, 'utf8')
  } catch (error) {
    throw failure('bodyFileUnreadable', codeOf(error))
  }
}
