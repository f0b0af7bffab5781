import { tmpdir } from 'node:os'
import path from 'node:path'

/** The folders and files that decide where an answer may be written. */
export interface FileContext {
  /** RUNNER_TEMP */
  readonly temp: string
  /** GITHUB_WORKSPACE */
  readonly workspace: string
  /** The runner's command files, such as GITHUB_ENV: what is written there steers the runner. */
  readonly runnerFiles: readonly string[]
}

/** What the runner says of them in the environment. */
export function foldersOf(env: NodeJS.ProcessEnv): FileContext {
  const named = (name: string): string => env[name] ?? ''
  return {
    temp: path.resolve(named('RUNNER_TEMP') || tmpdir()),
    workspace: path.resolve(named('GITHUB_WORKSPACE')),
    runnerFiles: ['GITHUB_OUTPUT', 'GITHUB_ENV', 'GITHUB_STATE', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY']
      .map(named)
      .filter((file) => file !== ''),
  }
}
