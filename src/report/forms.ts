import { parseJson } from '../vocabulary/json.ts'
import { asUriData, encoded, inJson, markedUp, runnerForms } from './runner-forms.ts'

/** Derived forms shorter than this are left alone: they would hit text that has nothing to do with the secret. */
const SHORTEST_FORM = 8

/** Columns after which `base64` breaks its output. */
const BASE64_COLUMNS = 76

/** Columns after which `xxd -p` breaks its output. */
const HEX_COLUMNS = 60

/** Lines of a long secret in base64 that are as good to mask as its other forms; those that follow are not. */
const FIRST_LINES = 4

/** Characters of a signature that a piece takes out of base64: 108 bits of it, in 24 columns. */
const BASE64_PIECE = 18

/** Characters of a signature that a piece takes out of hex: 96 bits of it, in 32 columns. */
const HEX_PIECE = 16

/** Bytes that a line holds in what `base64`, `openssl base64` and `xxd -p` print. */
const BASE64_LINES = [(BASE64_COLUMNS / 4) * 3, 48]
const HEX_LINE = HEX_COLUMNS / 2

/** A token's third part; nothing for what is no token. */
export function signatureOf(secret: string): string | undefined {
  return /^eyJ[\w-]*\.[\w-]*\.([\w-]+)$/.exec(secret)?.[1]
}

/** What is worth a mask besides a secret itself, the best first. */
export function formsToMask(secret: string): string[] {
  const signature = signatureOf(secret)
  if (signature === undefined) return wholeForms(secret)
  const hasPieces = signature.length >= 2 * BASE64_PIECE + 2
  return usable([signature, ...(hasPieces ? piecesOf(secret, signature) : wholeForms(secret))])
}

/**
 * Enough of a token's signature: without 96 bits of it the rest is worthless. All pieces are of one stretch, so that two
 * ways of printing a token hide the same of it. Base64 of a piece has three looks, by what precedes it. The runner derives
 * them, and of a piece that is as many characters longer as it skips, one without padding. Wherever lines of 48 columns
 * or more break, one of two pieces side by side is whole; in hex, of lines of 60 columns or more, one of two that share a byte.
 */
function piecesOf(token: string, signature: string): string[] {
  const at = unbrokenPlace(token, token.length - signature.length, BASE64_LINES)
  const pieces = [0, BASE64_PIECE].flatMap((start) =>
    [0, 1, 2].map((skipped) => token.slice(at + start, at + start + BASE64_PIECE + skipped)),
  )
  const hexFrom = (start: number): string =>
    Buffer.from(token.slice(start, start + HEX_PIECE)).toString('hex')
  return [
    ...pieces,
    hexFrom(at),
    hexFrom(at + HEX_PIECE - 1),
    hexFrom(unbrokenPlace(token, at, [])).toUpperCase(),
  ]
}

/**
 * Where from some place on a piece stays whole if the token alone is printed, in hex and in lines of base64 of so many
 * bytes; where it never does, that place. Base64 begins anew with every third.
 */
function unbrokenPlace(token: string, from: number, lines: readonly number[]): number {
  const room = lines.length > 0 ? 2 * BASE64_PIECE + 2 : HEX_PIECE
  for (let at = Math.ceil(from / 3) * 3; at + room <= token.length; at += 3)
    if ((at % HEX_LINE) + HEX_PIECE <= HEX_LINE && lines.every((line) => (at % line) + BASE64_PIECE <= line))
      return at
  return from
}

/** All forms of a secret, for what the action prints itself: the runner does not find half of a form in a text that is cut. */
export function allForms(secret: string): string[] {
  return [
    ...formsToMask(secret),
    ...wholeForms(secret),
    ...usable([...runnerForms(secret), ...lastingForms(secret), ...readings(secret)]),
  ]
}

/**
 * The forms of a secret that people and servers print and the runner does not derive. First what people print most: what
 * `echo "$X" | base64` prints, `encodeURIComponent`, form encoding, base64url and hex, in capitals as the last of them. Then
 * JSON within JSON (as Secure Cloud Access sends credentials), JSON without letters beyond ASCII, and HTML.
 */
function wholeForms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  const hex = bytes.toString('hex')
  const echoed = columns(Buffer.from(`${secret}\n`).toString('base64'), BASE64_COLUMNS)
  const form = new URLSearchParams({ '': secret }).toString().slice(1)
  const json = [inJson(secret), inAscii(inJson(secret))]
  return usable([
    ...echoed.slice(0, FIRST_LINES),
    encoded(secret),
    form,
    bytes.toString('base64url'),
    hex,
    hex.toUpperCase(),
    ...echoed,
    ...columns(bytes.toString('base64'), BASE64_COLUMNS),
    ...columns(hex, HEX_COLUMNS),
    ...[encoded(secret), form, asUriData(secret)].map(withSmallEscapes),
    ...json,
    ...json.map(inJson),
    ...HTML_QUOTES.map(([double, single]) => markedUp(secret, double, single)),
  ])
}

/** What stays the same of a secret in base64 whatever follows it; in both alphabets. */
function lastingForms(secret: string): string[] {
  const bytes = Buffer.from(secret)
  return [0, 1, 2].flatMap((shift) => {
    const lasting = Math.floor(((bytes.length - shift) * 8) / 6)
    return (['base64', 'base64url'] as const).map((name) =>
      bytes.subarray(shift).toString(name).slice(0, lasting),
    )
  })
}

/** What is read of a secret that stands as it is in JSON or in a header, whose bytes are taken for Latin-1. */
function readings(secret: string): string[] {
  return [(parseJson(`"${secret}"`) as string | undefined) ?? '', Buffer.from(secret).toString('latin1')]
}

function usable(forms: readonly string[]): string[] {
  return forms.filter(({ length }) => length >= SHORTEST_FORM)
}

/** How the two quotation marks are written in HTML. */
const HTML_QUOTES = [
  ['&quot;', '&#39;'],
  ['&#34;', '&#39;'],
  ['&quot;', '&#x27;'],
] as const

function inAscii(json: string): string {
  return json.replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  )
}

/** `%2b` for `%2B`: both are right, and programs differ. */
function withSmallEscapes(text: string): string {
  return text.replace(/%[0-9A-F]{2}/g, (escape) => escape.toLowerCase())
}

/** A text in lines; the whole needs no mask of its own then, as the runner joins what it hides side by side. */
function columns(text: string, width: number): string[] {
  const lines: string[] = []
  for (let at = 0; at < text.length; at += width) lines.push(text.slice(at, at + width))
  return lines
}
