import { statSync } from 'node:fs'
import path from 'node:path'
import type { TellFault } from './faults.ts'
import type { RequestBody } from './plan.ts'

/** Checks that `body-file` names a file, by a path relative to the workspace. */
export function checkBodyFile(name: string, workspace: string, tell: TellFault): RequestBody {
  const file = path.resolve(workspace, name)
  try {
    const stats = statSync(file)
    if (!stats.isFile()) tell('notRegularFile', name)
    return { kind: 'file', path: file, bytes: stats.size }
  } catch (error) {
    // Whatever the file system throws has a code.
    tell('bodyFileUnreadable', name, (error as { readonly code: string }).code)
    return { kind: 'file', path: file, bytes: 0 }
  }
}
