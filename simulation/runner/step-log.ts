import type { Masker } from './masker.ts'

/** How grave an annotation is. */
export type Level = 'error' | 'warning' | 'notice'

/** What a user sees on the run's page beside the log. */
export interface Annotation {
  readonly level: Level
  /** Masked, at most 4,096 characters. */
  readonly message: string
  /** NOT masked: the runner masks the message of an annotation only. */
  readonly title?: string
  readonly file?: string
  readonly line?: string
}

const annotationsPerLevel = 10
const annotationLength = 4096

/** The log of one step and its annotations, masked as they are written. */
export class StepLog {
  readonly lines: string[] = []
  readonly annotations: Annotation[] = []
  readonly #masker: Masker
  readonly #debug: boolean

  constructor(masker: Masker, debug: boolean) {
    this.#masker = masker
    this.#debug = debug
  }

  /** Writes text, which may have several lines; it is masked as a whole. */
  write(text: string): void {
    this.lines.push(...this.#masker.mask(text).split(/\r?\n/u))
  }

  /** Writes with step debugging on only; each line is masked for itself. */
  debug(text: string): void {
    if (!this.#debug) return
    for (const line of text.replaceAll('\r\n', '\n').split('\n')) this.write(`##[debug]${line}`)
  }

  /** Adds an annotation, as long as the level has room, and writes it to the log. */
  issue(level: Level, text: string, details: Omit<Annotation, 'level' | 'message'> = {}): void {
    const message = this.#masker.mask(text).slice(0, annotationLength)
    if (this.annotations.filter((other) => other.level === level).length < annotationsPerLevel) {
      this.annotations.push({ level, message, ...details })
    }
    if (message !== '') this.write(`##[${level}]${message}`)
  }

  /** Masks a text that is shown elsewhere than in the log. */
  mask(text: string): string {
    return this.#masker.mask(text)
  }
}
