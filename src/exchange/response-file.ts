import { open, rename, rm, type FileHandle } from 'node:fs/promises'
import type { Readable } from 'node:stream'
import { decoded, LARGEST_BODY, textOf } from '../http/body.ts'
import type { Head } from '../http/message.ts'
import { codeOf } from '../http/network-error.ts'
import { linkOnTheWay } from '../inputs/link-on-the-way.ts'
import { AS_NEW, makeFoldersOf, partialOf } from '../inputs/partial-file.ts'
import type { ResponseFile } from '../inputs/plan.ts'
import { failure } from '../messages/failure.ts'
import { Failure } from '../vocabulary/failure.ts'
import { withFile, type ReceivedBody, type ServiceResponse } from './response.ts'

/** Opens a file as `open` of node:fs/promises does. */
type Open = (path: string, ...how: typeof AS_NEW) => Promise<Pick<FileHandle, 'appendFile' | 'close'>>

/**
 * Reads bodies into a file. What fits into memory is kept as text as well, for the other outputs; so an answer is there
 * even where the file could not be written, which is told with it.
 */
export function intoFile(
  target: ResponseFile,
  openFile: Open = open,
): (head: Head, body: Readable) => Promise<ReceivedBody> {
  return async (head, body) => {
    const bytes = await decoded(head, body)
    const file = new WholeFile(target, openFile)
    try {
      await file.begin()
      const { whole, start } = await readThrough(bytes, file)
      const read = whole ? { text: textOf(head, whole) } : { text: undefined, start: textOf(head, start) }
      return { ...read, ...(await file.finish()) }
    } catch (error) {
      await file.discard()
      throw error
    }
  }
}

/** Puts an answer that was made of several into a file, piece by piece: all of it may be large. */
export async function inFile(
  response: ServiceResponse,
  target: ResponseFile,
  pieces: readonly Buffer[],
): Promise<ServiceResponse> {
  const file = new WholeFile(target, open)
  await file.begin()
  for (const piece of pieces) await file.write(piece)
  return { ...response, body: withFile(response.body, await file.finish()) }
}

/** The most bytes that are kept of a body too large to be held, to tell what it is. */
const LONGEST_START = 64 * 1024

interface Read {
  /** All bytes, as long as they are not too many to be held in memory. */
  readonly whole: Buffer | undefined
  readonly start: Buffer
}

/** Has the file take a body to its end. */
async function readThrough(body: Readable, file: WholeFile): Promise<Read> {
  const chunks: Buffer[] = []
  let start = Buffer.alloc(0)
  let length = 0
  for await (const chunk of body as AsyncIterable<Buffer>) {
    await file.write(chunk)
    length += chunk.length
    if (start.length < LONGEST_START)
      start = Buffer.concat([start, chunk.subarray(0, LONGEST_START)]).subarray(0, LONGEST_START)
    if (length <= LARGEST_BODY) chunks.push(chunk)
    else chunks.length = 0
    // Then nobody has a use for the rest.
    if (length > LARGEST_BODY && file.isLost) break
  }
  return { whole: length <= LARGEST_BODY ? Buffer.concat(chunks) : undefined, start }
}

/**
 * A file that is written beside its place and renamed when it is whole, so that nobody ever sees a part of it. The first
 * step that fails ends the writing, not the reading.
 */
class WholeFile {
  readonly #target: ResponseFile
  readonly #partial: string
  readonly #open: Open
  #handle: Awaited<ReturnType<Open>> | undefined
  #unwritten: Failure | undefined

  constructor(target: ResponseFile, openFile: Open) {
    this.#target = target
    this.#partial = partialOf(target.path)
    this.#open = openFile
  }

  get isLost(): boolean {
    return this.#unwritten !== undefined
  }

  begin(): Promise<void> {
    return this.#step(async () => {
      this.#refuseLinks()
      makeFoldersOf(this.#target.path)
      this.#refuseLinks()
      this.#handle = await this.#open(this.#partial, ...AS_NEW)
    })
  }

  write(chunk: Buffer): Promise<void> {
    return this.#step(() => this.#handle?.appendFile(chunk))
  }

  async finish(): Promise<Pick<ReceivedBody, 'file' | 'unwritten'>> {
    await this.#step(async () => {
      await this.#close()
      this.#refuseLinks()
      await rename(this.#partial, this.#target.path)
    })
    return { file: this.isLost ? undefined : this.#target.path, unwritten: this.#unwritten }
  }

  /** Leaves nothing of it; where even that fails, what led here is what matters. */
  async discard(): Promise<void> {
    await this.#close().catch(() => undefined)
    await rm(this.#partial, { force: true }).catch(() => undefined)
  }

  async #step(action: () => Promise<void> | undefined): Promise<void> {
    if (this.isLost) return
    try {
      await action()
    } catch (error) {
      this.#unwritten =
        error instanceof Failure ? error : failure('responseFileUnwritable', this.#target.path, codeOf(error))
      await this.discard()
    }
  }

  async #close(): Promise<void> {
    const handle = this.#handle
    this.#handle = undefined
    await handle?.close()
  }

  #refuseLinks(): void {
    const link = linkOnTheWay(this.#target)
    if (link !== undefined) throw failure('responseFileLinked', link)
  }
}
