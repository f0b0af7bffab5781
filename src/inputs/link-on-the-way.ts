import nodePath, { dirname, type PlatformPath } from 'node:path'
import { lookAt } from './existing-files.ts'
import type { ResponseFile } from './plan.ts'

/** Links that macOS itself has at its root. */
const SYSTEM_LINKS: ReadonlySet<string> = new Set(['/tmp', '/var', '/etc'])

/**
 * The first link on the way from the root to the file, or nothing. Asked early, to refuse before a request changes
 * anything, and again when the file is written, because between the two anything may happen.
 *
 * @param look what is under a path, itself where it is a link.
 */
export function linkOnTheWay(
  { path, root }: ResponseFile,
  look: (place: string) => { isSymbolicLink(): boolean } | undefined = lookAt,
): string | undefined {
  let link: string | undefined
  for (let place = path; isBelow(place, root); place = dirname(place)) {
    if (look(place)?.isSymbolicLink() && !SYSTEM_LINKS.has(place)) link = place
  }
  return link
}

/** Whether a file lies in a folder, or in one below it. @param paths a system's path rules. */
export function isBelow(file: string, folder: string, paths: PlatformPath = nodePath): boolean {
  const way = paths.relative(folder, file)
  return way !== '' && way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way)
}
