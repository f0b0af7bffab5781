import type { Cleaner } from './cleaner.ts'
import { formsToMask, signatureOf } from './forms.ts'
import { runnerForms } from './runner-forms.ts'
import type { Runner } from './runner.ts'

/**
 * Needles, the distinct texts that the runner looks for in every later line of the job, that a secret may cost with its
 * derived forms. Those of a token are always as many; both together are 80.
 */
const OF_SECRET = 36
const OF_TOKEN = 44

/** Ten found values may cost 215 needles, a hundred 1,154, a thousand 6,197: the fewer for each, the more there are. */
const OF_FOUND = 40
const GROWTH = 0.73

/** The most forms that texts which are about to leave are searched for. */
const MOST_SEARCHED = 2000

/**
 * Where a text comes from: it signs in, it was found in a body, it is a way of printing what was found, or it is a proxy's,
 * which the action keeps out of its own words, but spends no mask on.
 */
type Origin = 'own' | 'found' | 'printed' | 'proxy'

/** What masks of one origin may cost. */
class Budget {
  readonly #needles: number
  readonly #growth: number
  masked = 0
  /** Needles that are left for derived forms. */
  left = 0

  constructor(needles: number, growth = 1) {
    this.#needles = needles
    this.#growth = growth
  }

  /** Takes account of one more value, which is registered as it is, be it of so many lines that it costs more. */
  add(cost: number): void {
    const before = (this.masked++) ** this.#growth
    this.left += this.#needles * (this.masked ** this.#growth - before)
    this.pay(Math.min(cost, this.#needles))
  }

  pay(cost: number): void {
    this.left -= cost
  }
}

interface Masked {
  readonly value: string
  readonly origin: Origin
  readonly budget: Budget
}

interface Derived extends Masked {
  readonly form: string
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
  readonly #found = new Budget(OF_FOUND, GROWTH)
  #waiting: Masked[] = []
  /** Forms that the budget did not last for. */
  #spared: Derived[] = []

  constructor(runner: Pick<Runner, 'mask'>, cleaner: Cleaner) {
    this.#runner = runner
    this.#cleaner = cleaner
  }

  /** How many values were found, and how many of them are not masked in all their derived forms. */
  get found(): { readonly masked: number; readonly bare: number } {
    const bare = this.#spared.filter(({ origin }) => origin === 'found').map(({ value }) => value)
    return { masked: this.#found.masked, bare: new Set(bare).size }
  }

  /** Whether what signs in is not masked in all the forms that people print most; capitals of hex are paid for as their last. */
  get isCredentialBare(): boolean {
    return this.#spared.some(
      ({ origin, value, form }) =>
        origin === 'own' && form === Buffer.from(value).toString('hex').toUpperCase(),
    )
  }

  add(value: string, origin: Origin = 'own'): void {
    if (value.trim() === '' || this.#known.has(value)) return
    this.#known.add(value)
    const own = (): Budget => new Budget(signatureOf(value) === undefined ? OF_SECRET : OF_TOKEN)
    this.#waiting.push({ value, origin, budget: origin === 'own' ? own() : this.#found })
  }

  /**
   * Keeps what was added out of the log and, in all its forms, out of what the action prints.
   *
   * @param texts that are about to leave: what they hold of derived forms is masked in any case, and paid first.
   */
  register(texts: readonly string[] = []): void {
    if (this.#waiting.length + texts.length === 0) return
    if (this.#waiting.length > 0) this.#cleaner.learn(this.#waiting.map(({ value }) => value))
    const waiting = this.#waiting.filter(({ origin }) => origin !== 'proxy')
    this.#waiting = []
    const values = waiting.map(({ value }) => value)
    for (const { value, origin, budget } of waiting) {
      const cost = this.#look(this.#newNeedles(value))
      if (origin === 'printed') budget.pay(cost)
      else budget.add(cost)
    }
    const derived = waiting.flatMap((masked) => this.#missed(masked))
    const candidates = [...derived, ...this.#spared].slice(0, MOST_SEARCHED)
    const held = new Set(candidates.filter(({ form }) => texts.some((text) => text.includes(form))))
    for (const { form, budget } of held) budget.pay(this.#look(this.#newNeedles(form)))
    const isLeft = (one: Derived): boolean => !held.has(one)
    const { paid, spared } = this.#pay(derived.filter(isLeft))
    this.#spared = [...this.#spared.filter(isLeft), ...spared]
    const masks = [...values, ...[...held, ...paid].map(({ form }) => form)]
    if (masks.length > 0) this.#runner.mask(masks)
  }

  /** The derived forms of a value that the runner would miss, the best first; none of what is a form itself. */
  #missed(masked: Masked): Derived[] {
    if (masked.origin === 'printed') return []
    const missed = [...new Set(formsToMask(masked.value))].filter((form) => !this.#needles.has(form))
    return missed.map((form) => ({ ...masked, form }))
  }

  /** Pays for forms as far as the budget goes: of a value none behind one that is too dear. */
  #pay(derived: readonly Derived[]): { readonly paid: Derived[]; readonly spared: Derived[] } {
    const [paid, spared]: [Derived[], Derived[]] = [[], []]
    for (const one of derived) {
      const isBare = spared.at(-1)?.value === one.value
      const needles = this.#newNeedles(isBare ? '' : one.form)
      if (isBare || needles.size > one.budget.left) spared.push(one)
      else {
        one.budget.pay(this.#look(needles))
        paid.push(one)
      }
    }
    return { paid, spared }
  }

  #newNeedles(mask: string): Set<string> {
    return new Set(runnerForms(mask).filter((form) => form !== '' && !this.#needles.has(form)))
  }

  #look(needles: ReadonlySet<string>): number {
    for (const needle of needles) this.#needles.add(needle)
    return needles.size
  }
}
