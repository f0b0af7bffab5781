import type { GaveUp, Phase } from '../vocabulary/attempt.ts'
import { own, say, sentences, type Words } from '../vocabulary/words.ts'
import { certificateRefused } from './certificate-failures.ts'
import type { Explanation } from './explanation.ts'

/** What is known of a request that got no answer. */
export interface NetworkTrouble {
  readonly phase: Phase
  readonly code: string
  readonly host: string
  /** Whether `host` is a proxy on the way. */
  readonly isProxy: boolean
  /** What a proxy offers that wants credentials. */
  readonly offered: string | undefined
  /** The variable that names the proxy, or would. */
  readonly variable: string
  readonly attempts: number
  readonly gaveUp: GaveUp
  /** Of the answer, where not all of it came. */
  readonly status?: number | undefined
}

/** How many attempts there were, and why not more. */
export function attemptsMade(attempts: number, gaveUp: GaveUp): Words | undefined {
  if (gaveUp === 'unsafe') {
    return say`It was not sent again, since it may have taken effect: check that before you run the step again.`
  }
  if (gaveUp === 'no-time')
    return say`After attempt ${attempts} the wait for another one would have passed timeout.`
  return attempts > 1 ? say`${attempts} attempts were made.` : undefined
}

/** What to do about trouble that may pass. More attempts are advised only where they would have been made. */
export function runLater(gaveUp: GaveUp): Words {
  const isRepeated = gaveUp === 'used-up' || gaveUp === 'no-time'
  return say`Run the job again later, or ${own(isRepeated ? 'raise retries and timeout' : "ask the vendor's support")}.`
}

/** That a host's name leads nowhere. */
export function notFound(host: string, code: string): Words {
  return say`The name ${host} could not be looked up (${code}).`
}

function checkProxy(variable: string): Words {
  return say`Check ${own(variable)} on the runner, or list the platform's domain in NO_PROXY if it is reached without the proxy.`
}

function proxyFailure({ code, host, attempts, gaveUp, offered, variable }: NetworkTrouble): Explanation {
  const tried = attemptsMade(attempts, gaveUp)
  const refusedTunnel = say`The proxy ${host} refused the tunnel with status ${code}`
  // Some proxies answer wrong credentials with 401.
  if (code === '407' || code === '401') {
    const schemes = schemesIn(offered ?? '')
    if (schemes !== '' && !/\bbasic\b/i.test(schemes)) {
      return {
        title: 'The proxy wants credentials of another kind',
        happened: say`${refusedTunnel} and offers ${schemes}.`,
        cause: say`This action can give a proxy a user and a password (Basic), and no other proof of who it is.`,
        remedy: say`Have Basic allowed for the runner, or run a local proxy on it that signs in to this one, and name that in ${own(variable)}.`,
      }
    }
    return {
      title: 'The proxy wants credentials',
      happened: say`${refusedTunnel}.`,
      cause: say`${own(variable)} carries no credentials, or wrong ones.`,
      remedy: say`Write them into ${own(variable)} as http://user:password@host:port, with special characters percent-encoded, and keep the value in a secret.`,
    }
  }
  if (/^\d{3}$/.test(code)) {
    return {
      title: 'The proxy refused the tunnel',
      happened: sentences(say`The proxy ${host} answered CONNECT with status ${code}.`, tried),
      cause: say`The proxy does not allow the platform's hosts, or cannot reach them itself.`,
      remedy: say`Have *.cyberark.cloud (or *.cyberarkgov.cloud) and port 443 allowed on the proxy. ${checkProxy(variable)}`,
    }
  }
  return {
    title: 'The proxy did not open the tunnel',
    happened: sentences(say`The proxy ${host} did not answer CONNECT (${code}).`, tried),
    cause: say`What answers at that address is no HTTP proxy, it is overloaded, or it wants TLS (https://) or none (http://).`,
    remedy: checkProxy(variable),
  }
}

/**
 * The names of the schemes in a Proxy-Authenticate header: each begins a challenge (RFC 9110, 11.6.1). What does not look like
 * one of those that are registered is not for the log.
 */
function schemesIn(offered: string): string {
  const schemes = offered
    .split(',')
    .flatMap((part) => /^\s*([a-z]{1,12}(?:-[a-z\d]{1,7}){0,2})(?:\s|$)(?!\s*=)/i.exec(part)?.[1] ?? [])
  return [...new Set(schemes)].join(', ')
}

function describe(trouble: NetworkTrouble): Explanation {
  const { phase, code, host, isProxy, attempts, gaveUp, variable, status = 0 } = trouble
  const tried = attemptsMade(attempts, gaveUp)
  if (phase === 'proxy') return proxyFailure(trouble)
  if (phase === 'lookup') {
    return {
      title: 'The host name was not found',
      happened: sentences(notFound(host, code), tried),
      cause: isProxy
        ? say`${own(variable)} names a proxy that does not exist, or the runner's name service is down.`
        : say`tenant-id, subdomain or domain is misspelled, or the runner's name service does not know public names.`,
      remedy: isProxy
        ? checkProxy(variable)
        : say`Check tenant-id, subdomain and domain. Where only a proxy reaches the internet, set ${own(variable)} in the runner's environment.`,
    }
  }
  if (phase === 'connect') {
    return {
      title: isProxy ? 'The proxy cannot be reached' : 'No connection',
      happened: sentences(say`${host} could not be connected to (${code}).`, tried),
      cause: isProxy
        ? say`${own(variable)} names the wrong host or port, or the proxy is down.`
        : say`A firewall between the runner and the platform, or a network that only a proxy leaves.`,
      remedy: isProxy
        ? checkProxy(variable)
        : say`Allow port 443 to the platform's hosts, or set ${own(variable)} in the runner's environment.`,
    }
  }
  if (phase === 'tls') {
    return {
      title: 'No TLS connection',
      happened: sentences(say`TLS with ${host} could not be set up (${code}).`, tried),
      cause: say`Something on the way cuts or alters the connection: a firewall, a proxy that opens TLS, or a proxy address with the wrong scheme.`,
      remedy: say`Check the runner's way to the platform. ${checkProxy(variable)}`,
    }
  }
  return {
    title: phase === 'answer' ? 'No answer' : 'The answer was cut off',
    happened: sentences(
      phase === 'answer'
        ? say`${host} took the request but gave no usable answer (${code}).`
        : say`${host} answered with status ${status}, but not to the end (${code}).`,
      tried,
    ),
    cause: say`The server, or a proxy or firewall on the way, closed the connection or answered something that is not HTTP.`,
    remedy: say`Try again; if it keeps happening, look at the platform's status page and at what lies between it and the runner.`,
  }
}

/** Failures on the way to a server and back. */
export const networkFailures = {
  network: describe,
  certificateRefused,
  proxyUrlUnusable: (variable: string): Explanation => ({
    title: 'The proxy’s address cannot be used',
    happened: say`${own(variable)} is not an address of an HTTP proxy, and a direct connection is not made behind its back.`,
    cause: say`It has no scheme, another one than http or https, or a misspelled host or port.`,
    remedy: say`Write it as http://host:port, with user:password@ before the host where the proxy wants credentials.`,
  }),
  proxyCredentialsUnusable: (variable: string): Explanation => ({
    title: 'The proxy’s credentials cannot be used',
    happened: say`The user or password in ${own(variable)} has a percent sign that starts no valid escape.`,
    remedy: say`Percent-encode the special characters of user and password; a percent sign itself is written %25.`,
  }),
  encodingUnknown: (encoding: string, status: number): Explanation => ({
    title: 'The answer has an unknown encoding',
    happened: say`The answer (status ${status}) is encoded as ${encoding}, which was not asked for.`,
    cause: say`A proxy on the way, or an Accept-Encoding in headers.`,
    remedy: say`Remove Accept-Encoding from headers, or name only gzip, deflate or br in it.`,
  }),
  bodyTooLarge: (limit: number, isOne: boolean): Explanation => ({
    title: 'The answer is too large',
    happened: say`The answer is larger than ${Math.floor(limit / 1024 / 1024)} MiB, the most that is held in memory.`,
    remedy: isOne
      ? say`Set response-file, which takes any size. Or ask for less, by limit or filter in query.`
      : say`Ask for smaller pages, by limit in query, or for less by path or filter.`,
  }),
  bodyFileUnreadable: (code: string): Explanation => ({
    title: 'body-file could not be read to its end',
    happened: say`The file was there when the run began, but reading it failed (${code}).`,
    cause: say`Another step or process changed or removed it meanwhile.`,
    remedy: say`Make sure that nothing writes to the file while this step runs.`,
  }),
}
