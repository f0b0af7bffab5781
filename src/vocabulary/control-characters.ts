/** Whether a text has a control character: C0, DEL or C1. `\p{Cc}` says the same, but has V8 read Unicode's tables. */
export function hasControlCharacter(text: string): boolean {
  return /[\0-\x1f\x7f-\x9f]/.test(text)
}
