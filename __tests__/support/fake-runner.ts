import { Masker } from '../../simulation/runner/masker.ts'
import type { Runner } from '../../src/report/runner.ts'

type Channel = Exclude<keyof Runner, 'input' | 'platform'>

/** Something the action asked of the runner. */
interface Asked {
  readonly channel: Channel
  readonly text: string
}

/** A runner that keeps what it is asked, in order, and shows texts as the real one would: masked. */
export class FakeRunner implements Runner {
  readonly asked: Asked[] = []
  readonly masks: string[] = []
  platform: NodeJS.Platform = 'linux'
  readonly values = new Map<string, string>()
  readonly variables = new Map<string, string>()
  markdown = ''
  errors: { readonly title: string; readonly message: string }[] = []
  /** What a channel throws, for a runner that cannot take something. */
  readonly broken = new Map<Channel, unknown>()
  readonly #masker = new Masker()
  readonly #inputs: Readonly<Record<string, string>>
  readonly #listeners = new Set<() => void>()

  constructor(inputs: Readonly<Record<string, string>> = {}) {
    this.#inputs = inputs
  }

  input(name: string): string {
    return this.#inputs[name] ?? ''
  }

  mask(values: readonly string[]): void {
    for (const value of values) {
      this.#note('mask', value)
      this.masks.push(value)
      this.#masker.add(value)
    }
  }

  outputs(values: ReadonlyMap<string, string>): void {
    this.#note('outputs', JSON.stringify([...values]))
    for (const [name, value] of values) this.values.set(name, value)
  }

  exportVariable(name: string, value: string): void {
    this.#note('exportVariable', `${name}=${value}`)
    this.variables.set(name, value)
  }

  info(line: string): void {
    this.#note('info', line)
  }

  debug(line: string): void {
    this.#note('debug', line)
  }

  notice(message: string): void {
    this.#note('notice', message)
  }

  warning(message: string): void {
    this.#note('warning', message)
  }

  error(message: string, title: string): void {
    this.#note('error', message)
    this.errors.push({ title, message })
  }

  summary(markdown: string): void {
    this.#note('summary', markdown)
    this.markdown += markdown
  }

  /** Everything that was printed, as the action handed it over. */
  get printed(): string {
    return this.lines('info', 'debug', 'notice', 'warning', 'error', 'summary').join('\n')
  }

  lines(...channels: readonly Channel[]): string[] {
    return this.asked.filter(({ channel }) => channels.includes(channel)).map(({ text }) => text)
  }

  /** A text as the real runner would show it, with the masks it has been given. */
  shown(text: string): string {
    return this.#masker.mask(text)
  }

  /** Waits until something has been printed that matches. */
  async until(pattern: RegExp): Promise<void> {
    while (!pattern.test(this.printed)) {
      await new Promise<void>((resolve) => this.#listeners.add(resolve))
    }
  }

  #note(channel: Channel, text: string): void {
    const fault = this.broken.get(channel)
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- a run must bear whatever is thrown
    if (fault !== undefined) throw fault
    this.asked.push({ channel, text })
    for (const listener of this.#listeners) listener()
    this.#listeners.clear()
  }
}
