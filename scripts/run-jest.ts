/** Runs the tests of one configuration of jest, from the repository's root. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')

/** @param env over this process's own. @returns the exit code; 1 also for tests that did not end within ten minutes */
export function runJest(config: string, env: Readonly<Record<string, string>> = {}): number {
  const jest = join(root, 'node_modules', 'jest', 'bin', 'jest.js')
  const options = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning']
  const { status } = spawnSync(process.execPath, [...options, jest, '--config', config], {
    cwd: root,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    timeout: 600_000,
  })
  return status ?? 1
}
