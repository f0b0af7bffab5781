/** The most characters of a token: longer than any real one, and short enough for an environment variable everywhere. */
export const LONGEST_TOKEN = 32_000

/** Whether a text can be a bearer token: visible ASCII, no white space, no control characters (RFC 6750). */
export function isTokenText(text: string): boolean {
  return /^[\x21-\x7e]+$/.test(text)
}
