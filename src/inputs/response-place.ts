import nodePath, { type PlatformPath } from 'node:path'
import type { TellFault } from './faults.ts'
import { unholdableIn } from './file-name.ts'
import type { FileContext } from './folders.ts'
import { isBelow } from './link-on-the-way.ts'
import type { ResponseFile } from './plan.ts'

/** Makes `response-file` absolute and refuses what leads astray by its name alone. @param paths a system's path rules. */
export function placeOf(
  name: string,
  context: FileContext,
  tell: TellFault,
  paths: PlatformPath = nodePath,
): ResponseFile | undefined {
  const path = paths.resolve(context.temp, name)
  const roots = [context.temp, context.workspace]
  const root = roots.find((folder) => isBelow(path, folder, paths)) ?? paths.parse(path).root
  const unholdable = unholdableIn(path, paths)
  if (!paths.isAbsolute(name) && root !== context.temp) tell('responseFileLeaves')
  else if (steersRunner(path, context.runnerFiles, paths)) tell('responseFileRunner')
  else if (unholdable) tell('responseFileName', unholdable.part, unholdable.why)
  else return { path, root }
  return undefined
}

/** Whether a file lies among the runner's own. Lower case, because macOS and Windows find a file by any case. */
export function steersRunner(
  file: string,
  runnerFiles: readonly string[],
  paths: PlatformPath = nodePath,
): boolean {
  return runnerFiles.some((runnerFile) =>
    isBelow(file.toLowerCase(), paths.dirname(runnerFile).toLowerCase(), paths),
  )
}
