import { realpathSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { lookAt, nearestExisting } from './existing-files.ts'
import type { TellFault } from './faults.ts'
import type { FileContext } from './folders.ts'
import { inContainer } from './host-files.ts'
import { linkOnTheWay } from './link-on-the-way.ts'
import type { ResponseFile } from './plan.ts'
import { placeOf, steersRunner } from './response-place.ts'
import { whyUnwritable } from './writable-file.ts'

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
