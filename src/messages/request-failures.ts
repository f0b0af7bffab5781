import { isTrouble, type GaveUp } from '../vocabulary/attempt.ts'
import { own, Quoted, say, sentences, type Words } from '../vocabulary/words.ts'
import type { Explanation } from './explanation.ts'
import { attemptsMade, notFound, runLater } from './network-failures.ts'
import { requestLine } from './request-line.ts'
import { clockCompared } from './runner-clock.ts'
import { quote, titled, type ServerSaid } from './server-said.ts'

/** What is known of an answer that is no success. */
export interface Refusal {
  /** The request line without query values, such as `GET https://…/api/policies`. */
  readonly line: string
  readonly status: number
  /** `expect-status` as the user wrote it. */
  readonly expected: string
  /** The service's title, when it was named. */
  readonly service: string | undefined
  /** The role that admits a service user, when one is known. */
  readonly role: string | undefined
  /** Origin and path of a redirect's target. */
  readonly location: string | undefined
  readonly attempts: number
  readonly gaveUp: GaveUp
  readonly said: ServerSaid
  /** The API gateway's word for a path it does not know, which comes with a misleading status. */
  readonly isPathUnknown: boolean
  /** Whether the token's time was over by the runner's clock before it was used. */
  readonly isTokenExpired: boolean
  /** Milliseconds that the runner's clock is ahead of the service's, where that told its time. */
  readonly clockAhead: number | undefined
  /** The page of Privilege Cloud's web server for a name with a dot. */
  readonly isTrailingSlashMissing: boolean
  /** The service at that host, where it is one that a platform token does not open, and what does. */
  readonly otherService: { readonly title: string; readonly way: string } | undefined
  /** Where else the service has requests, and which. */
  readonly otherBases: readonly { readonly url: string; readonly holds: string }[]
}

function answered({ line, status, said, attempts, gaveUp }: Refusal): Words {
  return sentences(
    say`${requestLine(line)} was answered with status ${status}.`,
    attemptsMade(attempts, gaveUp),
    quote(said),
  )
}

function serviceName({ service }: Pick<Refusal, 'service'>): Words {
  return service === undefined ? own('the service') : own(service)
}

function missingRole(refusal: Refusal): Explanation {
  const role = refusal.role === undefined ? say`the role of ${serviceName(refusal)}` : own(refusal.role)
  return {
    title: 'The service user may not do this',
    happened: answered(refusal),
    cause: say`With a fresh token this nearly always means that the service user has no role in ${serviceName(refusal)}, or one that does not allow this request. Or subdomain belongs to another tenant than the token.`,
    remedy: say`In Identity Administration, Core Services > Roles, add the service user to ${role}; then run the job again, so that a new token carries the role.`,
  }
}

function otherToken(refusal: Refusal, { title, way }: NonNullable<Refusal['otherService']>): Explanation {
  return {
    title: 'The service wants another token',
    happened: answered(refusal),
    cause: say`The host is one of ${own(title)}, which a platform token alone does not open.`,
    remedy: own(way),
  }
}

/** A service refuses in JSON; a page is somebody else's. */
function refusedByPage(refusal: Refusal): Explanation {
  return {
    title: 'A page came instead of an answer',
    happened: answered(refusal),
    cause: say`Not ${serviceName(refusal)} itself refused, but something before it: a firewall for web applications, a proxy, or a portal that asks somebody to sign in.`,
    remedy: say`Open the address from the runner's network to see who answers, and have the runner admitted there. A role matters only once ${serviceName(refusal)} answers.`,
  }
}

function basesOf({ otherBases }: Refusal): Words | undefined {
  if (otherBases.length === 0) return undefined
  const bases = otherBases.map(({ url, holds }) => say`${new Quoted(url)} for ${own(holds)}`)
  return say`Some requests have another base URL, to be given as service-url: ${bases.reduce((all, base) => say`${all}, ${base}`)}.`
}

/** What an unexpected status means. */
function refused(refusal: Refusal): Explanation {
  const { status, otherService } = refusal
  const happened = answered(refusal)
  const isDenied = status === 401 || status === 403
  if (refusal.isTrailingSlashMissing) {
    return {
      title: 'The path needs a / at its end',
      happened,
      cause: say`The last part of path has a dot, so the web server took it for a file. What answered is its page, not Privilege Cloud.`,
      remedy: say`End path with a slash, as in /Safes/my.safe/.`,
    }
  }
  if (refusal.isPathUnknown || status === 404) {
    return {
      title: 'Nothing is there',
      happened,
      cause: refusal.isPathUnknown
        ? say`The API gateway uses this answer for a path or method that does not exist; it is not about the token.`
        : say`path is misspelled, or what it names does not exist or is not visible to the service user.`,
      remedy: sentences(
        say`Compare path and method with the API reference of ${serviceName(refusal)}. The service's base path is added by the action; it does not belong in path.`,
        basesOf(refusal),
      ),
    }
  }
  if (otherService && isDenied) return otherToken(refusal, otherService)
  if (refusal.said.page && isDenied) return refusedByPage(refusal)
  if (refusal.isTokenExpired) {
    return {
      title: 'The token has expired',
      happened,
      cause: sentences(
        say`By its own exp and the runner's clock the token had expired before this step; where the clock is wrong, the service user may lack the role of ${serviceName(refusal)} instead.`,
        clockCompared(refusal.clockAhead),
      ),
      remedy: say`Sign in again in this job, or give client-id and client-secret besides token. On a self-hosted runner, check the clock.`,
    }
  }
  if (isDenied) return missingRole(refusal)
  if (status === 406) {
    return {
      title: 'The service wants another Accept header',
      happened,
      cause: say`Requests that are still in beta, such as secrets and scans of Secrets Hub, answer only when asked for their beta type.`,
      remedy: say`Add to headers what the API reference of the request names, for Secrets Hub: Accept: application/x.secretshub.beta+json`,
    }
  }
  const isMoved = refusal.location !== undefined || /^30[12378]$/.test(String(status))
  if (status >= 300 && status < 400 && status !== 304 && isMoved) {
    return {
      title: 'The request was redirected',
      happened: sentences(
        happened,
        refusal.location === undefined ? undefined : say`It points to ${refusal.location}.`,
      ),
      cause: say`The address is an old one, or the request ended at a sign-in page.`,
      remedy: say`Redirects are not followed, because the token must not reach another host. Use the new address, or list the status in expect-status if it is an answer to you.`,
    }
  }
  if (isTrouble(status)) {
    return {
      title: status === 429 ? 'Too many requests at once' : 'The service is in trouble',
      happened,
      cause:
        status === 429
          ? say`The tenant's limit for this service is reached.`
          : say`The fault is on the platform's side.`,
      remedy: runLater(refusal.gaveUp),
    }
  }
  const remedy = say`Compare the request with the API reference of ${serviceName(refusal)}, or list ${status} in expect-status if it is a success to you.`
  if (status >= 400) {
    return {
      title: 'The service rejected the request',
      happened,
      cause: say`path, query, headers or body is not what the service expects.`,
      remedy,
    }
  }
  return {
    title: 'Another status was expected',
    happened: sentences(happened, say`expect-status is ${refusal.expected}.`),
    cause:
      status === 304
        ? say`A header of the request, such as If-None-Match, asked for it: nothing has changed since.`
        : say`The service did something else than expect-status says.`,
    remedy,
  }
}

/** What is known of a page that came with a success. */
interface PageFacts {
  readonly host: string
  readonly service: string | undefined
  readonly contentType: string | undefined
  readonly page: { readonly title: string }
}

/** Failures of the one authorized request. */
export const requestFailures = {
  refused,
  subdomainNeeded: (): Explanation => ({
    title: 'The subdomain is not known',
    happened: say`The service's address begins with the subdomain, but the token does not name one.`,
    remedy: say`Give subdomain: the first label of the user portal's address, such as acme.`,
  }),
  tenantNeeded: (): Explanation => ({
    title: 'The tenant is not known',
    happened: say`The service identity lives on the tenant's own host, but the token names none of the run's domain.`,
    remedy: say`Give tenant-id besides token.`,
  }),
  addressEscapes: (): Explanation => ({
    title: 'The address leads out of the service',
    happened: say`Put together, path and base URL lead to another place than the service's base URL. Nothing was sent there.`,
    remedy: say`Write path plainly, without encoded separators or dots.`,
  }),
  pageInstead: (line: string, status: number, page: PageFacts): Explanation => ({
    title: 'A page came instead of an answer',
    happened: say`${requestLine(line)} was answered with status ${status} and an HTML page${page.contentType === undefined ? '' : say` (${new Quoted(page.contentType, 80)})`} from ${page.host}${titled(page.page)}.`,
    cause: say`path does not exist and ${serviceName(page)} shows its web application there, or a portal or proxy on the way asks somebody to sign in.`,
    remedy: say`Compare path with the API reference, and open the address from the runner's network to see who answers. With Accept: text/html in headers you get the page.`,
  }),
  serviceAbsent: (service: string, host: string, code: string, other: string | undefined): Explanation => ({
    title: 'The service has no host in this tenant',
    happened: notFound(host, code),
    cause: say`The tenant may not have ${own(service)}, or subdomain is another tenant's.`,
    remedy: sentences(
      say`Ask the tenant's administrator whether it has ${own(service)}, and compare subdomain with the address of the user portal.`,
      other === undefined
        ? undefined
        : say`Some tenants have it elsewhere: try service-url: ${new Quoted(other)}`,
    ),
  }),
  serviceUrlAbsent: (host: string, code: string): Explanation => ({
    title: 'The host of service-url was not found',
    happened: notFound(host, code),
    cause: say`service-url is misspelled, or the tenant does not have that service.`,
    remedy: say`Compare the host in service-url with the API reference, and ask the tenant's administrator whether it has the service. Where service knows the service's name, give that instead.`,
  }),
  graphqlErrors: (line: string, said: ServerSaid): Explanation => ({
    title: 'The query failed',
    happened: sentences(say`${requestLine(line)} was answered with errors and no data.`, quote(said)),
    cause: say`The query in body does not fit the service's schema, or the service user may not see what it asks for.`,
    remedy: say`Correct the query in body, or give the service user the role of the service.`,
  }),
  operationFailed: (line: string, said: ServerSaid): Explanation => ({
    title: 'The operation failed',
    happened: sentences(
      say`${requestLine(line)} was answered with a success status, but says that it failed.`,
      quote(said),
    ),
    cause: say`Identity answers so when the request is incomplete, or the service user lacks the administrative right for it.`,
    remedy: say`Compare body with the API reference, and check the service user's administrative rights.`,
  }),
}
