/** A key and its value on one line, or in a part of one. */
interface Setting {
  readonly key: string
  readonly value: string
}

/** More characters than this before a value are no key. */
const LONGEST_KEY = 500

const KEY =
  /^(?!<[^<])(?:(?:export|set|setx|declare -x|const|let|var) +|\$env:)?(?:"([^"]+)"|'([^']+)'|([^\s"'{}[\],&*!|>%@`=:](?:[^=:]*[^\s=:])?))\s*(=>|:=|:|=)/

/**
 * What stands on a line of a settings file: `key: value`, `key = value`, `export KEY=value`; undefined for any other, such
 * as an address, which has two slashes right behind its colon, or what begins with a tag.
 */
export function settingIn(text: string): Setting | undefined {
  // The last line of something in base64 only looks like a key without a value. One pattern for it could come back to any
  // of its letters, for which V8 has no room in a long text.
  if (text.length >= 16 && text.endsWith('=') && !/[^\w+/-]/.test(text.replace(/={1,2}$/, '')))
    return undefined
  const [whole = '', double, single, bare, mark] = KEY.exec(text.slice(0, LONGEST_KEY)) ?? []
  const key = double ?? single ?? bare
  const value = text.slice(whole.length).trimStart()
  if (key === undefined) return undefined
  const isOther = key === bare && mark === ':' && (text.startsWith('//', whole.length) || isProse(key, value))
  return isOther ? undefined : { key, value }
}

/** Whether a colon parts two halves of a sentence: `Invalid token: expired`, `The password: never share it.` */
function isProse(key: string, value: string): boolean {
  const words = key.split(/\s+/)
  if (words.length === 1) return isSentence(value)
  if (words.length > 3) return true
  // A title, such as `Client Secret`, may stand before anything but a word of prose; other words only before a code.
  const isTitle = words.every((word) => /^[^\p{Ll}]/u.test(word))
  if (isTitle && value === '') return false
  return isWord(value) || (isTitle ? isSentence(value) : /\s/.test(value))
}

function isWord(text: string): boolean {
  return /^\p{L}{0,99}[.!?]?$/u.test(text)
}

/** Several words without a digit, and a full stop. */
function isSentence(text: string): boolean {
  return text.length <= 500 && /^[\p{L}',;:()-]+(?:\s+[\p{L}',;:()-]+)+[.!?]$/u.test(text)
}
