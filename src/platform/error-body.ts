import type { ServerSaid } from '../messages/server-said.ts'
import { entriesOf, parseJson } from '../vocabulary/json.ts'
import type { Log } from '../vocabulary/log.ts'
import { codeIn, codeOfDetail, correlationIn, fieldsOf, placeIn, sentence, textIn } from './error-fields.ts'
import { isPage } from './page.ts'

/** Headers by which the vendor's support finds a request. Source: public clients of the platform. */
const CORRELATION_HEADERS = [
  'x-amzn-requestid',
  'x-amz-apigw-id',
  'x-correlation-id',
  'x-request-id',
  'x-cfy-tx-id',
  'x-cfy-tx-tm',
]

/** Names, as `fieldsOf` has them, under which an error, or the details of one, may stand within another. */
const INNER = [
  'error',
  'errors',
  'fault',
  'message',
  'odataerror',
  'detail',
  'details',
  'errorinfo',
  'errordetails',
  'errormessages',
  'validationerrors',
  'fielderrors',
  'violations',
  'invalidparams',
  'modelstate',
  'innererror',
  'innerexceptions',
  'debuginfo',
]

/** The most characters of a document that are rid of secrets as a whole. */
const LONGEST_TEXT = 64 * 1024

/** The most of an error's details that are told, at each depth, and how deep they are looked for. */
const MOST_DETAILS = 3
const DEEPEST_DETAIL = 4

type Headers = ReadonlyMap<string, string>

/**
 * What a server says went wrong, from whichever form the platform's services and what stands before them use: JSON, XML
 * or plain text. Of a page for people only its title is told.
 *
 * @param hide takes the secrets out before anything is read.
 */
export function serverSaid(body: string, headers: Headers, hide: Log['hide']): ServerSaid {
  const text = hide(body)
  // Too long a document is read as it is: cut, it would be none, and its texts are whole when they are printed.
  const document = parseJson(body.length > LONGEST_TEXT ? body : text)
  if (document !== undefined) return saidIn(document, headers)
  const correlation = correlationOf(headers)
  return isPage(text, headers.get('content-type'))
    ? { page: { title: titleOf(text) }, correlation }
    : { text: /^\s*<[?a-z]/i.test(text) ? textOfXml(text) : text, correlation }
}

/**
 * The code and text in a document that tells of an error. What has no words of its own is a wrapping, to be stepped into;
 * what stands within an error that has words are its details. This is known to fit Privilege Cloud, Secrets Hub, SCA, UAP,
 * Identity, Conjur, the API gateway, OAuth, GraphQL, problem documents (RFC 9457), JSON:API, OData, ASP.NET, Spring, FastAPI and
 * Apigee.
 */
export function saidIn(document: unknown, headers: Headers): ServerSaid {
  let error = document
  let wrapped: unknown
  let codeAround: string | undefined
  // However deep a hostile answer nests its wrappings.
  for (let inner = within(error); inner !== undefined; inner = within(error)) {
    codeAround = codeIn(fieldsOf(error)) ?? codeAround
    wrapped = Array.isArray(error) ? error : inner
    error = inner
  }
  const fields = fieldsOf(error)
  const code = codeIn(fields) ?? codeAround ?? codeWithin(fields)
  const told = wrapped === undefined ? [textIn(error)] : detailsOf(wrapped, code)
  const details = INNER.flatMap((name) =>
    isFilled(fields.get(name)) ? detailsOf(fields.get(name), code) : [],
  )
  return {
    code,
    text: sentence([...told, ...details]),
    correlation: correlationOf(headers) ?? correlationIn(fieldsOf(document)),
  }
}

/** What a wrapping holds: the first of a list, or what stands within an object that has no words of its own. */
function within(error: unknown): unknown {
  if (Array.isArray(error)) return (error as unknown[])[0]
  if (textIn(error) !== undefined) return undefined
  const fields = fieldsOf(error)
  return INNER.map((name) => fields.get(name)).find(isFilled)
}

function codeWithin(fields: ReadonlyMap<string, unknown>): string | undefined {
  return ['extensions', ...INNER]
    .map((name) => codeIn(fieldsOf(fields.get(name))))
    .find((code) => code !== undefined)
}

/**
 * What the details of an error say, each with what it is about and with its code, unless that is told anyway. They stand in
 * a list, or in an object by what they are about.
 */
function detailsOf(value: unknown, toldCode: string | undefined, depth = 0): string[] {
  const text = textIn(value)
  const fields = fieldsOf(value)
  const code = codeOfDetail(fields)
  if (text !== undefined) {
    const place = placeIn(fields)
    return [
      `${place === undefined ? '' : `${place}: `}${text}${code === undefined || code === toldCode ? '' : ` (${code})`}`,
    ]
  }
  if (depth === DEEPEST_DETAIL) return []
  if (Array.isArray(value)) {
    const speaking = (value as unknown[]).filter((detail) => textIn(detail) !== undefined)
    return speaking.slice(0, MOST_DETAILS).flatMap((detail) => detailsOf(detail, toldCode))
  }
  // An error that has a code, but no words, is no list of names.
  if (code !== undefined) return []
  return [...entriesOf(value)]
    .slice(0, MOST_DETAILS)
    .flatMap(([name, detail]) => detailsOf(detail, toldCode, depth + 1).map((said) => `${name}: ${said}`))
}

function isFilled(value: unknown): boolean {
  return typeof value === 'object' && value !== null && Object.keys(value).length > 0
}

function correlationOf(headers: Headers): ServerSaid['correlation'] {
  return CORRELATION_HEADERS.map((name) => ({ name, value: headers.get(name) ?? '' })).find(
    ({ value }) => value !== '',
  )
}

/** What stands in the browser's title bar; empty for a page without. */
function titleOf(page: string): string {
  const [, title = ''] = /<title[^<>]*>([^<]*)/i.exec(page) ?? []
  return title.replace(/\s+/g, ' ').trim()
}

/** Elements of XML that hold a secret by their name, with their text. */
const SECRET_ELEMENTS =
  /<[\w:.-]*(?:passw(?:or)?d|passphrase|pwd|secret|token|credentials?|key)(?:\s[^<>]*)?>[^<]*/gi

/** The texts in XML, as S3 and SOAP answer errors. Only the beginning is looked at: nobody quotes more. */
function textOfXml(body: string): string {
  return body
    .slice(0, 4096)
    .replace(SECRET_ELEMENTS, ' ')
    .replace(/<[^<>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim()
}
