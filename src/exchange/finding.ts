import type { Http } from '../http/send.ts'
import type { Session } from '../session/session.ts'
import type { Failure } from '../vocabulary/failure.ts'
import type { FoundSecrets } from './body-secrets.ts'
import type { Parts } from './partial.ts'

/** What is found in an answer that is not simply a success. */
export type Finding =
  | { readonly kind: 'refused' }
  | { readonly kind: 'page' }
  | { readonly kind: 'unwritten'; readonly failure: Failure }
  | { readonly kind: 'too-large' }
  | { readonly kind: 'failed'; readonly as: 'operationFailed' | 'graphqlErrors'; readonly error: unknown }
  | { readonly kind: 'partly'; readonly parts: Parts }
  | { readonly kind: 'perhaps-partly'; readonly document: unknown }

/** What of the run a verdict depends on. */
export type Circumstances = Pick<FoundSecrets, 'isComplete'> &
  Pick<Session, 'wasExpired'> &
  Pick<Http, 'clockAhead'> & {
    /** Whether what its document says was judged already, part by part. */
    readonly isKnown: boolean
  }
