import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { open, rename } from 'node:fs/promises'
import path from 'node:path'
import { decoded, LARGEST_BODY, textOf } from '../http/body.ts'
import type { BodyReader } from '../http/message.ts'
import { codeOf, NetworkError } from '../http/network-error.ts'
import { linkOnTheWay, type ResponseFile } from '../inputs/response-file.ts'
import { failure } from '../messages/failure.ts'
import { Failure } from '../vocabulary/failure.ts'
import type { ReceivedBody } from './exchange.ts'

/**
 * Reads bodies into a file: written beside it with mode 0600 and renamed when it is whole, so that nobody ever sees a
 * part of it. What fits into memory is kept as text as well, for the other outputs.
 */
export function intoFile(target: ResponseFile): BodyReader<ReceivedBody> {
  const file = target.path
  return async (head, body) => {
    const partial = path.join(path.dirname(file), `.${path.basename(file)}.${randomUUID()}.partial`)
    try {
      prepare(target)
      const chunks: Buffer[] = []
      let kept = 0
      // wx creates the file itself: a link that waits under this name is an error, not a way to follow.
      const handle = await open(partial, 'wx', 0o600)
      try {
        for await (const chunk of (await decoded(head, body)) as AsyncIterable<Buffer>) {
          await handle.appendFile(chunk).catch(throwUnwritable(file))
          kept += chunk.length
          if (kept <= LARGEST_BODY) chunks.push(chunk)
          else chunks.length = 0
        }
      } finally {
        await handle.close()
      }
      refuseLinks(target)
      await rename(partial, file)
      return { file, text: kept <= LARGEST_BODY ? textOf(head, Buffer.concat(chunks)) : undefined }
    } catch (error) {
      rmSync(partial, { force: true })
      if (error instanceof Failure || error instanceof NetworkError || !isFileError(error)) throw error
      return throwUnwritable(file)(error)
    }
  }
}

/** Makes the folders, and refuses a place that is a link or is reached through one. */
function prepare(target: ResponseFile): void {
  refuseLinks(target)
  mkdirSync(path.dirname(target.path), { recursive: true, mode: 0o700 })
  refuseLinks(target)
}

function refuseLinks(target: ResponseFile): void {
  const link = linkOnTheWay(target)
  if (link !== undefined) throw failure('responseFileLinked', link)
}

/** Errors of the file system name the system call; those of the connection are for the caller. */
function isFileError(error: unknown): boolean {
  return typeof error === 'object' && error !== null && 'path' in error
}

function throwUnwritable(file: string): (error: unknown) => never {
  return (error) => {
    throw failure('responseFileUnwritable', file, codeOf(error))
  }
}
