import type { TokenFlaw } from '../messages/token-flaws.ts'

/** The most characters of a token: longer than any real one, and short enough for an environment variable everywhere. */
const LONGEST_TOKEN = 32_000

/** What a program writes in place of a value that it does not have. */
const NO_VALUE = /^(?:null|undefined|true|false|none|nil|nan|\[object object\])$/i

/**
 * Why a text cannot be a bearer token: that is visible ASCII, no white space, no control characters (RFC 6750). Fewer
 * than 4 characters are none either: the mask for them would blank the log. Nothing for a text that can be one.
 */
export function tokenFlaw(text: string): TokenFlaw | undefined {
  if (text.length < 4 || NO_VALUE.test(text)) return 'word'
  if (!/^[\x21-\x7e]+$/.test(text)) return 'character'
  return text.length > LONGEST_TOKEN ? 'longer' : undefined
}
