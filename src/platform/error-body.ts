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
const CODE_KEYS = [
  'ErrorCode',
  'ErrorID',
  'MessageID',
  'code',
  'errorCode',
  'faultCode',
  'errorcode',
  'error',
  'result',
  'status',
]
const TEXT_KEYS = [
  'ErrorMessage',
  'Message',
  'error_description',
  'message',
  'errorMessage',
  'bodyMessage',
  'headerMessage',
  'faultstring',
  'msg',
  'title',
]
const MORE_KEYS = ['Details', 'description', 'detail', 'innerError', 'reason']

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
  const [said, around] = firstError(document)
  const inner = saidHere(said)
  const outer = saidHere(around)
  // Where the error itself says less, what stands around it says the rest.
  return { code: inner.code ?? outer.code, text: inner.text ?? outer.text }
}

function saidHere(said: unknown): ServerSaid {
  if (typeof said === 'string') return { text: said }
  const fields = entriesOf(said)
  const code = ['', 'extensions', 'detail']
    .map((key) => firstOf(key === '' ? fields : entriesOf(fields.get(key)), CODE_KEYS))
    .find((one) => one !== undefined)
  const texts = [firstOf(fields, TEXT_KEYS), firstOf(fields, MORE_KEYS), ...detailsIn(fields)].filter(
    (text) => text !== undefined,
  )
  return { code, text: texts.length > 0 ? texts.join(' ') : undefined }
}

/** The most of an error's details that are told. */
const MOST_DETAILS = 3

/** Privilege Cloud says in a list which parameter was wrong, and others by name in an object. Source: psPAS. */
function detailsIn(fields: ReadonlyMap<string, unknown>): string[] {
  const list =
    ['Details', 'details', 'detail', 'errorMessages', 'debug_info']
      .map((key) => fields.get(key))
      .find((value) => Array.isArray(value)) ?? []
  const told = (list as unknown[]).slice(0, MOST_DETAILS).flatMap((detail) => {
    const parts = entriesOf(detail)
    const text = typeof detail === 'string' ? detail : firstOf(parts, [...TEXT_KEYS, ...MORE_KEYS])
    const where = firstOf(parts, ['ParameterName', 'field', 'parameter'])
    const code = firstOf(parts, CODE_KEYS)
    return text === undefined
      ? []
      : [`${where === undefined ? '' : `${where}: `}${text}${code === undefined ? '' : ` (${code})`}`]
  })
  const byName = [...entriesOf(fields.get('errors'))].slice(0, MOST_DETAILS).flatMap(([name, value]) => {
    const text: unknown = Array.isArray(value) ? value[0] : value
    return typeof text === 'string' ? [`${name}: ${text}`] : []
  })
  return [...told, ...byName]
}

/** Keys under which some services put all of an error. */
const ENVELOPES = ['error', 'fault', 'message']

function isObject(value: unknown): boolean {
  return typeof value === 'object' && value !== null
}

/** The first of a list, or of an object's `errors`, however deep a hostile answer nests them, and what it stands in. */
function firstError(document: unknown): [error: unknown, around: unknown] {
  let said = document
  let around: unknown
  for (;;) {
    const fields = entriesOf(said)
    const errors = Array.isArray(said) ? said : fields.get('errors')
    const inner = Array.isArray(errors)
      ? (errors as unknown[])[0]
      : ENVELOPES.map((key) => fields.get(key)).find(isObject)
    if (inner === undefined) return [said, around]
    if (!Array.isArray(said)) around = said
    said = inner
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
