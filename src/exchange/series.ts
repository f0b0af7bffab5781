import type { Http } from '../http/send.ts'
import type { RequestPlan } from '../inputs/plan.ts'
import { failure } from '../messages/failure.ts'
import type { Session } from '../session/session.ts'
import type { Clock, Random } from '../vocabulary/clock.ts'
import type { Deadline } from '../vocabulary/deadline.ts'
import { Failure, type Warning } from '../vocabulary/failure.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Words } from '../vocabulary/words.ts'
import type { Address } from './address.ts'
import { exchange } from './exchange.ts'
import type { JoinedList } from './joined-list.ts'
import type { ServiceResponse } from './response.ts'
import { judge, type Verdict } from './verdict.ts'

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
  /** Whether every secret of the answers before it could be masked, so that it may be quoted; unless told, it is so. */
  readonly isComplete?: boolean
  /** Whether the response is made of answers that were masked and judged, each by itself. */
  readonly isKnown?: boolean
  /** Why that is no success although it may look like one, given what its own words say. */
  readonly verdict?: ((failure: Failure | undefined) => Failure | undefined) | undefined
}

/** One request after the other, with a token that is renewed when its time is over. */
export class Series {
  readonly tools: ExchangeTools
  readonly #wasExpired: boolean
  #session: Session
  /** Whether the session's token was good, by the runner's clock, when it came. */
  #wasGood: boolean
  #answers = 0
  /** Why no token is of use any more, where the last answer says so. */
  refusal: Failure | undefined

  constructor(session: Session, tools: ExchangeTools) {
    this.tools = tools
    this.#session = session
    this.#wasExpired = session.wasExpired
    this.#wasGood = !this.#isOver
  }

  /** @throws Failure when there is no whole answer; with the words given in front of its own. */
  async ask(plan: RequestPlan, address: Address, soFar?: Words): Promise<ServiceResponse> {
    try {
      return await this.#ask(plan, address)
    } catch (error) {
      throw error instanceof Failure && soFar ? error.behind(soFar) : error
    }
  }

  /** Judges one of the answers. @param isComplete whether it may be quoted */
  async judge(
    response: ServiceResponse,
    address: Address,
    plan: RequestPlan,
    isComplete: boolean,
  ): Promise<Verdict> {
    const { clockAhead } = this.tools.http
    const known = { isComplete, isKnown: false }
    return judge(response, address, plan, { ...known, wasExpired: this.#wasExpired, clockAhead })
  }

  /** Puts the answer that is shown in the end into `response-file`, where one is wanted; in pieces where it has some. */
  async keep(
    response: ServiceResponse,
    { responseFile }: RequestPlan,
    joined?: JoinedList,
  ): Promise<ServiceResponse> {
    if (responseFile === undefined) return response
    const { inFile } = await import('./response-file.ts')
    // What could not be held is a failure by now.
    return inFile(response, responseFile, joined?.pieces() ?? [Buffer.from(String(response.body.text))])
  }

  async #ask(plan: RequestPlan, address: Address): Promise<ServiceResponse> {
    // By a clock that is wrong every token is over from the start; then only the service can tell.
    if (this.#wasGood && this.#isOver) await this.#renew()
    const response = await this.#send(plan, address)
    const isRefused = this.#answers++ > 0 && response.status === 401 && !plan.expects(401)
    if (!isRefused) return response
    if (!(await this.#renew())) {
      this.refusal = failure('tokenRanOut')
      return response
    }
    const again = await this.#send(plan, address)
    if (again.status === 401) this.refusal = failure('tokenRefusedAgain')
    return again
  }

  get #isOver(): boolean {
    return (this.#session.expiresAt ?? Infinity) <= this.tools.clock.now()
  }

  async #renew(): Promise<boolean> {
    const session = await this.tools.renew()
    if (!session) return false
    this.#session = session
    this.#wasGood = !this.#isOver
    return true
  }

  async #send(plan: RequestPlan, address: Address): Promise<ServiceResponse> {
    // What is one of several answers does not belong into a file.
    return exchange({ ...plan, responseFile: undefined }, address, this.#session, this.tools.http)
  }
}
