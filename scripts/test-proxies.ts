/**
 * Runs the action through real proxies: `npm run test:proxies`. Installs tinyproxy and squid by apt-get where they are
 * missing, and leaves them installed. The last line is the count of tests.
 */
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const folders = [...(process.env['PATH'] ?? '').split(':'), '/usr/sbin', '/usr/bin', '/sbin']
/** Program and package; tinyproxy's second package would start a service at once. */
const wanted = [
  ['tinyproxy', 'tinyproxy-bin'],
  ['squid', 'squid'],
] as const

function isThere(program: string): boolean {
  return folders.some((folder) => existsSync(join(folder, program)))
}

function giveUp(reason: string): never {
  console.error(reason)
  console.log('0 passed, 1 failed')
  return process.exit(1)
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

function install(packages: readonly string[]): void {
  const byHand = `Install ${packages.join(' and ')} by hand and run this again.`
  if (!isThere('apt-get'))
    giveUp(`The proxies are missing, and there is no apt-get to install them. ${byHand}`)
  if (process.getuid?.() !== 0 && !isThere('sudo')) {
    giveUp(`The proxies are missing, and only root or sudo could install them. ${byHand}`)
  }
  console.log(`Installing ${packages.join(' and ')}`)
  const options = ['install', '--yes', '--quiet', '--no-install-recommends', ...packages]
  // The lists of packages may be too old, or not there at all.
  if (!aptGet(...options) && !(aptGet('update', '--quiet') && aptGet(...options))) {
    giveUp(`The proxies could not be installed. ${byHand}`)
  }
}

const missing = wanted.filter(([program]) => !isThere(program)).map(([, name]) => name)
if (missing.length > 0) install(missing)
const { status } = spawnSync(
  process.execPath,
  [
    '--experimental-vm-modules',
    '--disable-warning=ExperimentalWarning',
    join(root, 'node_modules', 'jest', 'bin', 'jest.js'),
    '--config',
    'jest.proxies.config.js',
  ],
  { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], timeout: 600_000 },
)
process.exitCode = status ?? 1
