import { linesOf } from '../vocabulary/control-characters.ts'

/** The parts of keys in the armours they come in: PEM and PGP, SSH2 with its four dashes, and PuTTY's. */
export function keyMaterial(text: string): string[] {
  return [...armouredParts(text), ...puttyParts(text)]
}

/** What stands between the boundaries of blocks; the boundaries themselves are no secret. */
function armouredParts(text: string): string[] {
  const parts = text.split(/-{4,5} ?(BEGIN|END) [^-\r\n]{1,99}-{4,5}/)
  return parts.flatMap((part, index) => {
    if (parts[index - 1] !== 'BEGIN') return []
    // A block may have been pasted into one line, its line breaks lost or written as `\n`.
    const isClosed = parts[index + 1] === 'END'
    return part.split(/[\r\n]|\\[rn]/).flatMap((line) => {
      const words = isClosed ? line.split(' ') : [line.trim()]
      // Of a header such as `Proc-Type: 4,ENCRYPTED` none is as long as what may follow it on a line.
      return words.filter((word) => isEncoded(word) && (!line.includes(':') || word.length >= 16))
    })
  })
}

/** The lines after `Private-Lines: 14`, so many of them. */
function puttyParts(text: string): string[] {
  let end = 0
  return linesOf(text).filter((line, index) => {
    const count = /^Private-Lines: {0,9}(\d{1,9})$/.exec(line.trim())?.[1]
    if (count !== undefined) end = index + 1 + Number(count)
    return index < end && isEncoded(line.trim())
  })
}

function isEncoded(word: string): boolean {
  return !/[^A-Za-z0-9+/=]/.test(word)
}
