import type { ServerSaid } from '../messages/server-said.ts'
import { entriesOf, parseJson } from '../vocabulary/json.ts'

/** Headers by which the vendor's support finds a request. Source: public clients of the platform. */
const CORRELATION_HEADERS = [
  'x-amzn-requestid',
  'x-amz-apigw-id',
  'x-correlation-id',
  'x-request-id',
  'x-cfy-tx-id',
  'x-cfy-tx-tm',
]

/** Keys under which the platform's services put a code and a text, the more telling ones first. */
const CODE_KEYS = ['ErrorCode', 'ErrorID', 'MessageID', 'code', 'errorCode', 'error', 'status']
const TEXT_KEYS = ['ErrorMessage', 'Message', 'error_description', 'message', 'errorMessage', 'title']
const MORE_KEYS = ['Details', 'description', 'detail']

/**
 * What a server says went wrong, from whichever error shape the platform's services use: Privilege Cloud's, that of
 * Secrets Hub and SCA, the API gateway's, UAP's list, Identity's envelope, OAuth's, GraphQL's.
 */
export function serverSaid(body: string, headers: ReadonlyMap<string, string>): ServerSaid {
  const correlation = CORRELATION_HEADERS.map((name) => ({ name, value: headers.get(name) ?? '' })).find(
    ({ value }) => value !== '',
  )
  const document = parseJson(body)
  if (document === undefined)
    return isMarkup(body) ? { isPage: true, correlation } : { text: body, correlation }
  return { ...saidIn(document), correlation }
}

/** The code and text in an error document, or in the first of a list of them. */
export function saidIn(document: unknown): ServerSaid {
  const said = firstError(document)
  if (typeof said === 'string') return { text: said }
  const fields = entriesOf(said)
  const code = firstOf(fields, CODE_KEYS) ?? firstOf(entriesOf(fields.get('extensions')), CODE_KEYS)
  const texts = [firstOf(fields, TEXT_KEYS), firstOf(fields, MORE_KEYS)].filter((text) => text !== undefined)
  return { code, text: texts.length > 0 ? texts.join(' ') : undefined }
}

/** The first of a list, or of an object's `errors`, however deep a hostile answer nests them. */
function firstError(document: unknown): unknown {
  let said = document
  for (;;) {
    const errors = Array.isArray(said) ? said : entriesOf(said).get('errors')
    if (!Array.isArray(errors) || errors.length === 0) return said
    said = errors[0]
  }
}

export function isMarkup(body: string): boolean {
  return /^\s*<(?:!doctype|html|\?xml|head|body)/i.test(body)
}

function firstOf(fields: ReadonlyMap<string, unknown>, keys: readonly string[]): string | undefined {
  for (const key of keys) {
    const value = fields.get(key)
    if ((typeof value === 'string' && value !== '') || typeof value === 'number') return String(value)
  }
  return undefined
}
