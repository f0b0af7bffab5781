import type { Ending } from './run.ts'

/** What ending needs of a process. */
export type EndableProcess = Pick<
  NodeJS.Process,
  'platform' | 'pid' | 'execPath' | 'exit' | 'kill' | 'execve'
> & {
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>
}

/**
 * Ends the process once everything printed has left it, whatever may still be open.
 *
 * A name lookup that hangs cannot be called off, and Node's own exit waits for it, for as long as the system's
 * resolver likes. Then the process is replaced by one that only exits. Windows cannot do that, but ends a process
 * that is killed with exit code 1; a run that succeeded rather waits there than look like a failure.
 */
export async function endProcess(node: EndableProcess, { exitCode, isStuck }: Ending): Promise<void> {
  await new Promise<void>((resolve) => {
    node.stdout.write('', () => {
      resolve()
    })
  })
  if (isStuck && node.platform !== 'win32' && node.execve) {
    node.execve(node.execPath, [node.execPath, '--eval', `process.exit(${String(exitCode)})`], {})
  } else if (isStuck && exitCode !== 0) {
    node.kill(node.pid, 'SIGKILL')
  } else {
    node.exit(exitCode)
  }
}
