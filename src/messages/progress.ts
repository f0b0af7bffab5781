import { own, say, type Words } from '../vocabulary/words.ts'

interface Sent {
  readonly method: string
  readonly url: URL
}

/** The lines a run prints of its own accord. */
export const progress = {
  signedIn: (tenantHost: string, user: string, expiry: Words): Words =>
    say`Signed in to ${tenantHost} as ${user}. ${expiry}`,
  tokenTaken: (expiry: Words): Words => say`Using the token of an earlier step. ${expiry}`,
  tokenReplaced: (at: string): Words => say`The token given expired at ${own(at)}; client-id signs in again.`,
  renewing: (): Words => say`The token has expired; signing in again.`,
  expiry: (seconds: number | undefined, at: string): Words =>
    seconds === undefined
      ? say`Neither the answer nor the token says when it expires.`
      : seconds > 0
        ? say`The token is valid for ${duration(seconds)}, until ${own(at)}.`
        : say`The token expired at ${own(at)}.`,
  maskedBare: (): Words => say`The secret is too long to be masked in all encodings (base64, hex …).`,
  exported: (envVar: string): Words =>
    say`The token is in the output token and in the variable ${own(envVar)}.`,
  notExported: (): Words => say`The token is in the output token.`,
  tenantFound: (subdomain: string, tenantHost: string): Words =>
    say`Subdomain ${subdomain} belongs to ${tenantHost}.`,
  attempted: (
    { method, url }: Sent,
    attempt: number,
    result: string,
    milliseconds: number,
    bytes?: number,
  ): Words =>
    say`${own(method)} ${own(withoutQueryValues(url))}: ${own(result)}, attempt ${attempt}, ${milliseconds} ms${bytes === undefined ? '' : say`, ${bytes} bytes`}`,
}

/** A URL as debug lines may show it: a query's names, never its values. */
export function withoutQueryValues(url: URL): string {
  const names = [...url.searchParams.keys()].map((name) => `${encodeURIComponent(name)}=…`)
  return url.origin + url.pathname + (names.length > 0 ? `?${names.join('&')}` : '')
}

function duration(seconds: number): Words {
  return seconds < 120 ? say`${seconds} s` : say`${Math.floor(seconds / 60)} minutes`
}
