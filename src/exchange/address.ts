import type { RequestPath, RequestPlan, Target } from '../inputs/plan.ts'
import { failure } from '../messages/failure.ts'
import { withoutQueryValues } from '../messages/progress.ts'
import { baseUrl, type Whereabouts } from '../platform/service-address.ts'

/** Where the request goes. */
export interface Address {
  /** Base URL of the service. */
  readonly serviceUrl: URL
  readonly url: URL
  /** Method and URL without query values, for people. */
  readonly line: string
  /** The service's title; for a base URL of the user's own its host. */
  readonly service: string
}

/**
 * Works out where a request goes.
 *
 * @throws Failure when that cannot be known, or is not at or below the service's base URL.
 */
export function addressOf(plan: RequestPlan, where: Whereabouts): Address {
  const serviceUrl = baseOf(plan.target, where)
  if (serviceUrl === 'needs-subdomain') throw failure('subdomainNeeded')
  if (serviceUrl === 'needs-tenant') throw failure('tenantNeeded')
  const url = requestUrl(serviceUrl, plan.path)
  const service = plan.target.service?.title ?? serviceUrl.hostname
  return { serviceUrl, url, service, line: `${plan.method} ${withoutQueryValues(url)}` }
}

/** The base URL a request goes to, or what must be known before it can be told. */
export function baseOf(target: Target, where: Whereabouts): ReturnType<typeof baseUrl> {
  return target.kind === 'url' ? target.base : baseUrl(target.service, where)
}

/** The path of a base URL without slashes at its end, to be followed by one. */
export function rootOf({ pathname }: URL): string {
  return pathname.replace(/(?<!\/)\/+$/, '')
}

/**
 * Puts base URL and path together, and checks once more, on the URL that will be sent, that the token cannot get
 * anywhere else.
 *
 * @throws Failure when the result is not at or below the base URL.
 */
export function requestUrl(base: URL, path: RequestPath): URL {
  const url = new URL(`${base.origin}${rootOf(base)}${path.below === '' ? '' : `/${path.below}`}`)
  // Its own question mark, so that one at the beginning of the query is kept.
  if (path.query !== '') url.search = `?${path.query}`
  // As the whole is written, so that another host, a port or a user in it would be seen as well.
  const written = url.href.replace(/\?.*/, '')
  const isInside = url.hash === '' && `${written}/`.startsWith(`${base.origin}${rootOf(base)}/`)
  if (!isInside) throw failure('addressEscapes')
  return url
}
