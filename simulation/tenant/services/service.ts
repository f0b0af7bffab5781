/** What a simulated service is: hosts, a base path, routes, and its own way to say no. */
import type { PlainReply, RecordedRequest } from '../exchange.ts'
import type { ServiceName } from './names.ts'

/** One call of a route. */
export interface Call {
  readonly request: RecordedRequest
  readonly query: URLSearchParams
  /** A part of the path by the name the route gives it. */
  readonly param: (name: string) => string
  /** The body. @throws BadBody when it is no JSON object; the service answers 400 then. */
  readonly json: () => Readonly<Record<string, unknown>>
  /** Registers a value of the answer that must not leak, and gives it back. */
  readonly secret: (value: string) => string
}

export class BadBody extends Error {}

export interface Route {
  readonly method: string
  /** Below the base path; `:name` stands for one segment. */
  readonly path: string
  readonly answer: (call: Call) => PlainReply
}

export function get(path: string, answer: Route['answer']): Route {
  return { method: 'GET', path, answer }
}

/** A service's answers to what it does not like. */
export interface Faults {
  unauthorized(expired: boolean): PlainReply
  forbidden(): PlainReply
  unknownPath(): PlainReply
  badRequest(message: string): PlainReply
}

export interface Service {
  readonly name: ServiceName
  /** What stands between the subdomain and the domain, `.label` or `-label`; the usual one first. */
  readonly hosts: readonly string[]
  readonly base: string
  /** Further bases of the same host, with routes of their own. */
  readonly others?: readonly Pick<Service, 'base' | 'routes'>[]
  /** Served by a web server that heeds neither the case of a path nor a slash at its end, and takes a last part with a dot for a file. */
  readonly web?: true
  /** Behind an API gateway, which adds its own identifiers and hides which paths exist. */
  readonly gateway: boolean
  readonly faults: Faults
  readonly routes: readonly Route[]
}

/** 200 with JSON. */
export function ok(body: object): PlainReply {
  return { status: 200, body }
}

/** The error body of Secrets Hub, SCA and their like. */
export function coded(status: number, code: string, message: string, description = message): PlainReply {
  return { status, body: { code, message, description } }
}

const GATEWAY_FAULTS: Faults = {
  unauthorized: (expired) => ({
    status: 401,
    body: { message: expired ? 'The incoming token has expired' : 'Unauthorized' },
  }),
  forbidden: () => ({ status: 403, body: { message: 'Forbidden' } }),
  unknownPath: () => ({ status: 403, body: { message: 'Missing Authentication Token' } }),
  badRequest: (message) => ({ status: 400, body: { message } }),
}

/** A service behind the API gateway, `https://<subdomain>.<label>.<domain>/api`, that answers faults as it does. */
export function gatewayService(
  name: ServiceName,
  label: string,
  routes: readonly Route[],
  special: Partial<Omit<Service, 'faults'>> & { readonly faults?: Partial<Faults> } = {},
): Service {
  return {
    name,
    hosts: [`.${label}`],
    base: '/api',
    gateway: true,
    routes,
    ...special,
    faults: { ...GATEWAY_FAULTS, ...special.faults },
  }
}

/** Makes the items of a list, counted from 1: a few, or as many as the tenant shall have. */
export type Listing = <T>(few: number, item: (index: number) => T) => T[]

export function listing(length = 0): Listing {
  return (few, item) => Array.from({ length: Math.max(few, length) }, (_, index) => item(index + 1))
}

/** A UUID with a number in its last part, which has 12 digits as a rule. */
export function numbered(start: string, index: number, digits = 12): string {
  return `${start}-0000-4000-8000-${String(index).padStart(digits, '0')}`
}

/** A piece of a list. */
interface Page<T> {
  readonly items: readonly T[]
  /** Where the next piece begins, if there is one. */
  readonly next?: number
}

/** Cuts a list; undefined when `limit` or `offset` is no sensible number. */
export function cut<T>(all: readonly T[], limit: string | null, offset: string | null): Page<T> | undefined {
  const [from, size] = [Number(offset ?? 0), Number(limit ?? 50)]
  if (!Number.isInteger(from) || from < 0 || !Number.isInteger(size) || size < 1) return undefined
  const end = from + size
  return { items: all.slice(from, end), ...(end < all.length && { next: end }) }
}

/** The query that asks for the next piece; undefined behind the last. */
export function nextQuery(query: URLSearchParams, { next }: Page<unknown>): string | undefined {
  if (next === undefined) return undefined
  const changed = new URLSearchParams(query)
  changed.set('offset', String(next))
  return changed.toString()
}

/** An opaque paging token that holds an offset. */
function pageToken(offset: number): string {
  return Buffer.from(`page:${String(offset)}`).toString('base64url')
}

/** What stands where the token of the next piece does. */
export function nextToken({ next }: Page<unknown>): string | null {
  return next === undefined ? null : pageToken(next)
}

/** How many times something that goes on is looked at before it has ended. */
const LOOKS = 2

/** Something that has ended by the third look at it. */
export function endsAfterLooks(): () => boolean {
  let looks = 0
  return () => looks++ >= LOOKS
}

/** The offset in a paging token; `NaN`, and so a refusal, for one that is none. */
export function pageOffset(token: string | null): string {
  if (token === null || token === '') return '0'
  return /^page:(\d+)$/.exec(Buffer.from(token, 'base64url').toString())?.[1] ?? 'NaN'
}
