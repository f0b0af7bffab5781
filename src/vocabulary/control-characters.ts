/** Whether a text has a control character: C0, DEL or C1. `\p{Cc}` says the same, but has V8 read Unicode's tables. */
export function hasControlCharacter(text: string): boolean {
  return /[\0-\x1f\x7f-\x9f]/.test(text)
}

/**
 * Whether a text was none as bytes, or is UTF-16 read as another charset: more than one character in twenty controls
 * something.
 */
export function isBinary(text: string): boolean {
  return text.split(/[\0-\x08\x0e-\x1a\x1c-\x1f]+/).length > 2 + text.length / 20
}

/** A text's lines, whichever way they end. */
export function linesOf(text: string): string[] {
  return text.split(/\r\n|\r|\n/)
}
