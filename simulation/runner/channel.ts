/** What a process prints to, and how the runner reads it. */
import { closeSync, fstatSync, openSync, readSync } from 'node:fs'
import type { Readable } from 'node:stream'

export interface Channel {
  /** For the process's `stdio`. */
  readonly stdio: 'pipe' | number
  /** Hands on what is printed, as it comes. @param stream the process's own, where it has one. */
  read(stream: Readable | null, onChunk: (chunk: Buffer) => void): void
  /** Hands on the rest, once the process has ended, and lets go. */
  finish(): void
}

/** Whose rest comes before the stream is closed. */
export const pipe: Channel = {
  stdio: 'pipe',
  read: (stream, onChunk) => void stream?.on('data', onChunk),
  finish: () => {},
}

/** How often a file is looked at, in milliseconds. */
const LOOK = 20

/** A file, for processes that cannot print to a pipe. */
export function watchedFile(path: string): Channel {
  // Each write goes to the end, wherever the reader is.
  const file = openSync(path, 'a+')
  let read = 0
  let timer: NodeJS.Timeout | undefined
  let look = (): void => {}
  return {
    stdio: file,
    read: (_, onChunk) => {
      look = () => {
        const chunk = Buffer.alloc(fstatSync(file).size - read)
        read += readSync(file, chunk, 0, chunk.length, read)
        if (chunk.length > 0) onChunk(chunk)
      }
      timer = setInterval(look, LOOK)
    },
    finish: () => {
      clearInterval(timer)
      look()
      closeSync(file)
    },
  }
}
