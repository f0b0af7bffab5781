import type { Http } from '../http/send.ts'
import type { RequestPlan } from '../inputs/plan.ts'
import type { Session } from '../session/session.ts'
import type { Clock, Random } from '../vocabulary/clock.ts'
import type { Deadline } from '../vocabulary/deadline.ts'
import { Failure, type Warning } from '../vocabulary/failure.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Words } from '../vocabulary/words.ts'
import type { Address } from './address.ts'
import { exchange } from './exchange.ts'
import type { ServiceResponse } from './response.ts'

/** What one request to the user takes, however many it is on the wire. */
export interface ExchangeTools {
  readonly http: Http
  readonly clock: Clock
  readonly random: Random
  readonly deadline: Deadline
  readonly log: Log
  /** Signs in again and reports the new token; undefined where the run has no credentials. */
  readonly renew: () => Promise<Session | undefined>
  /** Masks what is secret in an answer that is not the last. @returns whether all of it could be masked */
  readonly mask: (response: ServiceResponse) => Promise<boolean>
}

/** What came of it. */
export interface Outcome {
  /** The answer to show, which may be several in one. */
  readonly response: ServiceResponse
  readonly warnings: readonly Warning[]
  /** Why that is no success although it may look like one, given what its own words say. */
  readonly verdict?: (failure: Failure | undefined) => Failure | undefined
}

/** One request after the other, with a token that is renewed when its time is over. */
export class Series {
  readonly tools: ExchangeTools
  /** Whether the token it began with had expired by the runner's clock. */
  readonly wasExpired: boolean
  #session: Session
  #answers = 0
  /** Whether the last answer refused the token, and there was nobody to get a new one. */
  ranOut = false

  constructor(session: Session, tools: ExchangeTools) {
    this.#session = session
    this.wasExpired = session.wasExpired
    this.tools = tools
  }

  /** @throws Failure when there is no whole answer; with the words given in front of its own. */
  async ask(plan: RequestPlan, address: Address, soFar?: Words): Promise<ServiceResponse> {
    const { clock } = this.tools
    // The first token was judged before, and is tried whatever the runner's clock says.
    const isOver = this.#session.expiresAt !== undefined && this.#session.expiresAt <= clock.now()
    if (this.#answers > 0 && isOver) await this.#renew()
    const response = await this.#send(plan, address, soFar)
    const isRefused = this.#answers++ > 0 && response.status === 401 && !plan.expects(401)
    if (!isRefused) return response
    if (await this.#renew()) return this.#send(plan, address, soFar)
    this.ranOut = true
    return response
  }

  async #renew(): Promise<boolean> {
    const session = await this.tools.renew()
    if (session) this.#session = session
    return session !== undefined
  }

  async #send(plan: RequestPlan, address: Address, soFar: Words | undefined): Promise<ServiceResponse> {
    try {
      // What is one of several answers does not belong into a file.
      return await exchange({ ...plan, responseFile: undefined }, address, this.#session, this.tools.http)
    } catch (error) {
      throw error instanceof Failure && soFar ? error.behind(soFar) : error
    }
  }
}
