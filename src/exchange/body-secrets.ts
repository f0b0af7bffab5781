import { LARGEST_BODY } from '../http/body.ts'
import type { MaskMode, RequestPlan } from '../inputs/plan.ts'
import { parseJson, visitValues } from '../vocabulary/json.ts'
import { MOST_SECRETS } from '../vocabulary/limits.ts'
import { documentOf, type ServiceResponse } from './response.ts'
import { isSecretKey } from './secret-keys.ts'

/** Shorter values are never masked: a mask for `{` or `1` would blank the log. */
const SHORTEST = 4

/** Longer ones are documents, not secrets. */
const LONGEST = 64 * 1024

/** Words that are no secret wherever they stand. */
const PLAIN_WORDS: ReadonlySet<string> = new Set(['true', 'false', 'null', 'none', 'undefined'])

/** What should be masked of a response. Text is a secret as a whole only where it is what was asked for. */
export function secretsInResponse({ status, body }: ServiceResponse, plan: RequestPlan): ReadonlySet<string> {
  const isWanted = plan.expects(status) || (status >= 200 && status < 300)
  return secretValues(body.text ?? '', plan.mask, isWanted, documentOf(body))
}

/** What should be masked of the request's own body, should the service repeat it. */
export async function secretsInRequest({ body, mask }: RequestPlan): Promise<ReadonlySet<string>> {
  if (body === undefined || mask === 'none') return new Set()
  if (body.kind === 'text') return secretValues(body.text, mask, true)
  const { textOfFile } = await import('./body-file.ts')
  return secretValues(await textOfFile(body.path, LARGEST_BODY), mask, true)
}

/**
 * The values in a body that should be masked, each once, and no more than `MOST_SECRETS`.
 *
 * @param isSecretText whether a body that is one bare string, or not JSON, is a secret as a whole.
 * @param document the body as JSON.
 */
export function secretValues(
  body: string,
  mode: MaskMode,
  isSecretText: boolean,
  document: unknown = parseJson(body),
): ReadonlySet<string> {
  const found = new Set<string>()
  if (mode === 'none') return found
  const add = (value: string): void => {
    // Line by line: the runner would mask every line of a longer value, however short.
    for (const line of value.split(/\r\n|\r|\n/)) {
      const text = line.trim()
      if (found.size >= MOST_SECRETS) return
      if (isMaskable(text)) found.add(text)
    }
  }
  if (document === undefined || typeof document === 'string') {
    const inner = typeof document === 'string' ? documentIn(document) : undefined
    if (inner === undefined) {
      const isText = typeof document === 'string' || !isBinary(body)
      if (isText && (isSecretText || mode === 'all')) add(typeof document === 'string' ? document : body)
      return found
    }
  }
  const isSecret = mode === 'all' ? () => true : remembered(isSecretKey)
  visitValues(document, (value, key) => {
    if (typeof value !== 'string') return undefined
    const inner = documentIn(value)
    if (inner === undefined && isSecret(key)) add(value)
    return inner
  })
  return found
}

function isMaskable(text: string): boolean {
  return text.length >= SHORTEST && text.length <= LONGEST && !PLAIN_WORDS.has(text.toLowerCase())
}

/** Bytes that are no text in any charset; masks made of them would match nothing but noise. */
function isBinary(body: string): boolean {
  return /[\0\ufffd]/.test(body)
}

/** A long document has many values and few keys. */
function remembered(judge: (key: string) => boolean): (key: string) => boolean {
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
