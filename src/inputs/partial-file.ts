import { randomUUID } from 'node:crypto'
import { mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** How to create a file: for its owner only, and no other than a new one, since a link may wait under its name. */
export const AS_NEW = ['wx', 0o600] as const

/** Where to write what becomes a file: beside it, under a name of its own, so that the file's may be as long as any. */
export function partialOf(file: string): string {
  return join(dirname(file), `.${randomUUID()}.partial`)
}

/** Makes the folders of a file, for their owner only. */
export function makeFoldersOf(file: string): void {
  mkdirSync(dirname(file), { recursive: true, mode: 0o700 })
}
