import type { Ending } from './run.ts'

/** Milliseconds a process has to end by itself. */
const GRACE = 250

/** Bytes of memory that a process may have to be ended by `process.exit`: a quarter more than a run with small answers. */
const SMALL = 72 * 1024 * 1024

/** What ending needs of a process. */
export type EndableProcess = Pick<
  NodeJS.Process,
  'platform' | 'pid' | 'execPath' | 'exitCode' | 'exit' | 'kill' | 'execve'
> & {
  readonly memoryUsage: Pick<NodeJS.MemoryUsageFn, 'rss'>
  readonly stdout: Pick<NodeJS.WriteStream, 'write'>
}

/**
 * Ends the process once everything printed has left it, whatever may still be open.
 *
 * `process.exit` takes away what is left at once, where Node would take it down piece by piece. But it may wait for ever
 * for a thread of V8 that waits for the main one to collect garbage (nodejs/node#54918), and did so after one large
 * answer in twenty. So only a small process that succeeded, in which V8 is far from waiting for that, ends this way. Any
 * other ends by itself, having nothing left to do; there `process.exit` is for what something keeps alive.
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
  } else if (exitCode === 0 && node.memoryUsage.rss() < SMALL) {
    node.exit(exitCode)
  } else {
    node.exitCode = exitCode
    later(GRACE, () => {
      node.exit(exitCode)
    })
  }
}
