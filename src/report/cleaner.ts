import { Quoted, type Words } from '../vocabulary/words.ts'
import { formsTheRunnerKnows, formsTheRunnerMisses } from './forms.ts'

/** How often a text is cleaned until it must be clean: each pass mends what the one before may have put together. */
const PASSES = 6

/** Text that being made harmless does not alter, as most secrets are. */
const UNALTERED = /^[!"$-9;-~]*$/

/**
 * Turns words into printable text: one line, without secrets, control characters or anything that the runner or a
 * terminal would obey.
 */
export class Cleaner {
  readonly #forms = new Set<string>()
  #longest = 0
  /** Three stars, unless they are what somebody chose as a secret. */
  #placeholder = '***'

  /** Keeps a secret, in whatever form, out of every text from now on. */
  learn(secret: string): void {
    if (secret.trim() === '') return
    for (const form of [secret, ...formsTheRunnerMisses(secret), ...formsTheRunnerKnows(secret)]) {
      this.#avoid(form)
      // A text is made harmless before it is cut, and a secret in it with it.
      if (!UNALTERED.test(form)) {
        this.#avoid(form.trim())
        this.#avoid(harmless(form).trim())
      }
    }
  }

  #avoid(text: string): void {
    this.#forms.add(text)
    this.#longest = Math.max(this.#longest, text.length)
    if ('***'.includes(text)) this.#placeholder = ''
  }

  print(words: Words): string {
    const parts = words.map((part) => (part instanceof Quoted ? this.#shorten(part) : part))
    return this.#clean(parts.join(''))
  }

  /** Secrets are removed before a text is cut: the first half of a secret would not be recognized. */
  #shorten({ text, limit }: Quoted): string {
    const window = limit * 4 + this.#longest
    const isCut = text.length > window
    const line = harmless(text.slice(0, window))
    const visible = this.#clean(this.#withoutSecrets(line, isCut ? line.length - this.#longest : line.length))
    return isCut || visible.length > limit ? `${visible.slice(0, limit)}…` : visible
  }

  #clean(text: string): string {
    let line = text
    for (let pass = 0; pass < PASSES; pass++) {
      line = harmless(this.#withoutSecrets(line, line.length)).trim()
      if (this.#isClean(line)) return line
    }
    return ''
  }

  #isClean(line: string): boolean {
    for (const form of this.#forms) if (line.includes(form)) return false
    return true
  }

  /** Replaces every stretch that secrets cover, those that meet as one; `end` is where the result ends. */
  #withoutSecrets(text: string, end: number): string {
    const stretches: { from: number; to: number }[] = []
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at !== -1 && at < end; at = text.indexOf(form, at + 1)) {
        stretches.push({ from: at, to: at + form.length })
      }
    }
    stretches.sort((one, other) => one.from - other.from)
    let result = ''
    let index = -1
    for (const { from, to } of stretches) {
      if (from > index) result += text.slice(Math.max(index, 0), from) + this.#placeholder
      index = Math.max(index, to)
    }
    return result + text.slice(Math.max(index, 0), Math.max(end, 0))
  }
}

/**
 * One line of visible characters. Control and format characters (terminal escapes, line separators, marks that turn
 * the writing direction) become spaces; the runner's command markers are broken up.
 */
function harmless(text: string): string {
  return text
    .toWellFormed()
    .replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\s]+/gu, ' ')
    .replace(/:(?=:)/g, ': ')
    .replace(/##(?=\[)/g, '## ')
}
