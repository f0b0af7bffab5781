import { lstatSync, realpathSync, type Stats } from 'node:fs'
import nodePath, { type PlatformPath } from 'node:path'
import type { TellFault } from './faults.ts'

/** Where an answer is written. */
export interface ResponseFile {
  /** Absolute. */
  readonly path: string
  /** The folder down to which the way is the machine's own business; below it no link is followed. */
  readonly root: string
}

/** The folders and files that decide where an answer may be written. */
export interface FileContext {
  /** RUNNER_TEMP */
  readonly temp: string
  /** GITHUB_WORKSPACE */
  readonly workspace: string
  /** The runner's command files, such as GITHUB_ENV: what is written there steers the runner. */
  readonly runnerFiles: readonly string[]
}

/** Checks `response-file` and makes it absolute. @param paths the platform's path rules. */
export function checkResponseFile(
  name: string,
  context: FileContext,
  tell: TellFault,
  paths: PlatformPath = nodePath,
): ResponseFile {
  const path = paths.resolve(context.temp, name)
  const roots = [context.temp, context.workspace, paths.dirname(paths.dirname(path))]
  const file = { path, root: roots.find((root) => isBelow(path, root, paths)) ?? paths.dirname(path) }
  if (!paths.isAbsolute(name) && file.root !== context.temp) tell('responseFileLeaves')
  else if (context.runnerFiles.some((runnerFile) => isBelow(path, paths.dirname(runnerFile), paths))) {
    tell('responseFileRunner')
  } else checkPlace(file, name, tell, paths)
  return file
}

/**
 * The first link on the way from the root to the file, or nothing. Asked early, to refuse before a request changes
 * anything, and again when the file is written, because between the two anything may happen.
 */
export function linkOnTheWay(
  { path, root }: ResponseFile,
  paths: PlatformPath = nodePath,
): string | undefined {
  if (lookAt(path)?.isSymbolicLink()) return path
  const folder = nearestExisting(paths.dirname(path), paths)
  if (folder !== root && !isBelow(folder, root, paths)) return undefined
  const expected = paths.join(realpathSync.native(root), paths.relative(root, folder))
  return same(realpathSync.native(folder), expected, paths) ? undefined : folder
}

/** Windows writes one folder in several ways, by case alone; elsewhere another case may be another folder. */
function same(one: string, other: string, paths: PlatformPath): boolean {
  return paths.sep === '\\' ? one.toLowerCase() === other.toLowerCase() : one === other
}

function isBelow(file: string, folder: string, paths: PlatformPath): boolean {
  const way = paths.relative(folder, file)
  return way !== '' && way !== '..' && !way.startsWith(`..${paths.sep}`) && !paths.isAbsolute(way)
}

function checkPlace(file: ResponseFile, name: string, tell: TellFault, paths: PlatformPath): void {
  const link = linkOnTheWay(file, paths)
  const parent = nearestExisting(paths.dirname(file.path), paths)
  if (link !== undefined) tell('responseFileLink', link)
  else if (lookAt(file.path)?.isDirectory() || /[/\\]$/.test(name)) tell('responseFileFolder', name)
  else if (!lookAt(parent)?.isDirectory()) tell('responseFileBlocked', parent)
}

function nearestExisting(folder: string, paths: PlatformPath): string {
  const parent = paths.dirname(folder)
  return parent === folder || lookAt(folder) ? folder : nearestExisting(parent, paths)
}

function lookAt(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
