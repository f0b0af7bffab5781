import type { Warning } from '../vocabulary/failure.ts'
import { own, say, sentences, type Words } from '../vocabulary/words.ts'
import { requestLine } from './request-line.ts'
import { clockCompared, isClockRight, moment } from './runner-clock.ts'
import { quote, type ServerSaid } from './server-said.ts'

/** Things that do not fail a run, but that somebody should look at. */
export const warnings = {
  subdomainDiffers: (given: string, claimed: string): Words =>
    say`subdomain is ${given}, but the token belongs to ${claimed}. ${given} is used; if requests are refused, correct subdomain.`,
  domainDiffers: (given: string, claimed: string): Words =>
    say`The token belongs to ${claimed}, but domain is ${given}. ${given} is used; if requests are refused, set domain: ${own(claimed)}`,
  tokenExpired: (at: string, now: string): Words =>
    say`token expired at ${own(at)}; the runner's clock says ${own(now)}. It is tried all the same, because that clock may be wrong. Sign in again in this job, or give client-id and client-secret besides token.`,
  expiredWhenIssued: (at: number, now: number, ahead: number | undefined): Words => {
    // Its time may be over by the server's clock as well, however wrong the runner's is.
    const isOver = ahead !== undefined && (isClockRight(ahead) || at <= now - ahead)
    return sentences(
      say`The new token expired at ${moment(at)} by the runner's clock, which says ${moment(now)}: ${own(isOver ? 'the tenant issued it expired' : 'that clock is wrong')}.`,
      clockCompared(ahead),
      say`The token is used all the same${own(isOver ? '' : '; set the clock, since expires-in, and later steps that look at the time, go by it')}.`,
    )
  },
  variablesDiffer: (counts: string, ignored: string): Words =>
    say`${own(counts)} and ${own(ignored)} are both set and differ: ${own(counts)} counts, as with curl. The runner sets both; a step that means another proxy sets ${own(counts)}.`,
  queryMark: (): Words =>
    say`query begins with a question mark, which is sent as a part of the first name. Write one name=value on each line, such as limit=50.`,
  queryRunTogether: (line: number): Words =>
    say`query, line ${line}: the value has an & and another name=value behind it, which is sent as a part of the value. If two parameters are meant, write each on a line of its own.`,
  outputTooLarge: (name: string, file: string | undefined): Words =>
    say`The output ${own(name)} is left out: it is larger than 900 KiB. ${own(file === undefined ? 'Set response-file to have the whole response in a file.' : 'The response is whole in response-file.')}`,
  tooMuchToMask: (most: number, longest: number, together: number): Words =>
    say`The response holds more secrets than can be masked (${most} values, of ${longest / 1024} KiB each and ${together / 1024} KiB together), so the output response is left out. Ask for less by limit or filter in query, or set mask-response: none if nothing in it is secret. A response-file is written all the same: do not print it.`,
  partlyFailed: (line: string, said: ServerSaid, { failed, all }: { failed: number; all: number }): Words =>
    sentences(
      say`${requestLine(line)} was answered with a success status, but ${all > 1 ? say`${failed} of ${all} parts` : own('parts of it')} failed.`,
      ...ofTheFirst(quote(said), failed),
    ),
  maybePartlyFailed: (line: string, said: ServerSaid): Words =>
    sentences(
      say`${requestLine(line)} was answered with status 207: parts of it may have failed. Look at the output response.`,
      quote(said),
    ),
  notMasked: (): Words =>
    say`The response is larger than 16 MiB, so the secrets in response-file were not registered as masks. Do not print the file.`,
  pagesLeft: (pages: number, items: number): Words =>
    say`The list has more pages than were read (${own(pages === 1 ? '1 page' : `${String(pages)} pages`)}, ${own(items === 1 ? '1 item' : `${String(items)} items`)}). Set pages: all to read it to its end.`,
  pagesUnknown: (): Words =>
    say`The answer looks as if its list went on, but not in a way that is known here. Read its pages one by one, by the parameters in its API reference.`,
  pagesUntold: (count: number): Words =>
    say`There are ${count} more warnings about pages of the list: look at the output response.`,
  summaryUnwritable: (): Words => say`The job summary could not be written.`,
}

function ofTheFirst(said: Words, failed: number): Words[] {
  return said.length > 0 && failed > 1 ? [say`Of the first:`, said] : [said]
}

export type Warnings = typeof warnings

/** The words for a warning. */
export function warningWords({ kind, facts }: Warning): Words {
  const wordsFor = warnings[kind as keyof Warnings] as (...facts: readonly unknown[]) => Words
  return wordsFor(...facts)
}
