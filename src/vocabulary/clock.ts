/** Time, passed in so that tests decide what it is. All figures are milliseconds. */
export interface Clock {
  /** Milliseconds since 1970, as tokens count them. */
  now(): number
  /** Milliseconds on a clock that is never set, for measuring how long something took. */
  elapsed(): number
  /** Calls back once after the given time; the returned function calls it off. */
  after(milliseconds: number, callback: () => void): () => void
  /** Settles after a whole turn of the event loop, in which what has arrived by now is dealt with. */
  turn(): Promise<void>
}

/** A number from 0 up to, but not including, 1. */
export type Random = () => number

/**
 * Does one task after the other once `start` has settled, each in a turn of its own, so that none is in the way of what
 * arrives. The returned function calls off what is not done yet.
 */
export function inTurns(clock: Clock, start: Promise<void>, tasks: readonly (() => void)[]): () => void {
  let isOver = false
  const work = async (): Promise<void> => {
    await start
    for (const task of tasks) {
      await clock.turn()
      if (isOver) return
      task()
    }
  }
  void work()
  return () => {
    isOver = true
  }
}

/**
 * Waits, or rejects with the signal's reason as soon as it is aborted.
 */
export function sleep(clock: Clock, milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    signal.throwIfAborted()
    const interrupted = (): void => {
      cancel()
      reject(signal.reason as Error)
    }
    const cancel = clock.after(milliseconds, () => {
      signal.removeEventListener('abort', interrupted)
      resolve()
    })
    signal.addEventListener('abort', interrupted, { once: true })
  })
}
