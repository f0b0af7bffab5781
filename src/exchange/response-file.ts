import { randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { open, rename, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import type { Readable } from 'node:stream'
import { decoded, LARGEST_BODY, textOf } from '../http/body.ts'
import type { BodyReader } from '../http/message.ts'
import { codeOf } from '../http/network-error.ts'
import { linkOnTheWay } from '../inputs/response-file.ts'
import type { ResponseFile } from '../inputs/response-place.ts'
import { failure } from '../messages/failure.ts'
import type { ReceivedBody } from './response.ts'

/**
 * Reads bodies into a file: written beside it with mode 0600 and renamed when it is whole, so that nobody ever sees a
 * part of it. What fits into memory is kept as text as well, for the other outputs.
 */
export function intoFile(target: ResponseFile): BodyReader<ReceivedBody> {
  const file = target.path
  return async (head, body) => {
    const bytes = await decoded(head, body)
    try {
      prepare(target)
      // A name of its own, so that a file's name may be as long as names can be.
      const partial = path.join(path.dirname(file), `.${randomUUID()}.partial`)
      // wx creates the file itself: a link that waits under this name is an error, not a way to follow.
      const handle = await open(partial, 'wx', 0o600)
      try {
        const whole = await written(bytes, handle, file).finally(() => handle.close())
        refuseLinks(target)
        await rename(partial, file)
        return { file, text: whole && textOf(head, whole) }
      } catch (error) {
        rmSync(partial, { force: true })
        throw error
      }
    } catch (error) {
      if (isFileError(error)) throwUnwritable(file)(error)
      throw error
    }
  }
}

/** Writes a body to its end. @returns the bytes, as long as they are not too many to be held in memory. */
async function written(body: Readable, handle: FileHandle, file: string): Promise<Buffer | undefined> {
  const chunks: Buffer[] = []
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    await handle.appendFile(chunk).catch(throwUnwritable(file))
    length += chunk.length
    if (length <= LARGEST_BODY) chunks.push(chunk)
    else chunks.length = 0
  }
  return length <= LARGEST_BODY ? Buffer.concat(chunks) : undefined
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

/** Errors of the file system name a path; those of the connection are for the caller. */
function isFileError(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).path !== undefined
}

function throwUnwritable(file: string): (error: unknown) => never {
  return (error) => {
    throw failure('responseFileUnwritable', file, codeOf(error))
  }
}
