import { failure } from '../messages/failure.ts'
import type { Log } from '../vocabulary/log.ts'
import { Secret } from '../vocabulary/secret.ts'

/** The variables that steer proxies, in both cases; where both are set the lower-case one counts, as curl has it. */
export interface ProxyEnvironment {
  readonly httpsProxy: string
  readonly noProxy: string
  /** The variable that `httpsProxy` comes from. */
  readonly variable: string
  /** Pairs of variables that differ, each with the one that counts first. */
  readonly differing: readonly (readonly [counts: string, ignored: string])[]
}

export interface ProxyServer {
  /** Whether the way to the proxy itself is TLS. */
  readonly secure: boolean
  readonly host: string
  readonly port: number
  /** The Proxy-Authorization header, when the URL carries credentials. */
  readonly authorization: Secret | undefined
}

export function proxyEnvironment(env: NodeJS.ProcessEnv): ProxyEnvironment {
  const valueOf = (name: string): string => (env[name] ?? '').trim()
  const either = (name: string): string => valueOf(name.toLowerCase()) || valueOf(name)
  const isOverridden = (name: string): boolean => valueOf(name) !== '' && either(name) !== valueOf(name)
  return {
    httpsProxy: either('HTTPS_PROXY'),
    noProxy: either('NO_PROXY'),
    // Windows finds a variable by any case, so that only the list of names tells which one is set.
    variable:
      Object.keys(env).includes('https_proxy') && valueOf('https_proxy') ? 'https_proxy' : 'HTTPS_PROXY',
    differing: ['HTTPS_PROXY', 'NO_PROXY'].filter(isOverridden).map((name) => [name.toLowerCase(), name]),
  }
}

/**
 * The proxy that leads to a host, or nothing for a direct connection.
 *
 * @param log is told the credentials before a proxy can repeat them.
 * @throws Failure for a proxy URL that cannot be used: a direct connection nobody asked for would be worse.
 */
export function proxyFor(
  host: string,
  port: number,
  environment: ProxyEnvironment,
  log: Pick<Log, 'conceal'>,
): ProxyServer | undefined {
  if (environment.httpsProxy === '' || isExempt(host, port, environment.noProxy)) return undefined
  const url = URL.parse(environment.httpsProxy)
  if (url === null || !/^https?:\/\//.test(environment.httpsProxy.toLowerCase())) {
    throw failure('proxyUrlUnusable', environment.variable)
  }
  const secure = url.protocol === 'https:'
  return {
    secure,
    host: url.hostname.replace(/[[\]]/g, ''),
    port: url.port === '' ? (secure ? 443 : 80) : Number(url.port),
    authorization: authorizationOf(url, environment.variable, log),
  }
}

function authorizationOf(url: URL, variable: string, log: Pick<Log, 'conceal'>): Secret | undefined {
  if (url.username === '' && url.password === '') return undefined
  try {
    const password = decodeURIComponent(url.password)
    const pair = `${decodeURIComponent(url.username)}:${password}`
    const basic = Buffer.from(pair).toString('base64')
    log.conceal([pair, password, basic])
    return new Secret(`Basic ${basic}`)
  } catch {
    throw failure('proxyCredentialsUnusable', variable)
  }
}

/** Whether NO_PROXY names the host: `*`, a host or suffix with or without a leading `.` or `*.`, and maybe a port. */
function isExempt(host: string, port: number, noProxy: string): boolean {
  const ownPort = `:${String(port)}`
  return noProxy
    .toLowerCase()
    .split(/[\s,]/)
    .some((entry) => {
      // With another port, the colon stays, which no host has.
      const name = entry.endsWith(ownPort) ? entry.slice(0, -ownPort.length) : entry
      const suffix = name.replace(/^\*?\./, '')
      return name === '*' || host === suffix || host.endsWith(`.${suffix}`)
    })
}
