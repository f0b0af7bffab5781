import { lookAt } from './existing-files.ts'

/**
 * What a file of the runner's machine is called in the container that the job runs in: there the runner's work folder is
 * `/__w`, while expressions such as `github.workspace` give the machine's path. Source: actions/runner, issue 2185.
 *
 * @param temp `RUNNER_TEMP`, which is right in either place.
 * @returns nothing for a file that is where its path says.
 */
export function inContainer(path: string, temp: string): string | undefined {
  // Where the runner works: /home/runner/work on GitHub's own, _work in the runner's folder on others.
  const work = /^(?:\/[^/]+)*?\/_?work(?=\/.)/.exec(path)?.[0]
  const isElsewhere = isMounted(temp) && !isMounted(path) && work !== undefined && !lookAt(work)
  return isElsewhere ? `/__w${path.slice(work.length)}` : undefined
}

function isMounted(path: string): boolean {
  return path.startsWith('/__w/')
}
