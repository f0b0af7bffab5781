import type { Cleaner } from './cleaner.ts'
import { formsToMask } from './forms.ts'
import { runnerForms } from './runner-forms.ts'
import type { Runner } from './runner.ts'

/**
 * Needles, the distinct texts that the runner looks for in every later line of the job, that one secret may cost with
 * its derived forms. Those of a token take just as many.
 */
const NEEDLES = 40

/** Ten found values may cost 215 needles, a hundred 1,154, a thousand 6,197: the fewer for each, the more there are. */
const GROWTH = 0.73

/** The most spared forms that texts are searched for. */
const MOST_SPARED = 2000

/** What masks of one origin may cost. */
class Budget {
  readonly #growth: number
  masked = 0
  /** Needles that are left for derived forms. */
  left = 0
  /** Values whose derived forms are not all masked. */
  bare = 0

  constructor(growth: number) {
    this.#growth = growth
  }

  /** Takes account of one more value, which is registered as it is, be it of so many lines that it costs more. */
  add(cost: number): void {
    const before = (this.masked++) ** this.#growth
    this.left += NEEDLES * (this.masked ** this.#growth - before) - Math.min(cost, NEEDLES)
  }
}

/**
 * What must not be shown. Every secret is registered as it is, and its derived forms while the budget lasts. To work out
 * the forms takes milliseconds before anything is sent, so it is put off until there is time, but never past the next
 * thing that leaves the action.
 */
export class Masks {
  readonly #runner: Pick<Runner, 'mask'>
  readonly #cleaner: Cleaner
  readonly #known = new Set<string>()
  readonly #needles = new Set<string>()
  readonly #credentials = new Budget(1)
  /** What values found in bodies cost. */
  readonly found = new Budget(GROWTH)
  /** Forms that the budget did not last for. */
  readonly #spared: string[] = []
  #waiting: { readonly value: string; readonly budget: Budget }[] = []

  constructor(runner: Pick<Runner, 'mask'>, cleaner: Cleaner) {
    this.#runner = runner
    this.#cleaner = cleaner
  }

  /** @param isFound whether it comes from a body, rather than being what signs in. */
  add(value: string, isFound = false): void {
    if (value.trim() === '' || this.#known.has(value)) return
    this.#known.add(value)
    this.#waiting.push({ value, budget: isFound ? this.found : this.#credentials })
  }

  /** Keeps what was added out of the log and, in all its forms, out of what the action prints. */
  register(): void {
    if (this.#waiting.length === 0) return
    const waiting = this.#waiting
    this.#waiting = []
    const values = waiting.map(({ value }) => value)
    this.#cleaner.learn(values)
    for (const { value, budget } of waiting) budget.add(this.#look(this.#newNeedles(value)))
    const forms = waiting.flatMap(({ value, budget }) => this.#affordable(value, budget))
    this.#runner.mask([...values, ...forms])
  }

  /** Registers what was spared, where a text that is about to leave holds it. */
  registerHeld(text: string): void {
    const held = this.#spared.filter((form) => text.includes(form))
    if (held.length > 0) this.#runner.mask(held)
  }

  /** The derived forms of a value that the runner would miss, as far as the budget goes. */
  #affordable(value: string, budget: Budget): string[] {
    const missed = [...new Set(formsToMask(value))].filter((form) => !this.#needles.has(form))
    const end = missed.findIndex((form) => !this.#pay(this.#newNeedles(form), budget))
    if (end < 0) return missed
    budget.bare++
    if (this.#spared.length < MOST_SPARED) this.#spared.push(...missed.slice(end))
    return missed.slice(0, end)
  }

  #pay(needles: ReadonlySet<string>, budget: Budget): boolean {
    if (needles.size > budget.left) return false
    budget.left -= this.#look(needles)
    return true
  }

  #newNeedles(mask: string): Set<string> {
    return new Set(runnerForms(mask).filter((form) => form !== '' && !this.#needles.has(form)))
  }

  #look(needles: ReadonlySet<string>): number {
    for (const needle of needles) this.#needles.add(needle)
    return needles.size
  }
}
