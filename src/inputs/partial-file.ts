import { randomUUID } from 'node:crypto'
import { closeSync, mkdirSync, openSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { lookAt, nearestExisting } from './existing-files.ts'

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

/**
 * Whether a file can be written, found out by making an empty one beside it, and one of its own name where there is
 * none. What is made for that is removed again.
 *
 * @param open makes a file, and gives what `closeSync` closes.
 * @returns what the file system has against it, by its code; nothing when it can be written.
 */
export function whyUnwritable(file: string, open: typeof openSync = openSync): string | undefined {
  const there = nearestExisting(dirname(file))
  try {
    makeFoldersOf(file)
    for (const name of lookAt(file) ? [partialOf(file)] : [partialOf(file), file]) {
      closeSync(open(name, ...AS_NEW))
      unlinkSync(name)
    }
    return undefined
  } catch (error) {
    // Whatever the file system throws has a code.
    return (error as { readonly code: string }).code
  } finally {
    removeFolders(dirname(file), there)
  }
}

/** Removes the folders from the first down to where the other stands; what somebody has put into them meanwhile stays. */
function removeFolders(folder: string, there: string): void {
  for (let place = folder; place !== there; place = dirname(place)) {
    try {
      rmdirSync(place)
    } catch {
      // It was never made, or is in use.
    }
  }
}
