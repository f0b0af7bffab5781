/** How often a server might decode a path; a dot segment hidden deeper than this is no longer one to anybody. */
const DECODINGS = 4

/** Whether any reading of the path has a `.` or `..` segment: as written, or decoded once or repeatedly. */
export function hasDotSegment(path: string): boolean {
  let reading = path
  for (let decodings = 0; decodings <= DECODINGS; decodings++) {
    if (reading.split(/[/\\]/).some((segment) => /^\.{1,2}(?:[;\0-\x20].*)?$/s.test(segment))) return true
    const next = decoded(reading)
    if (next === reading) return false
    reading = next
  }
  return false
}

/**
 * The path as a lenient server might read it: also what IIS makes of %u002e, what old decoders make of a dot spelled
 * with a byte too many (%c0%ae), and what Unicode's compatibility forms make of a full-width dot or slash.
 */
function decoded(path: string): string {
  return path
    .replace(/%[cC]([01])%([89abAB][\da-fA-F])/g, (_, high: string, low: string) =>
      String.fromCharCode((Number(high) << 6) | (parseInt(low, 16) & 0x3f)),
    )
    .replace(/%[uU]([\da-fA-F]{4})/g, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
    .replace(/(?:%[\da-fA-F]{2})+/g, (bytes) => Buffer.from(bytes.replaceAll('%', ''), 'hex').toString())
    .normalize('NFKC')
}
