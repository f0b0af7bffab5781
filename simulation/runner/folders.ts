import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative, sep } from 'node:path'
import { commandFilesFolder } from './step-files.ts'
import type { System } from './system.ts'

/** The folders of one step, all of them new and empty. */
export interface Folders {
  readonly root: string
  /** `GITHUB_WORKSPACE` */
  readonly workspace: string
  /** `RUNNER_TEMP` */
  readonly temp: string
  /** Home folder and the system's folder for temporary files, so that what lands there is seen too. */
  readonly home: string
}

/** A file that is there after the step, other than the runner's own. */
export interface LeftFile {
  readonly folder: 'workspace' | 'temp' | 'home'
  /** Below the folder, with `/` on every system. */
  readonly path: string
  readonly absolutePath: string
  /** The same as the action's system says it. */
  readonly saidPath: string
  /** Bytes. */
  readonly size: number
  /** Permission bits, such as `0o600`. */
  readonly mode: number
  readonly kind: 'file' | 'link' | 'other'
  /** The test put it into the workspace, and it is unchanged. */
  readonly given: boolean
}

/** Contents of files by their path below the workspace. */
export type WorkspaceFiles = Readonly<Record<string, string | Buffer>>

const undeleted = new Set<string>()
let watchesExit = false

/** Creates the folders and puts the given files into the workspace. */
export function createFolders(files: WorkspaceFiles = {}): Folders {
  // The real path: macOS keeps its temporary folder behind a link.
  const root = realpathSync(mkdtempSync(join(tmpdir(), 'step-')))
  if (!watchesExit) process.once('exit', removeUndeleted)
  watchesExit = true
  undeleted.add(root)
  const folders = {
    root,
    workspace: join(root, 'workspace'),
    temp: join(root, 'temp'),
    home: join(root, 'home'),
  }
  for (const folder of [folders.workspace, folders.temp, folders.home]) mkdirSync(folder)
  for (const [path, content] of Object.entries(files)) {
    const absolutePath = join(folders.workspace, path)
    mkdirSync(dirname(absolutePath), { recursive: true })
    writeFileSync(absolutePath, content)
  }
  return folders
}

/** Removes a step's folders with all they hold. */
export function removeFolders({ root }: Folders): void {
  rmSync(root, { recursive: true, force: true, maxRetries: 3 })
  undeleted.delete(root)
}

/** Leaves a step's folders on disk, also when this process ends. */
export function keepFolders({ root }: Folders): void {
  undeleted.delete(root)
}

function removeUndeleted(): void {
  for (const root of undeleted) rmSync(root, { recursive: true, force: true })
}

/** Lists every file below the folders but the runner's command files. */
export function listFiles(folders: Folders, system: System, given: WorkspaceFiles = {}): LeftFile[] {
  return (['workspace', 'temp', 'home'] as const).flatMap((folder) =>
    readdirSync(folders[folder], { recursive: true, withFileTypes: true })
      .filter((entry) => !entry.isDirectory())
      .map((entry) => join(entry.parentPath, entry.name))
      .filter((path) => !path.startsWith(join(folders.temp, commandFilesFolder) + sep))
      .sort()
      .map((path) => describe(folder, folders[folder], path, given))
      .map((file) => ({ ...file, saidPath: system.path(file.absolutePath) })),
  )
}

function describe(
  folder: LeftFile['folder'],
  root: string,
  absolutePath: string,
  given: WorkspaceFiles,
): Omit<LeftFile, 'saidPath'> {
  const status = lstatSync(absolutePath)
  const path = relative(root, absolutePath).replaceAll(sep, '/')
  const content = folder === 'workspace' ? given[path] : undefined
  return {
    folder,
    path,
    absolutePath,
    size: status.size,
    mode: status.mode & 0o777,
    kind: status.isFile() ? 'file' : status.isSymbolicLink() ? 'link' : 'other',
    given:
      content !== undefined && status.isFile() && readFileSync(absolutePath).equals(Buffer.from(content)),
  }
}
