import type { Plan } from '../inputs/plan.ts'
import { progress } from '../messages/progress.ts'
import { openSession, type Session, type SessionTools } from './session.ts'

/**
 * Signs in again, for a run whose token has expired on the way; undefined where it has nobody to sign in.
 *
 * @throws Failure when there is no token to be had.
 */
export async function renewSession(plan: Plan, tools: SessionTools): Promise<Session | undefined> {
  const { identity } = plan
  const signIn = identity.kind === 'sign-in' ? identity : identity.renewal
  if (!signIn) return undefined
  tools.log.info(progress.renewing())
  return openSession({ ...plan, identity: { ...signIn, insteadOfExpired: undefined } }, tools)
}
