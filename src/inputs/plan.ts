import type { Domain } from '../platform/domains.ts'
import type { PagedList } from '../platform/paging.ts'
import type { Service } from '../platform/services.ts'
import type { Tenant } from '../platform/tenant.ts'
import type { Warning } from '../vocabulary/failure.ts'
import type { Secret } from '../vocabulary/secret.ts'
import type { Selection } from './selection.ts'

/** A service user with its password. */
export interface SignIn {
  readonly kind: 'sign-in'
  /** Known from `tenant-id`, or to be looked up from the subdomain. */
  readonly tenant: Tenant | { readonly lookUp: string }
  readonly clientId: string
  readonly clientSecret: Secret
  /** When the token that was given as well had expired, in milliseconds since 1970. */
  readonly insteadOfExpired: number | undefined
}

/** Who the run acts as: a service user that signs in, or whoever an earlier step signed in. */
export type Identity =
  | SignIn
  | {
      readonly kind: 'token'
      readonly token: Secret
      readonly tenant: Tenant | undefined
      /** When it had expired by the runner's clock, in milliseconds since 1970. It is tried all the same. */
      readonly expired: number | undefined
      /** Who signs in should the token expire on the way, where the inputs say so. */
      readonly renewal: SignIn | undefined
    }

/** Where the request goes: a service by name, or the user's own base URL, already checked. */
export type Target =
  | { readonly kind: 'service'; readonly service: Service }
  | { readonly kind: 'url'; readonly base: URL; readonly service?: Service | undefined }

/** The path and query of a request, below the service's base URL. */
export interface RequestPath {
  /** Without a leading slash; empty for the base URL itself. */
  readonly below: string
  /** What follows the question mark, encoded; empty when there is nothing. */
  readonly query: string
}

export type Method = 'GET' | 'HEAD' | 'POST' | 'PUT' | 'PATCH' | 'DELETE' | 'OPTIONS'

export type RequestBody =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'file'; readonly path: string; readonly bytes: number }

/** Where an answer is written. */
export interface ResponseFile {
  /** Absolute. */
  readonly path: string
  /** The folder down to which the way is the machine's own business; below it no link is followed. */
  readonly root: string
}

/** Which values of an answer are registered as masks. */
export type MaskMode = 'auto' | 'all' | 'none'

/** How often the request is made: once, for every page of a list, or until what it answers fulfils a condition. */
export type Course =
  | { readonly kind: 'once' }
  | {
      readonly kind: 'pages'
      /** How many to read at most. */
      readonly most: number
      /** Whether all were asked for, so that a list with more than that fails the run. */
      readonly isWhole: boolean
      /** How the list goes on, where that is known. */
      readonly known: PagedList | undefined
    }
  | { readonly kind: 'until'; readonly condition: Selection }

/** The one authorized request. */
export interface RequestPlan {
  readonly target: Target
  readonly path: RequestPath
  readonly method: Method
  /** By lower-case name. */
  readonly headers: ReadonlyMap<string, string>
  readonly body: RequestBody | undefined
  readonly expects: (status: number) => boolean
  /** `expect-status` as the user wrote it, for messages. */
  readonly expected: string
  readonly select: Selection | undefined
  readonly responseFile: ResponseFile | undefined
  readonly mask: MaskMode
  readonly course: Course
  /** Things to tell the user that are no faults. */
  readonly advice: readonly Warning[]
}

/**
 * What a run is to do, all of it checked: after this nothing is parsed or refused again.
 */
export interface Plan {
  readonly identity: Identity
  /** The services' subdomain when the user gave it; otherwise the token may claim one. */
  readonly subdomain: string | undefined
  readonly domain: Domain
  readonly envVar: string | undefined
  readonly jobSummary: boolean
  readonly request: RequestPlan | undefined
  /** Things to tell the user that are no faults. */
  readonly advice: readonly Warning[]
  readonly timeoutSeconds: number
  /** Attempts after the first, for each request. */
  readonly retries: number
}
