import type { Network } from '../../simulation/network/network.ts'
import type { Tenant, TenantOptions } from '../../simulation/tenant/tenant.ts'

export type Inputs = Readonly<Record<string, string>>

/** What stands between a run and its tenant, when it is not just the tenant's own proxy. */
export interface Surroundings {
  readonly env?: Readonly<Record<string, string>>
  readonly network?: Network
  /** Whether what hangs has been reached, for a run that is to be cancelled then. */
  readonly isReached?: () => boolean
  stop?(): Promise<void>
}

/**
 * How long a run takes.
 * - `at once`: it waits for nothing.
 * - `retries`: as long as its attempts and the waits between them.
 * - `timeout`: until the time limit, and ends within a second after it.
 * - `cancel`: ends within a second after the signal.
 * - or at least, and at most, so many seconds, with the words for it.
 */
export type Lasting =
  | 'at once'
  | 'retries'
  | 'timeout'
  | 'cancel'
  | { readonly atLeast: number; readonly below: number; readonly words: string }

/** Something that goes wrong around a run, and what the run must make of it. */
export interface Fault {
  /** What goes wrong: the row's first column, and the test's name. */
  readonly fault: string
  /** The title of the error; without one, the run must succeed. */
  readonly error?: string
  /** What the error's text must say. */
  readonly says?: readonly (string | RegExp)[]
  /** What may appear neither in the log nor in the summary. */
  readonly never?: readonly (string | RegExp)[]
  /** Sign-ins and requests that arrive at the tenant, look-ups of the tenant counted as requests. */
  readonly asked?: readonly [signIns: number, requests: number]
  /** Outputs and what they are; the token is there after every success. */
  readonly outputs?: Readonly<Record<string, string | RegExp>>
  /** A warning's beginning. */
  readonly warns?: string | RegExp
  readonly lasts: Lasting
  /** What the page says besides, when error, tries and success do not say it all. */
  readonly note?: string

  /** Over those of the sign-in. */
  readonly inputs?: Inputs | ((tenant: Tenant) => Inputs)
  readonly env?: Readonly<Record<string, string>>
  /** Made anew for each run, as some tenants change their mind. */
  readonly tenant?: () => Partial<TenantOptions>
  readonly around?: (tenant: Tenant) => Surroundings | Promise<Surroundings>
  /** Sent once the run is where it hangs. */
  readonly signal?: 'SIGINT' | 'SIGTERM'
  readonly alsoSecret?: readonly string[]
  /** Where the fault cannot be imitated. */
  readonly notOn?: readonly NodeJS.Platform[]
}

/** A chapter of the page, and a test file. */
export interface FaultTable {
  /** `faults-proxy` for `__tests__/e2e/faults-proxy.test.ts`. */
  readonly file: string
  readonly heading: string
  readonly introduction: string
  readonly faults: readonly Fault[]
}
