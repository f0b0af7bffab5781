import type { Clock } from '../vocabulary/clock.ts'
import type { Deadline } from '../vocabulary/deadline.ts'

/** Bytes that count as progress. Whoever takes all the time allowed for fewer is as good as silent. */
const PROGRESS = 4096

/** Ends an attempt that makes no progress. */
interface Watchdog {
  /** From now on, so much of the time that is left now may pass without progress. */
  readonly allow: (share: number) => void
  readonly progress: (bytes: number) => void
  readonly stop: () => void
}

/** Calls back after too long a time without progress, once it was said what that is. */
export function watchdog(
  { clock, deadline }: { readonly clock: Clock; readonly deadline: Deadline },
  bark: () => void,
): Watchdog {
  let patience = Infinity
  let progressed = 0
  let barksAt = Infinity
  let wakesAt = Infinity
  let callOff = (): void => undefined
  // Every step forward puts the moment off; a timer set anew each time would cost more than the steps.
  const sleep = (): void => {
    callOff()
    wakesAt = barksAt
    callOff = clock.after(Math.max(0, barksAt - clock.elapsed()), () => {
      wakesAt = Infinity
      if (clock.elapsed() >= barksAt) bark()
      else if (barksAt < Infinity) sleep()
    })
  }
  const restart = (): void => {
    progressed = 0
    barksAt = clock.elapsed() + patience
    if (barksAt < wakesAt) sleep()
  }
  return {
    allow: (share) => {
      // Where all the time is given, it is the deadline that ends it.
      patience = share < 1 ? deadline.remaining() * share : Infinity
      restart()
    },
    progress: (bytes) => {
      progressed += bytes
      if (progressed >= PROGRESS) restart()
    },
    stop: () => {
      patience = barksAt = wakesAt = Infinity
      callOff()
    },
  }
}
