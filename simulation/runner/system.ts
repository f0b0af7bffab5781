/**
 * The system that a step runs on: this machine's own, or Windows, for which Wine stands in on Linux. What the runner
 * does otherwise on one of them is asked here and nowhere else.
 */
import { join } from 'node:path'
import { pipe, watchedFile, type Channel } from './channel.ts'

export interface System {
  readonly platform: NodeJS.Platform
  /** `RUNNER_OS` */
  readonly name: 'Linux' | 'macOS' | 'Windows'
  /** What a process needs of the environment so that it can start, and nothing else of the parent's. */
  readonly inherited: readonly string[]
  /** A path of this machine, as programs of that system say it. */
  path(here: string): string
  /** The program, and its arguments, that start Node with these. */
  command(node: string, args: readonly string[]): readonly [program: string, args: readonly string[]]
  /** What a process prints to. @param file where a file may stand, if it takes one. */
  channel(file: string): Channel
}

const own: System = {
  platform: process.platform,
  name: process.platform === 'win32' ? 'Windows' : process.platform === 'darwin' ? 'macOS' : 'Linux',
  inherited:
    process.platform === 'win32'
      ? ['Path', 'SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'NUMBER_OF_PROCESSORS']
      : ['PATH'],
  path: (here) => here,
  command: (node, args) => [node, args],
  channel: () => pipe,
}

/** Of Debian's `wine64`. The `wine` in front of it is a shell script, which loses variables such as `INPUT_TENANT-ID`. */
const WINE = '/usr/lib/wine/wine64'

/**
 * Windows as Wine plays it. Drive `Z:` is this machine's root, so that also a path without a drive finds its file, as
 * long as the working folder is there. What it sets of the environment by itself it does not take from outside.
 */
const wine: System = {
  platform: 'win32',
  name: 'Windows',
  inherited: ['WINEPREFIX', 'WINEDEBUG', 'LC_ALL'],
  path: (here) => `Z:${here.replaceAll('/', '\\')}`,
  command: (node, args) => [WINE, [node, ...args]],
  // Node finds no pipe in what Wine makes of one.
  channel: watchedFile,
}

/** The Node that runs the action unless a step says otherwise. */
export function defaultNode(): string {
  return process.env['ACTION_NODE'] ?? process.execPath
}

/** The system that a Node is for. */
export function systemOf(node: string): System {
  return process.platform !== 'win32' && node.endsWith('.exe') ? wine : own
}

/** A home of its own, so that no setting of the user's reaches the action and nothing is left in it unseen. */
export function homeVariables({ platform }: System, home: string): Record<string, string> {
  return platform === 'win32'
    ? { USERPROFILE: home, APPDATA: home, LOCALAPPDATA: home, TEMP: home, TMP: home }
    : { HOME: home, TMPDIR: home }
}

/** One channel for each stream, of its name in the folder. */
export function channels(system: System, folder: string): Readonly<Record<'stdout' | 'stderr', Channel>> {
  return { stdout: system.channel(join(folder, 'stdout')), stderr: system.channel(join(folder, 'stderr')) }
}
