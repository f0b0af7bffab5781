import { lstatSync, type Stats } from 'node:fs'
import { dirname } from 'node:path'

/** What is under a path, itself where it is a link; nothing where nothing can be seen. */
export function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}

/** The folder or its nearest ancestor that is there; on Windows the drive, which may be missing itself. */
export function nearestExisting(folder: string): string {
  let place = folder
  while (place !== dirname(place) && !lookAt(place)) place = dirname(place)
  return place
}
