import type { Failure } from '../vocabulary/failure.ts'
import { sentences } from '../vocabulary/words.ts'
import type { Explanation } from './explanation.ts'
import { generalFailures } from './general-failures.ts'
import { listFailures } from './list-failures.ts'
import { networkFailures } from './network-failures.ts'
import { requestFailures } from './request-failures.ts'
import { responseFailures } from './response-failures.ts'
import { signInFailures } from './sign-in-failures.ts'

/** Every way in which a run can fail, with the words a user reads. */
export const failures = {
  ...generalFailures,
  ...networkFailures,
  ...signInFailures,
  ...requestFailures,
  ...responseFailures,
  ...listFailures,
}

export type Failures = typeof failures

/** The words for a failure. */
export function explain({ kind, facts, before }: Failure): Explanation {
  const wordsFor = failures[kind as keyof Failures] as (...facts: readonly unknown[]) => Explanation
  const explanation = wordsFor(...facts)
  return { ...explanation, happened: sentences(before, explanation.happened) }
}
