import type { Clock } from './clock.ts'
import { Failure } from './failure.ts'
import type { Words } from './words.ts'

/** What a run is busy with, in words that fit behind "while". */
type Activity = Words

/** Milliseconds that work which was cut off may take to come to its end. */
const TIDYING = 500

/** How a deadline ends a run: told what the run was busy with. */
interface Endings {
  /** @param isEarly whether the time is not quite up, but too short for what would come next */
  timedOut(activity: Activity, isEarly?: boolean): Failure
  cancelled(activity: Activity): Failure
}

/**
 * The one limit on everything a run does. When the time is up, or somebody cancels, `signal` is aborted with the
 * failure to report, which names what the run was busy with at that moment.
 */
export class Deadline {
  readonly #clock: Clock
  readonly #end: number
  readonly #abort = new AbortController()
  readonly #release: () => void
  #activity: Activity = ['starting']
  /** The failure of a run that has too little time left for what it would have to do next. */
  readonly outOfTime: () => Failure

  /** @param cancelled is aborted when the user cancels. */
  constructor(clock: Clock, seconds: number, cancelled: AbortSignal, endings: Endings) {
    this.#clock = clock
    this.#end = clock.elapsed() + seconds * 1000
    this.outOfTime = () => endings.timedOut(this.#activity, true)
    const stop = clock.after(seconds * 1000, () => {
      this.#abort.abort(endings.timedOut(this.#activity))
    })
    const cancel = (): void => {
      this.#abort.abort(endings.cancelled(this.#activity))
    }
    if (cancelled.aborted) cancel()
    cancelled.addEventListener('abort', cancel)
    this.#release = () => {
      stop()
      cancelled.removeEventListener('abort', cancel)
    }
  }

  get signal(): AbortSignal {
    return this.#abort.signal
  }

  /** Milliseconds left. */
  remaining(): number {
    return Math.max(0, this.#end - this.#clock.elapsed())
  }

  /** Says what the run is busy with from now on. */
  enter(activity: Activity): void {
    this.#activity = activity
  }

  /**
   * Waits for the work, but no longer than the deadline, whatever the work hangs on. Work that was cut off has a moment to
   * tidy up, such as to remove a file it had begun, and to say more exactly what it failed by.
   *
   * @throws whatever the work throws; once `signal` is aborted, the failure of that unless the work has one of its own.
   */
  async bound<T>(work: Promise<T>): Promise<T> {
    const { promise: ended, reject } = Promise.withResolvers<never>()
    const interrupted = (): void => {
      reject(this.signal.reason as Failure)
    }
    if (this.signal.aborted) interrupted()
    this.signal.addEventListener('abort', interrupted)
    try {
      return await Promise.race([work, ended])
    } catch (error) {
      if (!this.signal.aborted) throw error
      const last = await this.#endOf(work)
      throw last instanceof Failure ? last : this.signal.reason
    } finally {
      this.signal.removeEventListener('abort', interrupted)
    }
  }

  /** What work that was cut off ends with, if it does in that moment. */
  async #endOf(work: Promise<unknown>): Promise<unknown> {
    const { promise: moment, resolve } = Promise.withResolvers<undefined>()
    const cancel = this.#clock.after(TIDYING, () => {
      resolve(undefined)
    })
    const last = await Promise.race([work.catch((error: unknown) => error), moment])
    cancel()
    return last
  }

  /** Lets go of the timer, so that it does not keep the process alive. */
  close(): void {
    this.#release()
  }
}
