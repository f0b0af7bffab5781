import { own, say, sentences, type Words } from '../vocabulary/words.ts'
import type { Explanation } from './explanation.ts'

/** How far a wait came. */
interface Waited {
  readonly seconds: number
  readonly answers: number
  /** What it depends on, in words. */
  readonly state: Words | undefined
  /** Whether the answer is only a page of a list. */
  readonly isPage: boolean
}

/** Failures in reading a whole list, or in waiting for the end of an operation. */
export const listFailures = {
  pageUnlike: (page: number, status: number): Explanation => ({
    title: 'A page of the list is not like the others',
    happened: say`The answer for page ${page} (status ${status}) has no list where the first page has one.`,
    cause: say`The service may be in trouble.`,
    remedy: say`Run the job again. If it stays so, read the pages before it with pages: ${Math.max(1, page - 1)}, and look at the page itself.`,
  }),
  /** @param isSame whether it was asked for by counting, and is the one before it once more */
  pageRepeated: (page: number, isSame = false): Explanation => ({
    title: 'The list leads back to itself',
    happened: isSame
      ? say`Page ${page} is the page before it once more.`
      : say`The bookmark on page ${page} leads to a page that was read before.`,
    cause: isSame
      ? say`The service does not heed which page it is asked for, or all rows are alike.`
      : say`The service repeats a bookmark.`,
    remedy: say`Run the job again. If it stays so, set pages to the number of pages that can be read, or narrow the list by filter in query.`,
  }),
  pageForeign: (page: number): Explanation => ({
    title: 'The next page is somewhere else',
    happened: say`The bookmark on page ${page} leads to another host or out of the service's base URL, or is none at all. Nothing was sent there.`,
    cause: say`The service, or something on the way, answers with addresses of another place.`,
    remedy: say`Compare service-url or service with the API reference, or read one page at a time with pages: 1.`,
  }),
  pagesEndless: (): Explanation => ({
    title: 'The list does not end',
    happened: say`A thousand pages, the most, were read, and there is a next one.`,
    cause: say`Its pages are small, or the service never ends it.`,
    remedy: say`Ask for larger pages (limit or pageSize in query), or for less by filter.`,
  }),
  pagesTooLarge: (): Explanation => ({
    title: 'The list is too large',
    happened: say`All pages together are larger than 64 MiB, or nested too deeply.`,
    cause: say`The list is long, or its items hold much.`,
    remedy: say`Ask for less by filter in query, or read the list in several steps.`,
  }),
  tokenRanOut: (): Explanation => ({
    title: 'The token expired on the way',
    happened: say`The service accepted the token before, and now answers 401: its time is over.`,
    cause: say`The step cannot sign in again: it was given token without client-id and client-secret, or nothing says at which tenant.`,
    remedy: say`Give client-id, client-secret and tenant-id instead of token or beside it; then the step renews the token itself.`,
  }),
  tokenRefusedAgain: (): Explanation => ({
    title: 'A new token is refused as well',
    happened: say`The service accepted the token before and then answered 401, and 401 again to a token that was signed in for just then.`,
    cause: say`The user, or what it may do, was changed meanwhile; or the service is in trouble.`,
    remedy: say`Run the job again. If it stays so, have the user's roles checked, and tell the vendor's support when it happened.`,
  }),
  answerNotJson: (input: 'pages' | 'wait-until', contentType: string | undefined): Explanation => ({
    title: 'The answer is not JSON',
    happened: say`${own(input)} needs JSON, and the answer is none${contentType === undefined ? '' : say` (its type is ${contentType})`}.`,
    cause: say`It was cut off, path names something else, or something on the way answers.`,
    remedy: say`Compare path with the API reference, and look at the output response.`,
  }),
  waitedTooLong: (expression: string, { seconds, answers, state, isPage }: Waited): Explanation => ({
    title: 'The operation did not end in time',
    happened: sentences(
      say`${expression} was not true after ${seconds} s and ${answers} ${own(answers === 1 ? 'answer' : 'answers')}.`,
      state && say`It last gave ${state}.`,
    ),
    cause: isPage
      ? say`The answer is one page of a list that goes on, and what is waited for may stand on a later one; or the operation takes longer than timeout.`
      : say`The operation takes longer than timeout, it ended in a state that wait-until does not know, or it hangs.`,
    remedy: isPage
      ? say`Ask for the operation itself, by its ID in path, or narrow the list by a filter in query.`
      : say`Raise timeout, let wait-until name every state in which the operation has ended, and look at the service's own pages.`,
  }),
}
