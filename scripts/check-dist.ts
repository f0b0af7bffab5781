/** Builds dist/ anew and fails, naming the files, when that is not what was there: `npm run check-dist`. */
import { execSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const dist = join(root, 'dist')

/** Digest of each file by its path below dist/. */
function contents(): Map<string, string> {
  const paths = existsSync(dist) ? readdirSync(dist, { recursive: true, encoding: 'utf8' }) : []
  const files = paths.filter((path) => statSync(join(dist, path)).isFile())
  return new Map(files.map((path) => [path, sha256(readFileSync(join(dist, path)))]))
}

function sha256(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex')
}

const before = contents()
// Emptied first, so that a file which is no longer built does not stay unnoticed.
rmSync(dist, { recursive: true, force: true })
execSync('npm run build', { cwd: root, stdio: 'inherit' })
const after = contents()

const paths = [...new Set([...before.keys(), ...after.keys()])].sort()
const different = paths.filter((path) => before.get(path) !== after.get(path))
if (different.length > 0) {
  console.error(`dist/ is not what src/ builds. Run "npm run build" and commit:`)
  for (const path of different) console.error(`  dist/${path}`)
  process.exitCode = 1
}
