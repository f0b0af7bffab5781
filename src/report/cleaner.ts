import { Quoted, type Words } from '../vocabulary/words.ts'
import { allForms } from './forms.ts'

/** The most characters of a foreign text that are left for whoever takes it apart. */
const LONGEST_TEXT = 64 * 1024

/** How often a text is cleaned until it must be clean: each pass mends what the one before may have put together. */
const PASSES = 6

/** Text that is harmless, told at less cost than it is made so; most secrets and most of our own lines are. */
const HARMLESS = /^(?: ?(?!::|##\[)[!-~\xa1-\xac\xae-\xff\u2010-\u2027\u20a0-\u20bf])*$/

/**
 * Turns words into printable text: one line, without secrets, control characters or anything that the runner or a
 * terminal would obey.
 */
export class Cleaner {
  #forms: readonly string[] = []
  /** Characters of the longest of them. */
  #longest = 0

  /** Keeps secrets, in whatever form, out of every text from now on. */
  learn(values: readonly string[]): void {
    const secrets = values.filter((value) => value.trim() !== '')
    // A text is made harmless before it is cut, and a secret in it with it.
    const texts = secrets
      .flatMap((secret) => [secret, ...allForms(secret)])
      .flatMap((form) => {
        const line = harmless(form).trim()
        return line === form ? form : [form, form.trim(), line]
      })
    this.#forms = [...new Set([...this.#forms, ...texts])].filter((text) => text !== '')
    for (const { length } of this.#forms) if (length > this.#longest) this.#longest = length
  }

  /** Three stars, unless they are what somebody chose as a secret. */
  get #placeholder(): string {
    return this.#forms.some((form) => '***'.includes(form)) ? '' : '***'
  }

  /** A text as it is but for the secrets in it, cut only where they are out. */
  hide(text: string): string {
    return this.#withoutSecrets(text.slice(0, LONGEST_TEXT + this.#longest), LONGEST_TEXT)
  }

  print(words: Words): string {
    const parts = words.map((part) => (part instanceof Quoted ? this.#shorten(part) : part))
    return this.#clean(parts.join(''))
  }

  /** Secrets are removed before a text is cut: the first half of a secret would not be recognized. */
  #shorten({ text, limit }: Quoted): string {
    const longest = this.#longest
    const window = limit * 4 + longest
    const isCut = text.length > window
    const line = harmless(text.slice(0, window))
    const visible = this.#clean(isCut ? this.#withoutSecrets(line, line.length - longest) : line)
    return isCut || visible.length > limit ? `${visible.slice(0, limit)}…` : visible
  }

  #clean(text: string): string {
    // As most lines are.
    if (HARMLESS.test(text) && this.#isClean(text)) return text.trim()
    let line = text
    for (let pass = 0; pass < PASSES; pass++) {
      line = harmless(this.#withoutSecrets(line, line.length)).trim()
      if (this.#isClean(line)) return line
    }
    return ''
  }

  #isClean(line: string): boolean {
    return !this.#forms.some((form) => line.includes(form))
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
    const placeholder = this.#placeholder
    let result = ''
    let index = -1
    for (const { from, to } of stretches) {
      if (from > index) result += text.slice(Math.max(index, 0), from) + placeholder
      index = Math.max(index, to)
    }
    return result + text.slice(Math.max(index, 0), Math.max(end, 0))
  }
}

/** White space and what cannot be seen. Made when first needed: V8 reads Unicode's tables for it, at a few milliseconds. */
let unseen: RegExp | undefined

/**
 * One line of visible characters. Control and format characters (terminal escapes, line separators, marks that turn
 * the writing direction) become spaces; the runner's command markers are broken up.
 */
function harmless(text: string): string {
  if (HARMLESS.test(text)) return text
  unseen ??= new RegExp('[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\s]+', 'gu')
  return text
    .toWellFormed()
    .replace(unseen, ' ')
    .replace(/:(?=:)/g, ': ')
    .replace(/##(?=\[)/g, '## ')
}
