/** The repository as the tests about it see it: files by their path from the root, with `/` on every system. */
import { readdirSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'

export const root = join(import.meta.dirname, '..', '..')

export function readText(path: string): string {
  return readFileSync(join(root, path), 'utf8')
}

/** Paths of the files below a folder whose name ends so, sorted. */
export function filesBelow(folder: string, ending: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .map((path) => `${folder}/${path.replaceAll(sep, '/')}`)
    .filter((path) => path.endsWith(ending))
    .sort()
}

/** Paths of the files in one folder, not below it, whose name ends so. */
export function filesIn(folder: string, ending: string): string[] {
  const names = readdirSync(join(root, folder)).filter((name) => name.endsWith(ending))
  return names.map((name) => join(folder, name).replaceAll(sep, '/')).sort()
}
