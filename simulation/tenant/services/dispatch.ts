/** From a request to a service's route: path, then token, then role, then the route itself. */
import type { PlainReply, RecordedRequest } from '../exchange.ts'
import type { TenantOptions } from '../options.ts'
import { HTML_NOT_FOUND } from '../pages.ts'
import type { TokenMint } from '../tokens.ts'
import { BadBody, type Call, type Route, type Service } from './service.ts'

interface Surroundings {
  readonly options: TenantOptions
  readonly mint: TokenMint
  readonly secrets: Set<string>
}

/** Shows a request to its sender, but for the value of `Authorization`. Every service does so on `/echo`. */
export function echoed(request: RecordedRequest): PlainReply {
  const { host, method, path, body } = request
  const headers = Object.entries(request.headers).filter(([name]) => name !== 'authorization')
  return { status: 200, body: { host, method, path, headers: Object.fromEntries(headers), body } }
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}

/** The web server's own way with a path; undefined for a file, of which it has none. */
function tidied(path: string, web: boolean): string | undefined {
  if (!web) return path
  return /\.[^/]*$/.test(path) ? undefined : path.replace(/\/$/, '')
}

function parameters(pattern: string, path: string, web: boolean): Map<string, string> | undefined {
  const [wanted, given] = [pattern.split('/'), path.split('/')]
  const same = (a: string, b: string): boolean => a === b || (web && a.toLowerCase() === b.toLowerCase())
  if (wanted.length !== given.length) return undefined
  const found = new Map<string, string>()
  for (const [index, part] of wanted.entries()) {
    const actual = given[index] ?? ''
    if (part.startsWith(':') && actual !== '') found.set(part.slice(1), decoded(actual))
    else if (!same(part, actual)) return undefined
  }
  return found
}

function parse(body: string): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body)
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      return value as Readonly<Record<string, unknown>>
    }
  } catch {
    // Falls through: neither kind of wrong body is any better than the other.
  }
  throw new BadBody('The request body is not a JSON object')
}

function find(
  routes: readonly Route[],
  method: string,
  path: string,
  web: boolean,
): { route: Route; params: Map<string, string> } | undefined {
  const wanted = method === 'HEAD' ? 'GET' : method
  for (const route of routes) {
    const params = route.method === wanted ? parameters(route.path, path, web) : undefined
    if (params) return { route, params }
  }
  return undefined
}

function isBelow(path: string, base: string, web: boolean): boolean {
  const [given, wanted] = web ? [path.toLowerCase(), base.toLowerCase()] : [path, base]
  return given === wanted || given.startsWith(`${wanted}/`)
}

/** A service's answer. */
export function serve(
  service: Service,
  { options, mint, secrets }: Surroundings,
  request: RecordedRequest,
): PlainReply {
  // Not by URL, which would tidy dot segments away and so hide a client's mistake.
  const [pathname = '', search = ''] = request.path.split(/\?(.*)/s)
  const { faults, web = false } = service
  const part = [service, ...(service.others ?? [])].find(({ base }) => isBelow(pathname, base, web))
  if (!part) return faults.unknownPath()
  const path = tidied(pathname.slice(part.base.length) || '/', web)
  if (path === undefined) return HTML_NOT_FOUND
  const isEcho = /^\/echo(?:\/|$)/.test(path)
  const found = find(part.routes, request.method, path, web)
  if (!isEcho && !found) return faults.unknownPath()

  const token = mint.check(request.headers['authorization'])
  if (token !== 'valid') return faults.unauthorized(token === 'expired')
  if (options.roles !== 'all' && !options.roles.includes(service.name)) return faults.forbidden()
  if (!found) return echoed(request)

  const call: Call = {
    request,
    query: new URLSearchParams(search),
    param: (name) => found.params.get(name) ?? '',
    json: () => parse(request.body),
    secret: (value) => {
      secrets.add(value)
      return value
    },
  }
  try {
    return found.route.answer(call)
  } catch (error) {
    if (error instanceof BadBody) return faults.badRequest(error.message)
    throw error
  }
}
