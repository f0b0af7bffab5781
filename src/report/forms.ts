/** Derived forms shorter than this are left alone: they would hit text that has nothing to do with the secret. */
const SHORTEST_FORM = 8

/** Columns after which `base64` breaks its output. */
const BASE64_COLUMNS = 76

/** Columns after which `xxd -p` breaks its output. */
const HEX_COLUMNS = 60

/** A secret that is written the same in addresses, forms, JSON and markup, as tokens are. */
const WITHOUT_ESCAPES = /^[\w.-]*$/

/**
 * The forms of a secret that people and servers print and the runner's masker does not cover: form encoding,
 * `encodeURIComponent`, base64url, hex, what `echo "$X" | base64` prints, a JWT's secret parts on their own, JSON within
 * JSON (as Secure Cloud Access sends credentials), JSON without letters beyond ASCII, and HTML.
 */
export function formsTheRunnerMisses(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const echoed = Buffer.from(`${secret}\n`).toString('base64')
  return usable([
    ...jwtParts(secret),
    bytes.toString('base64url'),
    bytes.toString('hex'),
    bytes.toString('hex').toUpperCase(),
    echoed,
    ...columns(echoed, BASE64_COLUMNS),
    ...columns(bytes.toString('base64'), BASE64_COLUMNS),
    ...columns(bytes.toString('hex'), HEX_COLUMNS),
    ...(WITHOUT_ESCAPES.test(secret) ? [] : escapedForms(secret)),
  ])
}

function escapedForms(secret: string): string[] {
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  const json = [inJson(secret), inAscii(inJson(secret))]
  return [
    encoded(secret),
    form,
    ...[encoded(secret), form, asUriData(secret)].map(withSmallEscapes),
    ...json,
    ...json.map(inJson),
    ...HTML_QUOTES.map(([double, single]) => markedUp(secret, double, single)),
  ]
}

/**
 * The forms the runner's masker derives itself. They are listed for text that the action cuts to a length: half of a
 * form is not found by the runner. Source: actions/runner, ValueEncoders.
 */
export function formsTheRunnerKnows(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return usable([
    ...secret.split(/\r\n|\r|\n/).map((line) => line.trim()),
    ...[0, 1, 2].flatMap((shift) => base64From(bytes.subarray(shift))),
    ...(WITHOUT_ESCAPES.test(secret) ? [] : escapedFormsTheRunnerKnows(secret)),
  ])
}

function escapedFormsTheRunnerKnows(secret: string): string[] {
  return [
    inJson(secret),
    secret.replaceAll('"', '\\"'),
    secret.replaceAll("'", "''"),
    asUriData(secret),
    markedUp(secret, ...XML_QUOTES),
    secret.replace(/^"(.*)"$/s, '$1'),
  ]
}

/** How the two quotation marks are written in XML, and in HTML. */
const XML_QUOTES = ['&quot;', '&apos;'] as const
const HTML_QUOTES = [
  ['&quot;', '&#39;'],
  ['&#34;', '&#39;'],
  ['&quot;', '&#x27;'],
] as const

function markedUp(secret: string, double: string, single: string): string {
  return secret
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', double)
    .replaceAll("'", single)
}

function inJson(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function inAscii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** As .NET's `Uri.EscapeDataString` writes it, which leaves fewer marks as they are. */
function asUriData(secret: string): string {
  return encoded(secret).replace(/[!'()*]/g, (mark) => `%${mark.charCodeAt(0).toString(16).toUpperCase()}`)
}

/** `%2b` for `%2B`: both are right, and programs differ. */
function withSmallEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())
}

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

function columns(text: string, width: number): string[] {
  const lines: string[] = []
  for (let start = 0; text.length > width && start < text.length; start += width) {
    lines.push(text.slice(start, start + width))
  }
  return lines
}

function usable(forms: string[]): string[] {
  return [...new Set(forms)].filter((form) => form.length >= SHORTEST_FORM)
}
