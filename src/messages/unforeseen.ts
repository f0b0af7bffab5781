import type { Failure } from '../vocabulary/failure.ts'
import { failure } from './failure.ts'

/** An error nobody wrote words for. Its message may hold anything, so only its name and place are told. */
export function unforeseen(error: unknown): Failure {
  const { name, stack } = error instanceof Error ? error : { name: typeof error, stack: '' }
  return failure(
    'unforeseen',
    name,
    /(?<![\w.-])([\w.-]+:\d+:\d+)\)?$/m.exec(stack ?? '')?.[1] ?? 'an unknown place',
  )
}
