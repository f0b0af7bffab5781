/**
 * What the runner looks for in every later line once it is given a mask: the mask and each of its lines, each also as
 * the runner encodes it. Empty texts and repetitions are among them. Source: actions/runner, `AddMaskCommandExtension`
 * and `ValueEncoders`.
 */
export function runnerForms(mask: string): string[] {
  const lines = mask.includes('\n') || mask.includes('\r') ? mask.split(/[\r\n]/) : [mask]
  return [...new Set([mask, ...lines.map((line) => line.trim())])].flatMap(encodedByRunner)
}

/** Texts that no encoding but base64 alters: most forms have no other marks, and are spared the rest. */
const PLAIN = /^[\w.-]*$/

// Written without patterns: each would cost a start more than all that it is asked for.
function encodedByRunner(text: string): string[] {
  const bytes = Buffer.from(text)
  const base64 = [0, 1, 2].map((skipped) =>
    bytes.subarray(bytes.length > skipped ? skipped : 0).toString('base64'),
  )
  if (PLAIN.test(text)) return [text, ...base64]
  const isQuoted = text.length >= 9 && text.startsWith('"') && text.endsWith('"')
  return [
    text,
    ...base64,
    text.replaceAll('"', '\\"'),
    text.replaceAll("'", "''"),
    inJson(text),
    asUriData(text),
    markedUp(text, '&quot;', '&apos;'),
    ...(isQuoted ? [text.slice(1, -1)] : []),
    ...besideAmpersand(text),
  ]
}

/** PowerShell, which colours the command line it complains of, splits it at the first `&+` or else the last `&`. */
function besideAmpersand(text: string): string[] {
  const first = text.indexOf('&+')
  const [end, start] =
    first < 0 ? [text.lastIndexOf('&') + 1, text.lastIndexOf('&') + 1] : [first + 2, first + 3]
  return [text.slice(0, end), text.slice(start)].filter(({ length }) => length >= 6)
}

export function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

/** Like `encodeURIComponent`, which would throw for half of a surrogate pair. */
export function encoded(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** As .NET's `Uri.EscapeDataString` writes it, which leaves fewer marks as they are. */
export function asUriData(text: string): string {
  return encoded(text)
    .replaceAll('!', '%21')
    .replaceAll("'", '%27')
    .replaceAll('(', '%28')
    .replaceAll(')', '%29')
    .replaceAll('*', '%2A')
}

/** As XML or HTML, which write quotation marks in different ways. */
export function markedUp(text: string, double: string, single: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', double)
    .replaceAll("'", single)
}
