import { LARGEST_BODY } from '../http/body.ts'
import type { MaskMode, RequestPlan } from '../inputs/plan.ts'
import { isMarkup } from '../platform/error-body.ts'
import { parseJson, visitValues } from '../vocabulary/json.ts'
import { LONGEST_SECRET, MOST_CHARACTERS, MOST_SECRETS } from '../vocabulary/limits.ts'
import { documentOf, type ServiceResponse } from './response.ts'
import { isSecretKey } from './secret-keys.ts'

/** Shorter values are never masked: a mask for `{` or `1` would blank the log. */
const SHORTEST = 4

const PLAIN_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'none', 'undefined'])

/** What should be masked of a body. */
export interface FoundSecrets {
  readonly values: ReadonlySet<string>
  /** Whether that is all: there may be more than can be masked, or one that is too long. */
  readonly isComplete: boolean
}

const NOTHING: FoundSecrets = { values: new Set(), isComplete: true }

type Judge = (text: string) => boolean

const always: Judge = () => true

/** What should be masked of a response. */
export function secretsInResponse({ status, body }: ServiceResponse, plan: RequestPlan): FoundSecrets {
  const text = body.text ?? ''
  const isWanted = plan.expects(status) || (status >= 200 && status < 300)
  // An unwanted answer is an error's text as a rule, but whatever in it may be a bare secret is treated as one.
  const judge = isWanted ? always : isPage(text) ? () => false : mayBeSecret
  return secretValues(text, plan.mask, judge, documentOf(body))
}

/** What should be masked of the request's own body, should the service repeat it. */
export async function secretsInRequest({ body, mask }: RequestPlan): Promise<FoundSecrets> {
  if (body === undefined || mask === 'none') return NOTHING
  if (body.kind === 'text') return secretValues(body.text, mask)
  const { textOfFile } = await import('./body-file.ts')
  return secretValues(await textOfFile(body.path, LARGEST_BODY), mask)
}

/**
 * The values in a body that should be masked, each once, and no more than the limits allow.
 *
 * @param isSecretLine judges the lines of a body that is one bare string, or not JSON.
 * @param document the body as JSON.
 */
export function secretValues(
  body: string,
  mode: MaskMode,
  isSecretLine: Judge = always,
  document: unknown = parseJson(body),
): FoundSecrets {
  if (mode === 'none') return NOTHING
  const values = new Set<string>()
  let isComplete = true
  let characters = 0
  const add = (value: string, isSecret: Judge): void => {
    // Line by line: the runner would mask every line of a longer value, however short.
    for (const line of value.split(/\r\n|\r|\n/)) {
      const text = line.trim()
      if (text.length < SHORTEST || isPlain(text) || values.has(text) || !isSecret(text)) continue
      characters += text.length
      const fits =
        text.length <= LONGEST_SECRET && values.size < MOST_SECRETS && characters <= MOST_CHARACTERS
      if (fits) values.add(text)
      else isComplete = false
    }
  }
  if (document === undefined || (typeof document === 'string' && documentIn(document) === undefined)) {
    const text = typeof document === 'string' ? document : isBinary(body) ? '' : body
    add(text, mode === 'all' ? always : isSecretLine)
    return { values, isComplete }
  }
  const isSecretUnder = mode === 'all' ? always : remembered(isSecretKey)
  visitValues(document, (value, key, above) => {
    if (typeof value !== 'string') return undefined
    const inner = documentIn(value)
    // In `"password": {"value": …}` it is the key above that tells.
    if (inner === undefined && isSecretUnder(key.toLowerCase() === 'value' ? above : key)) add(value, always)
    return inner
  })
  return { values, isComplete }
}

/** A page for people. XML may be an answer like any other. */
function isPage(text: string): boolean {
  return isMarkup(text) && !/^\s*<\?xml/i.test(text)
}

/** One word that is more than letters, or letters joined as error codes are; prose has several. */
function mayBeSecret(line: string): boolean {
  return !/\s|^[A-Za-z]{1,20}(?:_[A-Za-z]{1,20}){0,3}[.!?]?$/.test(line)
}

/** Words that are no secret wherever they stand. */
function isPlain(text: string): boolean {
  return PLAIN_WORDS.has(text.toLowerCase())
}

/** Bytes that are no text in any charset; masks made of them would match nothing but noise. */
function isBinary(body: string): boolean {
  return /[\0\ufffd]/.test(body)
}

/** A long document has many values and few keys. */
function remembered(judge: Judge): Judge {
  const known = new Map<string, boolean>()
  return (key) => {
    const verdict = known.get(key) ?? judge(key)
    known.set(key, verdict)
    return verdict
  }
}

/** The object or list that a string holds as JSON, as Secure Cloud Access sends cloud credentials. */
function documentIn(text: string): unknown {
  // Most strings are told by their first character; a regular expression for each would take longer than parsing.
  const first = text.charCodeAt(0)
  if (first > 0x20 && first !== 0x5b && first !== 0x7b) return undefined
  const document = parseJson(text)
  return typeof document === 'object' ? document : undefined
}
