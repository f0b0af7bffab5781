/** Programs from the system's packages that some tests need: found, or installed by apt-get and left installed. */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

/** Where a program may be, and the package it comes in. */
type Wanted = readonly [program: string, name: string]

const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/bin', '/sbin', '/usr/lib/wine']

/** Ends the script, saying why, with a count that no one takes for a success. */
export function giveUp(reason: string): never {
  console.error(reason)
  console.log('0 passed, 1 failed')
  return process.exit(1)
}

/** Installs the packages of the programs that are missing; ends the script where it cannot. */
export function installMissing(wanted: readonly Wanted[]): void {
  const packages = wanted.filter(([program]) => !isThere(program)).map(([, name]) => name)
  if (packages.length === 0) return
  const names = packages.join(' and ')
  const byHand = `Install ${names} by hand and run this again.`
  if (!isThere('apt-get')) giveUp(`Programs are missing, and there is no apt-get to install them. ${byHand}`)
  if (process.getuid?.() !== 0 && !isThere('sudo')) {
    giveUp(`Programs are missing, and only root or sudo could install them. ${byHand}`)
  }
  console.log(`Installing ${names}`)
  const options = ['install', '--yes', '--quiet', '--no-install-recommends', ...packages]
  // The lists of packages may be too old, or not there at all.
  if (!aptGet(...options) && !(aptGet('update', '--quiet') && aptGet(...options))) {
    giveUp(`${names} could not be installed. ${byHand}`)
  }
}

function isThere(program: string): boolean {
  return folders.some((folder) => existsSync(join(folder, program)))
}

/** Runs apt-get as root. @returns whether it went well */
function aptGet(...args: readonly string[]): boolean {
  const command = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', ...args]
  const [program = '', ...rest] =
    process.getuid?.() === 0 ? command : ['sudo', '--non-interactive', ...command]
  const { status, error } = spawnSync(program, rest, {
    stdio: ['ignore', 'ignore', 'inherit'],
    timeout: 300_000,
  })
  if (error) console.error(`${program}: ${error.message}`)
  return status === 0
}
