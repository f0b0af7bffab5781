/**
 * What the runner looks for in every later line once it is given a mask: the mask and each of its lines, each also as
 * the runner encodes it. Empty texts and repetitions are among them. Source: actions/runner, `AddMaskCommandExtension`
 * and `ValueEncoders`.
 */
export function runnerForms(mask: string): string[] {
  return [mask, ...mask.split(/[\r\n]/).map((line) => line.trim())].flatMap(encodedByRunner)
}

/** PowerShell, which colours the command line it complains of, splits it at `&+` or the last `&`. */
const UP_TO_AMPERSAND = /^(.*?&\+|.*&)?.*$/s
const AFTER_AMPERSAND = /^(?:.*?&\+.?|.*&)/s

function encodedByRunner(text: string): string[] {
  const bytes = Buffer.from(text)
  return [
    text,
    ...[0, 1, 2].map((skipped) => bytes.subarray(bytes.length > skipped ? skipped : 0).toString('base64')),
    text.replaceAll('"', '\\"'),
    text.replaceAll("'", "''"),
    inJson(text),
    asUriData(text),
    markedUp(text, '&quot;', '&apos;'),
    text.replace(/^"(.{7,})"$/s, '$1'),
    ...[text.replace(UP_TO_AMPERSAND, '$1'), text.replace(AFTER_AMPERSAND, '')].filter(
      ({ length }) => length >= 6,
    ),
  ]
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
  return encoded(text).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
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
