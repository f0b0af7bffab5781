import { own, say, sentences, type Words } from '../vocabulary/words.ts'
import type { Explanation } from './explanation.ts'

/** Failures in reading a whole list, or in waiting for the end of an operation. */
export const listFailures = {
  pageUnlike: (page: number): Explanation => ({
    title: 'A page of the list is not like the others',
    happened: say`The answer for page ${page} has no list where the first page has one.`,
    cause: say`The service answered something else in the middle of the list; it may be in trouble.`,
    remedy: say`Run the job again. If it stays so, read fewer pages by filter or limit in query, and report it to the vendor's support.`,
  }),
  pageRepeated: (page: number): Explanation => ({
    title: 'The list leads back to itself',
    happened: say`The bookmark on page ${page} leads to a page that was read before.`,
    cause: say`The service repeats a bookmark; following it would never end.`,
    remedy: say`Run the job again. If it stays so, set pages to the number of pages that can be read, or narrow the list by filter in query.`,
  }),
  pageForeign: (page: number): Explanation => ({
    title: 'The next page is somewhere else',
    happened: say`The bookmark on page ${page} leads to another host or out of the service's base URL, or is none at all. Nothing was sent there.`,
    cause: say`The service, or somebody between it and the runner, answers with addresses of another place.`,
    remedy: say`Compare service-url or service with the API reference; read one page at a time with pages: 1 if the bookmarks are of another kind.`,
  }),
  pagesEndless: (): Explanation => ({
    title: 'The list does not end',
    happened: say`A thousand pages were read, which is the most, and there is still a next one.`,
    cause: say`Its pages are small, or the service goes on giving bookmarks for ever.`,
    remedy: say`Ask for larger pages (limit or pageSize in query, as the API reference names it), or for less by filter.`,
  }),
  pagesTooLarge: (): Explanation => ({
    title: 'The list is too large',
    happened: say`All pages together are larger than 64 MiB, or nested too deeply; that is the most that is put together.`,
    remedy: say`Ask for less by filter in query, or read the list in several steps.`,
  }),
  tokenRanOut: (): Explanation => ({
    title: 'The token expired on the way',
    happened: say`The service accepted the token before, and now answers 401: its time is over.`,
    cause: say`The step was given only token, so it cannot sign in again.`,
    remedy: say`Give client-id and client-secret (and tenant-id) instead of token or beside it; then the step renews the token itself.`,
  }),
  waitedTooLong: (
    expression: string,
    { seconds, answers, state }: { seconds: number; answers: number; state: Words | undefined },
  ): Explanation => ({
    title: 'The operation did not end in time',
    happened: sentences(
      say`${expression} was not true after ${seconds} s and ${answers} ${own(answers === 1 ? 'answer' : 'answers')}.`,
      state && say`It last gave ${state}.`,
    ),
    cause: say`The operation takes longer than timeout, it ended in a state that wait-until does not know, or it hangs.`,
    remedy: say`Raise timeout, let wait-until name every state in which the operation has ended, and look in the service's own pages for what became of it.`,
  }),
}
