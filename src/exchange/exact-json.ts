/** What JSON can do beyond its types in TypeScript: keep a number as it was written (https://github.com/tc39/proposal-json-parse-with-source). */
interface WithSource {
  parse(
    text: string,
    reviver: (key: string, value: unknown, context: { source?: string }) => unknown,
  ): unknown
  rawJSON(text: string): object
  isRawJSON(value: unknown): value is { readonly rawJSON: string }
}

const exactJson = JSON as unknown as WithSource

/** How many digits every JavaScript number holds. */
const DIGITS = 15

/** Numbers that may say more than a JavaScript number does: of many digits, or with an exponent. */
const LONG_NUMBER = /[:[,]\s*-?(?:[\d.]{16}|[\d.]{1,15}e)/i

/**
 * A document to be written down again as it came: where it has numbers of more digits than a JavaScript number holds, or
 * larger ones, they stand in it as they were written. That takes time, so any other is given back as it is.
 */
export function exactly(text: string, document: unknown): unknown {
  if (!LONG_NUMBER.test(text)) return document
  try {
    return exactJson.parse(text, (_key, value, { source = '' }) =>
      typeof value !== 'number' || says(value, source) ? value : exactJson.rawJSON(source),
    )
  } catch {
    // It is nested more deeply than can be gone through.
    return document
  }
}

/** Whether a number is just what was written, and its neighbours are others. */
function says(value: number, source: string): boolean {
  const digits = source.replace(/e.*/i, '').replace(/\D/g, '')
  const isShort = digits.length <= DIGITS && value !== 0
  return Math.abs(value) <= Number.MAX_SAFE_INTEGER && (isShort || String(value) === source)
}

/** A text or number as it was written; undefined for anything else. */
export function asWritten(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return exactJson.isRawJSON(value) ? value.rawJSON : undefined
}
