/** Derived forms shorter than this are left alone: they would hit text that has nothing to do with the secret. */
const SHORTEST_FORM = 8

/** Columns after which `base64` breaks its output, and `xxd -p`. */
const BASE64_COLUMNS = 76

/**
 * The forms of a secret that people print and the runner's masker does not cover: form encoding,
 * `encodeURIComponent`, base64url, hex, what `echo "$X" | base64` prints, and a JWT's secret parts on their own.
 */
export function formsTheRunnerMisses(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const echoed = Buffer.from(`${secret}\n`).toString('base64')
  return usable([
    ...jwtParts(secret),
    encoded(secret),
    new URLSearchParams({ '': secret }).toString().slice(1),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    echoed,
    ...columns(echoed),
    ...columns(bytes.toString('base64')),
  ])
}

/**
 * The forms the runner's masker derives itself. They are listed for text that the action cuts to a length: half of a
 * form is not found by the runner. Source: actions/runner, ValueEncoders.
 */
export function formsTheRunnerKnows(secret: string): string[] {
  const json = JSON.stringify(secret).slice(1, -1)
  const bytes = Buffer.from(secret)
  return usable([
    ...secret.split(/\r\n|\r|\n/).map((line) => line.trim()),
    ...[0, 1, 2].flatMap((shift) => base64From(bytes.subarray(shift))),
    json,
    json.replace(/[\u0080-\uffff]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`),
    secret.replaceAll('"', '\\"'),
    secret.replaceAll("'", "''"),
    encoded(secret).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`),
    secret.replace(/[&<>"']/g, (mark) => XML.get(mark) ?? mark),
    secret.replace(/^"(.*)"$/s, '$1'),
  ])
}

const XML = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&apos;'],
])

/** A token's header is the same for all tokens; its payload and signature are not. */
function jwtParts(secret: string): string[] {
  const parts = secret.split('.')
  return parts.length === 3 && secret.startsWith('eyJ') ? parts.slice(1) : []
}

/** As it stands alone, and the part that stays the same whatever follows the bytes; in both alphabets. */
function base64From(bytes: Buffer): string[] {
  const lasting = Math.floor((bytes.length * 8) / 6)
  return [
    bytes.toString('base64'),
    bytes.toString('base64').slice(0, lasting),
    bytes.toString('base64url').slice(0, lasting),
  ]
}

/** Like `encodeURIComponent`, which would throw for half of a surrogate pair. */
function encoded(secret: string): string {
  return encodeURIComponent(secret.toWellFormed())
}

function columns(base64: string): string[] {
  const lines: string[] = []
  for (let start = 0; base64.length > BASE64_COLUMNS && start < base64.length; start += BASE64_COLUMNS) {
    lines.push(base64.slice(start, start + BASE64_COLUMNS))
  }
  return lines
}

function usable(forms: string[]): string[] {
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST_FORM)
}
