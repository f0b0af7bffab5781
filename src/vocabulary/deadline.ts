import type { Clock } from './clock.ts'
import type { Failure } from './failure.ts'
import type { Words } from './words.ts'

/** What a run is busy with, in words that fit behind "while". */
type Activity = Words

/** Milliseconds that work which was cut off may take to tidy up. */
const TIDYING = 250

/** How a deadline ends a run: told what the run was busy with. */
interface Endings {
  timedOut(activity: Activity): Failure
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
  #errand: Words = []

  /** @param cancelled is aborted when the user cancels. */
  constructor(clock: Clock, seconds: number, cancelled: AbortSignal, endings: Endings) {
    this.#clock = clock
    this.#end = clock.elapsed() + seconds * 1000
    const stop = clock.after(seconds * 1000, () => {
      this.#abort.abort(endings.timedOut(this.#busyWith))
    })
    const cancel = (): void => {
      this.#abort.abort(endings.cancelled(this.#busyWith))
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

  /** Says what everything from now on is for, in words that fit behind an activity. */
  pursue(errand: Words): void {
    this.#errand = errand
  }

  get #busyWith(): Activity {
    return [...this.#activity, ...this.#errand]
  }

  /**
   * Waits for the work, but no longer than the deadline, whatever the work hangs on. How work that was cut off ends is
   * of no interest any more.
   *
   * @throws the failure that `signal` was aborted with; before that, whatever the work throws.
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
      await this.#settled(work)
      throw this.signal.reason
    } finally {
      this.signal.removeEventListener('abort', interrupted)
    }
  }

  /** Gives work that was cut off a moment to tidy up, such as to remove a file it had begun. */
  async #settled(work: Promise<unknown>): Promise<void> {
    const { promise: moment, resolve } = Promise.withResolvers<undefined>()
    const cancel = this.#clock.after(TIDYING, () => {
      resolve(undefined)
    })
    await Promise.race([work.catch(() => undefined), moment])
    cancel()
  }

  /** Lets go of the timer, so that it does not keep the process alive. */
  close(): void {
    this.#release()
  }
}
