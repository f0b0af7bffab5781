import { realpathSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { lookAt, nearestExisting } from './existing-files.ts'
import type { TellFault } from './faults.ts'
import type { FileContext } from './folders.ts'
import { inContainer } from './host-files.ts'
import { whyUnwritable } from './partial-file.ts'
import { isBelow, placeOf, steersRunner, type ResponseFile } from './response-place.ts'

/** Checks `response-file`: its name, what is on the disk where it leads, and whether it can be written there. */
export function checkResponseFile(
  name: string,
  context: FileContext,
  tell: TellFault,
): ResponseFile | undefined {
  const file = placeOf(name, context, tell)
  if (file) checkDisk(file, name, context, tell)
  return file
}

/** Links that macOS itself has at its root. */
const SYSTEM_LINKS: ReadonlySet<string> = new Set(['/tmp', '/var', '/etc'])

/**
 * The first link on the way from the root to the file, or nothing. Asked early, to refuse before a request changes
 * anything, and again when the file is written, because between the two anything may happen.
 */
export function linkOnTheWay({ path, root }: ResponseFile): string | undefined {
  let link: string | undefined
  for (let place = path; isBelow(place, root); place = dirname(place)) {
    if (lookAt(place)?.isSymbolicLink() && !SYSTEM_LINKS.has(place)) link = place
  }
  return link
}

function checkDisk(file: ResponseFile, name: string, context: FileContext, tell: TellFault): void {
  const link = linkOnTheWay(file)
  const parent = nearestExisting(dirname(file.path))
  const there = lookAt(file.path)
  const inside = inContainer(file.path, context.temp)
  // One folder may have several names, and the runner's files may be told by another one.
  const isRunners = steersRunner(realPath(file.path), context.runnerFiles.map(realPath))
  if (isRunners) tell('responseFileRunner')
  else if (link !== undefined) tell('responseFileLink', link)
  else if (there?.isDirectory() || /[/\\]$/.test(name)) tell('responseFileFolder', name)
  // A device or a pipe would be replaced by the file.
  else if (there && !there.isFile()) tell('notRegularFile', name)
  else if (lookAt(parent)?.isDirectory() === false) tell('responseFileBlocked', parent)
  else if (inside !== undefined) tell('pathOfHost', name, inside)
  else {
    const code = whyUnwritable(file.path)
    if (code !== undefined) tell('responseFileUnwritable', file.path, code)
  }
}

/** A path by its folders' real names, as far as they are there. */
function realPath(file: string): string {
  const folder = nearestExisting(dirname(file))
  try {
    return join(realpathSync.native(folder), relative(folder, file))
  } catch {
    return file
  }
}
