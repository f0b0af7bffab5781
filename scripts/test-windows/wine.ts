/** A Windows of its own for a run of the tests, made by Wine in a folder that is removed afterwards. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { giveUp } from '../system-packages.ts'

/** Of Debian's package `wine64`. */
const folder = '/usr/lib/wine'

interface Windows {
  /** For every program that is started in it. */
  readonly env: Readonly<Record<string, string>>
  /** Ends what runs in it, and removes it. */
  remove(): void
}

/** Takes some five seconds; ends the script where it fails. */
export function makeWindows(): Windows {
  const prefix = mkdtempSync(join(tmpdir(), 'windows-'))
  // Says nothing of its own, and takes file names for UTF-8.
  const env = { WINEPREFIX: prefix, WINEDEBUG: '-all', LC_ALL: 'C.UTF-8' }
  const run = (program: string, ...args: readonly string[]): boolean => {
    // No window and no question whether to install Mono or Gecko.
    const all = { ...process.env, ...env, DISPLAY: '', WINEDLLOVERRIDES: 'mscoree,mshtml=' }
    const { status } = spawnSync(join(folder, program), args, { env: all, stdio: 'ignore', timeout: 120_000 })
    return status === 0
  }
  const remove = (): void => {
    run('wineserver64', '--kill')
    rmSync(prefix, { recursive: true, force: true, maxRetries: 5, retryDelay: 200 })
  }
  // Node refuses to start on the Windows 7 that Wine is at first.
  // It stays between programs, each of which would else start all of Windows anew.
  run('wineserver64', '--persistent')
  if (!run('wine64', 'wineboot', '--init') || !run('wine64', 'winecfg', '-v', 'win10')) {
    remove()
    giveUp(`Wine could not make a Windows in ${prefix}. Try "${folder}/wine64 wineboot" by hand.`)
  }
  return { env, remove }
}
