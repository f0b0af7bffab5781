import type { Clock, Random } from '../vocabulary/clock.ts'
import type { Deadline } from '../vocabulary/deadline.ts'
import type { Log } from '../vocabulary/log.ts'
import type { Dial } from './dial.ts'

/** What requests are made with. */
export interface HttpSurroundings {
  readonly clock: Clock
  readonly random: Random
  readonly deadline: Deadline
  /** Attempts after the first, for each request. */
  readonly retries: number
  readonly env: NodeJS.ProcessEnv
  readonly log: Log
  /** Leads connections elsewhere, for tests. */
  readonly dial?: Dial | undefined
}
