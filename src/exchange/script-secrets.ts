import { linesOf } from '../vocabulary/control-characters.ts'

/** Whether a text of several lines is a program: most of its lines are the same for everybody. */
export function isScript(text: string): boolean {
  return /^[ \t]{0,99}(?:#!|set -|param\s*\(|@echo off|\$ErrorActionPreference)/im.test(text)
}

/** Of a script that holds a secret, the words that may be it, and the lines they stand on. A mask for `fi` ruins the log. */
export function tellingParts(script: string): string[] {
  return linesOf(script).flatMap((line) => {
    const words = line.split(/[\s"'`=&?;,()<>|{}]/).filter(mayBeToken)
    return words.length > 0 ? [...words, line] : []
  })
}

/** Long, with letters and digits: as a token is, and few words of a program are. */
function mayBeToken(word: string): boolean {
  return word.length >= 16 && /\d/.test(word) && /[A-Za-z]/.test(word)
}
