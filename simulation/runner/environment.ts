import type { Folders } from './folders.ts'
import type { CommandFiles } from './step-files.ts'
import { homeVariables, type System } from './system.ts'

type Variables = Readonly<Record<string, string>>

/** Builds the environment of the action's process from scratch; later sources win. */
export function buildEnvironment(
  system: System,
  folders: Folders,
  files: CommandFiles,
  debug: boolean,
  ...given: readonly Variables[]
): Record<string, string> {
  const environment = {
    ...fromParent(system),
    ...homeVariables(system, system.path(folders.home)),
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
    RUNNER_OS: system.name,
  }
  return {
    ...overlaid(system, [environment, ...given]),
    ...Object.fromEntries(Object.entries(files).map(([name, file]) => [name, system.path(file)])),
    ...(debug && { RUNNER_DEBUG: '1' }),
    GITHUB_WORKSPACE: system.path(folders.workspace),
    RUNNER_TEMP: system.path(folders.temp),
  }
}

/** All variables, later ones over earlier ones; for Windows a name is the same in any case. */
function overlaid({ platform }: System, sources: readonly Variables[]): Variables {
  const pairs = sources.flatMap((source) => Object.entries(source))
  const byName = new Map(pairs.map((pair) => [platform === 'win32' ? pair[0].toLowerCase() : pair[0], pair]))
  return Object.fromEntries(byName.values())
}

function fromParent({ inherited }: System): Record<string, string> {
  return Object.fromEntries(
    inherited.flatMap((name) => {
      const value = process.env[name]
      return value === undefined ? [] : [[name, value]]
    }),
  )
}
