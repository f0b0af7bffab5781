import { StringDecoder } from 'node:string_decoder'

/** Cuts a stream of bytes into lines as .NET's `StreamReader` does: at LF, CRLF and also a CR alone. */
export class LineReader {
  readonly #decoder = new StringDecoder('utf8')
  #pending = ''
  #started = false

  /** Takes the next bytes and gives the lines that are complete by now. */
  push(chunk: Buffer): string[] {
    this.#take(this.#decoder.write(chunk))
    // A CR at the end waits: the LF that belongs to it may come with the next chunk.
    const waits = this.#pending.endsWith('\r') ? '\r' : ''
    const parts = splitLines(this.#pending.slice(0, this.#pending.length - waits.length))
    this.#pending = (parts.pop() ?? '') + waits
    return parts
  }

  /** Gives what is left once the stream has ended. */
  end(): string[] {
    this.#take(this.#decoder.end())
    const parts = splitLines(this.#pending)
    this.#pending = ''
    if (parts.at(-1) === '') parts.pop()
    return parts
  }

  #take(text: string): void {
    this.#pending += this.#started ? text : text.replace(/^\uFEFF/u, '')
    this.#started ||= text !== ''
  }
}

/** The text between line breaks; the last element is what follows the last of them. */
export function splitLines(text: string): string[] {
  return text.split(/\r\n|\r|\n/u)
}
