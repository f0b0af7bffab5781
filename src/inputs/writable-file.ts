import { closeSync, openSync, rmdirSync, unlinkSync } from 'node:fs'
import { dirname } from 'node:path'
import { lookAt, nearestExisting } from './existing-files.ts'
import { AS_NEW, makeFoldersOf, partialOf } from './partial-file.ts'

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
