import type { Folders } from './folders.ts'
import type { CommandFiles } from './step-files.ts'

/** What the operating system needs so that a process can start, and nothing else of the parent's environment. */
const inherited: readonly string[] =
  process.platform === 'win32'
    ? ['Path', 'SystemRoot', 'SystemDrive', 'windir', 'ComSpec', 'PATHEXT', 'NUMBER_OF_PROCESSORS']
    : ['PATH']

/** Builds the environment of the action's process from scratch; later sources win. */
export function buildEnvironment(
  folders: Folders,
  files: CommandFiles,
  debug: boolean,
  ...given: readonly Readonly<Record<string, string>>[]
): Record<string, string> {
  const environment: Record<string, string> = {
    ...fromParent(),
    ...homeVariables(folders.home),
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_ACTION: 'step',
    GITHUB_API_URL: 'https://api.github.com',
    GITHUB_EVENT_NAME: 'workflow_dispatch',
    GITHUB_JOB: 'job',
    GITHUB_REF: 'refs/heads/main',
    GITHUB_REPOSITORY: 'octocat/example',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: '1',
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SERVER_URL: 'https://github.com',
    GITHUB_SHA: '0000000000000000000000000000000000000000',
    GITHUB_WORKFLOW: 'workflow',
    RUNNER_ARCH: process.arch === 'arm64' ? 'ARM64' : 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'runner',
    RUNNER_OS: operatingSystem(),
  }
  for (const source of given) Object.assign(environment, source)
  return {
    ...environment,
    ...files,
    ...(debug && { RUNNER_DEBUG: '1' }),
    GITHUB_WORKSPACE: folders.workspace,
    RUNNER_TEMP: folders.temp,
  }
}

function fromParent(): Record<string, string> {
  return Object.fromEntries(
    inherited.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}

/** A home of its own, so that no setting of the user's reaches the action and nothing is left in it unseen. */
function homeVariables(home: string): Record<string, string> {
  return process.platform === 'win32'
    ? { USERPROFILE: home, APPDATA: home, LOCALAPPDATA: home, TEMP: home, TMP: home }
    : { HOME: home, TMPDIR: home }
}

function operatingSystem(): string {
  return process.platform === 'win32' ? 'Windows' : process.platform === 'darwin' ? 'macOS' : 'Linux'
}
