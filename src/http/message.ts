import type { Readable } from 'node:stream'
import type { GaveUp } from '../vocabulary/attempt.ts'
import type { Failure } from '../vocabulary/failure.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Secret } from '../vocabulary/secret.ts'

/** A request, before it is known how often it must be sent. */
export interface HttpRequest {
  readonly method: string
  readonly url: URL
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string | Secret>
  readonly body?: HttpBody | undefined
  /** Whether sending it twice does what sending it once does. */
  readonly repeatable: boolean
  /** Statuses that are an answer even where they would be a reason to try again. */
  readonly accepts?: (status: number) => boolean
}

/** What is sent: a text, or a stream of a known length opened anew for every attempt. */
export type HttpBody = string | Secret | { readonly bytes: number; open(): Readable }

/** Header values by lower-case name; repeated ones joined as HTTP has it, `set-cookie` left out. */
type ResponseHeaders = ReadonlyMap<string, string>

export interface Head {
  readonly status: number
  readonly headers: ResponseHeaders
}

/**
 * Reads the body of one answer, to its end; a Failure that it throws is final, any other error is the network's. Given no
 * body, it makes what stands for none.
 */
export type BodyReader<Body> = (head: Head, body: Readable | undefined) => Promise<Body>

/** What a server says, and the way to read what of it is to be told. */
export interface Answer<Body> extends Head, Pick<Log, 'hide'> {
  readonly body: Body
  /** How often the request was sent. */
  readonly attempts: number
  /** From the first attempt to the end of the body. */
  readonly milliseconds: number
  readonly gaveUp: GaveUp
  /** Why the body could not be read to its end; then there is none. */
  readonly lost?: Failure | undefined
}
