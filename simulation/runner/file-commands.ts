/** The grammar of the files `GITHUB_OUTPUT`, `GITHUB_ENV` and `GITHUB_STATE`. */

/**
 * Yields the pairs of a command file in order: `NAME=VALUE`, or `NAME<<DELIMITER` followed by lines up to one
 * that equals the delimiter; whichever of `=` and `<<` comes first in the line decides.
 *
 * Pairs before a fault are yielded before it is thrown, as the runner too has stored them by then.
 *
 * @param crlf whether CRLF ends a line; only the runner for Windows thinks so, elsewhere CR is part of the line
 * @throws Error with the runner's own words
 */
export function* parseKeyValueFile(content: string, crlf: boolean): Generator<[name: string, value: string]> {
  const reader = new FileReader(content.replace(/^\uFEFF/u, ''), crlf)
  for (let line = reader.next(); line; line = reader.next()) {
    if (line.text === '') continue
    const equals = line.text.indexOf('=')
    const heredoc = line.text.indexOf('<<')
    if (equals >= 0 && (heredoc < 0 || equals < heredoc)) {
      yield [line.text.slice(0, equals), line.text.slice(equals + 1)]
    } else if (heredoc >= 0) {
      const name = line.text.slice(0, heredoc)
      const delimiter = line.text.slice(heredoc + 2)
      if (name === '' || delimiter === '') {
        throw new Error(
          `Invalid format '${line.text}'. Name must not be empty and delimiter must not be empty`,
        )
      }
      yield [name, reader.until(delimiter)]
    } else {
      throw new Error(`Invalid format '${line.text}'`)
    }
  }
}

interface Line {
  readonly text: string
  /** Empty at the end of a file that ends without a line break. */
  readonly lineBreak: string
}

class FileReader {
  readonly #text: string
  readonly #crlf: boolean
  #at = 0

  constructor(text: string, crlf: boolean) {
    this.#text = text
    this.#crlf = crlf
  }

  next(): Line | undefined {
    const start = this.#at
    if (start >= this.#text.length) return undefined
    const lf = this.#text.indexOf('\n', start)
    this.#at = lf < 0 ? this.#text.length : lf + 1
    if (lf < 0) return { text: this.#text.slice(start), lineBreak: '' }
    if (this.#crlf && lf > start && this.#text[lf - 1] === '\r') {
      return { text: this.#text.slice(start, lf - 1), lineBreak: '\r\n' }
    }
    return { text: this.#text.slice(start, lf), lineBreak: '\n' }
  }

  /** The text up to, without, the line break before the line that equals the delimiter. */
  until(delimiter: string): string {
    const start = this.#at
    let end = start
    for (let line = this.next(); line?.text !== delimiter; line = this.next()) {
      if (!line) throw new Error(`Invalid value. Matching delimiter not found '${delimiter}'`)
      if (line.lineBreak === '') throw new Error('Invalid value. EOF marker missing new line.')
      end = this.#at - line.lineBreak.length
    }
    return this.#text.slice(start, end)
  }
}
