/**
 * The runner's secret masker: which texts it hides once a value is registered, and how it replaces them.
 * It is exact and case-sensitive, knows no minimum length, and works for the whole job.
 */

/** Hides registered values and their encoded forms, as the runner does. One masker serves all steps of a job. */
export class Masker {
  readonly #values = new Set<string>()
  readonly #hidden = new Set<string>()

  /** Registers a value as `::add-mask::` and a repository secret do: the value, and each trimmed line of it. */
  add(value: string): void {
    this.addValue(value)
    for (const line of value.split(/[\r\n]/u)) this.addValue(line.trim())
  }

  /** Registers exactly one text with its encoded forms, without looking at its lines. */
  addValue(value: string): void {
    if (value === '' || this.#values.has(value)) return
    this.#values.add(value)
    this.#hidden.add(value)
    for (const encode of encoders) {
      const encoded = encode(value)
      if (encoded !== '') this.#hidden.add(encoded)
    }
  }

  /** The texts that are looked for in every line. */
  get needles(): ReadonlySet<string> {
    return this.#hidden
  }

  /** Replaces every hidden text by `***`; ranges that overlap or touch become one. */
  mask(text: string): string {
    let masked = ''
    let copied = 0
    for (const range of this.#ranges(text)) {
      masked += `${text.slice(copied, range.start)}***`
      copied = range.end
    }
    return masked + text.slice(copied)
  }

  #ranges(text: string): Range[] {
    const found: Range[] = []
    for (const hidden of this.#hidden) {
      // Stepping by one finds occurrences that overlap themselves, e.g. `aa` in `aaa`.
      for (let at = text.indexOf(hidden); at >= 0; at = text.indexOf(hidden, at + 1)) {
        found.push({ start: at, end: at + hidden.length })
      }
    }
    found.sort((a, b) => a.start - b.start)
    const merged: Range[] = []
    for (const range of found) {
      const last = merged.at(-1)
      if (last && range.start <= last.end) last.end = Math.max(last.end, range.end)
      else merged.push(range)
    }
    return merged
  }
}

interface Range {
  start: number
  end: number
}

/** The forms that the runner derives from a value; an empty result means that there is none. */
const encoders: readonly ((value: string) => string)[] = [
  (value) => base64From(value, 0),
  (value) => base64From(value, 1),
  (value) => base64From(value, 2),
  (value) => value.replaceAll('"', '\\"'),
  (value) => value.replaceAll("'", "''"),
  jsonEscaped,
  uriEscaped,
  xmlEscaped,
  (value) => (value.length > 8 && value.startsWith('"') && value.endsWith('"') ? value.slice(1, -1) : ''),
  beforeAmpersand,
  afterAmpersand,
]

/** The base64 of the bytes from `skip` on: what remains recognizable when something stands before the value. */
function base64From(value: string, skip: number): string {
  const bytes = Buffer.from(value)
  return (bytes.length > skip ? bytes.subarray(skip) : bytes).toString('base64')
}

/** Newtonsoft's escaping, which unlike `JSON.stringify` also escapes the Unicode line breaks. */
function jsonEscaped(value: string): string {
  return JSON.stringify(value)
    .slice(1, -1)
    .replaceAll(
      /[\u0085\u2028\u2029]/gu,
      (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`,
    )
}

/** .NET's `Uri.EscapeDataString`: everything but RFC 3986's unreserved characters. */
function uriEscaped(value: string): string {
  return encodeURIComponent(value.toWellFormed()).replaceAll(
    /[!'()*]/gu,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

const xmlEntities: Readonly<Record<string, string>> = {
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&apos;',
  '&': '&amp;',
}

function xmlEscaped(value: string): string {
  return value.replaceAll(/[<>"'&]/gu, (found) => xmlEntities[found] ?? found)
}

/** PowerShell's error output colours and so splits a command line at `&`; the runner hides either side. */
function beforeAmpersand(value: string): string {
  const coloured = value.indexOf('&+')
  const section = coloured >= 0 ? value.slice(0, coloured + 2) : value.slice(0, value.lastIndexOf('&') + 1)
  return section.length >= 6 ? section : ''
}

function afterAmpersand(value: string): string {
  if (!value.includes('&')) return ''
  const coloured = value.indexOf('&+')
  // The character after `&+` gets the colour, so it stands apart from the rest.
  const section = coloured >= 0 ? value.slice(coloured + 3) : value.slice(value.lastIndexOf('&') + 1)
  return section.length >= 6 ? section : ''
}
