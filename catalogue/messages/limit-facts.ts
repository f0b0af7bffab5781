import type { Failures } from '../../src/messages/failures.ts'

type Facts<Name extends keyof Failures> = [Parameters<Failures[Name]>, Parameters<Failures[Name]>]

const activity = ['waiting for abc1234.id.cyberark.cloud to answer']

/** The time limit that passed, and the one that left too little. */
export const outOfTime: Facts<'timedOut'> = [
  [60, activity],
  [60, activity, true],
]

/** Too large an answer, and one that is one of several. */
export const tooLarge: Facts<'bodyTooLarge'> = [
  [16 * 1024 * 1024, true],
  [16 * 1024 * 1024, false],
]
