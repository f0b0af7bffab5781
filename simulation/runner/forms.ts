/**
 * The shapes in which a secret may turn up in a text. Made apart from the masker on purpose: it lists what people
 * and programs print, not what the runner hides.
 */

/** One shape of a secret. */
export interface Form {
  readonly name: string
  readonly text: string
}

/** One shape of a part of a secret. */
export interface PartForm extends Form {
  /** Where in the secret the part begins. */
  readonly at: number
}

/** From how many characters a secret is long enough that a part of it is a leak, too. */
const partialFrom = 24
/** How many characters of a secret make a part. */
const partLength = 12
/** Shorter derived forms would be found by accident. */
const shortestDerived = 8
const shortestLine = 4

/** The whole secret in every shape, the plainest first, each text once. */
export function wholeForms(secret: string): Form[] {
  const forms: Form[] = [{ name: 'value', text: secret }]
  const derive = (name: string, text: string, shortest = shortestDerived): void => {
    if (text.length >= shortest && !forms.some((form) => form.text === text)) forms.push({ name, text })
  }
  for (const [name, encode] of encodings) derive(name, encode(secret))
  const lines = secret.split(/[\r\n]+/u).map((line) => line.trim())
  for (const [index, line] of lines.entries()) derive(`line ${String(index + 1)}`, line, shortestLine)
  derive('JWT signature', jwtSignature(secret) ?? '')
  return forms
}

/**
 * Every part of 12 characters of a long secret in every shape, each text once; none of a short secret. Of a token only
 * its signature counts: header and payload are names and times.
 */
export function partForms(secret: string): PartForm[] {
  if (secret.length < partialFrom) return []
  const parts = new Map<string, PartForm>()
  const first = secret.length - (jwtSignature(secret) ?? secret).length
  for (let at = first; at + partLength <= secret.length; at += 1) {
    const part = secret.slice(at, at + partLength)
    for (const [name, encode] of [plain, ...encodings]) {
      const text = encode(part)
      // Not rulers, padding or dotted lines.
      if (new Set(text).size >= 4 && !parts.has(text)) parts.set(text, { name: `part of ${name}`, text, at })
    }
  }
  return [...parts.values()]
}

/**
 * Whether parts of a secret that were found together tell it. Of a token that takes all of its signature but less than
 * 96 bits, at six bits a character; of any other secret one part does.
 */
export function doTell(secret: string, parts: Iterable<PartForm>): boolean {
  const signature = jwtSignature(secret)
  const seen = new Set<number>()
  for (const { at } of parts) for (let index = at; index < at + partLength; index += 1) seen.add(index)
  return signature === undefined ? seen.size > 0 : signature.length - seen.size < enoughMissing
}

/** Characters of a signature without which the rest of a token is worthless. */
const enoughMissing = 96 / 6

function jwtSignature(secret: string): string | undefined {
  return /^[\w-]+\.[\w-]+\.([\w-]+)$/u.exec(secret)?.[1]
}

type Encoding = readonly [name: string, encode: (text: string) => string]

const plain: Encoding = ['value', (text) => text]

const encodings: readonly Encoding[] = [
  ...[0, 1, 2].flatMap((before): Encoding[] => [
    [`base64 after ${String(before)} bytes`, (text) => base64(text, before)],
    [
      `base64url after ${String(before)} bytes`,
      (text) => base64(text, before).replaceAll('+', '-').replaceAll('/', '_'),
    ],
  ]),
  ['hex', (text) => Buffer.from(text).toString('hex')],
  ['upper-case hex', (text) => Buffer.from(text).toString('hex').toUpperCase()],
  ['JSON string', json],
  ['JSON string in JSON', (text) => json(json(text))],
  ['URI component', (text) => encodeURIComponent(text.toWellFormed())],
  ['strict URI component', strictUri],
  ['lower-case URI component', (text) => strictUri(text).replaceAll(/%../gu, (code) => code.toLowerCase())],
  ['form field', (text) => new URLSearchParams([['', text]]).toString().slice(1)],
  ['XML', (text) => escapeMarkup(text, '&apos;', '&quot;')],
  ['HTML', (text) => escapeMarkup(text, '&#39;', '&quot;')],
  ['HTML with numbers', (text) => escapeMarkup(text, '&#39;', '&#34;')],
]

/**
 * The characters of a base64 text that depend on the secret alone, when `before` bytes (modulo 3) precede it and
 * anything may follow: so padding, a line break at the end, and a prefix such as `user:` make no difference.
 */
function base64(text: string, before: number): string {
  const bytes = Buffer.concat([Buffer.alloc(before), Buffer.from(text)])
  return bytes.toString('base64').slice(Math.ceil((before * 8) / 6), Math.floor((bytes.length * 8) / 6))
}

function json(text: string): string {
  return JSON.stringify(text).slice(1, -1)
}

function strictUri(text: string): string {
  return encodeURIComponent(text.toWellFormed()).replaceAll(
    /[!'()*]/gu,
    (found) => `%${found.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}

function escapeMarkup(text: string, apostrophe: string, quote: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll("'", apostrophe)
    .replaceAll('"', quote)
}
