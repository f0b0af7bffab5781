import type { Cleaner } from './cleaner.ts'
import type { Runner } from './runner.ts'

/**
 * What must not be shown. Working out the forms of a secret takes milliseconds before anything is sent, so it is put off
 * until there is time, but never past the next thing that leaves the action.
 */
export class Masks {
  readonly #runner: Runner
  readonly #cleaner: Cleaner
  readonly #known = new Set<string>()
  #waiting: string[] = []

  constructor(runner: Runner, cleaner: Cleaner) {
    this.#runner = runner
    this.#cleaner = cleaner
  }

  add(value: string): void {
    if (value.trim() === '' || this.#known.has(value)) return
    this.#known.add(value)
    this.#waiting.push(value)
  }

  /** Keeps what was added, in all its forms, out of the log and out of what the action prints. */
  register(): void {
    if (this.#waiting.length === 0) return
    const forms = [...this.#waiting, ...this.#cleaner.learn(this.#waiting)]
    this.#waiting = []
    this.#runner.mask([...new Set(forms)])
  }
}
