import { Quoted, type Words } from '../vocabulary/words.ts'
import { formsTheRunnerKnows, formsTheRunnerMisses } from './forms.ts'

/** How often a text is cleaned until it must be clean: each pass mends what the one before may have put together. */
const PASSES = 6

/**
 * Turns words into printable text: one line, without secrets, control characters or anything that the runner or a
 * terminal would obey.
 */
export class Cleaner {
  readonly #forms = new Set<string>()
  #longest = 0

  /** Keeps a secret, in whatever form, out of every text from now on. */
  learn(secret: string): void {
    if (secret.trim() === '') return
    for (const form of [
      secret,
      secret.trim(),
      ...formsTheRunnerMisses(secret),
      ...formsTheRunnerKnows(secret),
    ]) {
      this.#forms.add(form)
      this.#longest = Math.max(this.#longest, form.length)
    }
  }

  print(words: Words): string {
    const parts = words.map((part) => (part instanceof Quoted ? this.#shorten(part) : part))
    return this.#clean(parts.join(''))
  }

  /** Secrets are removed before a text is cut: the first half of a secret would not be recognized. */
  #shorten({ text, limit }: Quoted): string {
    const window = limit * 4
    const visible = this.#withoutSecrets(text.slice(0, window + this.#longest), window)
    const line = harmless(visible).trim()
    return line.length > limit || text.length > window ? `${line.slice(0, limit)}…` : line
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
    if (harmless(line) !== line) return false
    for (const form of this.#forms) if (line.includes(form)) return false
    return true
  }

  /** Replaces every stretch that secrets cover, those that overlap as one; `end` is where the result ends. */
  #withoutSecrets(text: string, end: number): string {
    const stretches: { from: number; to: number }[] = []
    for (const form of this.#forms) {
      for (let at = text.indexOf(form); at !== -1 && at < end; at = text.indexOf(form, at + 1)) {
        stretches.push({ from: at, to: at + form.length })
      }
    }
    stretches.sort((one, other) => one.from - other.from)
    let result = ''
    let index = 0
    for (const { from, to } of stretches) {
      if (from >= index) result += text.slice(index, from) + this.#placeholder()
      index = Math.max(index, to)
    }
    return result + text.slice(index, end)
  }

  /** Three stars, unless they are what somebody chose as a secret. */
  #placeholder(): string {
    return [...this.#forms].some((form) => '***'.includes(form)) ? '' : '***'
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
