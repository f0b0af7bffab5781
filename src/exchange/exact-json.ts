/** What JavaScript has for it since 2025, which its types do not know yet (https://github.com/tc39/proposal-json-parse-with-source). */
interface WithSource {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown
  rawJSON(text: string): object
  isRawJSON(value: unknown): value is { readonly rawJSON: string }
}

const json = JSON as unknown as WithSource

/**
 * A document to be written down again as it came: where it has whole numbers of more digits than a JavaScript number holds,
 * they stand in it as they were written. That takes time, so any other is given back as it is.
 */
export function exactly(text: string, document: unknown): unknown {
  if (!/[:[,]\s*-?\d{16}/.test(text)) return document
  try {
    return json.parse(text, (_key, value, { source = '' }) =>
      typeof value === 'number' && String(value) !== source && /^-?\d{16,}$/.test(source)
        ? json.rawJSON(source)
        : value,
    )
  } catch {
    // It is nested more deeply than can be gone through.
    return document
  }
}

/** A text or number as it was written; undefined for anything else. */
export function asWritten(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return json.isRawJSON(value) ? value.rawJSON : undefined
}
