import type { Words } from '../vocabulary/words.ts'

/** What a user needs to mend a failed run. */
export interface Explanation {
  /** A few words for the annotation's title, always the same for one kind of failure. */
  readonly title: string
  readonly happened: Words
  /** The likely cause; left out when `happened` says it all. */
  readonly cause?: Words
  /** What to do now. */
  readonly remedy: Words
  /** One line each, when several things are wrong at once. */
  readonly details?: readonly Words[]
}
