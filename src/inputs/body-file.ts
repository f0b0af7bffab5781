import { statSync } from 'node:fs'
import path from 'node:path'
import type { TellFault } from './faults.ts'
import type { FileContext } from './folders.ts'
import { inContainer } from './host-files.ts'
import type { RequestBody } from './plan.ts'

/** Checks that `body-file` names a file, by a path relative to the workspace. */
export function checkBodyFile(
  name: string,
  { workspace, temp }: Pick<FileContext, 'workspace' | 'temp'>,
  tell: TellFault,
): RequestBody {
  const file = path.resolve(workspace, name)
  try {
    const stats = statSync(file)
    if (!stats.isFile()) tell('notRegularFile', name)
    return { kind: 'file', path: file, bytes: stats.size }
  } catch (error) {
    const inside = inContainer(file, temp)
    // Whatever the file system throws has a code.
    if (inside === undefined) tell('bodyFileUnreadable', name, (error as { readonly code: string }).code)
    else tell('pathOfHost', name, inside)
    return { kind: 'file', path: file, bytes: 0 }
  }
}
