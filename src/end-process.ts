import type { Ending } from './run.ts'

/** Milliseconds a process has to end by itself. */
const GRACE = 250

/** What ending needs of a process. */
export type EndableProcess = Pick<
  NodeJS.Process,
  'platform' | 'pid' | 'execPath' | 'exitCode' | 'exit' | 'kill' | 'execve'
> & {
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>
}

/**
 * Ends the process once everything printed has left it, whatever may still be open.
 *
 * As a rule it ends by itself, having nothing left to do: `process.exit` may wait for ever for a thread of V8 that waits
 * for the main one (nodejs/node#54918), and did so after one large answer in twenty. It is for what something keeps alive.
 *
 * A name lookup that hangs cannot be called off, and Node's own exit waits for it, for as long as the system's
 * resolver likes. Then the process is replaced by one that only exits. Windows cannot do that, but ends a process
 * that is killed with exit code 1; a run that succeeded rather waits there than look like a failure.
 */
export async function endProcess(
  node: EndableProcess,
  { exitCode, isStuck }: Ending,
  later: (milliseconds: number, callback: () => void) => void,
): Promise<void> {
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
    node.exitCode = exitCode
    later(GRACE, () => {
      node.exit(exitCode)
    })
  }
}
