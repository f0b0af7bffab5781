import { entriesOf } from '../vocabulary/json.ts'

/** The fields of a JSON object by name; case and separators make no difference: `error_code` is `ErrorCode`. */
type Fields = ReadonlyMap<string, unknown>

/** Names under which services put a code and a text, the more telling ones first. */
const CODES = [
  'errorcode',
  'errorid',
  'messageid',
  'code',
  'faultcode',
  'error',
  'result',
  'status',
  'statuscode',
]
const TEXTS = [
  'errormessage',
  'message',
  'errordescription',
  'bodymessage',
  'headermessage',
  'faultstring',
  'msg',
  'title',
]
/** What may stand beside one of these texts, or in its place. */
const MORE = [
  'details',
  'description',
  'detail',
  'innererror',
  'reason',
  'errors',
  'errorinfo',
  'errordetails',
]

/** What a detail is about: Privilege Cloud, problem documents, JSON:API, FastAPI, OData and others, each its own way. */
const PLACES = [
  'parametername',
  'field',
  'parameter',
  'propertyname',
  'property',
  'param',
  'pointer',
  'loc',
  'path',
  'target',
  'name',
]

/** Names for what a request is found by, as they are written; some services tell it in the body alone. */
const CORRELATIONS = ['correlationId', 'requestId', 'traceId']

export function fieldsOf(value: unknown): Fields {
  const named = Array.from(entriesOf(value), ([key, field]) => [nameOf(key), field] as const)
  // Of fields whose names are one the first counts.
  return new Map(named.reverse())
}

function nameOf(key: string): string {
  return key.toLowerCase().replace(/[^a-z0-9]/g, '')
}

/** The service's own code, in letters or as a number. */
export function codeIn(fields: Fields, names: readonly string[] = CODES): string | undefined {
  return names
    .map((name) => {
      const value = fields.get(name)
      return name === 'error' && isPhrase(value) ? undefined : wordIn(value)
    })
    .find((code) => code !== undefined)
}

/** The code of a detail; FastAPI calls it the type of what is wrong. */
export function codeOfDetail(fields: Fields): string | undefined {
  return codeIn(fields, [...CODES, 'type'])
}

/** What an error says in words of its own; undefined where what stands within it has to speak. */
export function textIn(error: unknown): string | undefined {
  if (typeof error === 'string') return error
  const fields = fieldsOf(error)
  // OData says in which language it speaks.
  const texts = fields.has('lang') ? ['value'] : TEXTS
  const first = (names: readonly string[]): string | undefined =>
    names.map((name) => fields.get(name)).find((text) => typeof text === 'string' && text !== '') as
      string | undefined
  const phrase = fields.get('error')
  return sentence([first(texts) ?? (isPhrase(phrase) ? phrase : undefined), first(MORE)])
}

/** OAuth has a code under `error`, Spring and others the words of the status: `Not Found`, `Forbidden`. */
function isPhrase(value: unknown): value is string {
  return typeof value === 'string' && /\s|^[A-Z][a-z]+$/.test(value)
}

/** What a detail is about, such as `body.name`. */
export function placeIn(fields: Fields): string | undefined {
  // JSON:API wraps the place once more.
  const all = new Map([...fieldsOf(fields.get('source')), ...fields])
  return PLACES.map((name) => {
    const steps: unknown = all.get(name)
    return Array.isArray(steps) ? steps.flatMap((step) => wordIn(step) ?? []).join('.') : wordIn(steps)
  }).find((place) => place !== undefined && place !== '')
}

/** What the vendor's support finds the request by, where the body says so. */
export function correlationIn(fields: Fields): { name: string; value: string } | undefined {
  return CORRELATIONS.map((name) => ({ name, value: wordIn(fields.get(nameOf(name))) ?? '' })).find(
    ({ value }) => value !== '',
  )
}

function wordIn(value: unknown): string | undefined {
  return (typeof value === 'string' && value !== '') || typeof value === 'number' ? String(value) : undefined
}

/** Texts one after the other, each once, with a full stop where the server wrote none; undefined for no text. */
export function sentence(texts: readonly (string | undefined)[]): string | undefined {
  const told = [...new Set(texts.flatMap((text) => text?.trim() || []))]
  const last = told.pop()
  return last && [...told.map((text) => (/[.!?:;,]$/.test(text) ? text : `${text}.`)), last].join(' ')
}
